"""The words of a workbook, in French and in English: names of sheets and columns, and values that are codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factsheet.memo.labels import Labels
from factsheet.memo.tables import TableName

TITLES = {
    "article": ("Article", "Article"),
    "claim": ("Propos ou fait", "Statement or fact"),
    "who": ("Auteur", "Source"),
    "speaker": ("Auteur, tel qu’écrit", "Source as written"),
    "cue": ("Introduit par", "Introduced by"),
    "check": ("À vérifier", "To verify"),
    "name": ("Nom", "Name"),
    "role": ("Fonction", "Function"),
    "organisation": ("Organisation", "Organisation"),
    "other_roles": ("Autres fonctions", "Other functions"),
    "side": ("Partie", "Side"),
    "presence": ("Présence", "Presence"),
    "mentions": ("Mentions (début-fin)", "Mentions (start-end)"),
    "follow_up": ("Action ou échéance", "Action or event"),
    "owner": ("Responsable", "Owner"),
    "when": ("Échéance, telle qu’écrite", "When, as written"),
    "when_iso": ("Échéance (ISO 8601)", "When (ISO 8601)"),
    "kind": ("Nature", "Kind"),
    "confidence": ("Confiance", "Confidence"),
    "sentence": ("Phrase n°", "Sentence no."),
    "paragraph": ("Paragraphe n°", "Paragraph no."),
    "page": ("Page", "Page"),
    "sentence_text": ("Phrase source", "Source sentence"),
    "sentence_start": ("Début de la phrase", "Sentence starts"),
    "start": ("Début", "Start"),
    "end": ("Fin", "End"),
    "speaker_start": ("Début de l’auteur", "Source starts"),
    "speaker_end": ("Fin de l’auteur", "Source ends"),
    "cue_start": ("Début de l’introduction", "Introduction starts"),
    "cue_end": ("Fin de l’introduction", "Introduction ends"),
    "when_start": ("Début de l’échéance", "When starts"),
    "when_end": ("Fin de l’échéance", "When ends"),
    "source": ("Fichier ou adresse", "File or address"),
    "id": ("Identifiant", "Identifier"),
    "title": ("Titre", "Title"),
    "publication": ("Publication", "Publication"),
    "published": ("Parution", "Published"),
}
"""The header of each field, in French and in English."""


def title(field: str, labels: Labels) -> str:
    """The header of a column."""
    return TITLES[field][labels.language != "fr"]


def sheet_name(name: TableName, labels: Labels) -> str:
    """The name of a sheet; Excel takes 31 characters."""
    names = {"claims": labels.claims, "participants": labels.participants, "follow-ups": labels.follow_ups}
    return names[name]


def words_for(name: TableName, labels: Labels) -> Mapping[str, Mapping[Any, str]]:
    """For each field that holds codes, the word that a reader knows them by."""
    kinds: Mapping[TableName, Mapping[str, str]] = {
        "claims": labels.claim_kinds,
        "participants": {"person": labels.person, **labels.participant_kinds},
        "follow-ups": labels.follow_up_kinds,
    }
    return {"kind": kinds[name], "check": labels.checks, "presence": labels.presences}
