"""Importing the memo costs nothing."""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_memo_and_writing_json_and_markdown_load_no_word() -> None:
    code = (
        "import sys, factsheet.memo, factsheet.memo.markdown, factsheet.memo.outline;"
        "print([name for name in ('docx', 'lxml', 'jsonschema', 'torch') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
