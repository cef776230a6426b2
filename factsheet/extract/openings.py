"""What opens a French content and is none of it: a connective ("Mais"), or words that only say that one speaks or thinks
("Je pense que", "Cela veut dire que").

Readers leave them out: of the contents of 62 held-out French articles none begins so, and before 11 of them such words
stand. Words that turn or colour what follows stay ("Je ne crois pas que", "J'espère que"), and so do English ones, which the
same readers kept.
"""

from __future__ import annotations

import re

CONNECTIVE = re.compile(
    r"(?:mais|et|donc|or|car|(?:alors|bien sûr|bien entendu|évidemment)(?!\s(?:même\s)?qu[e'’])|parce qu[e'’])"
    r"(?:,?\s+|(?<=['’]))",
    re.I,
)  # but "Alors que la situation empire", "Bien sûr que nous irons"
_HOW = r"(?:\s(?:bien|aussi|vraiment|sincèrement|simplement|juste|également))?"
# What is wanted, feared or due is not said to be so: "Ce que je demande, c'est que".
_WISH = (
    r"[^,]*\b(?:souhait|(?:veu|voul|voudr)(?!\w*\sdire)|demand|esp[eéè]r|crai(?:n|g)|redout|exig|attend|propos|aimer|regrett|refus|préf|"
    r"fau(?!\w*\s(?:savoir|dire|rappeler|retenir|comprendre))|import|compte\b|manqu|serai)"
)
SAYING = re.compile(
    rf"""(?:
      (?:je|on|nous)\s(?:le\s)?(?:
          pense|crois|sais|sait|savons|pensons|croyons|trouve|trouvons|constate|constatons|considère|considérons
        | estime|estimons|rappelle|rappelons|répète|dis|ne\sdoute\spas|ne\sdoutons\spas
        | suis\s(?:convaincue?|sûre?|certaine?|persuadée?)|sommes\s(?:convaincu|sûr|certain|persuadé)e?s
      ){_HOW}
    | j['’]ai\s(?:toujours\s)?(?:dit|pensé) | j['’]estime{_HOW} | il\s(?:me|nous)\ssemble
    | (?:cela|ça)\s(?:veut\sdire|signifie|montre|prouve) | ce\squ[ei'’](?!{_WISH})[^,:;«»"]{{1,40}},\sc['’]est
    | il\s(?:est|faut)\s(?:clair|évident|vrai|certain|savoir|rappeler|dire) | force\sest\sde\sconstater
    )\squ(?:e\s|['’])""",
    re.I | re.X,
)
LEAST = 3  # words that remain; a shorter rest is no assertion


def skip_opening(text: str, start: int, end: int, language: str) -> int:
    """Where the content from `start` to `end` begins without such words: `start` itself where none stand there."""
    while language == "fr":
        found = CONNECTIVE.match(text, start, end) or SAYING.match(text, start, end)
        if found is None or len(re.findall(r"\w+", text[found.end() : end])) < LEAST:
            break
        start = found.end()
    return start
