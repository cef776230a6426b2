"""The words that a briefing on several articles adds to those of a memo, in French and in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BriefingLabels:
    """Every label of one language that only a briefing needs; texts that hold {} are filled with `str.format`.

    Pairs are a word for one and for several.
    """

    # title block
    covers: str
    articles: tuple[str, str]
    of_which_copies: str
    publications: str
    period: str
    guide: str
    # sections
    who: str
    said: str
    said_guide: str
    differences: str
    differences_guide: str
    timeline: str
    undated: str
    no_said: str
    no_differences: str
    no_timeline: str
    # in brief
    differ: str
    denied_elsewhere: str
    between: str
    agreed: str
    next_due: str
    others_below: str
    # participants
    articles_column: str
    mentioned_too: str
    other_names: str
    # differences
    about: str
    first_version: str
    second_version: str
    kinds: Mapping[str, str]
    asserted: str
    denied: str
    # time line
    day: str
    timeline_title: str
    # its picture
    picture: str
    tells: str
    told_in_table: str
    in_table: str
    last_article: str
    # articles
    each: str
    copy: str
    copy_short: str
    elsewhere: str
    contested: str
    text_of_copy: str
    hash: str
    letters: Mapping[str, str]


FRENCH = BriefingLabels(
    covers="Couvre",
    articles=("article", "articles"),
    of_which_copies=", dont {} repris d’un autre",
    publications="Publications",
    period="Période",
    guide="Une référence telle que {reference} désigne un article et l’une de ses phrases. Ce qui est dit ici"
    " de plusieurs articles repose sur un rapprochement automatique de leurs mots, de leurs chiffres et de"
    " leurs noms\u00a0: les phrases elles-mêmes font foi.",
    who="Participants",
    said="Ce que disent plusieurs articles",
    said_guide="Affirmations de même sens, avec ceux qui les font. Être répété n’est pas être vérifié.",
    differences="Divergences entre les sources",
    differences_guide="Deux chiffres, dates, causes ou lieux pour une même chose, ou une affirmation et son démenti.",
    timeline="Calendrier",
    undated="Sans date établie",
    no_said="Aucune affirmation commune à plusieurs articles n’a été relevée.",
    no_differences="Aucune divergence n’a été relevée\u00a0; cela ne prouve pas qu’il n’y en a pas.",
    no_timeline="Aucune échéance datée n’a été relevée.",
    differ="Les sources divergent\u00a0: ",
    denied_elsewhere=" — nié ailleurs",
    between="\u00a0; ",
    agreed="Plusieurs articles s’accordent\u00a0: ",
    next_due="À venir\u00a0: ",
    others_below="Les {} autres articles, résumés plus loin\u00a0: ",
    articles_column="Articles",
    mentioned_too="Également mentionnés\u00a0: ",
    other_names="écrit aussi «\u00a0{}\u00a0»",
    about="Objet",
    first_version="Une version",
    second_version="Autre version",
    kinds={"figure": "chiffre", "date": "date", "denial": "démenti", "cause": "cause", "place": "lieu"},
    asserted="affirmé",
    denied="nié",
    day="Date",
    timeline_title="Calendrier\u00a0: échéances {span}",
    picture="{} échéances datées, {span}, une par ligne au-dessus d’une même échelle de temps\u00a0:",
    tells="\u00a0: ",
    told_in_table=" Les {} suivantes sont dans le tableau.",
    in_table="{}\u00a0: dans le tableau",
    last_article="dernier article\u00a0: {}",
    each="Chaque article en bref",
    copy="Texte repris de {original} ({percent}\u00a0% de texte commun)\u00a0: compté une fois, avec {original}.",
    copy_short="reprise de {}",
    elsewhere="aussi dans ",
    contested="contredit\u00a0: ",
    text_of_copy="Le texte de {copy} est, à quelques mots près, celui de {original}\u00a0; il n’est pas reproduit.",
    hash="SHA-256",
    letters={"participant": "P", "group": "G", "difference": "V", "follow_up": "E"},
)

ENGLISH = BriefingLabels(
    covers="Covers",
    articles=("article", "articles"),
    of_which_copies=", of which {} carried from another",
    publications="Publications",
    period="Period",
    guide="A reference such as {reference} names an article and one of its sentences. What is said here of several"
    " articles rests on an automatic comparison of their words, figures and names: the sentences themselves"
    " are what counts.",
    who="Participants",
    said="What several articles say",
    said_guide="Claims of one meaning, with those who make them. Repeated is not verified.",
    differences="Where sources differ",
    differences_guide="Two figures, dates, causes or places for one thing, or a claim and its denial.",
    timeline="Time line",
    undated="Without an established date",
    no_said="No claim was found that several articles share.",
    no_differences="No difference was found; that does not prove that there is none.",
    no_timeline="No dated follow-up was found.",
    differ="Sources differ: ",
    denied_elsewhere=" — denied elsewhere",
    between="; ",
    agreed="Several articles agree: ",
    next_due="Ahead: ",
    others_below="The {} other articles, summarised below: ",
    articles_column="Articles",
    mentioned_too="Also mentioned: ",
    other_names="also written “{}”",
    about="About",
    first_version="One version",
    second_version="Another version",
    kinds={"figure": "figure", "date": "date", "denial": "denial", "cause": "cause", "place": "place"},
    asserted="asserted",
    denied="denied",
    day="Date",
    timeline_title="Time line: what is ahead, {span}",
    picture="{} dated follow-ups, {span}, one a line over one scale of time:",
    tells=": ",
    told_in_table=" The {} that follow are in the table.",
    in_table="{}: in the table",
    last_article="last article: {}",
    each="Each article in short",
    copy="Text carried from {original} ({percent}% in common): counted once, with {original}.",
    copy_short="copy of {}",
    elsewhere="also in ",
    contested="contradicted: ",
    text_of_copy="The text of {copy} is that of {original} but for a few words; it is not printed again.",
    hash="SHA-256",
    letters={"participant": "P", "group": "G", "difference": "V", "follow_up": "F"},
)


def briefing_labels_for(language: str) -> BriefingLabels:
    """The labels of a memo's own language: "fr" or "en", as `Labels.language` has it."""
    return FRENCH if language == "fr" else ENGLISH
