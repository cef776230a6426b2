"""Functions written beside a name: "X, directeur de Y au ministère de Z et co-président du W, …"; "le ministre X"."""

from __future__ import annotations

import re

from factsheet.extract.countries import find_places
from factsheet.values.document import Document, Span
from factsheet.values.facts import Role

# Heads of titles: the nouns that begin most of the annotated roles, French and English, in the forms they take.
HEAD = (
    r"(?:(?:co|vice|ex|sous|haut|haute|premier|première|ancien|ancienne|former|deputy|prime|chief|general)[\s-]?)?"
    r"(?:président|directeur|directric|ministre|chef|secrétaire|maire|porte-parole|député|patron|délégué|professeur|"
    r"responsable|conseill|préfet|ambassad|membre|juge|commissaire|procureur|gouverneur|représentant|coordinat|"
    r"coordonnat|adjoint|commandant|colonel|général|fondat|rapporteur|administrat|sénat|chargé|envoyé|trésori|doyen|"
    r"inspect|substitut(?=e?\s(?:du|général))|roi\b|reine|prince|avocat|expert|consul|gérant|pdg|pape|émir|cheikh|"
    r"chercheu|économiste|médecin|"
    r"president|director|minister|secretary|mayor|spokes|head\b|chair|founder|member|judge|governor|representative|"
    r"coordinator|commander|senator|advis|envoy|treasurer|dean|professor|king\b|queen|ceo|executive|officer|analyst|"
    r"economist|lawyer|attorney|ambassador|commissioner|researcher|leader)"
)
# What a body is called by.
INSTITUTION = (
    r"(?:[Mm]inistère|Ministry|Department|département d'[ÉE]tat|Agence|Association|Fédération|Réseau|"
    r"Institut|Organisation|Observatoire|Union|Syndicat|Conseil|Office|Institute|Agency|Federation|"
    r"Council|University|Université|Société|Fondation|Foundation|Groupe|Chambre)\b"
)
# Where the function ends and the body it is held in begins.
BODY = re.compile(
    r"\s+(?:(?:aux?|à la|auprès d[eu]|chez|at)\s+(?:the\s)?|à l['’]\s*"
    rf"|(?:du|de la|de l['’]|de|of the|of|for the|for)\s*(?=ministre\b|{INSTITUTION}))"
)
A_BODY = re.compile(rf"(?:la\s)?{INSTITUTION}|mairie|préfecture")
# Offices whose "à", "aux" or "auprès du" says what they are for: "ministre délégué à l'Industrie". Of 465 that
# readers marked, 12 had what stands there as their organisation.
PORTFOLIO = re.compile(
    r"(?:\w+-|premi(?:er|ère)\s(?=adjoint))?(?:ministre|sous-secrétaire|secrétaire d['’][ée]tat|commissaire|adjoint)",
    re.I,
)
# Offices that are held in whatever body follows, unless it is what the office itself is called after.
OFFICE = re.compile(
    r"(?:(?:co|vice|ex)-?)?(?:présidente?|directeur|directrice|porte-parole|patronn?e?|trésori[eè]re?|secrétaire|pdg|"
    r"fondat\w+|cofondat\w+|leader|membre|responsable|délégué\w*|chairman|chairwoman|chair|president|director|"
    r"chief executive|ceo|founder|co-founder|head|spokes\w+|member|secretary|professor|chief)"
    r"(?:\s(?:général|générale|exécutif|exécutive|adjoint|adjointe|général adjoint|general|financier|executive))?"
    r"\s+(?:du\s|de la\s|de l['’]|d['’]|des\s|de\s|of the\s|of\s)"
    r"(?!(?:la\s)?(?:R[ée]publique|[ÉE]tat|gouvernement|diplomatie|conseil d|conseil municipal|campagne|recherche))",
    re.I,
)
POSTED = re.compile(r"(?:ambassad|consul)", re.I)
BESIDE = re.compile(
    rf"\s*,\s+(?:(?:le|la|l['’]|the|a|an|son|sa|its|their)\s*)?"
    rf"(?P<role>{HEAD}[^,;:.()«»\"“”\n]*(?:\s*\([A-Z]{{2,8}}\))?)",
    re.I,
)
BEFORE = re.compile(
    rf"(?<!\w)(?:le|la|l['’]|les|du|au|the)?\s*(?P<role>{HEAD}(?:[^,;:.()«»\"“”\n\s]*)(?:\s(?!et\s|and\s)[^,;:.()«»\"“”\n\s]+){{0,9}}?)"
    rf"(?P<comma>\s*,)?\s+(?:(?:le|la)\s+)?(?:(?:M|Mme|Me|Dr|Mr|Mrs|Ms)\.?\s+)?$",
    re.I,
)
# Whose office is somebody else's: "conseiller spécial de Marine Le Pen".
OF_SOMEONE = re.compile(r"(?:\s(?:de|du|à|of|to|for|with)|\sd['’])\s*$", re.I)
# Somebody else's office, whose holder is named next; in "auprès du ministre de la Mer A", A may be either, and "adjoint au
# maire" and "substitut du procureur" are offices of their own.
OF_AN_OFFICE = re.compile(
    r"(?<!auprès)(?<!adjoint)(?<!adjointe)(?<!substitut)(?<!substitute)(?<!suppléant)(?<!suppléante) "
    r"(?:au|du|à la|de la)\s(?P<inner>(?:premi(?:er|ère) ministre|(?:vice-)?présidente?|ministre|maire|préfète?|"
    r"procureure?|chef de l['’][ée]tat|roi|reine|pape|prince)(?:\s(?!du|de la|de l['’]|d['’]|des)[a-zà-ÿ]+)?)$",
    re.I,
)
ARTICLE = re.compile(r"(?<!\w)(?:les?|la|l['’]|du|au|the)\s*$", re.I)
# A name that ends right before a title, in an enumeration.
NAME_BEFORE = re.compile(
    r"(?<!\w)[A-ZÀ-Ý][\w.’'-]+(?:\s+(?:[A-ZÀ-Ý][\w.’'-]*|d[eu]s?|la|van|von|al|bin))*\s*(?:,|,?\s+(?:et|and))\s+(?:(?:le|la|the)\s+|l['’])?$"
)
# Offices that English joins to the name of their body, and a run of names before one of them ("Jefferies analyst"), but not
# what a body is ("Company spokesman"). On the training articles it is what readers noted in 20 of 21.
ENGLISH_OFFICE = re.compile(
    r"(?:CEO|CFO|COO|CTO|chief|analyst|spokes\w+|director|(?:co-)?founder|president|chairman|chairwoman|manager|coach|"
    r"editor|executive|researcher|professor|lawyer|commissioner|vice president)\b",
    re.I,
)
NAMED_BEFORE = re.compile(
    r"(?<![\w.’'-])(?P<body>(?!(?:The|A|An|And|But|In|On|At|As|After|When|While|For|By|With|From|To|Of|Its|His|Her|Their|Our|Former|"
    r"Acting|Interim|Deputy|Vice|Senior|Assistant|Executive|Managing|General|Chief|Then|Le|La|Les|Un|Une|Mr|Mrs|Ms|Dr|"
    r"Company|City|County|State|Council|Agency|Commission|Board|Defen[cs]e|Insurance|Committee|Health|Party|Union|Police|Fire|"
    r"Corps|School|Finance|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b)"
    r"[A-Z][\w&.’'-]*(?:\s(?:of\s|and\s|&\s)?[A-Z][\w&.’'-]*){0,4})\s+(?:former\s|interim\s|acting\s)?$"
)
JOINED = re.compile(rf"\s+(?:et|and)\s+(?=(?:le\s|la\s|l['’]|the\s)?{HEAD})", re.I)
NAME_NEXT = re.compile(r"\s+(?:et|and)\s+(?:d['’]|de\s|M\.\s|Mme\s)?(?=[A-ZÀ-Ý]\w+\s+[A-ZÀ-Ý])")
FINITE = re.compile(
    r"\s(?:a|ont|est|sont|était|avait|va|se|s['’]|qui|dont|said|says|has|had|is|was|were|who|will)(?:\s|(?<=['’]))"
)


def find_apposition(document: Document, mention: Span) -> tuple[Role, ...]:
    """The functions written right after or right before a mention of somebody's name, in its own sentence."""
    sentence = document.sentences[document.sentence_at(mention.start)]
    after = BESIDE.match(document.text, mention.end, sentence.end)
    before = BEFORE.search(document.text[sentence.start : mention.start])
    if after and not (before and titles_come_first(document.text, sentence.start, mention.start)):
        return split_functions(document.text, *after.span("role"))
    if before and not OF_SOMEONE.search(before.group("role")):
        start, end = (sentence.start + place for place in before.span("role"))
        if not before.group("comma"):
            start = last_office(document.text, start, end)
        nearest = split_functions(document.text, start, end)[-1:]
        return tuple(with_body_before(document, sentence.start, role) for role in nearest)
    return ()


def titles_come_first(text: str, first: int, name: int) -> bool:
    """True in an enumeration that opens with a title: "le directeur de l'OMS, A, la présidente de l'agence, B, …".

    first, name: where the sentence and the name asked about begin. Goes back from name to title to name. Every title has
    an article: what stands before a name without one belongs to the name before it ("A, directrice de B, C").
    """
    while (title := BEFORE.search(text[first:name])) and title.group("comma"):
        before = text[first : first + title.start("role")]
        if not ARTICLE.search(before):
            return False
        earlier = NAME_BEFORE.search(before)
        if earlier is None:
            return True
        name = first + earlier.start()
    return False


def last_office(text: str, start: int, end: int) -> int:
    """Where the office begins that the name right after is called by: "le haut-commissaire au | Premier ministre A"."""
    inner = OF_AN_OFFICE.search(text, start, end)
    return inner.start("inner") if inner else start


def with_body_before(document: Document, first: int, role: Role) -> Role:
    """The role with the body named right before it, as in English: "Home Depot CEO Craig Menear".

    first: where the sentence begins. A country is none: "French President Emmanuel Macron".
    """
    if role.title is None or role.organisation is not None or not ENGLISH_OFFICE.match(role.title.text):
        return role
    named = NAMED_BEFORE.search(document.text[first : role.title.start])
    if named is None or find_places(named.group("body"), "en"):
        return role
    return Role(role.title, document.span(first + named.start("body"), first + named.end("body")))


def split_functions(text: str, start: int, end: int) -> tuple[Role, ...]:
    """The functions joined by "et" in a phrase, each cut from the body it is held in."""
    for stop in (NAME_NEXT, FINITE):
        cut = stop.search(text, start, end)
        end = cut.start() if cut else end
    bounds = [start, *(place for m in JOINED.finditer(text, start, end) for place in m.span()), end]
    return tuple(cut_body(text, a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True) if b > a)


def is_country(words: str) -> bool:
    """True for the name of a country alone: "au Sénégal" is where an ambassador is posted, and no body."""
    return any(len(place.text) == len(words.strip()) for place in find_places(words.strip(), "fr"))


def cut_body(text: str, start: int, end: int) -> Role:
    """One function with its body as a role: "directrice des Ports" | "ministère de la Mer"."""
    while end > start and text[end - 1].isspace():
        end -= 1
    body = BODY.search(text, start, end)
    if (
        body
        and start < body.start()
        and body.end() < end
        and not (POSTED.match(text, start) and is_country(text[body.end() : end]))
        and not (PORTFOLIO.match(text, start) and not A_BODY.match(text, body.end()))
    ):
        return Role(Span.cut(text, start, body.start()), Span.cut(text, body.end(), end))
    office = OFFICE.match(text, start, end)
    if office and office.end() < end:
        title = re.split(r"\s(?=(?:du|de|d['’]|des|of)(?:\s|\b))", office.group(), maxsplit=1)[0]
        return Role(Span.cut(text, start, start + len(title)), Span.cut(text, office.end(), end))
    return Role(Span.cut(text, start, end), None)
