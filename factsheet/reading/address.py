"""A page fetched from an http(s) address, only because the user named it."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING
from urllib.error import HTTPError

from factsheet.errors import ReadingError

if TYPE_CHECKING:
    from factsheet.reading.opening import Opened

TIMEOUT_S = 20.0
# The longest article page seen had 4 MB of HTML; beyond 30 MB it is a film or an attack.
MOST_BYTES = 30_000_000
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; factsheet; +reads one page for its user)",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
    "Accept-Language": "fr,en;q=0.8",
    "Accept-Encoding": "gzip, identity",
}


def fetch(address: str, timeout_s: float = TIMEOUT_S) -> Opened:
    """The bytes behind `address`. Raises ReadingError where it does not answer or refuses."""
    from urllib.request import Request, urlopen

    from factsheet.reading.opening import Opened

    try:
        with urlopen(Request(address, headers=_HEADERS), timeout=timeout_s) as answer:
            data = answer.read(MOST_BYTES + 1)
            charset = answer.headers.get_content_charset()
            packed = answer.headers.get("Content-Encoding", "").lower() == "gzip"
    except HTTPError as error:
        error.close()
        raise ReadingError(f"{address} answered {error.code} ({error.reason}): {_ADVICE}.") from None
    except TimeoutError:
        raise ReadingError(f"{address} did not answer within {timeout_s:g} s: {_ADVICE}.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise ReadingError(f"{address} cannot be reached ({reason}): {_ADVICE}.") from None
    if len(data) > MOST_BYTES:
        raise ReadingError(f"{address} is larger than {MOST_BYTES // 10**6} MB: {_ADVICE}.")
    data = _unpacked(data, address) if packed else data
    if not data.strip():
        raise ReadingError(f"{address} sent an empty page: {_ADVICE}.")
    return Opened(address, data, charset)


_ADVICE = "check it, or save the page in your browser and give the file"


def _unpacked(data: bytes, address: str) -> bytes:
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        raise ReadingError(f"{address} sent a damaged page: {_ADVICE}.") from None
