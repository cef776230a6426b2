"""Laziness that nobody tests rots: what the first import and --help may load, and how long they may take."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = (
    "torch",
    "transformers",
    "docx",
    "lxml",
    "trafilatura",
    "pypdfium2",
    "numpy",
    "yaml",
    "tokenizers",
    "xlsxwriter",
)


@pytest.mark.parametrize("module", ["factsheet", "factsheet.cli", "factsheet.settings", "factsheet.batch"])
def test_an_import_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""


def test_the_command_line_starts_without_the_progress_bar() -> None:
    code = "import sys, factsheet.cli; print('rich' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_help_comes_at_once() -> None:
    # 0.3 s is the promise. Processor time, the best of three: another program's load is not our slowness.
    times = []
    for _ in range(3):
        before = os.times()
        subprocess.run([sys.executable, "-m", "factsheet", "--help"], capture_output=True, check=True)
        after = os.times()
        times.append(
            after.children_user + after.children_system - before.children_user - before.children_system
        )
    assert min(times) < 0.3
