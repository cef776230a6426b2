"""Which models ship with the package, where they lie, and whether they are whole (standard library only)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from factsheet.errors import ModelError

HERE = Path(__file__).parent
MARKER = "marker-fr-en"
GEMMA = "gemma-3-270m"
WEIGHTS, ADAPTER_WEIGHTS = "model.safetensors", "adapter_model.safetensors"
HASHES = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class ModelCard:
    """One shipped model. sha256: of its weights file, as recorded when it was made; size_bytes: of the whole folder."""

    name: str
    folder: Path
    sha256: str
    size_bytes: int
    licence: str
    card: Path


def shipped_models() -> tuple[ModelCard, ...]:
    """Every model that ships in the package: the marker, and the adapter of the embedded text model."""
    marker, gemma = HERE / MARKER, HERE / GEMMA
    return (
        _card(MARKER, marker, WEIGHTS, "MIT", marker),
        _card(f"{GEMMA} (adapter)", gemma / "adapter", ADAPTER_WEIGHTS, "Gemma Terms of Use", gemma),
    )


def _card(name: str, folder: Path, weights: str, licence: str, home: Path) -> ModelCard:
    size = sum(f.stat().st_size for f in folder.iterdir()) if folder.is_dir() else 0
    sha256 = recorded_hashes(folder).get(weights, "")
    return ModelCard(name, folder, sha256, size, licence, home / "MODEL_CARD.md")


def recorded_hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a model folder as its SHA256SUMS records them; empty without that file."""
    sums = folder / HASHES
    if not sums.exists():
        return {}
    lines = (line.split(maxsplit=1) for line in sums.read_text(encoding="utf-8").splitlines())
    return {name.strip().lstrip("*"): value for value, name in lines}


def check_model(card: ModelCard) -> None:
    """Read every recorded file of a model again; ModelError where one is missing or has changed."""
    recorded = recorded_hashes(card.folder)
    if not recorded:
        raise ModelError(f"{card.folder}: no {HASHES} there; install factsheet again")
    for name, expected in recorded.items():
        path = card.folder / name
        if not path.is_file():
            raise ModelError(f"{path}: missing; install factsheet again")
        if file_sha256(path) != expected:
            raise ModelError(
                f"{path}: not the file that was shipped (its SHA-256 differs); install factsheet again"
            )


def file_sha256(path: Path) -> str:
    """Hexadecimal SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def marker_folder(folder: Path | None) -> Path:
    """The marker's folder: the given one, or the shipped one; ModelError where it holds no marker."""
    chosen = folder or HERE / MARKER
    try:
        kind = json.loads((chosen / "config.json").read_text(encoding="utf-8")).get("model_type")
    except (OSError, ValueError):
        raise ModelError(
            f"{chosen}: no model there (config.json cannot be read); give a folder made by factsheet.training"
        ) from None
    if kind != "factsheet-marker" or not (chosen / WEIGHTS).is_file():
        raise ModelError(f"{chosen}: not a factsheet marker; give a folder made by factsheet.training")
    return chosen


@lru_cache(maxsize=8)
def weights_sha256(folder: Path, name: str = WEIGHTS) -> str:
    """SHA-256 of a model folder's weights: the recorded one, or else computed once."""
    return recorded_hashes(folder).get(name) or file_sha256(folder / name)


def choose_device(device: str) -> str:
    """The device to load on: "auto" takes a CUDA GPU where there is one."""
    import torch

    if device == "auto":
        return "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cuda" and not torch.cuda.is_available():
        raise ModelError("--device cuda: PyTorch sees no CUDA GPU here; use --device cpu or auto")
    return device


def halves_well(device: str) -> bool:
    """True where half precision is faster: a processor without AVX-512 multiplies bfloat16 100 times slower."""
    import torch

    return device != "cpu" or bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())


def choose_dtype(device: str) -> Any:
    """The torch.dtype to load a model in: bfloat16 where it is faster, else float32."""
    import torch

    return torch.bfloat16 if halves_well(device) else torch.float32
