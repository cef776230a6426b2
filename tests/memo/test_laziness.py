"""Importing the memo costs nothing."""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_memo_and_what_writes_text_loads_no_word() -> None:
    code = (
        "import sys, factsheet.memo, factsheet.memo.csvfile, factsheet.memo.htmlpage;"
        "import factsheet.memo.markdown, factsheet.memo.outline;"
        "print([name for name in ('docx', 'lxml', 'xlsxwriter', 'jsonschema', 'torch') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
