"""Offices held before, under somebody, once: whole expected values, as many that say nothing as that say something."""

import pytest

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
    (
        "Lawmakers confirmed Lucia Campos on Monday as governor of the Central Bank of Chile.",
        {("holdsOffice", "ongoing", "Lucia Campos", "Central Bank of Chile")},
    ),
    (
        "The court said that Lucia Campos was the governor of the Central Bank of Chile.",
        {("holdsOffice", "ongoing", "Lucia Campos", "Central Bank of Chile")},
    ),
    (
        "Adel Mansour, the exiled leader of the Future Movement, spoke.",
        {("leads", "ongoing", "Adel Mansour", "Future Movement")},
    ),
    (
        "Adel Mansour, the former leader of the Future Movement, spoke.",
        {("leads", "past", "Adel Mansour", "Future Movement")},
    ),
    ("Haiti's exiled president, Pierre Belizaire, spoke.", {("headOfState", "past", "Pierre Belizaire", "Haiti")}),
    (
        "Tove Lind is expected to chair the Nordic Council.",
        {("leads", "future", "Tove Lind", "Nordic Council")},
    ),
    ("Tove Lind is tipped to run Volvo.", {("leads", "future", "Tove Lind", "Volvo")}),
    ("Tove Lind is believed to run Volvo.", {("leads", "ongoing", "Tove Lind", "Volvo")}),
    (
        "Amina Diallo succeeds Omar Sy, a former foreign minister of Senegal.",
        {("ministerOf", "past", "Omar Sy", "Senegal")},
    ),
    ("Amina Diallo succeeded Omar Sy, the brother of Ali Ba.", {("familyOf", "ongoing", "Omar Sy", "Ali Ba")}),
    (
        "Amina Diallo will succeed Omar Sy, the foreign minister of Senegal, in May.",
        {("ministerOf", "future", "Amina Diallo", "Senegal"), ("ministerOf", "ongoing", "Omar Sy", "Senegal")},
    ),
    (
        "Portugal's Rui Costa, the UN's Sahel envoy, left.",
        {("representativeOf", "ongoing", "Rui Costa", "United Nations")},
    ),
    (
        "Portugal's Rui Costa, prime minister since 2023, left.",
        {("headOfGovernment", "ongoing", "Rui Costa", "Portugal")},
    ),
    (
        "Daniel Ortiz, himself a former member of Podemos, left.",
        {("memberOf", "past", "Daniel Ortiz", "Podemos")},
    ),
    (
        "Senator Pablo Rivas Jr. met Elena Soto. Rivas is a member of the Liberal Party.",
        {("memberOf", "ongoing", "Pablo Rivas Jr.", "Liberal Party")},
    ),
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
    "Tove Lind was expected to chair the Nordic Council, but withdrew.",
    "Tove Lind expects to chair the Nordic Council.",
    "Lucia Campos confirmed the vote of the Central Bank of Chile.",
    "Adel Mansour, an exiled poet, spoke in Doha.",
    "Daniel Ortiz, himself a hunter, left.",
    "Portugal's Rui Costa, the museum's Sahel expert, left.",
    "Volvo expects Tove Lind to run.",
    "The survey asks whether he or she is a U.S. citizen, said Ana Diaz.",
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_says(relations_of, text, expected):
    assert relations_of(text) == expected


@pytest.mark.parametrize("text", SILENT)
def test_is_silent(relations_of, text):
    assert relations_of(text) == set()
