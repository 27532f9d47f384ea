"""Chunks of triples: items packed and unpacked, a chunk that grows is the one made anew, sums go back to what they were."""

import random

import pytest

from kg.export.chunks import Sums
from kg.export.making import Maker
from kg.export.ordered import prefixes_of
from kg.export.pieces import pieces_of
from kg.export.shapes import Shapes, packed, unpacked
from kg.export.taking import _items


@pytest.fixture(scope="module")
def taken(made, ontology):
    """Items of a graph, sorted, and what makes chunks of them."""
    table = Shapes()
    items = sorted(item for piece in pieces_of(made, ontology) for item in _items(piece, table))
    return items, Maker(prefixes_of(made), table.shapes)


def plain(chunk):
    hashes = {chunk.told.objects[at : at + 8] for at in range(0, len(chunk.told.objects), 8)}
    assert len(hashes) * 8 == len(chunk.told.objects)
    return chunk._replace(told=chunk.told._replace(objects=hashes))


@pytest.mark.parametrize("seed", range(5))
def test_a_chunk_that_new_subjects_come_into_is_the_one_made_of_all(taken, seed):
    items, make = taken
    chance = random.Random(seed)
    start = chance.randrange(len(items) - 40)
    some = items[start : start + 40]
    later = set(chance.sample(sorted({item[0] for item in some}), 3))
    had, new = ([item for item in some if (item[0] in later) is late] for late in (False, True))
    assert plain(make.grown(make(had), had, new)) == plain(make(some))


def test_items_come_back_as_they_were(taken):
    items, _ = taken
    assert unpacked(packed(items[:100]), b"".join(item[3] for item in items[:100])) == items[:100]
    strange = [("http://a/\ud800", "", '0\x1f"x"\x1f<https://w3id.org/geopolitics/id/a>', b"12345678")]
    assert unpacked(packed(strange), b"12345678") == strange


def test_what_is_counted_no_more_is_as_if_it_had_never_been(taken):
    items, make = taken
    one, two = make(items[:20]).told, make(items[20:60]).told
    sums, alone = Sums(), Sums()
    sums.add(one)
    sums.add(two)
    sums.drop(one)
    alone.add(two)
    assert sums.plain() == alone.plain()
    assert Sums(sums.plain()).plain() == alone.plain()
    sums.drop(two)
    assert sums.plain() == Sums().plain()
