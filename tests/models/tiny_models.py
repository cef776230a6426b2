"""Models of a few thousand weights, with a tokenizer learned from a few sentences, saved as the real ones are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

TEXT = (
    "Le pont de Valmeraie sera fermé en avril. Les travaux dureront onze mois. La maire attend une réponse. "
    "The bridge of Valmeraie will close in April. The works will take eleven months. The mayor awaits an answer."
)
SPECIAL = {"pad_token": "<pad>", "eos_token": "</s>", "bos_token": "<s>", "unk_token": "<unk>"}
TEMPLATE = (
    "{% for m in messages %}<s>{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}"
    "{% if add_generation_prompt %}assistant:{% endif %}"
)


def tiny_tokenizer(pieces: int = 400) -> Any:
    """A byte-level BPE tokenizer that knows any text."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)  # type: ignore[assignment]
    tokenizer.decoder = decoders.ByteLevel()  # type: ignore[assignment]
    trainer = trainers.BpeTrainer(
        vocab_size=pieces,
        special_tokens=list(SPECIAL.values()),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator([TEXT], trainer)
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, model_max_length=2048, **SPECIAL)


def special_ids(tokenizer: Any) -> dict[str, int]:
    """The numbers of the tokens that a configuration names."""
    return {
        f"{name}_id": tokenizer.convert_tokens_to_ids(SPECIAL[name])
        for name in ("pad_token", "eos_token", "bos_token")
    }


def save(model: Any, tokenizer: Any, folder: Path) -> Path:
    """The folder, with the model and its tokenizer in it."""
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def tiny_bart(folder: Path) -> Path:
    """A seq2seq model with random weights."""
    import torch
    from transformers import BartConfig, BartForConditionalGeneration

    torch.manual_seed(1)
    tokenizer = tiny_tokenizer()
    ids = special_ids(tokenizer)
    config = BartConfig(
        vocab_size=len(tokenizer), d_model=16, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
        decoder_attention_heads=2, encoder_ffn_dim=16, decoder_ffn_dim=16, max_position_embeddings=256,
        decoder_start_token_id=ids["eos_token_id"], forced_eos_token_id=ids["eos_token_id"], **ids,
    )  # fmt: skip
    return save(BartForConditionalGeneration(config), tokenizer, folder)


def tiny_llama(folder: Path, template: str | None = None) -> Path:
    """A causal model with random weights, a chat model where it has a template."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(1)
    tokenizer = tiny_tokenizer()
    tokenizer.chat_template = template
    config = LlamaConfig(
        vocab_size=len(tokenizer), hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2,
        num_key_value_heads=1, max_position_embeddings=2048, **special_ids(tokenizer),
    )  # fmt: skip
    return save(LlamaForCausalLM(config), tokenizer, folder)


def tiny_gemma() -> tuple[Any, Any]:
    """A model and tokenizer of Gemma's build with random weights."""
    import torch
    from transformers import Gemma3ForCausalLM, Gemma3TextConfig

    torch.manual_seed(1)
    tokenizer = tiny_tokenizer()
    config = Gemma3TextConfig(
        vocab_size=len(tokenizer), hidden_size=16, intermediate_size=32, num_hidden_layers=2, num_attention_heads=2,
        num_key_value_heads=1, head_dim=8, max_position_embeddings=512, sliding_window=64, **special_ids(tokenizer),
    )  # fmt: skip
    return Gemma3ForCausalLM(config), tokenizer


def tiny_nli(folder: Path, labels: tuple[str, ...] = ("CONTRADICTION", "NEUTRAL", "ENTAILMENT")) -> Path:
    """A classifier of pairs with random weights."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification

    torch.manual_seed(1)
    tokenizer = tiny_tokenizer()
    config = BertConfig(
        vocab_size=len(tokenizer), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16,
        max_position_embeddings=512, id2label=dict(enumerate(labels)), label2id={n: i for i, n in enumerate(labels)},
        pad_token_id=tokenizer.pad_token_id,
    )  # fmt: skip
    return save(BertForSequenceClassification(config), tokenizer, folder)
