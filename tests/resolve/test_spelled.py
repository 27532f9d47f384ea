"""Words in two transliterations: the consonants decide, and vowels that tell names apart count."""

import pytest

from kg.resolve.alike import alike
from kg.resolve.customs import customs
from kg.resolve.known import known


@pytest.mark.parametrize(
    ("left", "right", "country"),
    [
        ("janjaweed", "janjawid", "SDN"),
        ("nazarbayev", "nazarbaev", "KAZ"),
        ("bashir", "beshir", "SDN"),
        ("darwish", "darwich", "LBN"),
        ("pashinyan", "pashinian", "ARM"),
        ("maliki", "maleki", "IRQ"),
        ("niyazov", "nyyazow", "TKM"),
        ("prigozhin", "prigojine", "RUS"),
        ("dbeiba", "dabaiba", "LBY"),
        ("geagea", "jaajaa", "LBN"),
        ("chernobyl", "chornobyl", "UKR"),
        ("melnychenko", "melnichenko", "UKR"),
        ("hulak", "gulak", "UKR"),  # an h at home, a g in Russian
        ("khodakovsky", "chodakowski", "RUS"),  # as a German spells it
        ("kavalkova", "kovalkova", "BLR"),  # an unstressed o
        ("tsimanouskaya", "timanovskaya", "BLR"),
        ("safieddine", "safi din", "LBN"),
        ("duck", "deok", "KOR"),
        ("myeong", "myung", "KOR"),
        ("pan", "ban", "KOR"),
        ("soekarno", "sukarno", "IDN"),
    ],
)
def test_one_word(left, right, country, ontology):
    assert known(ontology).spelling.near_in(country)(left, right)


@pytest.mark.parametrize(
    ("left", "right", "country"),
    [
        ("turchynov", "turchynova", "UKR"),  # his and hers
        ("hulak", "kulak", "UKR"),
        ("kavalkova", "kavalkava", "RUS"),  # no such a in Russia
        ("hamad", "hamid", "QAT"),
        ("marko", "mirko", "SRB"),
        ("hassan", "hussein", "IRQ"),  # two known given names
        ("ali", "ala", "IRQ"),  # too short
        ("qadir", "qayum", "AFG"),
        ("sabri", "sabir", "IRQ"),
        ("jong", "yong", "PRK"),
        ("nam", "chol", "PRK"),
    ],
)
def test_two_words(left, right, country, ontology):
    assert not known(ontology).spelling.near_in(country)(left, right)


@pytest.mark.parametrize(
    ("left", "right", "country", "how"),
    [
        ("Abdul Hamid Dbeibah", "Abdelhamid Dbeiba", "LBY", 0.95),
        ("Abd al-Rahman Sewehli", "Abdurrahman Sewehli", "LBY", 0.95),
        ("Abdul Razak Hussein", "Razak Hussein", "MYS", 0.9),
        ("E.D. Mnangagwa", "Emmerson Mnangagwa", "ZWE", 0.8),
        ("J.-Y. Le Drian", "Jean-Yves Le Drian", "FRA", 0.85),
        ("J. R. Holbrooke", "Richard Holbrooke", "USA", 0.0),
        ("Abdul Rashid", "Abdul Hamid", "PAK", 0.0),
        ("Abdul Rashid Dostum", "Abdul Hamid Dostum", "AFG", 0.0),
        ("Kim Yong Chol", "Kim Yong-chul", "PRK", 0.95),
        ("Kim Yong Chol", "Kim Yong Nam", "PRK", 0.0),
    ],
)
def test_whole_names(left, right, country, how, ontology):
    spelling = known(ontology).spelling
    assert alike(spelling.parse(left), spelling.parse(right), spelling.near_in(country)) == how


@pytest.mark.parametrize(
    ("left", "right", "country", "how"),
    [
        ("Hu Yao-pang", "Hu Yaobang", "CHN", 0.9),  # the older spelling parts what the newer joins
        ("Zhang Qing", "Zhang Jing", "CHN", 0.0),  # both are of the newer
        ("Lin Yang-kang", "Lin Yanggang", "TWN", 0.9),
        ("Burhan ud-Din Rabani", "Burhanuddin Rabbani", "AFG", 0.9),
        ("Ismail Karim", "Ismail Karim Nazar", "MYS", 0.4),  # a longer name that goes on
        ("Ana Quispe", "Ana Quispe Mamani", "BOL", 0.8),  # the second surname
        ("Ana Quispe", "Ana Quispe Mamani Rojas", "BOL", 0.4),
        ("José Pérez", "José Andrés Pérez", "VEN", 0.4),  # everybody's name
        ("Delia Ticona", "Rosa Delia Ticona Mamani", "BOL", 0.8),  # the middle of a full name
        ("Delia López", "Rosa Delia López Mamani", "BOL", 0.4),  # whose surname is everybody's
        ("Delia Kurti", "Rosa Delia Kurti Mamani", "ALB", 0.4),
        ("Delia Quispe", "Delia Rosa Quispe", "BOL", 0.4),  # everybody's surname
        ("Wang Leji", "Wang Lei", "CHN", 0.0),  # two syllables
        ("Win Maung", "Maung Maung Win", "MMR", 0.4),  # no surnames
        ("Abiy Tesfaye", "Abiy Tesfaye Lemma", "ETH", 0.8),  # a grandfather's name
        ("Hamad bin Faisal", "Hamad bin Faisal Al Nuaimi", "QAT", 0.8),  # of which family he is
        ("S. W. R. D. Perera", "Sunethra Perera", "LKA", 0.4),
        ("Viktor Orban", "Victor Urban", "HUN", 0.4),  # another letter, another name
        ("Viktor Orban", "Victor Orban", "HUN", 0.95),
    ],
)
def test_names_by_the_customs_of_their_country(left, right, country, how, ontology):
    spelling, matching = known(ontology).spelling, known(ontology).matching
    near = spelling.near_in(country)
    assert alike(spelling.parse(left), spelling.parse(right), near, **customs(country, matching)) == how


@pytest.mark.parametrize(
    ("label", "country", "called"),
    [
        ("Boris Jelzin", "RUS", ["person-boris-yeltsin"]),
        ("Michail Chodorkowski", "RUS", ["person-mikhail-khodorkovsky"]),
        ("Chao Tzu-yang", "CHN", ["person-zhao-ziyang"]),
        ("Boris Selzin", "RUS", []),
    ],
)
def test_known_persons_in_other_spellings(label, country, called, ontology):
    assert [iri.rsplit("/", 1)[1] for iri in known(ontology).people.called(label, country)] == called
