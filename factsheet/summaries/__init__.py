"""Sentences that a model wrote against the article they should rest on: what is not in it does not pass."""
