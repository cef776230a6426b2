"""From pages with known articles to the weights of the pasted-page cleaner; needs no extra."""
