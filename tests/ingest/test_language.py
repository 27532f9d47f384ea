"""Which texts are told to be English by their commonest words alone, and which are put to the identifier."""

import pytest

from kg.ingest import language
from kg.ingest.language import language_of

ENGLISH = (
    "The foreign ministers of Kenya and Uganda signed an agreement on the use of the lake, officials said. It allows both "
    "fleets to fish in the open water and ends a dispute that began with the seizure of two boats from Busia last year. "
    "Fishermen on the shore said they had heard nothing of it."
)
FRENCH = (
    "Le ministre a refusé de répondre au New York Times et au Guardian. Selon The Economist, le gouvernement aurait demandé "
    "à la Bank of England de garder les réserves du pays, ce que le palais présidentiel a démenti hier soir à la télévision. "
    "Aucune date n'a été donnée pour la suite."
)
DUTCH = (
    "De regering zei dat het akkoord in de week van de verkiezingen niet door kon gaan. Of de minister met een nieuw voorstel "
    "komt is de vraag, want in het parlement was er geen meerderheid voor en in de partij was men er ook niet gelukkig mee. "
    "Wat er nu van komt weet niemand."
)
DANISH = (
    "Statsministeren rejste til Oslo for at tale om fiskeriet, og hvem der har ret til det. Til mødet kom også folk fra hver by "
    "på øen, men de to lande nåede ikke til enighed. Det er for sent at gøre noget ved sagen i år, sagde han bagefter til pressen, der ventede i havnen."
)
NAMES = (
    "President Lena Okafor met Tomas Brandvik in Windhoek on Sunday, according to a note by the palace. Ambassador Ines Duarte "
    "met Karim Haddad in Amman on Monday, according to a note by the palace. Defence Minister Ola Nyberg met Ravi Menon in Tallinn."
)

VARIED = (
    "Harbour police stopped three trawlers near Busia at dawn, customs officers told reporters Sunday. Captain Ola Nyberg, "
    "42, was held for questioning; Karim Haddad, Ravi Menon went home. Lawyers from Kampala said "
    "that charges were brought by Sunday night but dropped. Uganda asked Kenya to release all seized nets, engines, fuel drums, radios."
)


@pytest.mark.parametrize(("text", "told"), [(ENGLISH, "en"), (DANISH, "da"), (FRENCH, "fr"), (DUTCH, "nl")])
def test_what_a_text_shows(text, told):
    assert language_of(text, "de") == told


def test_plain_english_needs_no_identifier(monkeypatch):
    monkeypatch.setattr(language, "_identifier", None)
    assert [language_of(text, "fr") for text in (ENGLISH, NAMES, VARIED)] == ["en"] * 3


@pytest.mark.parametrize(("declared", "told"), [(None, "en"), ("pt-BR", "pt")])
def test_a_short_text_is_what_it_is_declared_to_be(declared, told):
    assert language_of("Bref.", declared) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La France a expulsé deux diplomates maliens vendredi, a annoncé le ministère.", "fr"),
        ("Österreich weist zwei belarussische Diplomaten aus, teilte das Ministerium mit.", "de"),
        ("Polska wydaliła trzech białoruskich dyplomatów w piątek.", "pl"),
        # names of another language, hardly a common word of English
        ("Le Monde: Macron, Barnier visit Clermont-Ferrand, Saint-Étienne.", "en"),
        ("Kenya sends 400 police officers; Ruto, Henry hail Haiti mission.", "en"),
    ],
)
def test_a_sentence_is_enough(text, told):
    assert language_of(text) == told
