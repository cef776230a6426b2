"""The words of a sentence as the guard compares them: folded, elisions cut, each with its place and clause."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+n['’]t\b|[^\W\d_]+(?=['’][^\W\d_])|[^\W\d_]+")
_ELIDED = frozenset("l d n s j c m t qu jusqu lorsqu puisqu".split())

# Words that join others and say nothing of the matter by themselves.
EMPTY = frozenset(
    """
    le la les l un une des du de d à au aux en et ou son sa ses leur leurs ce cet cette ces c il ils elle elles on
    nous vous je j me m te t se s lui eux y ne n que qu qui dont ou quoi quel quelle lequel laquelle par pour sur
    sous dans avec sans chez vers entre est sont etait etaient ete etre sera seront serait soit fut ont avait avaient
    aura auront aurait avoir ayant ait aient soient mais donc car ni si comme ainsi alors tandis lorsque lorsqu puisque puisqu quand
    tout toute tous toutes meme aussi deja encore apres avant depuis pendant lors plus moins tres trop bien contre
    selon afin notamment egalement environ quelque quelques pres jusque jusqu jusqu ci cela ca celui celle ceux
    celles autre autres pas ici plutot cours cause raison compte
    a an the of and or to in on at by for with from as is are was were be been being has have had having it its he
    she they them his her their him this that these those which who whom whose what when where while if but not no
    nor so than then there into over under about out up down off between during after before because since until
    would will shall should can could may might must do does did some any such very more less also too only just
    own other s m t re ve ll d us we i you our my your both each per upon within without against however among
    seul seule seuls seules parmi malgre outre toutefois pourtant cependant enfin ensuite puis despite instead
    meanwhile once again although though some around nearly almost about soon whether aucun aucune every each chaque devant whatever unless until upon onto jamais rien personne nobody none neither nor
    never cannot nothing
    m mme mm mlle me mr mrs ms dr pr sir dame madame monsieur maitre prof professor docteur doctor
    """.split()
)
# Verbs of saying, of wanting and of beginning, and the like: a paraphrase changes them freely.
LIGHT = frozenset(
    """
    dire dit dits dite annonce annoncer annoncee indique indiquer affirme affirmer declare declarer precise preciser
    explique expliquer souligne souligner rappelle ajoute assure assurer selon apres estime estimer juge jugent
    pourrait pourraient pourront doit devoir devra devront doivent devrait peut pourra pouvoir peuvent faire fait va vont aller avoir veut vouloir
    prevu prevue prevoit reste rester lieu ainsi desormais toujours nouveau nouvelle dernier derniere derniers partir
    compter faut etre mettre mis mise prendre pris prend prendra prendront tenir tenu permettre eleve elevent atteint atteindre sommes penser pense pensent croire croit croient averti avertir temoigne resume confie raconte souhaite souhaiter quelconque
    say says said tell told announce announced announcement report reported according state stated add added note
    explain make made take taken get got go going went gone come keep still already last due set remain expected wants plans
    likely able new next way become became say claim claims claimed think thinks thought believe believes believed consider considers considered warn warned
    """.split()
)
# Of these, the ones that hand a denial on to what follows: "does not think that", "n'a pas dit si".
DEFERRING = frozenset(
    """
    dire dit dits dite annonce indique precise pense pensent penser croit croient croire estime estimer juge souhaite
    souhaiter veut vouloir peut pourra doit devra say says said tell told think thinks thought believe believes
    believed want wants plans expected consider considers seem seems obtenir obtenu donner
    donne get got given give made make
    """.split()
)
# Where one assertion ends and another may begin.
_JOINTS = frozenset(
    "mais et qui que qu dont car alors tandis si lorsque quand puisque but and who which that while although "
    "because if though whereas when or ou apres after following".split()
)
# Of these, the ones that add an assertion to another.
ADDING = frozenset("et and mais but apres after car because following".split())
_MARKS = re.compile(r"[,;:.!?()–—]")
# Nouns that frame others and add no matter: "le nombre de", "à l'origine de", "the case of".
FRAMING = frozenset(
    """
    origine affaire absence nombre nom role place cas signe centre climat suite cote facon maniere debut fin question
    situation chose fait possibilite moyen part point niveau but homme femme personne date objet sujet ensemble reste
    titre sein total montant responsable responsables auteur membre membres ex ancien ancienne anciens anciennes
    premier premiere premiers premieres petit petite grand grande tant
    number account team company case matter role place way part fact issue question situation level amount rate man
    woman group member members side name kind sort point beginning end date result reason total occasion former first most small big people
    """.split()
)
# What stands before the word for a thing.
DETERMINERS = frozenset("le la les l' un une des the a an au aux du ce cette ces".split())
# Endings of inflection and of the most regular derivations, in both languages.
_ENDINGS = frozenset(
    """
    s x e es ee ees er ez ent ons ont a ai ais ait aient ant ants ante antes era eront erait eraient it ie ies is i
    ir ira iront irait issent issait issant u ue us ues re ra ront rait raient ment ement ements ation ations ition
    itions tion tions ion ions ateur ateurs teur teurs trice trices eur eurs euse euses age ages al ale aux ales el
    elle elles els if ive ifs ives ique iques ance ence able ables aire aires at ats
    ed d ing ings ers or ors ly y ied ness ian ians ned ning ped ping ted ting led ling red ring sion de d te t se c
    ise ises ised ising ize izes ized izing ite ites r rs z nt sent sant ien ienne iens iennes ois oise oises ais aise aises ain aine ains aines an ans ane
    """.split()
) | {""}  # fmt: skip
_SHORT_ENDINGS = frozenset(["", "s", "e", "es", "x", "ed", "ing", "er", "ers", "ee", "ees", "d"])


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its place: key is its folded form, clause the number of the assertion it stands in.

    capital: whether it is written with one; first: whether it opens the sentence.
    """

    text: str
    key: str
    start: int
    end: int
    clause: int
    first: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def full(self) -> bool:
        """Whether it carries matter of its own."""
        return self.key.rstrip("'") not in EMPTY and len(self.key.rstrip("'")) > 1


def find_words(text: str, language: str) -> tuple[Word, ...]:
    """The words of one sentence in order."""
    words: list[Word] = []
    clause, end = 0, 0
    for match in _WORD.finditer(text):
        key = _key(match[0], language)
        mark = _MARKS.search(text, end, match.start()) and not text[end : match.start()].startswith(". ")
        elided = match[0].lower() in _ELIDED and text[match.end() : match.end() + 1] in ("'", "’")
        if words and (mark or key in _JOINTS):
            clause += 1
        first = not words or (words[-1].first and words[-1].key in EMPTY and _is_elided(text, words[-1]))
        words.append(Word(match[0], key + "'" * elided, match.start(), match.end(), clause, first))
        end = match.end()
    return tuple(words)


def _key(word: str, language: str) -> str:
    """The folded word; French "a" and "à" are kept apart, as the verb and the preposition they are."""
    if language == "fr" and word.lower() in ("a", "à"):
        return "ont" if word.lower() == "a" else "à"
    return fold(word)


def _is_elided(text: str, word: Word) -> bool:
    return text[word.end : word.end + 1] in ("'", "’")


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """The word in lower case, without accents, with its ligatures undone."""
    plain = unicodedata.normalize("NFD", word.lower().replace("œ", "oe").replace("æ", "ae").replace("’", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=200_000)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words are forms of one: "condamne", "condamnation"; "count", "counted"."""
    one, other = _singular(one), _singular(other)
    if one == other:
        return True
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    shortest = min(len(one), len(other))
    if shortest < 3:
        return one.rstrip("s") == other.rstrip("s")
    if shared >= 4 and shared >= 0.6 * shortest:
        return one[shared:] in _ENDINGS and other[shared:] in _ENDINGS
    return shared >= 3 and one[shared:] in _SHORT_ENDINGS and other[shared:] in _SHORT_ENDINGS


def _singular(word: str) -> str:
    """An English plural in -ies as its singular in -y; an irregular form as the word it is a form of."""
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    if word.endswith("aux") and len(word) > 6:
        word = word[:-3] + "al"
    return _IRREGULAR.get(word, word)


_IRREGULAR = {
    form: forms.split()[0]
    for forms in (
        "recevoir recu recue recus recues recoit recoivent", "vendre vendu", "prendre pris prise prend", "voir vu vue vus",
        "mettre mis mise met", "tenir tenu tient tiendra", "venir venu vient viendra", "obtenir obtenu obtient",
        "soutenir soutenu soutient", "maintenir maintenu maintient", "perdre perdu", "rendre rendu", "battre battu",
        "elire elu elus elue", "lire lu", "ouvrir ouvert ouverte ouvre", "rouvrir rouvert rouvre", "couvrir couvert",
        "offrir offert", "promettre promis promise promet", "admettre admis admet", "soumettre soumis soumise",
        "permettre permis", "mourir mort morts morte meurt", "naitre ne nee", "vivre vecu vit", "ecrire ecrit ecrite",
        "construire construit construite", "detruire detruit detruite detruits", "reduire reduit reduite",
        "produire produit", "conduire conduit", "craindre craint", "atteindre atteint atteinte", "craindre craignent",
        "repondre repondu", "courir couru", "convaincre convaincu", "devoir du due", "savoir su sait", "suivre suivi",
        "say said", "sell sold", "buy bought", "lose lost", "find found", "fall fell fallen", "rise rose risen",
        "grow grew grown", "hold held", "win won", "pay paid", "leave left", "keep kept", "build built", "meet met",
        "lead led", "send sent", "spend spent", "give gave given", "go went gone", "come came", "choose chose chosen",
        "break broke broken", "begin began begun", "run ran", "see saw seen", "write wrote written", "tell told",
        "think thought", "take took taken", "make made", "bring brought", "teach taught", "fight fought", "hit hit",
        "speak spoke spoken", "steal stole stolen", "strike struck", "know knew known", "drive drove driven",
        "fly flew flown", "hurt hurt", "deny denied denies", "die died dies", "hear heard", "sleep slept", "feel felt",
        "stand stood", "understand understood", "withdraw withdrew withdrawn", "shake shook", "throw threw thrown",
    )
    for form in forms.split()
}  # fmt: skip
