"""What can go wrong and be told to the user in one sentence.

Every message names the file or value, says what is wrong with it, and what to do next.
Bugs are never wrapped in these: they keep their tracebacks.
"""


class FactsheetError(Exception):
    """Something the user can act on; its text is the one line printed on standard error."""


class ReadingError(FactsheetError):
    """An input could not be read as an article."""


class SettingsError(FactsheetError):
    """An option, an environment variable or factsheet.toml holds a value that cannot be used."""


class ModelError(FactsheetError):
    """Model weights are missing, damaged, or of another kind than asked for."""


class WritingError(FactsheetError):
    """An output could not be written where it was asked for."""
