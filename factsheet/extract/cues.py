"""Speech cues in a sentence: the verbs and markers that attribute what is said to someone.

A fallback and a feature, not the marker: a compact lexicon of stems with the endings that news texts use.
What a verb does in its sentence is not examined, beyond the word before it ("une annonce" is no cue).
"""

from __future__ import annotations

import re


def _stems(*listed: str) -> str:
    """An alternation of the words, c and g as they are written before a and o ("annonçait", "jugeant")."""
    words = sorted({word for words in listed for word in words.split()})
    return "|".join(re.sub("c$", "[cç]", word) + ("e?" if word.endswith("g") else "") for word in words)


_VERBS_IN_ER = _stems(
    "abond accus admonest affich affirm agac ajout alarm alert analys annonc anticip appel appell appréci",
    "argu argument assur assèn assén attaqu avanc avou balay brocard chiffr cit clam comment compar",
    "concèd concéd condamn confess confi confirm conseill considèr considér constat contest cri critiqu",
    "demand déclar dédouan dénonc déplor désol détaill dévoil emport engag enthousiasm espèr espér estim",
    "exclam excus exhort exig explicit expliqu exprim exult fustig félicit garanti gliss grond indign",
    "indiqu inquièt inquiét insist insurg interpell invoqu ironis jug justifi lanc log loue lâch martel",
    "martèl menac mentionn montr moqu ni not nuanc observ oppos persifl plaid plaisant point proclam",
    "promulgu pronostiqu propos précis préconis prôn qualifi questionn racont raill rappel rappell",
    "rapport rassur redout regrett rejet relat relev relèv remarqu renvoi reproch revendiqu réaffirm",
    "réclam récus réfut répliqu répèt répét résum rétorqu révèl révél salu scand sermonn signal souffl",
    "souhait soulign soupir soupçonn spécifi stigmatis suggèr suggér tabl tanc temporis tempèr tempér",
    "tempêt tonn tranch tweet témoign vant égratign énonc énumèr énumér étonn évalu évoqu",
)
_VERBS_IN_IR = _stems("applaud avert défin démol fourn garant réag réjou renchér surenchér")
_IRREGULAR = _stems(  # every form that attributes, whole
    "admet admettait admettant admettent admis appris conclu concluait concluant concluent conclut",
    "contredisant contredit convenait convenant convenu conviennent convient craignait craignant",
    "craignent craint croient croit dirait disaient disait disant disent dit dite dites décrit décrivait",
    "décrivant décrivent défend défendait défendant défendent défendu dément démentait démentant",
    "démentent démenti enjoint entend entendent exclu excluait excluant excluent exclut interroge",
    "interrogeait interrogeant interrogent parlait parlant parle parlent plaignait plaignent plaint",
    "poursuit poursuivait poursuivant poursuivent poursuivi promet promettait promettant promettent",
    "promis prédisant prédisent prédit prétend prétendait prétendant prétendent prétendu prévenait",
    "prévenant prévenu préviennent prévient prévoient prévoit prévoyait reconnaissait reconnaissant",
    "reconnaissent reconnait reconnaît reconnu redisait redit rejoint rit répond répondait répondant",
    "répondent répondu sourit soutenait soutenant soutenu soutiennent soutient voyant écrit écrivait",
    "écrivant écrivent",
)
_PHRASE = (
    r"(?:fait|font|faisait|faisaient|faisant|faire)\s(?:valoir|savoir|état|part|remarquer|observer|apparaître)"
    r"|(?:met|mettent|mettait|mis|mettant|mettre)\s(?:en\s(?:garde|cause|avant|doute)|l['’]accent)"
    r"|tir(?:e|ent|é|ant)\sla\ssonnette\sd['’]alarme|hauss(?:e|ent|é|ant)\sle\ston|laissé\sentendre"
)
_FINITE = (
    rf"(?:{_PHRASE}|(?:{_VERBS_IN_ER})(?:e|ent|ait|aient|a|èrent|é|erait|ant)"
    rf"|(?:{_VERBS_IN_IR})(?:i|it|issent|issait|issaient|issant)|{_IRREGULAR})"
)
_PARTICIPLE = rf"(?:{_PHRASE}|(?:{_VERBS_IN_ER})ée?s?|(?:{_VERBS_IN_IR})ie?s?|{_IRREGULAR}|émue?s?)"
_HAVE = r"(?:a|ont|avait|avaient|aurait|auraient|ai|avons)"
_BE = r"(?:(?:s['’]|se\s|me\s|nous\s)(?:est|sont|était|étaient|suis|sommes))"
_PRONOUN = r"(?:-?\s?t)?-(?:ils?|elles?|on|je|nous)"
_ADVERB = (
    r"(?:\s(?:\w+ment|aussi|alors|déjà|encore|bien|toujours|ensuite|enfin|même|pourtant|toutefois|par\sailleurs"
    r"|en\soutre|en\seffet|de\sson\scôté|d['’]abord|en\srevanche|tous|toutes|toutes\sdeux|cependant|ainsi),?){0,2}"
)
_SAID = rf"(?:{_HAVE}|{_BE})(?:\s?{_PRONOUN})?{_ADVERB}\s{_PARTICIPLE}"
_FRENCH = re.compile(
    rf"(?<![\w'’-])(?:{_SAID}|(?:se\s|s['’]|en\s|y\s)?{_FINITE}(?:\s?{_PRONOUN})?"
    rf"|(?:(?<=\sde\s)|(?<=jusqu['’]à\s)|(?<=\spour\s))(?:(?:{_VERBS_IN_ER})er|dire|réagir|avertir|conclure)"
    r"|selon(?:\s(?:lui|elle|eux|elles|qui)(?!\w))?|d['’]après|à\sen\scroire|à\s(?:ses|leurs|mes)\syeux"
    r"|aux\syeux\sde|(?:peut-on|on\speut|pouvait-on|on\spouvait)\slire|pour\s(?:lui|qui)"
    r")(?![\w'’]|-\w)",
    re.IGNORECASE,
)
# "Pour Zoom, cette réponse…": a name or a function between the start of a clause and a comma.
_POUR = re.compile(
    r"(?:(?<=[\"”»,.;]\s)|^)[Pp]our(?=\s(?:l['’]|la\s|le\s|les\s|M\.\s|Mme\s)?(?:[A-ZÀ-Þ]|ministre|maire|président"
    r"|député|sénat|syndicat|avocat|chef|direct|professeur|chercheu|expert)[^,.;]{2,60},)"
)
_NOUN_BEFORE = re.compile(
    r"\b(?:(?:un|une|des|le|la|les|du|au|aux|ce|cet|cette|ces|sa|son|ses|leur|leurs|sans|de|par|afin|pour"
    r"|été|être|est|sont|était|étaient)\s|[ld]['’])$",
    re.IGNORECASE,
)
_NEVER_NOUN = re.compile(
    r"(?:[aà]\b|ont\b|avai|aurai|selon|d['’]après|dire\b)|.*(?:ant|er|ir)$", re.IGNORECASE
)
_ENGLISH_VERB = _stems(
    "accus acknowledg add admitted admitting alleg allege announc argu argued assert believ boasted",
    "called cited cites claim complain conced conceding conclud confirm criticis criticiz declar denied",
    "denies denounc deny denying describ disputed emphasiz estimat expect explain fear highlight hint",
    "indicat insist jok note noted notes noting observ pledged prais predict promis quipped recall",
    "recommend reiterat remark remembered remembers replied replies report respond reveal said say saying",
    "says shout speculat stated stating stress suggest tell tells testifi testifies think thinks thought",
    "told touted urg vow warn welcomed welcomes worri write writes writing written wrote",
)
_ENGLISH = re.compile(
    r"(?<![\w'’-])(?:(?:has|have|had|was|were|is|are)\s(?:\w+ly\s|also\s|since\s|always\s|twice\s|been\s)?)?"
    rf"(?:{_ENGLISH_VERB})(?:e|s|es|ed|d|ing)?(?![\w'’-])"
    r"|(?<!\w)(?:according\sto|reportedly|allegedly|in\sthe\swords\sof)(?!\w)",
    re.IGNORECASE,
)
_ENGLISH_NOUN_BEFORE = re.compile(
    r"\b(?:a|an|the|this|that|his|her|its|their|our|my|no|any|annual|news|to|of|new|not|be)\s$", re.IGNORECASE
)


def find_cues(sentence_text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Offsets in `sentence_text` of the speech cues it writes, in order; none overlap.

    language: "fr" or "en"; any other is read as French. Inverted pronouns belong to the cue ("a-t-il
    dit", "assure-t-elle"), and so do auxiliaries and the adverb between ("a également tweeté").
    """
    pattern, noun_before = (_ENGLISH, _ENGLISH_NOUN_BEFORE) if language == "en" else (_FRENCH, _NOUN_BEFORE)
    found: set[tuple[int, int]] = set()
    for match in pattern.finditer(sentence_text):
        start = match.start()
        if _NEVER_NOUN.match(match[0]) or not noun_before.search(sentence_text, max(0, start - 12), start):
            found.add(match.span())
    if language != "en":
        found |= {match.span() for match in _POUR.finditer(sentence_text)}
    return tuple(sorted(found))
