"""`factsheet/1`: valid, whole, and readable again."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from factsheet.errors import ReadingError
from factsheet.memo import read_factsheet, schema, to_dict, to_json
from factsheet.values.facts import FactSheet, SummarySentence

from .articles import communique, harbour, notice, river, two_pages

EVERY_SHEET = pytest.mark.parametrize("sheet", [communique(), harbour(), river(), notice()])


@EVERY_SHEET
def test_the_output_is_valid(sheet: FactSheet) -> None:
    jsonschema.Draft202012Validator(schema()).validate(json.loads(to_json(sheet)))


def test_the_schema_is_a_schema_in_which_every_object_is_closed_and_every_field_told() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    objects = [node for node in nodes(schema()) if node.get("type") == "object" and "properties" in node]
    assert len(objects) >= 8
    for node in objects:
        assert node["additionalProperties"] is False
        for name, field in node["properties"].items():
            assert "description" in field or "$ref" in field, name


def nodes(value: Any) -> list[dict[str, Any]]:
    """Every dict inside a JSON value."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [*([value] if isinstance(value, dict) else []), *(node for part in inner for node in nodes(part))]


@EVERY_SHEET
def test_a_sheet_comes_back_as_it_was(sheet: FactSheet) -> None:
    assert read_factsheet(json.loads(to_json(sheet))) == sheet


def test_a_made_title_is_kept_and_valid() -> None:
    sheet = replace(notice(), made_title=SummarySentence("Le bac est fermé", (0,), "close"))
    data = json.loads(to_json(sheet))
    jsonschema.Draft202012Validator(schema()).validate(data)
    assert read_factsheet(data).made_title == sheet.made_title
    assert "made_title" not in to_dict(notice())


def test_a_sentence_of_a_printed_source_names_its_page_and_the_pages_come_back() -> None:
    sheet = two_pages()
    data = json.loads(to_json(sheet))
    jsonschema.Draft202012Validator(schema()).validate(data)
    places = [(one["paragraph"], one["page"]) for one in data["article"]["sentences"]]
    assert places == [(0, 3), (0, 3), (1, 4)]
    assert read_factsheet(data) == sheet
    assert "pages" not in to_dict(notice())["article"]
    assert "page" not in to_dict(notice())["article"]["sentences"][0]


@EVERY_SHEET
def test_every_text_is_the_articles_own_characters(sheet: FactSheet) -> None:
    data = to_dict(sheet)
    text = data["article"]["text"]
    spans = [node for node in nodes(data) if {"text", "start", "end"} <= set(node)]
    assert all(node["text"] == text[node["start"] : node["end"]] for node in spans)
    assert data["article"]["sha256"] == sheet.article.sha256


def test_one_line_holds_a_record_with_its_id() -> None:
    sheet = notice()
    line = to_json(replace(sheet, article=replace(sheet.article, id="n° 7")), indent=None)
    assert "\n" not in line
    data = json.loads(line)
    jsonschema.Draft202012Validator(schema()).validate(data)
    assert data["id"] == "n° 7"
    assert read_factsheet(data).article.id == "n° 7"
    assert "id" not in to_dict(sheet)


def test_the_readers_warnings_are_kept_and_doubled_ones_are_not() -> None:
    sheet = communique()
    sheet = replace(sheet, article=replace(sheet.article, warnings=("Relu.", sheet.warnings[0])))
    assert to_dict(sheet)["warnings"] == ["Relu.", *sheet.warnings]


def test_accents_are_readable_in_the_file() -> None:
    assert "délais d’identification" in to_json(communique())


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("schema",), "factsheet/2", "factsheet/2"),
        (("claims", 0, "start"), 3, "is not"),
        (("claims", 0, "end"), 10**6, "is not"),
        (("article", "text"), "Autre.", "sha256"),
        (("article", "published"), "hier", "hier"),
        (("participants",), None, "TypeError"),
        (("models",), [], "AttributeError"),
    ],
)
def test_a_damaged_file_is_refused_in_one_sentence(
    path: tuple[str | int, ...], value: Any, said: str
) -> None:
    data: Any = copy.deepcopy(to_dict(communique()))
    inner = data
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    with pytest.raises(ReadingError, match=said) as caught:
        read_factsheet(data)
    assert "\n" not in str(caught.value)


def test_a_file_with_a_part_missing_is_refused() -> None:
    data = to_dict(communique())
    del data["follow_ups"]
    with pytest.raises(ReadingError, match="follow_ups"):
        read_factsheet(data)


def test_facts_have_ids_and_a_file_without_them_is_still_whole() -> None:
    data: Any = to_dict(communique())
    facts = [*data["participants"], *data["claims"], *data["follow_ups"]]
    assert len({fact.pop("id") for fact in facts}) == len(facts) == 26
    jsonschema.Draft202012Validator(schema()).validate(data)
    assert read_factsheet(data) == communique()


def shortened() -> FactSheet:
    """A sheet whose summary is its first sentence without some words in the middle."""
    sheet = notice()
    first = sheet.document.sentences[0]
    spans = (
        sheet.document.span(first.start, first.start + 10),
        sheet.document.span(first.start + 15, first.end),
    )
    point = SummarySentence("".join(span.text for span in spans), (0,), "shortened", spans)
    return replace(sheet, summary=(point,))


def test_a_shortened_sentence_comes_back_with_the_words_that_stayed() -> None:
    data = json.loads(to_json(shortened()))
    jsonschema.Draft202012Validator(schema()).validate(data)
    assert read_factsheet(data) == shortened()


def test_a_shortened_sentence_whose_words_are_others_is_refused() -> None:
    data = json.loads(to_json(shortened()))
    data["summary"][0]["text"] += " Vraiment."
    with pytest.raises(ReadingError):
        read_factsheet(data)
