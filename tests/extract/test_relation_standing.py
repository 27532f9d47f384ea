"""Offices held before, under somebody, once: whole expected values, as many that say nothing as that say something."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Relation

pytestmark = pytest.mark.model

SAID = [
    (
        "Octavian Munteanu, president of Moldova before Ana Rusu, was held.",
        {("headOfState", "past", "Octavian Munteanu", "Moldova")},
    ),
    (
        "Jawad Karimi, Iran's foreign minister under Hassan Mousavi, resigned.",
        {("ministerOf", "past", "Jawad Karimi", "Iran")},
    ),
    (
        "Ibrahim Demir, formerly Turkey's ambassador, has the job now.",
        {("representativeOf", "past", "Ibrahim Demir", "Turkey")},
    ),
    (
        "Thailand's outgoing prime minister, Somsak Boonmee, spoke.",
        {("headOfGovernment", "ongoing", "Somsak Boonmee", "Thailand")},
    ),
    (
        "Sofia Rivera, the former president and the head of the Justicialist Party, spoke.",
        {("leads", "ongoing", "Sofia Rivera", "Justicialist Party")},
    ),
    (
        "The bosses of Siemens and Airbus, Jan Vogel and Paul Martin, met.",
        {("leads", "ongoing", "Jan Vogel", "Siemens"), ("leads", "ongoing", "Paul Martin", "Airbus")},
    ),
    (
        "Bahrain's crown prince and prime minister, Faisal bin Hamad, spoke.",
        {("headOfGovernment", "ongoing", "Faisal bin Hamad", "Bahrain")},
    ),
    (
        "Daniel Berg founded Spotify, a Swedish firm, and will become its chairman.",
        {("leads", "future", "Daniel Berg", "Spotify")},
    ),
    ("Niamh Murphy leads Fianna Fáil.", {("leads", "ongoing", "Niamh Murphy", "Fianna Fáil")}),
    ("Not being a member of NATO, Austria may not vote.", {("memberOf", "ongoing", "Austria", "NATO")}),
]
SILENT = [
    "Kwame Asante, Ghana's vice-president for eight years, conceded.",
    "Tariq Ould Salem, Mauritania's first president, fell.",
    "Jan Kowal was a lawyer before he was president of Poland.",
    "As mayor of London, Peter Hill bought a bus.",
    "Jan Kowal called the premier, Adam Nowak, a German.",
    "Omar Haddad, the local head of the Red Cross, died.",
    "China leads Japan in ships.",
    "Russia holds Ukraine responsible.",
    "Most people who own aircraft fly them.",
    "The survey asks whether he or she is a U.S. citizen, said Ana Diaz.",
]


def _relations(reader, text):
    ((_, records),) = read(reader, [Article(id="a", text=text)])
    return {(r.relation, r.temporality, r.subject.label, r.object.label) for r in records if isinstance(r, Relation)}


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_says(reader, text, expected):
    assert _relations(reader, text) == expected


@pytest.mark.parametrize("text", SILENT)
def test_is_silent(reader, text):
    assert _relations(reader, text) == set()
