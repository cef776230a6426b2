"""Saved pages: the article, its title without the site, its day; menus and notices go."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factsheet.errors import ReadingError
from factsheet.reading import read_article

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>Le pont de Caumont rouvre après deux ans de travaux | Le Courrier</title>
<meta property="og:title" content="Le pont de Caumont rouvre après deux ans de travaux">
<meta property="og:site_name" content="Le Courrier">
<meta property="article:published_time" content="2024-11-30T08:00:00+01:00">
<meta property="article:modified_time" content="2024-12-02T08:00:00+01:00"></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Le pont de Caumont rouvre après deux ans de travaux</h1>
<p class="byline">Par Jeanne Morel, publié le 30 novembre 2024 à 8h00</p>
<p>Le pont de Caumont a rouvert samedi matin à la circulation, deux ans après la crue qui l'avait emporté.</p>
<p>Le chantier a coûté 12 millions d'euros, a précisé le président du département, Alain Roussel, venu couper
le ruban devant quelque trois cents habitants.</p>
<h2>Un pont plus haut</h2>
<p>« Nous l'avons relevé de deux mètres », a expliqué l'ingénieure Nadia Belkacem.<br>Les camions devront
toutefois attendre le mois de mars pour l'emprunter.</p>
<blockquote class="twitter-tweet"><p>Le pont de #Caumont est ouvert&nbsp;! Merci aux équipes. ??
<a href="https://t.co/x">pic.twitter.com/abc</a></p>&mdash; Département de l'Aure (@aure_dep)
<a href="https://twitter.com/x">November 30, 2024</a></blockquote>
<p>Les riverains réclament maintenant un passage protégé pour les cyclistes, que la mairie étudiera en janvier.</p>
</article>
<aside><h3>Les plus lus</h3><ul><li><a href="/a">Un voilier s'échoue à Pornic</a></li></ul></aside>
<footer><p>© 2024 Le Courrier. Tous droits réservés.</p></footer></body></html>"""


def save(folder: Path, html: str, name: str = "page.html") -> Path:
    path = folder / name
    path.write_text(html, encoding="utf-8")
    return path


def test_a_saved_page_gives_the_article_and_what_the_page_says_of_it(tmp_path: Path) -> None:
    page = read_article(save(tmp_path, PAGE))
    assert page.title == "Le pont de Caumont rouvre après deux ans de travaux"
    assert (page.publication, page.published, page.language) == ("Le Courrier", date(2024, 11, 30), "fr")
    assert page.text.startswith("Le pont de Caumont a rouvert samedi matin")
    assert page.text.endswith("que la mairie étudiera en janvier.")
    assert [heading.text for heading in page.headings] == ["Un pont plus haut"]


def test_by_line_menu_and_footer_are_gone_and_line_breaks_part_paragraphs(tmp_path: Path) -> None:
    paragraphs = read_article(save(tmp_path, PAGE)).text.split("\n")
    assert not [line for line in paragraphs if "Jeanne Morel" in line or "Accueil" in line or "©" in line]
    assert "« Nous l'avons relevé de deux mètres », a expliqué l'ingénieure Nadia Belkacem." in paragraphs


def test_an_embedded_tweet_stays_with_its_signature_as_its_own_paragraph(tmp_path: Path) -> None:
    paragraphs = read_article(save(tmp_path, PAGE)).text.split("\n")
    signature = paragraphs.index("— Département de l'Aure (@aure_dep) November 30, 2024")
    assert paragraphs[signature - 1] == "Le pont de #Caumont est ouvert ! Merci aux équipes."


def test_a_page_is_known_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    assert read_article(save(tmp_path, PAGE, "page.txt")).publication == "Le Courrier"


@pytest.mark.parametrize(
    "body",
    [
        "<nav><a href='/'>Accueil</a> <a href='/sport'>Sport</a></nav>",
        "<p>Nous utilisons des cookies pour mesurer l'audience de ce site. Cliquez ici pour les accepter.</p>",
        "",
    ],
)
def test_a_page_without_an_article_is_one_clear_line(tmp_path: Path, body: str) -> None:
    path = save(
        tmp_path, f"<!doctype html><html><head><title>Accueil</title></head><body>{body}</body></html>"
    )
    with pytest.raises(ReadingError, match="no article in it") as caught:
        read_article(path)
    assert str(path) in str(caught.value)
