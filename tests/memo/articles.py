"""Articles written for these tests, with the facts that a careful reader finds in them."""

from __future__ import annotations

from datetime import date

from factsheet.values.article import PageStart
from factsheet.values.facts import FactSheet
from factsheet.values.ids import fact_ids

from .builder import Builder

LONG_NAME = "Marie-Antoinette de Saint-Rémy-lès-Chevreuse Vandenbroucke-Papadimitriou"
LONG_TITLE = (
    "Directrice générale adjointe chargée de la coordination interministérielle des politiques"
    " transfrontalières de mobilité, d’asile et de protection consulaire"
)
LONG_CLAIM = (
    "les quelque 412 communes riveraines des deux bassins versants, dont 187 n’avaient jamais été reliées au"
    " réseau d’alerte, recevront d’ici à la fin de la programmation pluriannuelle l’ensemble des"
    " équipements de mesure, de transmission et de secours énumérés à l’annexe IV du protocole, sous"
    " réserve de la ratification par les deux parlements et de l’avis conforme de la commission mixte des"
    " eaux, du climat et des risques"
)


def claim_anchor(sheet: FactSheet, number: int) -> str:
    """Where the row of a claim (from 1) lies in a memo about one article."""
    return fact_ids(sheet).claims[number - 1].replace("-", "_")


def follow_up_anchor(sheet: FactSheet, number: int) -> str:
    """Where the row of a follow-up (from 1) lies in a memo about one article."""
    return fact_ids(sheet).follow_ups[number - 1].replace("-", "_")


def communique() -> FactSheet:
    """A French diplomatic communiqué: 12 participants, 10 claims, 4 follow-ups."""
    made = Builder(
        (
            "La Tunisie et la Belgique ont tenu mardi à Bruxelles la quatrième session de leur commission"
            " mixte consulaire, consacrée à la circulation des personnes et à l’état civil.",
            "La délégation tunisienne était conduite par Samia Ben Hassine, directrice générale des affaires"
            " consulaires au ministère des Affaires étrangères, et la délégation belge par Luc Verstraeten,"
            " président du comité de direction de l’Office des étrangers.",
        ),
        (
            "Ont également pris part aux travaux Hatem Jaziri, ambassadeur de Tunisie à Bruxelles, Anneleen"
            " De Wolf, cheffe de cabinet de la secrétaire d’État à l’Asile et à la Migration, et le colonel"
            " Mourad Trabelsi, chef de la police aux frontières.",
            "Les 9 consuls honoraires de Belgique en Tunisie assistaient à la séance d’ouverture.",
        ),
        "Une coopération jugée meilleure",
        (
            "Les deux parties se sont félicitées de la réduction du délai moyen d’identification, passé de"
            " 47 à 19 jours en un an.",
            "« Nous avons cessé de nous renvoyer les dossiers.",
            "Un consulat répond désormais dans la semaine », a déclaré Mme Ben Hassine à l’issue de la"
            " réunion.",
        ),
        (
            "Son homologue belge a salué un dialogue « exigeant mais loyal ».",
            "Il a ajouté que 1 284 laissez-passer avaient été délivrés en 2024, contre 903 l’année"
            " précédente.",
            "Ce chiffre serait inférieur aux besoins.",
        ),
        "Les points restés ouverts",
        (
            "La question des mineurs non accompagnés n’a pas été tranchée.",
            "Selon l’Organisation internationale pour les migrations, 212 mineurs tunisiens vivaient dans des"
            " centres belges au 1er octobre.",
            "« C’est un chiffre que nous contestons », a réagi Hatem Jaziri, qui avait déjà saisi le"
            " Conseil de l’Europe en juin.",
            "Myria, le centre fédéral belge de la migration, et la Ligue tunisienne des droits humains"
            " avaient demandé à être entendus.",
        ),
        (
            "Un accord de reconnaissance mutuelle des actes d’état civil numériques avait été signé en 2019"
            " par Paul Lemmens, alors ministre de la Justice.",
            "Il n’est jamais entré en vigueur.",
        ),
        "Calendrier",
        (
            "La partie tunisienne transmettra une liste actualisée de ses points de contact avant le 15"
            " janvier 2025.",
            "Une mission technique belge se rendra à Tunis au premier trimestre de l’année prochaine.",
            "Les deux délégations ont demandé à la Commission européenne de financer l’interconnexion des"
            " registres.",
            "La prochaine session de la commission mixte se tiendra à Tunis à l’automne.",
        ),
        source="https://affaires-consulaires.example/communiques/2024/commission-mixte-tunisie-belgique",
        title="Tunisie-Belgique : la commission mixte consulaire réduit les délais d’identification",
        publication="Agence consulaire francophone",
        published=date(2024, 12, 3),
        language="fr",
    )
    office = "Office des étrangers"
    made.key(0, 5, 14)
    made.participant(
        "Samia Ben Hassine",
        ("directrice générale des affaires consulaires", "ministère des Affaires étrangères"),
        side="Tunisie",
    )
    made.participant("Luc Verstraeten", ("président du comité de direction", office), side="Belgique")
    made.participant("Hatem Jaziri", ("ambassadeur de Tunisie à Bruxelles", None), side="Tunisie")
    made.participant(
        "Anneleen De Wolf",
        ("cheffe de cabinet de la secrétaire d’État à l’Asile et à la Migration", None),
        side="Belgique",
    )
    made.participant("Mourad Trabelsi", ("colonel", None), ("chef", "police aux frontières"), confidence=0.46)
    made.participant("Les 9 consuls honoraires de Belgique en Tunisie", kind="group", side="Belgique")
    made.participant(
        "Organisation internationale pour les migrations", kind="organisation", presence="mentioned"
    )
    made.participant("Myria", kind="organisation", presence="mentioned")
    made.participant("Ligue tunisienne des droits humains", kind="organisation", presence="mentioned")
    made.participant("Paul Lemmens", ("ministre de la Justice", None), presence="mentioned", confidence=0.71)
    made.participant("Commission européenne", kind="organisation", presence="mentioned")
    made.participant("Conseil de l’Europe", kind="organisation", presence="mentioned", confidence=0.32)
    made.claim(
        "la réduction du délai moyen d’identification, passé de 47 à 19 jours en un an",
        "Les deux parties",
        "Les deux parties",
        "se sont félicitées",
    )
    made.claim("Nous avons cessé de nous renvoyer les dossiers", "Samia Ben Hassine", kind="direct", check=1)
    made.claim(
        "Un consulat répond désormais dans la semaine",
        "Samia Ben Hassine",
        "Mme Ben Hassine",
        "a déclaré",
        kind="direct",
    )
    made.claim(
        "un dialogue « exigeant mais loyal »",
        "Luc Verstraeten",
        "Son homologue belge",
        "a salué",
        kind="direct",
        check=0,
    )
    made.claim(
        "1 284 laissez-passer avaient été délivrés en 2024, contre 903 l’année précédente",
        "Luc Verstraeten",
        cue="a ajouté",
    )
    made.claim("Ce chiffre serait inférieur aux besoins", check=1, confidence=0.41)
    made.claim(
        "212 mineurs tunisiens vivaient dans des centres belges au 1er octobre",
        "Organisation internationale pour les migrations",
        "l’Organisation internationale pour les migrations",
        "Selon",
    )
    made.claim(
        "C’est un chiffre que nous contestons",
        "Hatem Jaziri",
        "Hatem Jaziri",
        "a réagi",
        kind="direct",
        check=0,
    )
    made.claim(
        "Un accord de reconnaissance mutuelle des actes d’état civil numériques avait été signé en 2019",
        kind="narrative",
    )
    made.claim("Il n’est jamais entré en vigueur", kind="narrative", confidence=0.48)
    made.follow_up(
        "transmettra une liste actualisée de ses points de contact avant le 15 janvier 2025",
        "commitment",
        "La partie tunisienne",
        "avant le 15 janvier 2025",
        "2025-01-15",
    )
    made.follow_up(
        "Une mission technique belge se rendra à Tunis au premier trimestre de l’année prochaine",
        owner="Une mission technique belge",
        when="au premier trimestre de l’année prochaine",
        iso="2025-Q1",
    )
    made.follow_up(
        "financer l’interconnexion des registres", "request", "la Commission européenne", confidence=0.44
    )
    made.follow_up(
        "La prochaine session de la commission mixte se tiendra à Tunis à l’automne",
        when="à l’automne",
        iso="2025-09/2025-11",
    )
    return made.sheet(
        "La date de parution a été lue dans le corps de la page, pas dans ses métadonnées.",
        "3 lignes de menu ont été écartées du texte collé.",
    )


def harbour() -> FactSheet:
    """An English article with a reworded summary, a pending decision and one warning."""
    made = Builder(
        (
            "The port of Falmouth will dredge its main channel for the first time in eleven years, the"
            " harbour authority said on Monday.",
            "The work is expected to cost £14.6m, of which £9m will come from central government.",
        ),
        (
            "“Ships have been turning away since the spring,” said Eleanor Trewin, the authority’s chief"
            " executive.",
            "She said 38 calls had been lost this year alone.",
            "Fishermen’s groups fear that the silt will smother the oyster beds.",
        ),
        "Objections",
        (
            "Rajesh Nair of the Fal Oyster Association called the plan “a gamble with somebody else’s"
            " stake”.",
            "According to a 2022 survey by the University of Exeter, native oyster numbers in the estuary"
            " have halved since 2010.",
            "The Marine Management Organisation has yet to decide on the licence.",
        ),
        (
            "A public hearing will be held on 12 March.",
            "Mr Nair has urged ministers to pause the work until the survey is repeated.",
        ),
        source="/home/press/inbox/falmouth dredging.html",
        title="Falmouth to dredge channel despite oyster growers’ fears",
        publication="The Cornish Packet",
        published=date(2025, 2, 3),
        language="en",
    )
    made.key(0).key(6, match="close")
    made.participant("Eleanor Trewin", ("chief executive", "harbour authority"))
    made.participant("Rajesh Nair", (None, "Fal Oyster Association"), side="oyster growers")
    made.participant("Fal Oyster Association", kind="organisation")
    made.participant("Marine Management Organisation", kind="organisation")
    made.participant("University of Exeter", kind="organisation", presence="mentioned")
    made.claim(
        "The work is expected to cost £14.6m, of which £9m will come from central government",
        kind="narrative",
    )
    made.claim(
        "Ships have been turning away since the spring",
        "Eleanor Trewin",
        "Eleanor Trewin",
        "said",
        kind="direct",
    )
    made.claim("38 calls had been lost this year alone", "Eleanor Trewin", "She", "said")
    made.claim(
        "the silt will smother the oyster beds", "Fishermen’s groups", "Fishermen’s groups", "fear", check=1
    )
    made.claim(
        "a gamble with somebody else’s stake",
        "Rajesh Nair",
        "Rajesh Nair of the Fal Oyster Association",
        "called",
        kind="direct",
        check=0,
    )
    made.claim(
        "native oyster numbers in the estuary have halved since 2010",
        "a 2022 survey by the University of Exeter",
        "a 2022 survey by the University of Exeter",
        "According to",
    )
    made.follow_up("has yet to decide on the licence", "pending", "The Marine Management Organisation")
    made.follow_up("A public hearing will be held on 12 March", when="on 12 March", iso="2025-03-12")
    made.follow_up("pause the work until the survey is repeated", "request", "ministers", confidence=0.39)
    return made.sheet("The text was read as Windows-1252; check the accents.")


def river() -> FactSheet:
    """A French article with very long names, functions and claims, and a word without a break."""
    made = Builder(
        (
            f"{LONG_NAME}, {LONG_TITLE} au Secrétariat général du Conseil supérieur de la coopération"
            f" hydrographique transfrontalière franco-germano-luxembourgeoise, a annoncé que {LONG_CLAIM}.",
        ),
        (
            "Le document est consultable à l’adresse"
            " hydrographie.example/protocoles/annexe-IV_communes-riveraines_version-consolidee-2025-02-28.pdf"
            ".",
            f"« {LONG_CLAIM[4].upper()}{LONG_CLAIM[5:]} », insiste-t-elle.",
        ),
        source="-",
        title=(
            "Protocole additionnel relatif à l’alerte hydrologique : ce que prévoit l’annexe IV pour les"
            " 412 communes riveraines de la Moselle et de la Sarre, et pourquoi sa ratification tarde"
        ),
        language="fr",
    )
    made.key(0)
    made.participant(
        LONG_NAME,
        (
            LONG_TITLE,
            "Secrétariat général du Conseil supérieur de la coopération hydrographique transfrontalière"
            " franco-germano-luxembourgeoise",
        ),
        side="France, Allemagne et Luxembourg",
    )
    made.participant(
        "hydrographie.example/protocoles/annexe-IV_communes-riveraines_version-consolidee-2025-02-28.pdf",
        kind="organisation",
        presence="mentioned",
        confidence=0.07,
    )
    made.claim(LONG_CLAIM, LONG_NAME, LONG_NAME, "a annoncé")
    made.claim(LONG_CLAIM[4].upper() + LONG_CLAIM[5:], LONG_NAME, kind="direct")
    made.follow_up(
        "recevront d’ici à la fin de la programmation pluriannuelle l’ensemble des équipements de mesure, de"
        " transmission et de secours énumérés à l’annexe IV du protocole",
        "commitment",
        "Secrétariat général du Conseil supérieur de la coopération hydrographique transfrontalière",
        "d’ici à la fin de la programmation pluriannuelle",
        "../2027",
    )
    return made.sheet()


def notice() -> FactSheet:
    """An article in which nothing was found."""
    made = Builder(("La bibliothèque sera fermée pour travaux.",), source="avis.txt", language="fr")
    return made.sheet()


def two_pages() -> FactSheet:
    """A French article on the third and fourth page of a file; its second sentence runs from one to the other."""
    made = Builder(
        ("Le bac de Lorme a repris lundi.", "Il a transporté 310 voitures en trois jours."),
        ("La mairie demande un second bac.",),
        pages=(PageStart(0, 3), PageStart(45, 4)),
        source="bac.pdf",
    )
    return made.claim("Il a transporté 310 voitures en trois jours").sheet()
