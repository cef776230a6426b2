"""PDF files as programs make them: each comes out whole, paragraph by paragraph, whatever its layout.

The files in pdfs/ were made by LibreOffice (first-line-indents, list, two-columns) and by fpdf2 (the others).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.reading import read_article
from factsheet.reading.columns import PrintedLine
from factsheet.reading.hyphens import count_words, join_lines
from factsheet.reading.printed import find_paragraphs, find_title

PDFS = Path(__file__).parent / "pdfs"
TITLE = "Réservoirs d'eau : la plaine de Lorvaux attend un arbitrage"
DECISION = (
    "La préfecture de Lorvaux rendra sa décision sur les trois réservoirs agricoles avant le 15 octobre, a indiqué "
    "lundi le secrétaire général, Yannick Delestrade. Le projet, chiffré à 8,2 millions d'euros, doit permettre "
    "d'irriguer 1 900 hectares de maïs et de légumes de plein champ."
)
HARVESTS = (
    "« Nous avons besoin de ces réserves pour passer l'été », assure Solange Perrichon, qui préside la coopérative "
    "des maraîchers. Selon elle, 47 exploitations ont perdu plus d'un tiers de leur récolte l'an dernier, et onze "
    "d'entre elles pourraient cesser leur activité si rien n'est fait."
)
RIVER = (
    "Les associations de pêcheurs contestent ces chiffres. Leur porte-parole, Amadou Berthelin, rappelle que le débit "
    "de la Vèze est tombé à 90 litres par seconde en août, un niveau jamais mesuré depuis 1976. Il demande que les "
    "prélèvements soient suspendus tant que l'étude d'impact n'a pas été complétée."
)
COUNCIL = (
    "Le conseil départemental, qui finance un quart des travaux, a fait savoir qu'il suivrait l'avis de la "
    "préfecture. Son vice-président chargé de l'agriculture, Hervé Montclar, reconnaît toutefois que le calendrier "
    "est « très serré » et que les appels d'offres ne seront pas lancés avant le printemps."
)
MEETING = (
    "Une réunion publique est prévue le 3 septembre à la salle des fêtes de Saint-Aubert. Les habitants pourront "
    "consulter le dossier en mairie jusqu'au 28 août. L'enquête précédente, en 2021, avait recueilli 612 "
    "observations, dont plus de la moitié défavorables."
)
DEMANDS = [
    "Les pêcheurs formulent trois demandes :",
    "- un débit minimal de 150 litres par seconde, mesuré chaque jour au pont de la Vèze par un organisme "
    "indépendant des deux parties ;",
    "- la publication des volumes prélevés ;",
    "- un moratoire de deux ans.",
]
HEADED = [DECISION, "Des récoltes en baisse", HARVESTS, "Un débit jamais vu", RIVER, COUNCIL, MEETING]


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [
        ("first-line-indents", HEADED),
        ("two-columns", HEADED),
        ("running-header", HEADED),
        ("list", [*HEADED[:5], *DEMANDS, *HEADED[5:]]),
        ("columns-row-by-row", [DECISION, HARVESTS, RIVER, COUNCIL]),
    ],
)
def test_a_printed_article_comes_out_paragraph_by_paragraph(name: str, paragraphs: list[str]) -> None:
    article = read_article(PDFS / f"{name}.pdf")
    assert article.title == TITLE
    assert article.text.split("\n") == paragraphs
    headings = [span.text for span in article.headings]
    assert headings == [text for text in paragraphs if text in (HEADED[1], HEADED[3])]


def test_words_cut_at_a_line_end_are_whole_and_own_hyphens_stay() -> None:
    article = read_article(PDFS / "hyphens.pdf")
    assert article.title == "Brécy : le port change de cap"
    for words in ("trois armateurs pour", "peut-être dès 2029", "le vice-président de", "au Haut-Brécy. Les"):
        assert words in article.text
    assert "\n" not in article.text


def test_an_initial_a_raised_letter_and_a_note_leave_the_paragraph_whole() -> None:
    article = read_article(PDFS / "initial-and-note.pdf")
    assert article.title == "Trois réservoirs, un débit et beaucoup de questions"
    first = article.text.split("\n")[0]
    assert first.startswith("La préfecture de Lorvaux rendra sa décision sur les trois réservoirs agricoles")
    assert "le secrétaire général, Yannick" in first
    assert first.endswith(
        "Le 1er octobre, le comité se réunira une dernière fois, et ses membres devront dire si les agriculteurs "
        "peuvent compter sur une aide d'urgence avant l'hiver."
    )
    assert "LORVAUX MATIN" not in article.text


def line(left: float, base: float, right: float, text: str, size: float = 10, page: int = 0) -> PrintedLine:
    return PrintedLine(text, page, (left, base - size, right, base), size)


def test_a_bold_line_of_the_bodys_size_is_a_heading() -> None:
    above = [line(50, 200 + 12 * i, 300, "Les élus ont longtemps débattu de ce projet de") for i in range(4)]
    bold = PrintedLine("Un vote serré", 0, (50, 246, 110, 256), 10, 842, True)
    below = [
        line(50, 268 + 12 * i, 300, "et les riverains ont promis de saisir le juge de") for i in range(3)
    ]
    found = find_paragraphs((*above, bold, *below))
    assert [paragraph.heading for paragraph in found] == [False, True, False]
    assert found[1].text == "Un vote serré"


def test_the_papers_name_above_the_title_is_not_the_title() -> None:
    body = tuple(line(50, 200 + 12 * i, 300, "Les élus ont longtemps débattu de ce projet") for i in range(9))
    paper = line(50, 60, 300, "Lorvaux Matin", 36)
    title = line(50, 120, 300, "Le conseil municipal vote enfin le budget", 20)
    assert find_title((paper, title, *body)) == "Le conseil municipal vote enfin le budget"


def test_a_hyphen_before_a_capital_stays() -> None:
    lines = ["Le Haut-", "Brécy vote, les arma-", "teurs aussi."]
    assert join_lines(lines, count_words(lines)) == "Le Haut-Brécy vote, les armateurs aussi."
