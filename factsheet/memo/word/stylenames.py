"""Styles by their names: Word's own ones bear the same name in every language inside a file, others do not.

Word writes "heading 1" whatever it shows ("Titre 1", "Überschrift 1"); only the id is translated there.
Older OpenOffice, converters and people who make a style by hand write the translated name itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

TRANSLATED: dict[str, tuple[str, ...]] = {
    "normal": ("standard", "normale", "normaal", "default", "default paragraph style", "standaard", "corps"),
    "title": ("titre", "titel", "título", "titolo"),
    "heading 1": ("titre 1", "überschrift 1", "título 1", "titolo 1", "kop 1", "titulo 1"),
    "heading 2": ("titre 2", "überschrift 2", "título 2", "titolo 2", "kop 2", "titulo 2"),
    "heading 3": ("titre 3", "überschrift 3", "título 3", "titolo 3", "kop 3", "titulo 3"),
    "list bullet": (
        "liste à puces",
        "aufzählungszeichen",
        "lista con viñetas",
        "punto elenco",
        "lijst opsom.teken",
    ),
    "footer": ("pied de page", "fußzeile", "pie de página", "piè di pagina", "voettekst", "rodapé"),
    "toc 1": ("tm 1", "verzeichnis 1", "tdc 1", "sommario 1", "inhopg 1", "sumário 1", "contents 1"),
    "toc heading": ("en-tête de table des matières", "inhaltsverzeichnisüberschrift", "contents heading"),
    "strong": ("élevé", "fett", "textoennegrita", "texto en negrita", "enfasigrassetto", "zwaar", "forte"),
    "hyperlink": (
        "lien hypertexte",
        "internet link",
        "lien internet",
        "hipervínculo",
        "collegamento ipertestuale",
    ),
    "annotation text": ("commentaire", "comment text", "kommentartext", "texto comentario", "testo commento"),
    "annotation reference": ("marque de commentaire", "comment reference", "kommentarzeichen"),
}
"""Word's own names in lower case, and what they are called in other languages and programs."""


def plain_name(name: str) -> str:
    """A name as it is compared: in lower case, its spaces single."""
    return re.sub(r"\s+", " ", name.strip()).casefold()


def names_of(style: BaseOxmlElement) -> Iterator[str]:
    """The name of a style and its aliases, as they are compared."""
    for tag in ("name", "aliases"):
        found = style.find(qn(f"w:{tag}"))
        if found is not None:
            given = found.get(qn("w:val"), "")
            yield from (plain_name(one) for one in (given.split(",") if tag == "aliases" else (given,)))


def same_names(name: str) -> tuple[str, ...]:
    """The names that a style of this name may bear elsewhere, the likeliest first."""
    plain = plain_name(name)
    return (plain, *TRANSLATED.get(plain, ()))
