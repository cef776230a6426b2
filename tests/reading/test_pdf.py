"""PDF files: paragraphs rejoined, cut words joined, what each page repeats dropped; failures in one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from factsheet.errors import ReadingError
from factsheet.extract.sentences import find_sentences
from factsheet.reading import read_article
from factsheet.reading.printed import PrintedLine, find_paragraphs
from factsheet.values.article import Article

PDFS = Path(__file__).parent / "pdfs"
SAMPLES = Path(__file__).parents[2] / "samples"
Line = tuple[float, float, float, str]

PAGE_ONE: list[Line] = [
    (72, 810, 9, "Les Cahiers du Port - numero 12"),
    (72, 720, 20, "Le port de Brecy change de cap"),
    (72, 680, 11, "Le port de Brecy a signe lundi un accord avec trois armateurs pour deve-"),
    (72, 666, 11, "lopper le transport de conteneurs par le fleuve. Selon sa directrice, Anne"),
    (72, 652, 11, "Lescot, le trafic doublera avant 2030."),
    (72, 624, 11, "Les syndicats attendent des garanties. Ils seront peut-"),
    (72, 610, 11, "etre recus avant la fin du mois, a promis la direction du port, qui"),
    (300, 30, 9, "1"),
]
PAGE_TWO: list[Line] = [
    (72, 810, 9, "Les Cahiers du Port - numero 12"),
    (72, 780, 11, "juge leurs demandes raisonnables. Une reunion est prevue le 12 mai."),
    (300, 30, 9, "2"),
]


def pdf(pages: list[list[Line]], extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF whose pages show lines of (left, baseline, size, ASCII words) in Helvetica."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        content = "\n".join(
            f"BT /F1 {size} Tf {left} {base} Td ({words}) Tj ET" for left, base, size, words in lines
        ).encode()
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (5 + 2 * number)
        )
        bodies.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _assembled([*bodies, *([extra] if extra else [])], trailer)


def _assembled(bodies: list[bytes], trailer: bytes) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return data + head + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, trailer, len(data),
    )  # fmt: skip


def test_two_printed_pages_become_a_title_and_two_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf([PAGE_ONE, PAGE_TWO]))
    page = read_article(path)
    assert page.title == "Le port de Brecy change de cap"
    assert page.text.split("\n") == [
        "Le port de Brecy a signe lundi un accord avec trois armateurs pour developper le transport de conteneurs "
        "par le fleuve. Selon sa directrice, Anne Lescot, le trafic doublera avant 2030.",
        "Les syndicats attendent des garanties. Ils seront peut-etre recus avant la fin du mois, a promis la "
        "direction du port, qui juge leurs demandes raisonnables. Une reunion est prevue le 12 mai.",
    ]


def test_without_places_lines_are_joined_by_their_punctuation() -> None:
    lines = tuple(
        PrintedLine(words, 0, None) for words in ("Un accord a été", "signé lundi.", "Il sera voté.")
    )
    assert [paragraph.text for paragraph in find_paragraphs(lines)] == [
        "Un accord a été signé lundi.",
        "Il sera voté.",
    ]


@pytest.fixture
def article(tmp_path: Path) -> Article:
    """The article of a file whose second paragraph runs from its second sheet to the third; the first is a cover."""
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf([[(72, 800, 9, "Revue")], PAGE_ONE, PAGE_TWO]))
    return read_article(path)


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("Le port de Brecy a signe", (2,)),
        ("Les syndicats attendent", (2,)),
        ("Ils seront peut-etre recus", (2, 3)),
        ("Une reunion est prevue", (3,)),
    ],
)
def test_a_sentence_knows_the_pages_that_it_stands_on(
    article: Article, words: str, pages: tuple[int, ...]
) -> None:
    (found,) = (s for s in find_sentences(article.text) if article.text.startswith(words, s.start))
    assert article.pages_of(found.start, found.end) == pages


def test_a_page_begins_at_its_first_character(article: Article) -> None:
    begins = {page.number: article.text[page.start :][:20] for page in article.pages}
    assert begins == {2: "Le port de Brecy a s", 3: "juge leurs demandes "}


def test_the_facts_of_a_page_keep_it_where_two_glued_paragraphs_are_parted(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    glued: list[Line] = [
        (72, 120, 11, "Le port de Brecy a signe lundi un accord avec trois armateurs, et sa directrice a"),
        (72, 106, 11, "promis que les travaux du terminal commenceraient avant la fin du mois de"),
    ]
    rest: list[Line] = [
        (72, 780, 11, "juin.Les syndicats attendent des garanties sur les emplois avant la fin de l'ete."),
    ]
    path.write_bytes(pdf([glued, rest]))
    page = read_article(path)
    assert page.text.count("\n") == 1
    assert [(one.number, page.text[one.start :][:5]) for one in page.pages] == [(1, "Le po"), (2, "juin.")]
    assert page.pages_of(page.text.index("Les syndicats"), len(page.text)) == (2,)


@pytest.mark.parametrize(
    "path", sorted((SAMPLES / "fret-fluvial.pdf", *PDFS.glob("*.pdf"))), ids=lambda p: p.stem
)
def test_the_words_of_every_sentence_stand_on_the_pages_told(path: Path) -> None:
    article = read_article(path)
    printed = page_texts(path)
    assert {page.number for page in article.pages} == set(range(1, len(printed) + 1))
    for sentence in find_sentences(article.text):
        words = article.text[sentence.start : sentence.end].split()
        pages = article.pages_of(sentence.start, sentence.end)
        # A line's end may have cut the word at its hyphen.
        assert words[1].split("-")[0] in printed[pages[0] - 1]
        assert words[-1].split("-")[-1] in printed[pages[-1] - 1]


def page_texts(path: Path) -> list[str]:
    """The words of each page as PDFium gives them."""
    document = PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([[]]), "no text in it"),
        (b"%PDF-1.7\nnothing more", "damaged"),
        (
            pdf(
                [PAGE_TWO],
                b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32),
                b"/Encrypt 6 0 R /ID [<00> <00>]",
            ),
            "protected by a password",
        ),
    ],
)
def test_a_pdf_that_cannot_be_read_is_one_clear_line(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(data)
    with pytest.raises(ReadingError, match=reason) as caught:
        read_article(path)
    assert str(path) in str(caught.value)
