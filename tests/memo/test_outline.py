"""What the memo says: the blocks, before any layout."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factsheet.memo.blocks import Block, Heading, Inline, Line, Paragraph, Reference, Row, Table, Text
from factsheet.memo.outline import Edition, memo_language, memo_title, outline
from factsheet.memo.scope import MOST_REFERENCES
from factsheet.values.article import Article
from factsheet.values.document import Document, Sentence, Span
from factsheet.values.facts import FactSheet, SummarySentence

from .articles import communique, harbour, notice
from .builder import Builder

EDITION = Edition("fr", date(2024, 12, 4), "0.1")


def words(inlines: tuple[Inline, ...]) -> str:
    """The printed words of a line."""
    return "".join(inline.text if isinstance(inline, Text) else inline.label for inline in inlines)


def rows(blocks: tuple[Block, ...], title: str) -> tuple[Row, ...]:
    """The rows of a table."""
    return next(block.rows for block in blocks if isinstance(block, Table) and block.title == title)


def cells(row: Row) -> list[str]:
    """The printed words of a row's cells, their lines apart by a bar."""
    return [" | ".join(words(line) for line in cell) for cell in row.cells]


def claims(sheet: FactSheet) -> list[list[str]]:
    """The rows of the claims."""
    return [cells(row) for row in rows(outline((sheet,), EDITION), "Déclarations et affirmations")]


def test_a_speaker_named_in_another_sentence_is_shown_as_inferred() -> None:
    assert claims(communique())[1][2] == "Samia Ben Hassine | déduit"


def test_a_speaker_written_otherwise_is_shown_as_written_too() -> None:
    assert claims(communique())[3][2] == "Luc Verstraeten | «\u00a0Son homologue belge\u00a0» dans le texte"


def test_a_surname_with_its_title_is_the_same_name_to_a_reader() -> None:
    assert claims(communique())[2][2] == "Samia Ben Hassine"


def test_a_reported_claim_without_a_source_says_that_it_is_not_established() -> None:
    assert claims(communique())[5][2] == "non établi"


def test_the_articles_own_claims_say_so() -> None:
    assert claims(communique())[8][2:5] == ["l’article", "de l’article", "oui"]


def test_what_the_model_is_unsure_of_is_to_be_confirmed() -> None:
    assert (
        claims(communique())[9][1] == "Il n’est jamais entré en vigueur | à confirmer (confiance 48\u00a0%)"
    )


@pytest.mark.parametrize(
    ("confidence", "said"), [(0.5, False), (0.499, True), (0.0, True), (float("nan"), True)]
)
def test_doubt_begins_below_one_half(confidence: float, said: bool) -> None:
    made = Builder(("Le pont est fermé.",), source="pont.txt").claim(
        "Le pont est fermé", confidence=confidence
    )
    assert ("à confirmer" in claims(made.sheet())[0][1]) is said


def test_a_resolved_date_stands_under_the_words_that_it_resolves() -> None:
    listed = [cells(row)[3] for row in rows(outline((communique(),), EDITION), "Suites à donner")]
    assert listed == [
        "avant le 15 janvier 2025",
        "au premier trimestre de l’année prochaine | 1er trimestre 2025",
        "non précisé",
        "à l’automne | de septembre à novembre 2025",
    ]


def test_every_function_of_a_participant_is_printed() -> None:
    row = cells(rows(outline((communique(),), EDITION), "Participants")[4])
    assert row[1:4] == [
        "Mourad Trabelsi | à confirmer (confiance 46\u00a0%)",
        "colonel | aussi\u00a0: chef, police aux frontières",
        "police aux frontières",
    ]


def test_those_who_are_only_mentioned_come_last() -> None:
    sheet = replace(communique(), participants=communique().participants[::-1])
    presence = [cells(row)[5] for row in rows(outline((sheet,), EDITION), "Participants")]
    assert presence == ["active"] * 6 + ["mention"] * 6


def test_empty_sections_say_that_they_are_empty() -> None:
    blocks = outline((notice(),), EDITION)
    empty = [words(block.line) for block in blocks if isinstance(block, Paragraph) and block.role == "empty"]
    assert empty == [
        "Aucune phrase clé relevée.",
        "Aucun participant relevé.",
        "Aucune déclaration ni affirmation relevée.",
        "Aucune citation relevée.",
        "Aucune suite à donner relevée.",
        "Aucun point d’attention relevé.",
        "Aucun point à vérifier.",
    ]


def test_warnings_of_the_reader_and_of_the_pipeline_are_printed_once_each() -> None:
    sheet = communique()
    sheet = replace(sheet, article=replace(sheet.article, warnings=("Relu.", sheet.warnings[0])))
    text = repr(outline((sheet,), EDITION))
    assert all(text.count(warning) == 1 for warning in ("Relu.", *sheet.warnings))


def test_a_person_named_everywhere_gets_a_few_references_and_a_count() -> None:
    made = Builder(tuple(f"Nour Halabi a dit non {i} fois." for i in range(20)), source="non.txt")
    reference = rows(outline((made.participant("Nour Halabi").sheet(),), EDITION), "Participants")[0].cells[
        -1
    ][0]
    assert sum(isinstance(inline, Reference) for inline in reference) == MOST_REFERENCES
    assert words(reference).endswith("+\u00a014")


def test_a_participant_leads_first_to_its_fullest_name_and_its_function() -> None:
    made = Builder(
        ("M. Ould est arrivé.", "Ahmed Ould, préfet, parle."), source="ould.txt", language="fr"
    ).participant("Ahmed Ould", ("préfet", None))
    one = made.participants[0]
    made.participants = [replace(one, mentions=(made.span("Ould"), *one.mentions))]
    line = rows(outline((made.sheet(),), EDITION), "Participants")[0].cells[-1][0]
    assert words(line) == "S2 S1"


def test_text_that_belongs_to_no_sentence_is_printed_all_the_same() -> None:
    text = "Chapeau\nUn fait. reste\n\nFin."
    article = Article("x.txt", text, headings=(Span(0, 7, "Chapeau"),))
    sheet = FactSheet(article, Document(text, (Sentence(8, 16, 1),)), (), (), (), ())
    annexe = next(block for block in outline((sheet,), EDITION) if hasattr(block, "lines"))
    assert [(words(line.words), line.number, line.heading) for line in annexe.lines] == [
        ("Chapeau", None, True),
        ("Un fait.", "S1", False),
        ("reste", None, False),
        ("Fin.", None, False),
    ]


def test_the_memo_takes_the_language_of_most_of_its_articles() -> None:
    assert memo_language((harbour(), communique(), notice())) == "fr"
    assert memo_language((harbour(), communique())) == "en"


def test_an_article_in_another_language_has_english_labels() -> None:
    blocks = outline((notice(),), replace(EDITION, language="es"))
    assert [words(b.line) for b in blocks if isinstance(b, Heading)][:2] == ["In brief", "Participants"]


def test_models_and_hashes_are_told_once_for_all_articles() -> None:
    blocks = outline((communique(), harbour()), EDITION)
    notes = [words(b.line) for b in blocks if isinstance(b, Paragraph) and b.role in ("note", "lead")]
    assert [note.split(" — ")[0] for note in notes] == [
        "Logiciel",
        "Modèle «\u00a0marker\u00a0»",
        "SHA-256 du texte A1",
        "SHA-256 du texte A2",
    ]
    assert notes[2].endswith(communique().article.sha256)


def test_the_title_of_a_memo_is_that_of_its_article() -> None:
    assert memo_title(outline((harbour(),), EDITION)) == harbour().article.title
    assert memo_title(outline((notice(),), EDITION)) == "Article sans titre"
    made = replace(notice(), made_title=SummarySentence("Le bac est fermé", (0,), "exact"))
    assert memo_title(outline((made,), EDITION)) == "Le bac est fermé (titre établi par factsheet)"
    assert memo_title(outline((notice(), harbour()), EDITION)) == "Synthèse de 2 articles"


def test_one_sentence_is_counted_in_the_singular() -> None:
    assert "6 mots, 1 phrase)" in repr(outline((notice(),), EDITION))


def test_lines_hold_the_language_of_the_sources_words() -> None:
    row = rows(outline((harbour(),), EDITION), "Participants")[0]
    line: Line = row.cells[1][0]
    assert line == (Text("Eleanor Trewin", "strong", "en"),)


def test_a_shortened_summary_sentence_says_that_it_is_shortened() -> None:
    sheet = replace(communique(), summary=communique().summary[:1])
    point = replace(sheet.summary[0], match="shortened")
    told = [repr(block) for block in outline((replace(sheet, summary=(point,)),), EDITION)]
    assert any("abrégé" in block for block in told)
    assert not any("abrégé" in repr(block) for block in outline((sheet,), EDITION))
