"""From marks to claims: content, speaker, source."""

from __future__ import annotations

import pytest

from factsheet.extract.claims import find_claims, trim
from factsheet.extract.people import gather_people, person_at
from factsheet.extract.speakers import named_words
from factsheet.values.facts import Claim
from tests.extract.marking import Marking


def claims(marking: Marking) -> tuple[Claim, ...]:
    """The claims of a marking."""
    marks = marking.marks
    people = person_at(gather_people(marking.document.text, marks))
    return find_claims(marking.document, marks, people, "fr")


def test_the_content_is_printed_without_the_marks_around_it() -> None:
    text = Marking("« Nous avons perdu 12 % », a regretté Anne Morel.")
    claim = text.span("direct", "« Nous avons perdu 12 % »,")
    person = text.span("person", "Anne Morel")
    text.span("speaker", "Anne Morel")
    text.span("cue", "a regretté")
    text.link("who", claim, (person, 0.9))
    (found,) = claims(text)
    assert found.text == "Nous avons perdu 12 %"
    assert text.document.text[found.start : found.end] == found.text
    assert found.cue is not None
    assert (found.who, found.speaker and found.speaker.text, found.cue.text) == (
        "Anne Morel",
        "Anne Morel",
        "a regretté",
    )


def test_a_source_named_in_another_sentence_is_inferred_and_has_no_speaker() -> None:
    text = Marking("Anne Morel a parlé hier. « Tout va bien », a-t-elle dit.")
    claim = text.span("direct", "Tout va bien")
    person = text.span("person", "Anne Morel")
    text.link("who", claim, (person, 0.8))
    (found,) = claims(text)
    assert (found.speaker, found.who) == (None, "Anne Morel")


def test_an_inverted_pronoun_names_its_speaker_elsewhere_whoever_else_stands_in_the_sentence() -> None:
    text = Marking("Anne Morel a parlé hier. « Interpol est saisi », a-t-elle ajouté, citant Interpol.")
    claim, person = text.span("direct", "Interpol est saisi"), text.span("person", "Anne Morel")
    text.span("speaker", "Interpol", 1)
    text.span("cue", "a-t-elle ajouté")
    text.link("who", claim, (person, 0.8))
    (found,) = claims(text)
    assert (found.speaker, found.who) == (None, "Anne Morel")


def test_the_mentions_of_one_person_are_counted_together() -> None:
    text = Marking("Anne Morel et Luc Petit ont parlé. Mme Morel a nié. « Non », a-t-on répété.")
    anne, luc = text.span("person", "Anne Morel"), text.span("person", "Luc Petit")
    morel = text.span("person", "Mme Morel")
    claim = text.span("direct", "Non")
    text.link("who", claim, (luc, 0.4), (anne, 0.3), (morel, 0.25))
    assert claims(text)[0].who == "Anne Morel"


def test_where_nobody_is_likelier_than_anyone_who_is_not_established() -> None:
    text = Marking("Luc Petit est venu. Des voix s'élèvent : « Non ».")
    claim, luc = text.span("direct", "Non"), text.span("person", "Luc Petit")
    text.link("who", claim, (luc, 0.4))
    assert claims(text)[0].who is None


def test_what_the_article_says_itself_has_no_source() -> None:
    text = Marking("Le port a traité 3 millions de conteneurs, note Luc Petit.")
    claim, luc = (
        text.span("narrative", "Le port a traité 3 millions de conteneurs"),
        text.span("person", "Luc Petit"),
    )
    text.span("speaker", "Luc Petit")
    text.link("who", claim, (luc, 0.9))
    (found,) = claims(text)
    assert (found.who, found.speaker, found.check) == (None, None, 2)


def test_a_speaker_that_holds_a_name_leads_to_that_person() -> None:
    text = Marking("Anne Morel arrive. La maire, Mme Morel, a dit non à la hausse.")
    text.span("person", "Anne Morel")
    text.span("person", "Mme Morel")
    speaker = text.span("speaker", "La maire, Mme Morel")
    claim = text.span("indirect", "non à la hausse")
    text.link("who", claim, (speaker, 0.8))
    assert claims(text)[0].who == "Anne Morel"


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ('"Tout va bien".', "Tout va bien"),
        ("« Oui », ", "Oui"),
        ('"bien utiliser" cette affaire', '"bien utiliser" cette affaire'),
        ('un état "stable et rassurant"', 'un état "stable et rassurant"'),
        ('un état "stable', 'un état "stable'),
        ('"le début', "le début"),
        ('la fin"', "la fin"),
        ('"un" et "deux"', '"un" et "deux"'),
        ('"', ""),
        ("« « a » »", "a"),
    ],
)
def test_marks_go_from_the_edges_unless_their_partner_stays_inside(words: str, content: str) -> None:
    start, end = trim(words, 0, len(words))
    assert words[start:end] == content


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("le maire de la", "le maire"),
        ("La ministre,", "La ministre"),
        ("les autorités qui", "les autorités"),
    ],
)
def test_a_speaker_does_not_end_in_the_middle_of_a_phrase(marked: str, words: str) -> None:
    text = Marking(f"{marked} ville a dit non.")
    text.span("speaker", marked)
    assert named_words(text.document.text, text.marks.spans[0]).text == words


def test_a_cue_is_printed_whole_and_found_where_the_marker_missed_it() -> None:
    text = Marking("Anne Morel a regretté « une hausse ». Luc Petit a salué « un progrès ».")
    text.span("direct", "une hausse")
    text.span("cue", "regretté")
    text.span("direct", "un progrès")
    assert [c.cue and c.cue.text for c in claims(text)] == ["a regretté", "a salué"]


@pytest.mark.parametrize(
    ("text", "marked", "words"),
    [
        ("Les deux parties se sont félicitées de tout.", "Les", "Les deux parties"),
        ("Selon le bilan présenté en séance, tout va bien.", "le", "le bilan présenté en séance"),
        ("The two sides said it was over.", "The", "The two sides"),
    ],
)
def test_a_lone_article_brings_the_phrase_that_it_opens(text: str, marked: str, words: str) -> None:
    marking = Marking(text)
    marking.span("speaker", marked)
    assert named_words(text, marking.marks.spans[0]).text == words


def test_several_who_speak_as_one_are_themselves_and_so_is_they_after_them() -> None:
    text = Marking("Le Comité s'est réuni. Les deux parties ont salué un progrès. Elles ont noté une baisse.")
    body = text.span("organisation", "Le Comité")
    speaker = text.span("speaker", "Les deux parties")
    for words in ("un progrès", "une baisse"):
        text.link("who", text.span("indirect", words), (body, 0.6), (speaker, 0.3))
    assert [c.who for c in claims(text)] == ["Les deux parties", "Les deux parties"]


def test_what_stands_in_quotation_marks_is_direct_whatever_the_marker_says() -> None:
    text = Marking("Elle veut « agir vite et bien ». Il promet de revenir bientôt.")
    text.span("indirect", "agir vite et bien")
    text.span("direct", "de revenir bientôt")
    assert [claim.kind for claim in claims(text)] == ["direct", "indirect"]


def test_a_speaker_that_names_itself_is_not_led_to_another() -> None:
    text = Marking("Luc Petit a été vu. Selon la police, il a fui. « Rien », dit l'entourage de Luc Petit.")
    luc, police = text.span("person", "Luc Petit"), text.span("organisation", "la police")
    speaker = text.span("speaker", "la police")
    claim = text.span("indirect", "il a fui")
    text.link("who", claim, (luc, 0.5), (police, 0.4))
    text.link("referent", speaker, (luc, 0.6), (police, 0.3))
    other = text.span("direct", "Rien")
    text.span("person", "Luc Petit", nth=1)
    entourage = text.span("speaker", "l'entourage de Luc Petit")
    text.link("who", other, (entourage, 0.9))
    assert [claim.who for claim in claims(text)] == ["la police", "l'entourage de Luc Petit"]
