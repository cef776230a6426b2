"""From annotated articles to weights to scores; needs the extra `[train]`."""
