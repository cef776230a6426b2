"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from factsheet.errors import WritingError


def replace_file(path: str | os.PathLike[str], write: Callable[[BinaryIO], None]) -> Path:
    """The path, now holding what `write` wrote; a file that was there stays as it was until all is written.

    WritingError where the folder is missing, the path is a folder, or the system refuses.
    """
    target = Path(path)
    if target.is_dir():
        raise WritingError(f"{target} is a folder: name a file in it.")
    if not target.parent.is_dir():
        raise WritingError(f"{target}: the folder {target.parent} does not exist, create it first.")
    real = target.resolve()
    beside = real.with_name(f".{real.name[:200]}.{os.getpid()}.part")
    try:
        with beside.open("wb") as stream:
            write(stream)
        beside.replace(real)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WritingError(
            f"{target} could not be written ({reason}): close it where it is open, or choose another place."
        ) from error
    finally:
        beside.unlink(missing_ok=True)
    return target
