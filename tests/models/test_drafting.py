"""Drafts of a summary: several, over the pieces of vocabulary that an article needs, with no run said twice."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from factsheet.extract.sentences import read_document  # noqa: E402
from factsheet.models.drafting import BEAMS, PIECES, RUN, Drafter, NoneTwice, read_common  # noqa: E402
from factsheet.models.narrow import narrowed, pieces_of  # noqa: E402
from factsheet.models.writing import Writer  # noqa: E402
from factsheet.values.article import Article  # noqa: E402
from tests.models.tiny_models import TEXT, tiny_gemma  # noqa: E402


def test_a_narrow_model_reads_and_scores_as_the_whole_one_and_is_restored() -> None:
    model, tokenizer = tiny_gemma()
    tokens = tokenizer("Le pont de Valmeraie")["input_ids"]
    pieces = pieces_of(tokens)
    with torch.inference_mode():
        whole = model(torch.tensor([tokens])).logits
        with narrowed(model, pieces):
            narrow = model(torch.tensor([pieces.narrow(tokens)])).logits
        again = model(torch.tensor([tokens])).logits
    assert narrow.shape[-1] == len(set(tokens)) < whole.shape[-1]
    assert torch.allclose(narrow, whole[..., list(pieces.kept)], atol=1e-5)
    assert torch.equal(again, whole)
    assert pieces.widen(pieces.narrow(tokens)) == tokens


def test_a_model_is_restored_when_its_use_fails() -> None:
    model, _ = tiny_gemma()
    before = model.get_input_embeddings().weight
    with pytest.raises(RuntimeError), narrowed(model, pieces_of([0, 1, 5])):
        raise RuntimeError
    assert model.get_input_embeddings().weight is before is model.get_output_embeddings().weight


def test_drafts_differ_and_use_the_prompts_pieces_and_the_common_ones() -> None:
    model, tokenizer = tiny_gemma()
    drafter = Drafter(model, tokenizer, {"fr": tokenizer("maire")["input_ids"]})
    drafts = drafter.drafts("Le pont", range(4, 8), "fr")
    assert len(set(drafts)) == len(drafts) == BEAMS
    assert set("".join(drafts)) <= set("Le pont maire")
    assert drafts == drafter.drafts("Le pont", range(4, 8), "fr")


def test_another_language_has_the_whole_vocabulary() -> None:
    model, tokenizer = tiny_gemma()
    drafter = Drafter(model, tokenizer, {"fr": []})
    assert drafter.drafts("The bridge", range(4, 8), "en") != drafter.drafts("The bridge", range(4, 8), "fr")


def test_the_prompt_read_once_gives_what_a_beam_search_of_the_whole_gives() -> None:
    model, tokenizer = tiny_gemma()
    asked = tokenizer("Le pont de Valmeraie sera", return_tensors="pt")["input_ids"]
    made = model.generate(
        asked, num_beams=BEAMS, do_sample=False, min_new_tokens=3, max_new_tokens=3, pad_token_id=0
    )
    expected = tokenizer.decode(made[0, asked.shape[1] :], skip_special_tokens=True).strip()
    whole = Drafter(model, tokenizer, {})
    # Three tokens are too few to say three of them again.
    assert whole.drafts("Le pont de Valmeraie sera", range(3, 3), "fr")[0] == expected


def test_no_run_of_tokens_is_said_twice_but_for_those_of_the_prompt() -> None:
    said = [7, 8, 9, 1, 2, 3, 1, 2]
    scores = NoneTwice(3)(torch.tensor([said, [7, 8, 9, 4, 5, 6, 7, 8]]), torch.zeros(2, 12))
    assert (scores[0] == -torch.inf).nonzero().flatten().tolist() == [3]
    assert (scores[1] == -torch.inf).sum() == 0
    assert RUN == 3


def test_a_writer_gives_the_other_drafts_beside_the_first() -> None:
    model, tokenizer = tiny_gemma()
    writer = Writer(Drafter(model, tokenizer, {}), prompt="summary-adapter", most_input=60)
    written = writer.summary(Article("a", TEXT), read_document(TEXT), 3, 20)
    assert written.prompt == "summary-adapter.fr.v1"
    assert len(written.others) == BEAMS - 1


def test_the_common_pieces_lie_beside_the_adapter(tmp_path: Path) -> None:
    assert read_common(tmp_path) == {}
    (tmp_path / PIECES).write_text('{"fr": [1, 2]}', encoding="utf-8")
    assert read_common(tmp_path) == {"fr": [1, 2]}
