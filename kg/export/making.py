"""Chunks made of sorted items: their Turtle, and what is counted of them."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import TypeVar

from kg.export.chunks import Chunk, Told
from kg.export.shape import Shape
from kg.export.shapes import Item, Printer, joined, packed, parts_of
from kg.export.terms import Shortener, block
from kg.vocab import RDF

TYPE = RDF + "type"
HASH = 8  # bytes


class Maker:
    """Makes chunks; `shapes` may grow meanwhile."""

    def __init__(self, prefixes: Mapping[str, str], shapes: Sequence[Shape]) -> None:
        self._shapes = shapes
        self._short = Shortener(prefixes)
        self._print = Printer(self._short)

    def __call__(self, items: Sequence[Item]) -> Chunk:
        """The chunk of sorted items, which hold all that is said of their subjects."""
        self._short.anew()
        blocks = list[str]()
        counts = _Counts()
        for subject, parts in parts_of(items):
            _, number, own = parts[0]
            if len(parts) > 1:
                said = joined(parts, self._shapes)
                blocks.append("\n" + block(subject, said, self._short))
                counts.said(said)
                continue
            shape = self._shapes[number]
            blocks.append("\n" + self._print(subject, number, shape, own))
            if len(set(own)) == len(own):
                counts.alike(number, own)
            else:
                counts.said(shape.said(own))
        told = counts.told(len(blocks), tuple(self._short.used()))
        keys = b"".join([item[3] for item in items])
        return Chunk(keys=keys, told=told, items=packed(items), turtle="".join(blocks).encode())

    def grown(self, old: Chunk, items: Sequence[Item], new: Sequence[Item]) -> Chunk:
        """The chunk of old items with others on new subjects; what is made of the old ones is taken over."""
        more = self(new)
        blocks = dict(zip(_subjects(items), _blocks(old.turtle), strict=True))
        blocks.update(zip(_subjects(new), _blocks(more.turtle), strict=True))
        every = sorted([*items, *new])
        told = Told(
            used=tuple(sorted({*old.told.used, *more.told.used})),
            subjects=old.told.subjects + more.told.subjects,
            alike=_added(old.told.alike, more.told.alike),
            kinds=_added(old.told.kinds, more.told.kinds),
            properties=_added(old.told.properties, more.told.properties),
            objects=_hashes(old.told.objects, more.told.objects),
        )
        keys = b"".join([item[3] for item in every])
        turtle = b"".join([b"\n%b\n" % blocks[subject] for subject in sorted(blocks)])
        return Chunk(keys=keys, told=told, items=packed(every), turtle=turtle)


def _subjects(items: Sequence[Item]) -> list[str]:
    """Each subject once, in the order of the items."""
    return list(dict.fromkeys([item[0] for item in items]))


def _blocks(turtle: bytes) -> list[bytes]:
    """The block of each subject; no literal holds a line break."""
    return turtle[1:-1].split(b"\n\n")


Name = TypeVar("Name")


def _added(one: Mapping[Name, int], two: Mapping[Name, int]) -> dict[Name, int]:
    found = dict(one)
    for name, count in two.items():
        found[name] = found.get(name, 0) + count
    return found


def _hashes(one: bytes, two: bytes) -> bytes:
    """All hashes, each once."""
    both = one + two
    return b"".join({both[at : at + HASH] for at in range(0, len(both), HASH)})


def hashes_of(objects: Iterable[str]) -> bytes:
    """A hash of each of these objects, one after the other."""
    every = (each.encode("utf-8", "surrogatepass") for each in objects)
    return b"".join([blake2b(each, digest_size=HASH).digest() for each in every])


class _Counts:
    """What is counted of some subjects."""

    def __init__(self) -> None:
        self._alike: dict[int, int] = {}
        self._kinds: dict[str, int] = {}
        self._properties: dict[str, int] = {}
        self._objects: set[str] = set()

    def alike(self, number: int, objects: Sequence[str]) -> None:
        """Count a subject of this shape of whom nothing is said twice; what the shape says itself is counted with it."""
        self._alike[number] = self._alike.get(number, 0) + 1
        self._objects.update(objects)

    def said(self, said: Mapping[str, list[str]]) -> None:
        """Count a subject by all that is said of it."""
        for predicate, each in said.items():
            different = set(each)
            self._properties[predicate] = self._properties.get(predicate, 0) + len(different)
            self._objects |= different
            for kind in different if predicate == TYPE else ():
                self._kinds[kind] = self._kinds.get(kind, 0) + 1

    def told(self, subjects: int, used: tuple[str, ...]) -> Told:
        """All of it."""
        objects = hashes_of(self._objects)
        return Told(
            used=used,
            subjects=subjects,
            alike=self._alike,
            kinds=self._kinds,
            properties=self._properties,
            objects=objects,
        )
