"""A trained network -> a model folder that the package can ship."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factsheet.models.network import MarkerNetwork
from factsheet.models.weights import HASHES, file_sha256


def save_marker(network: MarkerNetwork, tokenizer: Any, folder: Path) -> None:
    """Write config, weights (fp16 safetensors, word table int8), tokenizer and SHA256SUMS to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    network.half().save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    record_hashes(folder)


def record_hashes(folder: Path) -> None:
    """Write the SHA-256 of every file of a model folder but its card to its SHA256SUMS, as `sha256sum` would."""
    files = sorted(f for f in folder.iterdir() if f.is_file() and f.name != HASHES and f.suffix != ".md")
    lines = "".join(f"{file_sha256(f)}  {f.name}\n" for f in files)
    (folder / HASHES).write_text(lines, encoding="utf-8")
