"""Cities and first-level regions of the world by name and by IRI: ontology/gazetteer/places.tsv.gz.

The file is kept as sorted lines and searched by bisection: it is read in a fraction of a second and a place is made only when asked for.
Source: GeoNames, CC BY 4.0; see tools/make_gazetteer.py for how the file is made.
"""

import gzip
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from kg.letters import without_marks
from kg.model import Value
from kg.vocab import ID

_SPECIAL = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "’": "'", "‘": "'", "ʻ": "'", "ə": "a", "æ": "ae", "Æ": "Ae"})  # fmt: skip


_SHORT = 4  # letters of a name that is looked for under other spellings, at most: short ones are too many names
_MARKS = re.compile("['’‘ʻ`]")
_SUN = re.compile(r" al ([tdrznsl])")
_SUN_FIRST = re.compile(r"a([tdrznsl]) \1")
_BETWEEN = re.compile(r"[^a-z0-9]+")


class Place(Value, frozen=True):
    """A city, region or state: degrees WGS84, `region` the IRI of the region a city is in, `geonames` a number, or a code of admin1."""

    iri: str
    name: str
    cls: str
    country: str
    lat: float
    long: float
    geonames: str
    region: str | None = None
    population: int = 0


class Gazetteer:
    """The lines of the file; empty where an ontology has no gazetteer."""

    def __init__(self, cities: list[str], regions: list[str], states: list[str], names: list[str]) -> None:
        self._cities, self._regions, self._states, self._names = cities, regions, states, names
        self._local = {line.split("\t")[1]: line.split("\t", 1)[0] for line in regions}
        self._found = lru_cache(maxsize=20_000)(self._find)  # the same names come again and again

    def named(self, name: str) -> tuple[Place, ...]:
        """All places of a name, in no order of importance; () for an unknown one."""
        return self._found(name)

    def _find(self, name: str) -> tuple[Place, ...]:
        key = fold(name)
        line = _find(self._names, key) or _find(self._names, "al " + key)  # "Qamishli" for "Al Qamishli"
        if line is None and (" al " in key or " el " in key):
            others = (key.replace(" al ", " el "), key.replace(" el ", " al "))
            line = next((line for each in others if (line := _find(self._names, each))), None)
        if line is None and len(key) > _SHORT:
            line = next((line for each in _spellings(name) if (line := _find(self._names, each))), None)
        return tuple(place for key in line[1].split(" ") if (place := self._of(key))) if line else ()

    @cached_property
    def _by_country(self) -> dict[str, list[tuple[str, str]]]:
        """Country -> (main name, key) of its towns."""
        found: dict[str, list[tuple[str, str]]] = {}
        for line in self._cities:
            key, name, country, _ = line.split("\t", 3)
            found.setdefault(country, []).append((name, key))
        return found

    def cities_of(self, country: str) -> list[tuple[str, str]]:
        """The towns of a country: (main name, key for `city`)."""
        return self._by_country.get(country, [])

    def city(self, key: str) -> Place | None:
        """The town of a key of `cities_of`."""
        return self._of(key)

    def place(self, iri: str) -> Place | None:
        """The place of an IRI that this file or the authorities minted; None for any other."""
        local = iri.removeprefix(ID)
        if local.startswith("state-"):
            return self._state(iri, local[6:])
        key = local[5:] if local.startswith("city-") else self._local.get(local, "")
        return self._of(key) if key else None

    def _state(self, iri: str, code: str) -> Place | None:
        row = _find(self._states, code)
        if row is None:
            return None
        return Place(iri=iri, name=code, cls="Country", country=code, lat=float(row[2]), long=float(row[3]), geonames=row[1])  # fmt: skip

    def _of(self, key: str) -> Place | None:
        row = _find(self._regions if "." in key else self._cities, key)
        if row is None:
            return None
        if "." in key:
            return Place(iri=ID + row[1], name=row[2], cls="Region", country=key.split(".")[0], lat=float(row[3]), long=float(row[4]), geonames=key, population=int(row[5]))  # fmt: skip
        upper = _find(self._regions, f"{row[2]}.{row[3]}")
        return Place(
            iri=f"{ID}city-{key}", name=row[1], cls="City", country=row[2], region=ID + upper[1] if upper else None,
            lat=float(row[4]), long=float(row[5]), geonames=key, population=int(row[6]),
        )  # fmt: skip


def fold(name: str) -> str:
    """The form under which a name is looked up: ASCII, lower case, words with one blank between them."""
    if not name.isascii():
        name = without_marks(name.translate(_SPECIAL))
    return _BETWEEN.sub(" ", name.lower()).strip()


def _spellings(name: str) -> Iterator[str]:
    """Other spellings of a name that is not found: "saada" of "Sa'ada", "an numan" of "al-Numan", "kabkabiyah" of "Kabkabiya"."""
    joined = fold(_MARKS.sub("", name))
    sun = _SUN.sub(r" a\1 \1", " " + joined).strip()  # the article as it is said
    forms = [joined, sun, sun.removeprefix("a" + sun[3:4] + " ") if _SUN_FIRST.match(sun) else sun]
    for each in dict.fromkeys(forms):
        yield each
        yield each + "h" if each.endswith("a") else each.removesuffix("h")


def _find(lines: list[str], key: str) -> list[str] | None:
    at = bisect_left(lines, key + "\t")
    found = at < len(lines) and lines[at].startswith(key + "\t")
    return lines[at].split("\t") if found else None


def is_city(iri: str | None) -> bool:
    """Whether an IRI is that of a town of the gazetteer."""
    return iri is not None and iri.startswith(ID + "city-")


def gazetteer_of(folder: str) -> Gazetteer:
    """The gazetteer of an ontology folder."""
    return _read(str(Path(folder) / "gazetteer" / "places.tsv.gz"))


@lru_cache(maxsize=2)
def _read(path: str) -> Gazetteer:
    if not Path(path).is_file():
        return Gazetteer([], [], [], [])
    text = gzip.decompress(Path(path).read_bytes()).decode()
    blocks = [block.strip("\n").split("\n") for block in text.split("\n\n")]
    return Gazetteer(*blocks)
