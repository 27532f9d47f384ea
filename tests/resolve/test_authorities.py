"""What the ontology knows of states, heads, organisations and places: counted, and checked against the data it came from."""

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

QIDS = Path(__file__).parents[1] / "gold" / "qids.txt"
ID = "https://w3id.org/geopolitics/id/"
# Without a head in the table: no people, ruled from elsewhere, two captains at a time, or disputed.
NO_HEAD = {
    "AIA", "ALA", "ATA", "BMU", "CYM", "ESH", "FLK", "GGY", "GIB", "IMN", "JEY", "MSR", "NFK", "PCN", "SGS", "SHN", "SMR", "TCA", "VGB", "VIR", "WLF",
}  # fmt: skip


def of_class(ontology, *names):
    return [each for each in ontology.authorities.values() if each.cls in names]


def test_states(ontology):
    states = of_class(ontology, "State")
    former = {each.country for each in states if each.existed_to}
    assert len(states) - len(former) >= 249  # of ISO 3166-1, and disputed ones
    assert {"SUN", "YUG", "ZAR", "CSK", "DDR"} <= former
    assert {"XKX", "PSE", "TWN", "XAB", "XSO", "XNC", "XPM", "XSL"} <= {each.country for each in states}


def test_every_state_has_a_head(ontology):
    headed = {
        t.of.removeprefix(ID + "state-") for t in ontology.tenures if t.office in ("headOfState", "headOfGovernment")
    }
    assert {e.country for e in of_class(ontology, "State") if not e.part_of} - headed == NO_HEAD


def test_organisations_waters_and_regions(ontology):
    counts = Counter(each.cls for each in ontology.authorities.values())
    bodies = (
        "IntergovernmentalOrganization",
        "GovernmentBody",
        "Military",
        "ArmedGroup",
        "PoliticalParty",
        "Company",
        "Media",
        "NGO",
    )
    assert sum(counts[name] for name in bodies) >= 600
    assert counts["WaterBody"] >= 150
    assert counts["Region"] >= 700


def test_wikidata_ids_are_those_of_a_package_and_of_one_thing_each(ontology):
    allowed = {f"http://www.wikidata.org/entity/{line}" for line in QIDS.read_text().splitlines() if line[0] == "Q"}
    found = Counter(iri for each in ontology.authorities.values() for iri in each.same_as)
    assert set(found) - allowed == set()
    assert [iri for iri, count in found.items() if count > 1] == []


def test_no_tenure_ends_before_it_begins(ontology):
    assert [t for t in ontology.tenures if t.start and t.end and t.end < t.start[: len(t.end)]] == []


def test_heads_are_known_for_most_of_the_time(ontology):
    """Of the days from 1976, or the first tenure told of a state, to mid-2025, those on which somebody is known at its head."""
    first, last = date(1976, 1, 1).toordinal(), date(2025, 6, 1).toordinal()
    told, headed = 0, 0
    spans = defaultdict(list)
    for t in ontology.tenures:
        if t.office in ("headOfState", "headOfGovernment") and t.start:
            spans[t.of].append((begin(t.start), begin(t.end) if t.end else last))
    for state, found in spans.items():
        over = ontology.authorities[state].existed_to
        since, until = max(first, min(found)[0]), begin(over) if over else last
        days = {day for start, end in found for day in range(max(start, since), min(end, until) + 1)}
        told, headed = told + max(until - since + 1, 0), headed + len(days)
    assert headed / told >= 0.99


def begin(day):
    """The ordinal of the first day of a year, month or day."""
    return date.fromisoformat((day + "-01-01")[:10]).toordinal()
