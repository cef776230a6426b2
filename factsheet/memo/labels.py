"""The words that the memo itself adds, in French and in English.

French ones carry their no-break spaces here, written as \\u00a0 so that they can be seen; nothing else
in the memo touches spacing, and the source's own words are never touched at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """Every label of one language.

    Texts that hold {} are filled with `str.format`; pairs are a word for one and for several.
    """

    language: str
    # title block
    memo: str
    briefing: str
    several: str
    untitled: str
    made_title: str
    publication: str
    published: str
    origin: str
    standard_input: str
    words: tuple[str, str]
    sentences: tuple[str, str]
    made: str
    guide: str
    guide_without_text: str
    guide_doubt: str
    # sections
    sources: str
    summary: str
    participants: str
    claims: str
    quotations: str
    follow_ups: str
    warnings: str
    to_verify: str
    annex: str
    annexes: str
    provenance: str
    no_summary: str
    no_participants: str
    no_claims: str
    no_quotations: str
    no_follow_ups: str
    no_warnings: str
    no_checks: str
    no_text: str
    # columns
    number: str
    title: str
    date: str
    name: str
    function: str
    organisation: str
    side: str
    presence: str
    claim: str
    who: str
    form: str
    check: str
    quotation: str
    action: str
    owner: str
    when: str
    kind: str
    reference: str
    id: str
    verified_by: str
    evidence: str
    verdict: str
    # points to verify
    to_fill_in: str
    added: str
    gone: str
    gone_guide: str
    deleted: str
    # cells
    quote_open: str
    quote_close: str
    also: str
    written: str
    the_article: str
    inferred: str
    reworded: str
    shortened: str
    to_confirm: str
    not_established: str
    not_given: str
    more: str
    participant_kinds: Mapping[str, str]
    presences: Mapping[str, str]
    claim_kinds: Mapping[str, str]
    checks: Mapping[int, str]
    follow_up_kinds: Mapping[str, str]
    # letters before a row's number
    letters: Mapping[str, str]
    # annex
    model: str
    software: str
    text_hash: str
    legend: str
    legend_places: str
    paragraph: str
    pages: tuple[str, str]
    left_out: str
    thousands: str
    # contents
    contents: str
    articles: str
    # page (HTML)
    source_sentence: str
    choose: str
    in_text: str
    close: str
    # tables
    person: str
    # comments in the margin
    its_sentence: str
    why_unsure: Mapping[str, str]
    why_inferred: str
    why_inferred_named: str


FRENCH = Labels(
    language="fr",
    memo="Fiche de lecture",
    briefing="Note de synthèse",
    several="Synthèse de {} articles",
    untitled="Article sans titre",
    made_title="titre établi par factsheet",
    publication="Publication",
    published="Parution",
    origin="Source",
    standard_input="entrée standard",
    words=("mot", "mots"),
    sentences=("phrase", "phrases"),
    made="Établie le",
    guide="Chaque ligne renvoie, par une référence telle que {reference}, à la phrase de l’article sur"
    " laquelle elle repose, dans le texte annoté\u00a0; un clic sur la référence la montre."
    " La fiche ne vérifie aucun fait\u00a0: elle rapporte ce que l’article écrit.",
    guide_without_text="Une référence telle que {reference} donne le rang, dans l’article, de la phrase sur laquelle"
    " la ligne repose\u00a0; le texte annoté ne figure pas dans cette fiche. La fiche ne vérifie aucun fait\u00a0:"
    " elle rapporte ce que l’article écrit.",
    guide_doubt="«\u00a0Déduit\u00a0»\u00a0: la phrase ne nomme pas l’auteur du propos, le contexte le"
    " désigne. «\u00a0À confirmer\u00a0»\u00a0: confiance du modèle inférieure à 50\u00a0%.",
    sources="Sources",
    summary="En bref",
    participants="Participants",
    claims="Déclarations et affirmations",
    quotations="Citations",
    follow_ups="Suites à donner",
    warnings="Points d’attention",
    to_verify="Points à vérifier",
    annex="Texte annoté",
    annexes="Textes annotés",
    provenance="Provenance",
    no_summary="Aucune phrase clé relevée.",
    no_participants="Aucun participant relevé.",
    no_claims="Aucune déclaration ni affirmation relevée.",
    no_quotations="Aucune citation relevée.",
    no_follow_ups="Aucune suite à donner relevée.",
    no_warnings="Aucun point d’attention relevé.",
    no_checks="Aucun point à vérifier.",
    no_text="Aucun texte.",
    number="N°",
    title="Titre",
    date="Date",
    name="Nom",
    function="Fonction",
    organisation="Organisation",
    side="Partie",
    presence="Présence",
    claim="Propos ou fait",
    who="Auteur",
    form="Forme",
    check="À vérifier",
    quotation="Citation",
    action="Action ou échéance",
    owner="Responsable",
    when="Échéance",
    kind="Nature",
    reference="Réf.",
    id="Repère",
    verified_by="Vérifié par",
    evidence="Preuve",
    verdict="Verdict",
    to_fill_in="Les trois dernières colonnes sont à remplir. Des lignes peuvent être triées, supprimées ou"
    " ajoutées\u00a0; le repère rattache chaque ligne à son propos et reste le même si la fiche est refaite"
    " à partir du même article.",
    added="ajouté",
    gone="Ne figurent plus dans l’article",
    gone_guide="Vérifications d’une fiche antérieure dont le propos n’a pas été retrouvé.",
    deleted="Lignes supprimées d’une fiche antérieure, non reprises\u00a0: {}.",
    quote_open="«\u00a0",
    quote_close="\u00a0»",
    also="aussi\u00a0: ",
    written="«\u00a0{}\u00a0» dans le texte",
    the_article="l’article",
    inferred="déduit",
    reworded="reformulé",
    shortened="abrégé, mots de l’article",
    to_confirm="à confirmer (confiance {percent}\u00a0%)",
    not_established="non établi",
    not_given="non précisé",
    more="+\u00a0{}",
    participant_kinds={"organisation": "organisation", "group": "groupe"},
    presences={"active": "active", "mentioned": "mention"},
    claim_kinds={"direct": "directe", "indirect": "rapportée", "narrative": "de l’article"},
    checks={2: "oui", 1: "en partie", 0: "non"},
    follow_up_kinds={
        "scheduled": "prévu",
        "commitment": "engagement",
        "request": "demande",
        "pending": "en attente",
    },
    letters={"participant": "P", "claim": "D", "quotation": "C", "follow_up": "E"},
    model="Modèle «\u00a0{}\u00a0»",
    software="Logiciel",
    text_hash="SHA-256 du texte",
    legend="Marqués dans le texte\u00a0: ",
    legend_places=". Après chaque phrase\u00a0: son paragraphe (§) et, pour un PDF, la page du fichier.",
    paragraph="§\u00a0{}",
    pages=("p.\u00a0{}", "p.\u00a0{}-{}"),
    left_out="Rubriques non reprises",
    thousands="\u00a0",
    contents="Sommaire",
    articles="Articles",
    source_sentence="Phrase source",
    choose="Choisir une référence, telle que [S1]\u00a0: la phrase s’affiche ici, avec les mots retenus"
    " marqués. La choisir de nouveau conduit au texte annoté. Échap referme.",
    in_text="Voir dans le texte annoté",
    close="Fermer",
    person="personne",
    its_sentence="la phrase de référence",
    why_unsure={
        "participant": "Confiance du modèle\u00a0: {percent}\u00a0%, moins de 50\u00a0%. Vérifier dans {place} que"
        " ce nom désigne bien un participant, et sous quelle fonction.",
        "claim": "Confiance du modèle\u00a0: {percent}\u00a0%, moins de 50\u00a0%. Vérifier dans {place} que"
        " l’article affirme bien cela, en entier et sous cette forme.",
        "follow_up": "Confiance du modèle\u00a0: {percent}\u00a0%, moins de 50\u00a0%. Vérifier dans {place} qu’il"
        " s’agit bien d’une suite à venir, et qui en est chargé.",
    },
    why_inferred="Auteur déduit par le modèle\u00a0: {here} ne nomme pas l’auteur du propos, le contexte désigne"
    " {who}.",
    why_inferred_named="Auteur déduit par le modèle\u00a0: {here} ne nomme pas l’auteur du propos, le contexte"
    " désigne {who}\u00a0; la mention la plus proche est dans {there}.",
)

ENGLISH = Labels(
    language="en",
    memo="Article brief",
    briefing="Briefing note",
    several="Briefing on {} articles",
    untitled="Untitled article",
    made_title="title made by factsheet",
    publication="Publication",
    published="Published",
    origin="Source",
    standard_input="standard input",
    words=("word", "words"),
    sentences=("sentence", "sentences"),
    made="Made on",
    guide="Every line leads, by a reference such as {reference}, to the sentence of the article that it"
    " rests on, in the annotated text; click the reference to see it. The brief verifies no fact: it reports"
    " what the article says.",
    guide_without_text="A reference such as {reference} gives the rank, in the article, of the sentence that the line"
    " rests on; the annotated text is not part of this brief. The brief verifies no fact: it reports what the"
    " article says.",
    guide_doubt="“Inferred”: the sentence does not name the speaker, the context does."
    " “To be confirmed”: the model’s confidence is under 50%.",
    sources="Sources",
    summary="In brief",
    participants="Participants",
    claims="Statements and claims",
    quotations="Quotations",
    follow_ups="Follow-ups",
    warnings="Points to note",
    to_verify="To verify",
    annex="Annotated text",
    annexes="Annotated texts",
    provenance="Provenance",
    no_summary="No key sentence found.",
    no_participants="No participant found.",
    no_claims="No statement or claim found.",
    no_quotations="No quotation found.",
    no_follow_ups="No follow-up found.",
    no_warnings="No point to note.",
    no_checks="Nothing to verify.",
    no_text="No text.",
    number="No.",
    title="Title",
    date="Date",
    name="Name",
    function="Function",
    organisation="Organisation",
    side="Side",
    presence="Presence",
    claim="Statement or fact",
    who="Source",
    form="Form",
    check="To verify",
    quotation="Quotation",
    action="Action or event",
    owner="Owner",
    when="When",
    kind="Kind",
    reference="Ref.",
    id="ID",
    verified_by="Verified by",
    evidence="Evidence",
    verdict="Verdict",
    to_fill_in="The last three columns are for you to fill in. Rows may be sorted, deleted or added; the ID ties"
    " each row to its claim and stays the same when the brief is made again from the same article.",
    added="added",
    gone="No longer in the article",
    gone_guide="Checks from an earlier brief whose claim was not found again.",
    deleted="Rows deleted from an earlier brief, not repeated here: {}.",
    quote_open="“",
    quote_close="”",
    also="also: ",
    written="“{}” in the text",
    the_article="the article",
    inferred="inferred",
    reworded="reworded",
    shortened="shortened, the article’s own words",
    to_confirm="to be confirmed (confidence {percent}%)",
    not_established="not established",
    not_given="not given",
    more="+ {}",
    participant_kinds={"organisation": "organisation", "group": "group"},
    presences={"active": "active", "mentioned": "mentioned"},
    claim_kinds={"direct": "direct", "indirect": "reported", "narrative": "article’s own"},
    checks={2: "yes", 1: "in part", 0: "no"},
    follow_up_kinds={
        "scheduled": "scheduled",
        "commitment": "commitment",
        "request": "request",
        "pending": "pending",
    },
    letters={"participant": "P", "claim": "C", "quotation": "Q", "follow_up": "F"},
    model="Model “{}”",
    software="Software",
    text_hash="SHA-256 of the text",
    legend="Marked in the text: ",
    legend_places=". After each sentence: its paragraph and, for a PDF, the page of the file.",
    paragraph="para. {}",
    pages=("p. {}", "pp. {}–{}"),
    left_out="Sections left out",
    thousands=",",
    contents="Contents",
    articles="Articles",
    source_sentence="Source sentence",
    choose="Choose a reference, such as [S1]: its sentence appears here, with the words that were used"
    " marked. Choose it again to go to the annotated text. Escape closes.",
    in_text="See it in the annotated text",
    close="Close",
    person="person",
    its_sentence="the sentence referred to",
    why_unsure={
        "participant": "The model’s confidence is {percent}%, under 50%. Check in {place} that this names a"
        " participant, and in what function.",
        "claim": "The model’s confidence is {percent}%, under 50%. Check in {place} that the article does claim"
        " this, whole and in this form.",
        "follow_up": "The model’s confidence is {percent}%, under 50%. Check in {place} that this does lie ahead,"
        " and who is to act.",
    },
    why_inferred="Source inferred by the model: {here} does not name the speaker, the context points to {who}.",
    why_inferred_named="Source inferred by the model: {here} does not name the speaker, the context points to"
    " {who}; the nearest mention is in {there}.",
)


def labels_for(language: str) -> Labels:
    """The labels of a language ("fr", "fr-CA" …): French for French, English for every other."""
    return FRENCH if language.lower().replace("_", "-").split("-")[0] == "fr" else ENGLISH
