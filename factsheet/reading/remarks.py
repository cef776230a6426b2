"""What a reader must tell about how an article was read, in the article's own language (French, else English)."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence for the user in both languages; `values` fill its {} in order."""

    english: str
    french: str
    values: tuple[object, ...] = ()

    def about(self, *values: object) -> Remark:
        """The same remark with values for its {}."""
        return replace(self, values=values)

    def said(self, language: str) -> str:
        """The sentence, in French for a French article and in English for any other."""
        return (self.french if language == "fr" else self.english).format(*self.values)


REPAIRED = Remark(
    "Letters broken by a wrong decoding (such as “Ã©” for “é”) were repaired.",
    "Des lettres abîmées par un mauvais décodage (« Ã© » pour « é ») ont été rétablies.",
)
GUESSED = Remark(
    "The encoding was unclear and was read as {}: check the accented letters.",
    "L'encodage était incertain et a été lu comme {} : vérifiez les lettres accentuées.",
)
LOST = Remark(
    "Some bytes could not be decoded and are shown as “\ufffd”: check those words.",
    "Des octets n'ont pas pu être décodés et apparaissent comme « \ufffd » : vérifiez ces mots.",
)
DATED_BY_FILE = Remark(
    "The date is the day on which the Word file was made: check it.",
    "La date est celle du jour où le fichier Word a été créé : vérifiez-la.",
)
LEFT_OUT = Remark(
    "The text was pasted with other parts of its page, around and inside the article: these were left out "
    "(lines: {}, words: {}).",
    "Le texte a été collé avec d'autres parties de sa page, autour et au milieu de l'article : elles ont été "
    "écartées (lignes : {}, mots : {}).",
)
FOREIGN = Remark(
    "The article seems to be in another language ({}): the models know French and English only, "
    "so read every line against the source.",
    "",  # never said of a French article
)
