"""Tests of the memo; `articles` holds what they read, `builder` makes it."""
