"""Models that the user names, `hf:ID-or-folder`: found on this machine first, then fetched; safetensors, no foreign code."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from factsheet.errors import ModelError
from factsheet.models.weights import WEIGHTS, choose_dtype, weights_sha256
from factsheet.settings import HUB

Kind = Literal["seq2seq", "causal", "entailment"]
WANTED: dict[Kind, str] = {
    "seq2seq": "a seq2seq, chat or causal model",
    "causal": "a seq2seq, chat or causal model",
    "entailment": "a model trained on natural language inference (NLI), with an entailment label",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A model as the user named it, with its configuration. where: an id of the hub, or a folder's path."""

    named: str
    where: str
    config: Any

    @property
    def label(self) -> str:
        """The name to record: an id whole, of a folder the name alone, as a memo is passed on."""
        path = Path(self.where)
        return f"{HUB}{path.resolve().name}" if path.is_dir() else self.named

    @property
    def version(self) -> dict[str, str]:
        """What tells this version from another: the hub's revision, or the SHA-256 of a folder's weights."""
        if Path(self.where).is_dir():
            weights = Path(self.where) / WEIGHTS
            return {"sha256": weights_sha256(Path(self.where))} if weights.is_file() else {}
        revision = getattr(self.config, "_commit_hash", None)
        return {"revision": revision} if revision else {}


def find_named(named: str) -> Named:
    """The model that `hf:…` names, its configuration read; ModelError where there is none or it cannot be reached."""
    from transformers import AutoConfig

    where = named.removeprefix(HUB).strip()
    path = Path(where).expanduser()
    if path.is_dir():
        where = str(path)
        if not (path / "config.json").is_file():
            raise ModelError(
                f"{named}: the folder holds no model (no config.json); name the model's own folder"
            )
    elif where.startswith((".", "/", "~", "\\")) or where.count("/") > 1:
        raise ModelError(f"{named}: there is no such folder; give a model's folder, or its id on the hub")
    return Named(named, where, _fetch(named, AutoConfig.from_pretrained, where))


def text_kind(found: Named) -> Literal["seq2seq", "causal"]:
    """How a model writes text; ModelError where its configuration says that it writes none."""
    from transformers.models.auto import modeling_auto as auto

    built = (found.config.architectures or ["none"])[0]
    if built in auto.MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES.values():
        return "seq2seq"
    if built in _flat(auto.MODEL_FOR_CAUSAL_LM_MAPPING_NAMES.values()):
        return "causal"
    raise _other_kind(found, "causal", built)


def load_named(found: Named, kind: Kind, device: str) -> tuple[Any, Any]:
    """Model and tokenizer, ready to use on `device`; ModelError where a part is missing or of another kind."""
    import transformers
    from transformers.utils import logging as told

    told.disable_progress_bar()
    classes: dict[Kind, Any] = {
        "seq2seq": transformers.AutoModelForSeq2SeqLM,
        "causal": transformers.AutoModelForCausalLM,
        "entailment": transformers.AutoModelForSequenceClassification,
    }
    tokenizer = _fetch(found.named, transformers.AutoTokenizer.from_pretrained, found.where)
    model, report = _fetch(
        found.named,
        classes[kind].from_pretrained,
        found.where,
        use_safetensors=True,
        dtype=choose_dtype(device),
        output_loading_info=True,
    )
    if report["missing_keys"]:
        lacking = sorted(report["missing_keys"])[0]
        raise ModelError(
            f"{found.named}: its weights lack {lacking} and would print noise; give {WANTED[kind]} that is whole"
        )
    return model.to(device).eval(), tokenizer


def _fetch(named: str, load: Callable[..., Any], where: str, **how: Any) -> Any:
    """What `load` reads from this machine, else from the hub; every way that this fails becomes one sentence."""
    logging.getLogger("huggingface_hub").setLevel(logging.ERROR)  # it tells each of six tries in a line
    safe: dict[str, Any] = {"trust_remote_code": False, **how}
    try:
        return load(where, local_files_only=True, **safe)
    except (OSError, ValueError, ImportError) as here:
        if Path(where).is_dir():
            raise _cannot_load(named, here) from None
    try:
        return load(where, local_files_only=False, **safe)
    except (OSError, ValueError, ImportError) as error:
        raise _cannot_load(named, error) from None


def _cannot_load(named: str, error: Exception) -> ModelError:
    reason = str(error)
    if "trust_remote_code" in reason:
        told = "it needs program code of its own, which factsheet does not run; name another model"
    elif "safetensors" in reason:
        told = "it holds no weights as safetensors, and factsheet reads no other form; name another model"
    elif "connect" in reason or "offline" in reason:
        told = "it is not on this machine, and the hub cannot be reached; go online once, or give its folder"
    elif isinstance(error, ImportError):
        told = f"a package that it needs is not installed ({_first_line(reason)})"
    else:
        told = f"it cannot be loaded ({_first_line(reason)}); give the id or folder of a model"
    return ModelError(f"{named}: {told}")


def _other_kind(found: Named, kind: Kind, built: str) -> ModelError:
    return ModelError(f"{found.named}: it is of another kind ({built}); give {WANTED[kind]}")


def entailment_label(found: Named) -> int:
    """The place of "entailment" among a classifier's labels; ModelError where it has none."""
    built = (found.config.architectures or ["none"])[0]
    labels = {str(name).lower(): int(place) for place, name in (found.config.id2label or {}).items()}
    places = [place for name, place in labels.items() if name.startswith("entail")]
    if not built.endswith("ForSequenceClassification") or not places:
        raise _other_kind(found, "entailment", f"{built}, labels {', '.join(labels) or 'none'}")
    return places[0]


def _flat(names: Any) -> set[str]:
    """Names of classes, of which some come as tuples."""
    return {one for name in names for one in ((name,) if isinstance(name, str) else name)}


def _first_line(text: str) -> str:
    lines = text.strip().splitlines() or ["no reason given"]
    return lines[0].rstrip(".")[:200]
