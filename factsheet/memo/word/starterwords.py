"""What a new template says about itself, in French and in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StarterWords:
    """The words of one language. styles: the id of each style, its name as Word shows it, and what it is for."""

    kicker: str
    title: str
    house: str
    office: str
    guide: tuple[str, ...]
    lead: str
    columns: tuple[str, str]
    styles: Mapping[str, tuple[str, str]]


FRENCH = StarterWords(
    kicker="Modèle",
    title="Modèle de fiche",
    house="Nom de la maison",
    office="Direction, service",
    guide=(
        "Modifier les styles, l’en-tête, le pied de page, le format et les marges\u00a0; enregistrer. L’option"
        " --template de factsheet memo désigne ce fichier. Cette page disparaît\u00a0: la fiche en prend la place.",
        "Pour garder un texte avant ou après la fiche, l’écrire ici et marquer la place de la fiche par un"
        " paragraphe qui ne contient que le mot factsheet entre deux accolades ouvrantes et deux fermantes.",
        "Le champ Titre du pied de page montre le titre de la fiche. Un style supprimé d’ici est ajouté de"
        " nouveau à la fiche, sous la forme d’origine.",
    ),
    lead="Styles de la fiche, chacun sous le nom qu’il a dans Word\u00a0:",
    columns=("Style", "Emploi"),
    styles={
        "MemoKicker": ("Memo Kicker", "nature du document, au-dessus du titre"),
        "Title": ("Titre (Title)", "titre de l’article ou de la synthèse"),
        "MemoParticular": ("Memo Particular", "publication, parution, source, date d’établissement"),
        "MemoGuide": ("Memo Guide", "mode de lecture, sous le titre"),
        "TOCHeading": ("En-tête de table des matières (TOC Heading)", "titre du sommaire"),
        "TOC1": ("TM 1 (toc 1)", "lignes du sommaire"),
        "Heading1": ("Titre 1 (heading 1)", "rubriques\u00a0; articles d’une synthèse"),
        "Heading2": ("Titre 2 (heading 2)", "rubriques d’un article, textes annotés d’une synthèse"),
        "Normal": ("Normal", "texte courant, et base de tous les styles"),
        "ListBullet": ("Liste à puces (List Bullet)", "points de «\u00a0En bref\u00a0»"),
        "MemoNote": ("Memo Note", "précisions et provenance, en petit"),
        "MemoTableNote": ("Memo Table Note", "précisions sous un tableau"),
        "MemoEmpty": ("Memo Empty", "ce que dit une rubrique sans contenu"),
        "MemoTable": ("Memo Table", "tableaux, tel celui-ci"),
        "MemoForm": ("Memo Form", "tableau des points à vérifier, à remplir"),
        "MemoColumn": ("Memo Column", "titres des colonnes"),
        "MemoCell": ("Memo Cell", "cellules"),
        "MemoParagraphStart": ("Memo Paragraph Start", "texte annoté\u00a0: phrase qui ouvre un alinéa"),
        "MemoSentence": ("Memo Sentence", "texte annoté\u00a0: les autres phrases"),
        "MemoSourceHeading": ("Memo Source Heading", "texte annoté\u00a0: intertitres de l’article"),
        "MemoSentenceNumber": ("Memo Sentence Number", "numéro d’une phrase"),
        "MemoClaim": ("Memo Claim", "texte annoté\u00a0: propos ou fait relevé"),
        "MemoSpeaker": ("Memo Speaker", "texte annoté\u00a0: auteur d’un propos"),
        "MemoFollowUp": ("Memo Follow-up", "texte annoté\u00a0: suite à donner"),
        "MemoReference": ("Memo Reference", "renvoi, tel que [S1]"),
        "Hyperlink": ("Lien hypertexte (Hyperlink)", "adresses"),
        "Strong": ("Élevé (Strong)", "noms, dates, ce qui se vérifie"),
        "MemoQuiet": ("Memo Quiet", "ce qui est secondaire"),
        "MemoDoubt": ("Memo Doubt", "ce qui n’est pas acquis\u00a0: déduit, à confirmer"),
        "Header": ("En-tête (header)", "en-tête"),
        "Footer": ("Pied de page (footer)", "pied de page"),
        "CommentText": ("Commentaire (annotation text)", "commentaires en marge"),
        "CommentReference": ("Marque de commentaire (annotation reference)", "appel d’un commentaire"),
        "MemoSectionEnd": ("Memo Section End", "ligne sans hauteur entre pages droites et couchées"),
    },
)

ENGLISH = StarterWords(
    kicker="Template",
    title="Template for briefs",
    house="Name of the house",
    office="Directorate, department",
    guide=(
        "Change the styles, the header, the footer, the page size and the margins, and save. The option"
        " --template of factsheet memo takes this file. This page goes: the brief takes its place.",
        "To keep words before or after the brief, write them here, and mark the brief’s place by a paragraph"
        " that holds nothing but the word factsheet between two opening and two closing braces.",
        "The Title field in the footer shows the brief’s title. A style that is deleted here is added to the"
        " brief again as it was.",
    ),
    lead="Styles of the brief, each by its name in Word:",
    columns=("Style", "What it is for"),
    styles={
        "MemoKicker": ("Memo Kicker", "kind of document, above the title"),
        "Title": ("Title", "title of the article or of the briefing"),
        "MemoParticular": ("Memo Particular", "publication, day, source, day it was made"),
        "MemoGuide": ("Memo Guide", "how to read it, under the title"),
        "TOCHeading": ("TOC Heading", "title of the contents"),
        "TOC1": ("TOC 1", "lines of the contents"),
        "Heading1": ("Heading 1", "sections; the articles of a briefing"),
        "Heading2": ("Heading 2", "sections of an article, annotated texts of a briefing"),
        "Normal": ("Normal", "running text, and the base of all styles"),
        "ListBullet": ("List Bullet", "the points of “In brief”"),
        "MemoNote": ("Memo Note", "explanations and provenance, in small print"),
        "MemoTableNote": ("Memo Table Note", "explanations under a table"),
        "MemoEmpty": ("Memo Empty", "what a section without content says"),
        "MemoTable": ("Memo Table", "tables, such as this one"),
        "MemoForm": ("Memo Form", "the table of points to verify, to be filled in"),
        "MemoColumn": ("Memo Column", "titles of columns"),
        "MemoCell": ("Memo Cell", "cells"),
        "MemoParagraphStart": ("Memo Paragraph Start", "annotated text: a sentence that opens a paragraph"),
        "MemoSentence": ("Memo Sentence", "annotated text: the other sentences"),
        "MemoSourceHeading": ("Memo Source Heading", "annotated text: headings of the article"),
        "MemoSentenceNumber": ("Memo Sentence Number", "number of a sentence"),
        "MemoClaim": ("Memo Claim", "annotated text: a statement or fact"),
        "MemoSpeaker": ("Memo Speaker", "annotated text: the source of a statement"),
        "MemoFollowUp": ("Memo Follow-up", "annotated text: a follow-up"),
        "MemoReference": ("Memo Reference", "reference, such as [S1]"),
        "Hyperlink": ("Hyperlink", "addresses"),
        "Strong": ("Strong", "names, dates, what can be checked"),
        "MemoQuiet": ("Memo Quiet", "what is secondary"),
        "MemoDoubt": ("Memo Doubt", "what is not settled: inferred, to be confirmed"),
        "Header": ("Header", "header"),
        "Footer": ("Footer", "footer"),
        "CommentText": ("Comment Text", "comments in the margin"),
        "CommentReference": ("Comment Reference", "the mark of a comment"),
        "MemoSectionEnd": ("Memo Section End", "line without height between upright and wide pages"),
    },
)


def starter_words_for(language: str) -> StarterWords:
    """The words of a language: French for "fr", English for every other."""
    return FRENCH if language == "fr" else ENGLISH
