"""A heading between an insert and a paragraph stays; a link below its label does not."""

from __future__ import annotations

from pathlib import Path

from factsheet.reading import read_article

BEFORE = (
    "Le syndicat des eaux de Marnay a voté mardi une hausse de 12 % du prix du mètre cube, qui entrera en vigueur au "
    "1er janvier. Son président, Luc Fermanel, invoque le renouvellement de 84 kilomètres de canalisations.\n"
    "« Nous perdons un litre sur quatre dans le réseau », a-t-il expliqué devant les élus, qui ont approuvé la "
    "mesure par 31 voix contre 9 après trois heures de débats.\n"
)
AFTER = (
    "Les associations de locataires dénoncent une décision brutale. Selon leur porte-parole, Inès Challandon, la "
    "facture moyenne augmentera de 46 euros par an, et plusieurs familles de Marnay ne pourront pas la payer.\n"
    "Le syndicat promet une aide de 200 000 euros, dont les critères seront fixés en mars. Les élus de l'opposition "
    "demandent, eux, que la hausse soit étalée sur trois ans.\n"
)


def read(tmp_path: Path, between: str) -> tuple[str, list[str]]:
    path = tmp_path / "page.txt"
    path.write_text(f"Eau : la facture grimpe à Marnay\n{BEFORE}\n{between}\n{AFTER}", encoding="utf-8")
    article = read_article(path)
    return article.text, [span.text for span in article.headings]


def test_a_heading_behind_an_advertisement_and_a_link_is_kept(tmp_path: Path) -> None:
    text, headings = read(
        tmp_path, "Lire aussi : Piscines : ce qui change cet été\nPublicité\n\nLes locataires inquiets"
    )
    assert headings == ["Les locataires inquiets"]
    assert "Piscines" not in text


def test_a_link_below_its_label_is_no_heading(tmp_path: Path) -> None:
    text, headings = read(tmp_path, "Publicité\nLire aussi\nPiscines : ce qui change cet été")
    assert headings == []
    assert "Piscines" not in text
