"""The briefing on several articles."""
