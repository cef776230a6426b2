"""The memo as a page: read again as a browser reads it."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest

from factsheet.memo import to_html, write_memo
from factsheet.memo.checks import Check, Kept
from factsheet.memo.htmlpage.elements import escaped
from factsheet.values.facts import FactSheet
from factsheet.values.ids import fact_ids

from .articles import claim_anchor, communique, harbour, notice, river
from .builder import Builder

HOSTILE = (
    '</p></script><script>alert(1)</script><img src=x onerror=\'alert(2)\'>" onclick="x" &lt;b&gt; {0} %s'
)
Sheets = FactSheet | tuple[FactSheet, ...]
ALL: list[Sheets] = [communique(), harbour(), river(), notice(), (communique(), harbour(), river(), notice())]
CSS = files("factsheet.memo.htmlpage").joinpath("page.css").read_text("utf-8")


def opened(sheets: Sheets, language: str | None = None) -> lxml.html.HtmlElement:
    """The page, parsed."""
    return lxml.html.document_fromstring(to_html(sheets, language))


def hostile() -> FactSheet:
    """An article in which every text tries to be markup."""
    made = Builder((f"Un mot {HOSTILE}.", "Le reste."), source=HOSTILE, title=HOSTILE, publication=HOSTILE)
    made.participant(HOSTILE, (HOSTILE, HOSTILE), side=HOSTILE).key(0)
    made.claim(HOSTILE, HOSTILE, HOSTILE, HOSTILE).follow_up(HOSTILE, "request", HOSTILE, HOSTILE, HOSTILE)
    return made.sheet(HOSTILE)


@pytest.mark.parametrize("sheets", ALL)
def test_every_reference_leads_to_a_place_in_the_same_page(sheets: Sheets) -> None:
    page = opened(sheets)
    places = [str(place) for place in page.xpath("//@id")]
    targets = {str(link)[1:] for link in page.xpath("//main//a/@href") if str(link).startswith("#")}
    assert len(places) == len(set(places))
    assert targets
    assert targets <= set(places)


@pytest.mark.parametrize("sheets", ALL)
def test_headings_come_in_order_under_one_title(sheets: Sheets) -> None:
    levels = [
        int(one.tag[1]) for one in opened(sheets).xpath("//*[self::h1|self::h2|self::h3|self::h4|self::h5]")
    ]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("sheets", ALL[:2])
def test_every_cell_of_a_table_has_a_header(sheets: Sheets) -> None:
    for table in opened(sheets).xpath("//table"):
        titles = table.xpath("thead/tr/th[@scope='col']")
        assert table.get("aria-label")
        for row in table.xpath("tbody/tr"):
            assert [cell.get("scope") for cell in row][:1] == ["row"]
            assert [cell.get("data-column") for cell in row][1:] == [title.text for title in titles[1:]]


def test_the_page_and_the_words_of_its_sources_name_their_languages() -> None:
    page = opened((communique(), harbour()), "fr")
    assert page.get("lang") == "fr"
    assert page.xpath("//*[@id='A2_S1']/span[@class='words']/@lang") == ["en"]
    assert page.xpath("//*[@id='A1_S1']//@lang") == []
    assert opened(harbour()).get("lang") == "en"


def test_it_says_what_the_word_memo_says() -> None:
    row = opened(communique()).get_element_by_id(claim_anchor(communique(), 3))
    assert [" ".join(cell.text_content().split()) for cell in row][2:4] == ["Samia Ben Hassine", "directe"]
    assert row.xpath(".//a/@href") == ["#S8"]


def test_the_points_to_verify_are_a_table_with_empty_columns() -> None:
    page, name = opened(communique()), claim_anchor(communique(), 1)
    row = page.get_element_by_id(f"check_{name}")
    assert page.xpath("//nav//a[@href='#to_verify']")
    assert row.xpath("ancestor::table/@class") == ["form"]
    assert [cell.text_content() for cell in row][4:] == ["", "", ""]
    assert f"#{name}" in row.xpath(".//a/@href")
    assert row.get("data-marks") == " ".join(page.get_element_by_id(name).get("data-marks").split()[:2])


def test_a_page_shows_what_people_wrote_into_an_older_memo(tmp_path: Path) -> None:
    key = (1, fact_ids(communique()).claims[0])
    kept = Kept(typed={key: Check(*key, "", "", "Anne", "", "exact")})
    path = write_memo(communique(), tmp_path / "memo.html", kept=kept)
    row = lxml.html.parse(path).xpath(f"//*[@id='check_{claim_anchor(communique(), 1)}']")[0]
    assert [cell.text_content() for cell in row][4:] == ["Anne", "", "exact"]


def test_a_doubt_says_why_where_the_pointer_rests() -> None:
    assert opened(river()).xpath("//span[@class='doubt']/@title")


@pytest.mark.parametrize("sheets", ALL)
def test_the_marks_of_a_row_are_offsets_of_the_words_that_it_rests_on(sheets: Sheets) -> None:
    page = opened(sheets)
    listed = sheets if isinstance(sheets, tuple) else (sheets,)
    for number, sheet in enumerate(listed, 1):
        prefix = f"A{number}_" if len(listed) > 1 else ""
        for i, claim in enumerate(sheet.claims, 1):
            row = page.get_element_by_id(prefix + claim_anchor(sheet, i))
            marks = str(row.get("data-marks")).split()
            assert marks[0] == f"{claim.start}-{claim.end}-1"
            line = page.get_element_by_id(f"{prefix}S{claim.sentence + 1}")
            words, start = line.xpath("span[@class='words']")[0].text_content(), int(line.get("data-start"))
            assert claim.text.startswith(words[claim.start - start : claim.end - start])


def test_nothing_that_an_article_holds_becomes_markup() -> None:
    page, safe = opened(hostile()), opened(communique())
    assert {one.tag for one in page.iter()} <= {one.tag for one in safe.iter()}
    assert {name for one in page.iter() for name in one.attrib} <= {
        name for one in safe.iter() for name in one.attrib
    }
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//h1")[0].text_content() == HOSTILE
    assert page.xpath("//title")[0].text_content() == HOSTILE
    assert page.get_element_by_id(claim_anchor(hostile(), 1))[1].text_content() == HOSTILE
    assert HOSTILE in page.get_element_by_id("S1").text_content()


def test_an_address_that_is_none_is_no_link() -> None:
    made = Builder(("Un mot.",), source="javascript:alert(1)").sheet()
    assert not [link for link in opened(made).xpath("//a/@href") if not link.startswith("#")]


def test_a_page_asks_for_nothing_outside_itself() -> None:
    page = opened((communique(), harbour()))
    assert page.xpath("//link|//img|//iframe|//form|//*[@src]|//*[@srcset]") == []
    assert not re.search(r"url\(|@import|https?:", CSS)
    outside = [link for link in page.xpath("//a") if not link.get("href").startswith("#")]
    assert {(link.get("class"), link.get("rel")) for link in outside} == {("out", "noreferrer")}


def test_its_policy_lets_its_own_script_run_and_no_other() -> None:
    page = opened(communique())
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    script = page.xpath("//script")[0].text
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert "default-src 'none'" in policy
    assert f"script-src 'sha256-{digest}'" in policy


def test_characters_that_no_page_may_hold_are_shown_and_counted() -> None:
    strange = "a\x00b\r\nc\x85d\ud83de\ufffff\U0001f600<"
    assert escaped(strange) == "a\ufffdb \nc\ufffdd\ufffde\ufffdf\U0001f600&lt;"
    escaped(strange).encode("utf-8")


def test_a_name_in_html_makes_a_page(tmp_path: Path) -> None:
    path = write_memo(communique(), tmp_path / "memo.HTML", "en")
    page = path.read_text("utf-8")
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Tunisie-Belgique" in page


def test_both_schemes_have_colours_that_can_be_told_apart() -> None:
    light, dark, printed = (dict(re.findall(r"--([\w-]+): (#\w{6})", block)) for block in schemes())
    for colours in (light, {**light, **dark}, {**light, **printed}):
        for words in ("text", "quiet", "link", "doubt"):
            for ground in ("page", "panel", "chosen"):
                assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
        assert contrast(colours["text"], colours["words"]) >= 7
        for line in ("named", "other", "strong-rule"):
            assert contrast(colours[line], colours["panel"]) >= 3, line


def schemes() -> list[str]:
    """The blocks that set colours: light, dark, print."""
    return re.findall(r":root \{(.*?)\}", CSS, re.S)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour (#rrggbb) as WCAG 2 defines it."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_words_of_facts_are_marked_on_the_page_and_explained() -> None:
    page = lxml.html.document_fromstring(to_html(communique()))
    claims = "".join(page.xpath("//*[@class='words']/span[contains(@class, 'claim')]//text()"))
    assert claims == "".join(claim.text for claim in communique().claims)
    ahead = "".join(page.xpath("//*[@class='words']/span[contains(@class, 'follow_up')]//text()"))
    assert ahead == "".join(one.text for one in communique().follow_ups)
    (legend,) = page.xpath("//div[@class='annotated']/p[@class='note']")
    said = legend.text_content()
    assert said.startswith("Marqués dans le texte\u00a0: propos ou fait, auteur, action ou échéance. Après")
