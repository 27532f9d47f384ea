"""Chunks made of sorted items: their Turtle, and what is counted of them."""

import marshal
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from kg.export.chunks import Chunk, Told
from kg.export.shape import Shape
from kg.export.shapes import Item, Part, Printer, joined, parts_of
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
        found = list(parts_of(items))
        turtle = "".join(self._blocks(found)).encode()
        alike: Counter[int] = Counter()
        kinds: Counter[str] = Counter()
        properties: Counter[str] = Counter()
        objects: set[str] = set()
        for _, parts in found:
            _, number, own = parts[0]
            if len(parts) == 1 and len(set(own)) == len(own):
                alike[number] += 1
                objects.update(own)
                for at in self._shapes[number].types:
                    kinds[own[at]] += 1
            else:
                for predicate, each in joined(parts, self._shapes).items():
                    different = set(each)
                    properties[predicate] += len(different)
                    objects |= different
                    kinds.update(different if predicate == TYPE else ())
        hashes = (blake2b(each.encode("utf-8", "surrogatepass"), digest_size=HASH).digest() for each in sorted(objects))
        told = Told(
            used=tuple(self._short.used()), subjects=len(found), alike=dict(alike), kinds=dict(kinds),
            properties=dict(properties), objects=b"".join(hashes),
        )  # fmt: skip
        keys = b"".join(item[3] for item in items)
        return Chunk(keys=keys, told=told, items=marshal.dumps(list(items)), turtle=turtle)

    def _blocks(self, found: Iterable[tuple[str, list[Part]]]) -> Iterator[str]:
        """An empty line and a block for each subject."""
        for subject, parts in found:
            if len(parts) == 1:
                _, number, objects = parts[0]
                yield "\n" + self._print(subject, number, self._shapes[number], objects)
            else:
                yield "\n" + block(subject, joined(parts, self._shapes), self._short)
