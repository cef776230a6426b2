"""The time line as a picture: what it draws, and how Word and the page show it."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from io import BytesIO

import lxml.html
import pytest
from docx.oxml.ns import qn
from PIL import Image

from factsheet.briefing import brief
from factsheet.memo import to_html, to_markdown
from factsheet.memo.blocks import Heading, Table
from factsheet.memo.briefing_outline import briefing_outline
from factsheet.memo.outline import Edition
from factsheet.memo.picture import LETTER, Picture, Polygon, Stroke, Words, fitting, words_width
from factsheet.memo.timepicture import LABEL, MOST_ROWS, PLOT, WIDTH, without_strays
from factsheet.memo.timescale import APART, Scale, short_date
from factsheet.memo.word import write_docx
from factsheet.memo.word.drawing import INKS, png
from factsheet.values.briefing import Briefing
from tests.memo.test_htmlpage import contrast

from .builder import Builder
from .opened import Memo

DAY = date(2025, 3, 3)
When = tuple[str, str | None]


def briefing_on(*dates: str | None) -> Briefing:
    """A briefing on two articles, the first of which announces something for each date (ISO 8601)."""
    written = Builder(
        tuple(_sentence(i) for i in range(len(dates))), source="un.txt", title="Un", published=DAY
    )
    for i, iso in enumerate(dates):
        written.follow_up(_sentence(i)[:-1], when=f"jour{i}" if iso else None, iso=iso)
    other = Builder(
        ("Il pleut depuis longtemps sur la vallée.",), source="deux.txt", title="Deux", published=DAY
    )
    return brief((written.sheet(), other.sheet()))


def _sentence(number: int) -> str:
    things = "pont quai phare bief port lac canal bac gué digue".split()
    return f"Le {things[number % 10]}{number:02d} sera ouvert jour{number}."


def pictures(briefing: Briefing, language: str = "fr") -> list[Picture]:
    """The pictures of the briefing's memo."""
    blocks = briefing_outline(briefing, Edition(language, DAY, "0.1"))
    return [block for block in blocks if isinstance(block, Picture)]


def lettering(picture: Picture) -> list[str]:
    """All words of a picture."""
    return [shape.text for shape in picture.shapes if isinstance(shape, Words)]


def test_two_dated_follow_ups_are_drawn_and_one_is_not() -> None:
    assert len(pictures(briefing_on("2025-03-10", "2025-04-02"))) == 1
    assert pictures(briefing_on("2025-03-10", None)) == []


def test_the_picture_stands_between_its_heading_and_the_table() -> None:
    blocks = briefing_outline(briefing_on("2025-03-10", "2025-04-02"), Edition("fr", DAY, "0.1"))
    at = next(i for i, block in enumerate(blocks) if isinstance(block, Picture))
    assert isinstance(blocks[at - 1], Heading)
    assert isinstance(blocks[at + 1], Table)


def test_a_day_is_a_diamond_and_a_quarter_a_bar_three_months_wide() -> None:
    (picture,) = pictures(briefing_on("2025-03-10", "2025-Q2", "2025-09-30"))
    marks = [shape for shape in picture.shapes if isinstance(shape, Polygon)]
    diamond, bar = marks[0], marks[1]
    assert diamond.fill == "mark"
    assert bar.fill == "fill"
    day = (bar.points[1][0] - bar.points[0][0]) / 91
    assert marks[2].points[1][0] - diamond.points[1][0] == pytest.approx(204 * day)


def test_what_is_due_until_a_day_points_backwards_and_what_holds_from_a_day_forwards() -> None:
    (picture,) = pictures(briefing_on("2025-03-10", "../2025-05-31", "2025-04-15/..", "2025-06-30"))
    heads = [s.points for s in picture.shapes if isinstance(s, Polygon) and len(s.points) == 3]
    assert [points[0][0] > points[1][0] for points in heads] == [True, False]
    assert "jusqu’au 31 mai 2025" in lettering(picture)


def test_dates_are_written_in_the_memos_language() -> None:
    briefing = briefing_on("2025-08-01", "2025-Q4")
    assert {"1er août 2025", "T4 2025"} <= set(lettering(pictures(briefing, "fr")[0]))
    assert {"1 Aug 2025", "Q4 2025"} <= set(lettering(pictures(briefing, "en")[0]))


@pytest.mark.parametrize(
    ("iso", "first", "last", "fr", "en"),
    [
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28), "févr. 2025", "Feb 2025"),
        ("2025-S1", date(2025, 1, 1), date(2025, 6, 30), "S1 2025", "H1 2025"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "2025", "2025"),
        ("2025-03-03/2025-03-09", date(2025, 3, 3), date(2025, 3, 9), "3 – 9 mars 2025", "3 – 9 Mar 2025"),
        ("2025-W10", date(2025, 3, 3), date(2025, 3, 9), "3 – 9 mars 2025", "3 – 9 Mar 2025"),
        ("2025-09/2025-11", date(2025, 9, 1), date(2025, 11, 30), "sept. – nov. 2025", "Sept – Nov 2025"),
        ("2034/..", date(2034, 1, 1), date(2034, 12, 31), "à partir de 2034", "from 2034"),
    ],
)  # fmt: skip
def test_ranges_are_said_shortly(iso: str, first: date, last: date, fr: str, en: str) -> None:
    assert short_date(iso, first, last, "fr") == fr
    assert short_date(iso, first, last, "en") == en


def test_what_has_no_date_is_listed_under_the_line() -> None:
    (picture,) = pictures(briefing_on("2025-03-10", None, "2025-04-02", None))
    words = [shape for shape in picture.shapes if isinstance(shape, Words)]
    title = next(one for one in words if one.text == "Sans date établie")
    assert title.y > max(s.end[1] for s in picture.shapes if isinstance(s, Stroke))
    below = [one.text for one in words if one.y > title.y]
    assert below == ["E3", "Le quai01 sera ouvert jour1", "E4", "Le bief03 sera ouvert jour3"]


def test_many_without_a_date_are_counted_on_to_the_last_number() -> None:
    (picture,) = pictures(briefing_on("2025-03-10", "2025-04-02", *[None] * 20))
    assert "E11 – E22\u00a0: dans le tableau" in lettering(picture)


@pytest.mark.parametrize("days_apart", [0, 3, 40])
def test_forty_follow_ups_never_stand_on_each_other_nor_leave_the_picture(days_apart: int) -> None:
    dates = [(DAY + timedelta(days_apart * i)).isoformat() for i in range(40)]
    (picture,) = pictures(briefing_on(*dates))
    boxes = [_box(shape) for shape in picture.shapes if isinstance(shape, Words)]
    assert all(
        left >= 0 and right <= WIDTH + 0.1 and top > 0 and low <= picture.height
        for left, right, top, low in boxes
    )
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if _meet(a, b)]


def _box(words: Words) -> tuple[float, float, float, float]:
    wide = words_width(words.text)
    left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.anchor]
    return left, left + wide, words.y - LETTER, words.y


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]


def test_more_than_forty_make_two_pictures_of_even_height_on_one_scale() -> None:
    dates = [(DAY + timedelta(i)).isoformat() for i in range(MOST_ROWS + 2)]
    first, second = pictures(briefing_on(*dates))
    assert [len([s for s in one.shapes if isinstance(s, Polygon)]) for one in (first, second)] == [
        21,
        21,
    ]
    assert {"E1", "E21"} <= set(lettering(first))
    assert {"E22", "E42"} <= set(lettering(second))


def test_one_far_day_does_not_press_all_others_onto_one_spot() -> None:
    near = [(DAY + timedelta(7 * i), DAY + timedelta(7 * i)) for i in range(9)]
    far = (date(2050, 1, 1), date(2050, 12, 31))
    assert without_strays([*near, far]) == (near[0][0], near[-1][1])
    assert without_strays(near) == (near[0][0], near[-1][1])
    assert without_strays([*near[:3], far]) == (near[0][0], far[1])
    (picture,) = pictures(briefing_on(*(day.isoformat() for day, _ in near), "2050"))
    edge = [s for s in picture.shapes if isinstance(s, Polygon) and len(s.points) == 3]
    assert [one.points[0][0] for one in edge] == [WIDTH]
    assert "2050" in lettering(picture)


@pytest.mark.parametrize("days", [1, 5, 20, 60, 200, 900, 4000, 60000])
def test_the_labels_of_a_scale_stand_apart(days: int) -> None:
    scale = Scale(DAY, DAY + timedelta(days - 1), PLOT, WIDTH - PLOT)
    places = [scale.at(day) for day, _ in scale.ticks("fr")]
    assert places
    assert all(later - earlier >= 0.9 * APART for earlier, later in itertools.pairwise(places))


def test_words_are_cut_between_words() -> None:
    assert fitting("La commission se réunira", 200) == "La commission se réunira"
    assert fitting("La commission se réunira", 90) == "La commission se…"
    assert words_width(fitting("x" * 400, PLOT - LABEL)) <= PLOT - LABEL


def test_word_shows_the_picture_with_words_for_those_who_cannot_see_it() -> None:
    briefing = briefing_on("2025-03-10", "2025-Q2", None)
    stream = BytesIO()
    write_docx(briefing_outline(briefing, Edition("fr", DAY, "0.1")), stream, "fr")
    memo = Memo(stream.getvalue())
    (inline,) = memo.body.iter(qn("wp:inline"))
    told = inline.docPr.get("descr")
    assert told.startswith("2 échéances datées, du 10 mars au 30 juin 2025")
    assert "E2, 2e trimestre 2025\u00a0: Le quai01 sera ouvert" in told
    assert inline.docPr.get("title")
    assert 0 < inline.extent.cx <= 166 * 36000


def test_the_same_picture_has_the_same_bytes_and_real_accents() -> None:
    (picture,) = pictures(briefing_on("2025-08-10", "2025-12-01"))
    assert png(picture) == png(picture)
    with Image.open(BytesIO(png(picture))) as image:
        assert image.size == (1410, round(3 * picture.height))
    drawn = [png(Picture("", "", 20, 12, (Words(c, 2, 10),))) for c in "éèûçœ€–…\ufffd"]
    assert len(set(drawn)) == len(drawn)  # none of them is the box that stands for a missing letter


def test_words_and_marks_stand_out_from_what_they_stand_on() -> None:
    for ink in ("text", "quiet", "limit", "mark"):
        assert contrast(INKS[ink], "#ffffff") >= 4.5
    assert contrast(INKS["text"], INKS["fill"]) >= 4.5


def test_the_page_draws_it_with_title_description_and_links_that_lead_to_the_table() -> None:
    page = lxml.html.fromstring(to_html(briefing_on("2025-03-10", "2025-Q2"), "fr"))
    (drawn,) = page.iter("svg")
    ids = {
        one.get("id"): one.text_content() for one in page.iter() if isinstance(one.tag, str) and one.get("id")
    }
    assert ids[drawn.get("aria-labelledby")].startswith("Calendrier")
    assert ids[drawn.get("aria-describedby")].startswith("2 échéances datées")
    links = [link.get("href")[1:] for link in drawn.iter("a")]
    assert links == ["all_follow_up_1", "all_follow_up_2"]
    assert set(links) <= ids.keys()


def test_markdown_leaves_the_picture_to_its_table() -> None:
    assert "Le quai01 sera ouvert jour1" in to_markdown(briefing_on("2025-03-10", "2025-Q2"), "fr")
