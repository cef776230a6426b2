"""French time expressions: words, rules and surroundings. One line adds an expression."""

from __future__ import annotations

from functools import cache

from factsheet.extract.dates_calendar import (
    AUTUMN,
    DAY,
    DURING,
    END,
    HOUR,
    LAST,
    MIDDLE,
    MONTH,
    NEXT,
    SPRING,
    START,
    SUMMER,
    THE_END,
    WEEK,
    WINTER,
    YEAR,
)
from factsheet.extract.dates_grammar import Grammar, Rule, Tables, compile_tables, in_order

_UNITS = list(in_order(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
))  # fmt: skip
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre vingt"}


def _spelled(number: int) -> str:
    """ "vingt et un", "soixante dix sept": a number under 100, without hyphens."""
    if number < 20:
        return _UNITS[number].replace("-", " ")
    base = max(ten for ten in _TENS if ten <= number)
    rest, joint = number - base, " et " if number % 10 == 1 and number < 80 else " "
    return _TENS[base] + (joint + _spelled(rest) if rest else "")


_MONTHS = {
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12,
}  # fmt: skip
_SHORT_MONTHS = {
    "janv": 1, "févr": 2, "fév": 2, "fevr": 2, "avr": 4, "juil": 7, "juill": 7, "sept": 9, "oct": 10, "nov": 11,
    "déc": 12, "dec": 12,
}  # fmt: skip
_NUMBERS = {_spelled(n): n for n in range(1, 100)} | {"une": 1, "cent": 100}
_DOZENS = {
    "huit": 8,
    "diz": 10,
    "douz": 12,
    "quinz": 15,
    "vingt": 20,
    "trent": 30,
    "quarant": 40,
    "soixant": 60,
}

_WORDS = {
    "weekday": in_order("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    "month": _MONTHS,
    "shortmonth": _SHORT_MONTHS | {f"{short}.": n for short, n in _SHORT_MONTHS.items()},
    "day": {"1 er": 1, "1er": 1, "1ᵉʳ": 1, "premier": 1} | {_spelled(n): n for n in range(2, 32)},
    "number": _NUMBERS | {f"une {word}aine de": n for word, n in _DOZENS.items()},
    "unit": {
        "jour": DAY, "jours": DAY, "semaine": WEEK, "semaines": WEEK, "mois": MONTH, "an": YEAR, "ans": YEAR,
        "année": YEAR, "années": YEAR, "heures": HOUR, "h": HOUR,
    },
    "ordinal": {
        "premier": 1, "première": 1, "1er": 1, "1ère": 1, "1re": 1, "deuxième": 2, "second": 2, "seconde": 2,
        "2e": 2, "2ème": 2, "2nd": 2, "2nde": 2, "troisième": 3, "3e": 3, "3ème": 3, "quatrième": 4, "4e": 4,
        "4ème": 4,
    },
    "turn": {
        "prochain": NEXT, "prochaine": NEXT, "suivant": NEXT, "suivante": NEXT, "à venir": NEXT, "qui vient": NEXT,
        "dernier": LAST, "dernière": LAST, "passé": LAST, "passée": LAST, "précédent": LAST, "précédente": LAST,
        "qui arrive": NEXT, "qui commence": NEXT, "qui s'ouvre": NEXT,
    },
    "part": {
        "début": START, "tout début": START, "mi": MIDDLE, "milieu": MIDDLE, "courant": DURING, "fin": END,
        "la fin": THE_END, "la toute fin": THE_END, "le début": START, "le milieu": MIDDLE, "la mi": MIDDLE,
        "à la fin": THE_END, "à la toute fin": THE_END, "à la mi": MIDDLE, "au début": START,
        "au tout début": START,
    },
    "season": {"été": SUMMER, "automne": AUTUMN, "hiver": WINTER, "printemps": SPRING},
    "shift": {
        "aujourd'hui": 0, "ce jour": 0, "ce même jour": 0, "ce soir": 0, "ce matin": 0, "ce midi": 0,
        "cette nuit": 0, "cet après midi": 0, "dans l'après midi": 0, "dans la soirée": 0, "dans la matinée": 0,
        "dans la journée": 0, "en soirée": 0, "en fin de matinée": 0, "en fin de journée": 0,
        "au cours de la journée": 0, "dans le courant de la journée": 0, "dans le courant de l'après midi": 0,
        "en milieu d'après midi": 0, "en milieu de journée": 0, "mi journée": 0, "dans la nuit": 0,
        "en fin d'après midi": 0, "en début de soirée": 0, "plus tard cet après midi": 0,
        "demain": 1, "après demain": 2, "hier": -1, "avant hier": -2,
    },
    "feast": {
        "noël": 1225, "toussaint": 1101, "jour de l'an": 101, "nouvel an": 101, "saint sylvestre": 1231,
        "assomption": 815, "épiphanie": 106, "fête nationale": 714, "fête du travail": 501, "saint valentin": 214,
        "saint jean": 624, "saint jean baptiste": 624,
    },
    "easter": {
        "pâques": 0, "lundi de pâques": 1, "ascension": 39, "pentecôte": 49, "lundi de pentecôte": 50,
        "vendredi saint": -2, "mercredi des cendres": -46,
    },
}  # fmt: skip
_WORDS["yearturn"] = _WORDS["turn"]

_MACROS = {
    "WD": "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)",
    "CLOCK": r"(?:(?:2[0-4]|[01]?\d)_(?:heures?|h)(?:_[0-5]\d)?|\d{1,2}:[0-5]\d|midi|minuit)"
             "(?:_(?:gmt|heure locale|heure de \\w+))?",
    "OF": "(?:de |d'_|du mois de |du mois d'_|mois de |mois d'_)?",
    "YEAR": "(?:,?_(?:de )?(?:l'_année |l'_an |l'_exercice )?{year}|,? (?:de )?l'_(?:an|année) {yearturn})",
    "TO": "(?:au|à|et|ou|et le|ou le|au soir du|jusqu'au|et jusqu'au|[-–—/])",
    "PERIOD": "(?:jour|semaine|mois|trimestre|semestre|an|année|heure)s?",
    "SCHOOL": "(?: scolaire| universitaire| politique| sociale)",
    "ABOUT": "(?:les |environ |moins d'_|moins de |plus d'_|plus de |un peu plus de |quelque |à peine )?",
    "WITHIN": "(?:(?:dans |sous )?un délai (?:maximum |maximal )?(?:de |d'_)|dans|sous|d'ici(?: à)?|"
              "au bout (?:de |d'_)|"
              "au cours des|dans l'espace de|avant)_{ABOUT}",
    "ANCHOR": "(?! (?:après|suivant|avant|plus tôt|plus tard|à compter|qui suivent|de (?!l'an)))",
}  # fmt: skip

_RULES = (
    # Days
    Rule("(?:{weekday},?_)?(?:le )?{day}_-?_(?:{month}|{shortmonth}){YEAR}?(?: {turn})?", "day_of_month"),
    Rule(r"(?:{weekday},?_)?(?:le )?{day}_(?:/|\.|-)_{monthnumber}_(?:/|\.|-)_{shortyear}", "day_of_month"),
    Rule("{year}-{monthnumber}-{day}", "day_of_month"),
    Rule(r"{day}/{monthnumber}(?![\d/])", "day_of_month", "word"),
    Rule("(?:{weekday} )?(?:le )?{day}(?:_,_{DAYS}){0,8}_{TO}_(?:le |au )?(?:{weekday2} )?{day2}_-?_{month}{YEAR}?"
         "(?: {turn})?", "days_of_month"),
    Rule("(?:{WD}s? )?{day} {month}(?:_,_(?:le |{WD} )?{DAYS} {MONTHS}){0,9}_(?:et|ou)_(?:le |{WD} )?{day2} {month2}{YEAR}?",
         "days_of_months"),
    Rule("{weekday}_(?:et|ou|au|à|[-–—/])_{weekday2} {day2}_-?_(?:{month}|{shortmonth}){YEAR}?", "weekdays_of_month"),
    Rule(r"(?:le|au|du) (?=\d){day}(?<!r)(?=_(?:[,.;:)»\"]|$)| au matin| au soir| à \d)", "day_alone"),
    Rule(r"{weekday} (?:le )?{day}(?=_(?:[,.;:)»\"]|$)| à | au | en | dans )", "day_alone"),
    Rule("{weekday}(?: {turn})?", "weekday"),
    Rule("{ordinal} {weekday} {OF}{month}{YEAR}?", "nth_weekday"),
    Rule("{shift}(?! d[eu] |-là)", "near_day"),
    Rule(r"{shift}_,?_\(?{weekday}\)?(?! \d)", "near_day"),
    Rule("{CLOCK}", "near_day", "preposition"),
    Rule("à {CLOCK}", "near_day"),
    Rule("(?:{feast}|{easter})(?: {year})?(?: {turn})?", "feast", "preposition"),
    Rule("à (?:{feast}|{easter})(?: {year})?(?: {turn})?", "feast"),
    # Weeks
    Rule("(?:{part} de (?:la |cette )?)?semaine {turn}", "week"),
    Rule("{turn} semaine", "week"),
    Rule("(?:tout )?{part} de (?:la |cette )?semaine", "week"),
    Rule("(?:cette|dans la) semaine(?! d)", "week"),
    Rule("{ordinal} semaine {OF}{month}{YEAR}?", "week_of_month"),
    Rule("semaine du (?:{weekday} )?{day} {month}{YEAR}?", "week_of"),
    Rule("semaine du {day} au {day2} {month}{YEAR}?", "days_of_month"),
    Rule("(?:le )?(?:week_-?end {turn}|{turn} week_-?end)", "weekend"),
    Rule("(?:ce|le) week_-?end(?: de fête)?", "weekend"),
    Rule("week_-?end du (?:{weekday} )?{day}(?:_(?:et|au|-)_{DAYS})? {month}{YEAR}?", "weekend"),
    # Months and their halves
    Rule("(?:{part}_-?_{OF})?{month}{YEAR}?(?: {turn})?", "month"),
    Rule("{shortmonth}_{year}", "month"),
    Rule("mois {turn}", "near_month"),
    Rule("prochain mois", "near_month", always={"turn": NEXT}),
    Rule("(?:{part} (?:du|de ce) )mois(?: {turn})?", "near_month"),
    Rule("(?:ce mois(?:-ci)?|dans le mois)(?! d)", "near_month"),
    Rule("{ordinal} quinzaine {OF}{month}{YEAR}?", "fortnight"),
    # Quarters, halves, seasons
    Rule("(?:{part} du )?(?:{ordinal} trimestre{YEAR}?|t_{ordinal}{YEAR})", "quarter"),
    Rule("(?:{part} du )?t_{ordinal}", "quarter", "preposition"),  # a tramway's line else
    Rule("(?:{part} du )?dernier trimestre{YEAR}?", "quarter", always={"ordinal": 4}),
    Rule("(?:{part} du )?(?:trimestre {turn}|{turn} trimestre|ce trimestre)|{part} d(?:u|e ce) trimestre", "quarter"),
    Rule("(?:{part} du )?{ordinal} (?:semestre|moitié){YEAR}?", "half"),
    Rule("(?:{part} du )?(?:semestre {turn}|{turn} semestre|ce semestre)|{part} d(?:u|e ce) semestre", "half"),
    Rule("{part}_-?_(?:de l'_|de cet |d'_|du )?{season}{YEAR}?(?:,? {turn})?", "season"),
    Rule("(?!été){season}{YEAR}", "season"),
    Rule("{season}{YEAR}?(?:,? {turn}| venue?)?", "season", "word"),
    Rule(r"hiver {year}_(?:-|–|/)_(?:20)?\d\d", "season", always={"season": WINTER}),
    Rule("rentrée{SCHOOL}?_(?:de )?{year}", "month", always={"month": 9}),
    Rule("rentrée{SCHOOL}?(?: de septembre)?(?: {turn})?", "month", "preposition", {"month": 9}),
    Rule("rentrée (?:de |d'_)?{month}(?: {year})?", "month"),
    # Years
    Rule("{year}(?! {COUNTED})", "year"),
    Rule("{part}_-?_(?:de |d'_)?{year}", "year"),
    Rule("{part}_-?_(?:de )?l'_année {year}", "part_of_year"),
    Rule("(?:{part}_-?_(?:de )?)?(?:l'_)?(?:an|année) {turn}", "year"),
    Rule("{part}_-?_(?:de (?:l'_|cette )|d'_)année", "part_of_year"),
    Rule("fêtes(?: de fin d'_année)?(?! d)", "month", "preposition", {"month": 12}),
    Rule("années {year}", "decade"),
    Rule("(?:cette année|dans l'_année)(?! d)", "year"),
    Rule("{year}_(?:-|–|/|à)_{shortyear2}", "years"),
    # Delays
    Rule("{WITHIN}(?:huit|8) jours{ANCHOR}", "delay", always={"number": 7, "unit": DAY}),
    Rule("{WITHIN}(?:une )?quinzaine(?! de){ANCHOR}", "delay", always={"number": 15, "unit": DAY}),
    Rule("{WITHIN}(?:une )?huitaine(?! de){ANCHOR}", "delay", always={"number": 7, "unit": DAY}),
    Rule("{WITHIN}{number}(?: (?:à|ou) {number2})?(?: prochaine?s)? {unit}(?: prochaine?s| à venir)?{ANCHOR}",
         "delay"),
    Rule("(?:huit|8) jours(?= pour )", "delay", "have", {"number": 7, "unit": DAY}),
    Rule("{number} (?!an|h){unit}(?= pour )", "delay", "have"),
    Rule("(?:huit|8) jours{ANCHOR}", "delay", "grant", {"number": 7, "unit": DAY}),
    Rule("{number} (?!an|h){unit}{ANCHOR}", "delay", "grant"),
    Rule("{WITHIN}un an et demi", "delay", always={"number": 18, "unit": MONTH}),
    Rule("à {ABOUT}{number} {unit}(?= d(?:u|es|e la) | de l'|_$)", "delay"),
    Rule("il y a {ABOUT}{number} {unit}", "delay", always={"turn": LAST}),
    # Names, and times without a definite value
    Rule("journal du dimanche|mardi gras", "no_date"),
    Rule("ce jour-là|(?:ce|le) même jour|(?:le lendemain|la veille)(?: même)?(?! d)", "vague"),
    Rule("{number} {unit} plus tard", "vague"),
    Rule("(?:(?:chaque|tou(?:te)?s les) (?:{WD}s?|quinzaines?|{PERIOD})|{WD}s)", "vague"),
    Rule("(?:(?:dans|pendant|durant|au cours de|au cours d|à|sous|d'ici)(?: (?:les|ces|des))?_|es )?"
         "(?:ces |les |des )?(?:tout )?prochaine?s {PERIOD}", "vague"),
    Rule("(?:dans|pendant|durant|au cours) (?:les|des) {PERIOD} (?:à venir|qui viennent|suivante?s)", "vague"),
    Rule("(?:dans|d'ici(?: à)?|sous) quelques {PERIOD}", "vague"),
    Rule("(?:très )?prochainement|bientôt|ultérieurement|sous peu|d'ici peu|d'ici là|sans délai|dans la foulée|"
         "à (?:court |moyen |long |plus long )?terme(?! d)|cette saison|dès que possible|"
         "au plus vite|à l'avenir|(?:à )?mi-parcours|"
         "le plus (?:vite|rapidement|tôt) possible|dans les (?:meilleurs|plus brefs) délais|dans l'immédiat|"
         "dès (?:à présent|maintenant)|(?:à une date|dans une phase) ultérieure|"
         "au lendemain d[eu'](?:s(?! ))?", "vague"),
)  # fmt: skip
_MACROS["DAYS"] = r"\d{1,2}(?:er)?"
_MACROS["MONTHS"] = f"(?:{'|'.join(_WORDS['month'])})"
# Nouns that make a count of four figures: "2000 personnes" is no year.
_MACROS["COUNTED"] = (
    "(?:euros?|dollars?|francs?|personnes?|habitants?|emplois?|salariés?|postes?|places?|morts?|cas|soldats?|"
    "logements?|hectares?|tonnes?|mètres?|kilomètres?|km|kg|m|ans|fois|pages?|voix|élèves?|manifestants?)"
)

_BEFORE = (
    r"(?:au (?:plus tard|plus tôt|moins) )?(?:(?P<preposition>"
    r"(?P<until>d'_ici(?: à)?|(?:juste )?avant|jusqu(?:'_|e )(?:à|en|au|aux|dans)?)"
    r"|(?P<since>à (?:partir|compter|dater)(?: de| d'_| du| des)?)"
    r"|dès|depuis|en|aux?|à l'_horizon|à(?= l)|pour(?! les? )|vers|courant|durant|pendant|après|pas avant"
    r"|au plus tard(?: le| en| à)?"
    r"|au cours|(?:dans|au) (?:le )?courant|dans|au mois)_(?:de |du |des |d'_|à |au |aux |en )?)?"
    r"(?:la |le |les |l'_|ce |cet |cette |ces |cette même )?"
    r"(?:(?:nuit|journée|soirée|matinée|mois|horizon|année) (?:de |du |d'_|des )?)?"
)
TABLES = Tables(
    words=_WORDS,
    macros=_MACROS,
    rules=_RULES,
    before=_BEFORE,
    range_before=rf"(?:(?:du|des|de la|de|d'_|entre)_(?:le |la |les |l'_)?|{_BEFORE})",
    after=r"(?:,?_(?:à partir de |à compter de |dès |vers |avant |jusqu'à |à )?{CLOCK}"
          r"|,? (?:en )?(?:début|fin|milieu) (?:de |d'_)(?:matinée|soirée|après-midi|journée)"
          r"| (?:dans la |au )?(?:matin|midi|soir|soirée|matinée|nuit|après-midi)(?: même)?"
          r"| au plus (?:tard|tôt)| inclus)*",
    have=r"(?:a|ont|avons|avez|reste|restent|aura|auront) (?:donc |désormais |maintenant |encore |plus que )?",
    join=r"_(?:au|à|jusqu'(?:au|en|à)|et jusqu'(?:au|en|à)|[-–—])_(?:la |le |l')?",
    open_join=r"_(?:au|à|et|ou|puis|et (?:ce )?jusqu'(?:au|en|à)|jusqu'(?:au|en|à)|[-–—/])_"
              r"(?:la |le |les |l'|en |au |à la )?",
    grant=r"(?:dispos|accord|laiss|donn|impart|aura)\w*(?: \w+){0,3}? (?:de |d'_)?",
    verbs=frozenset(),
    capital_months=False,
)  # fmt: skip


@cache
def french() -> Grammar:
    """The French grammar, compiled once."""
    return compile_tables(TABLES)
