"""Triples that a build leaves for the next: whatever changed in between, the files are those of a build from nothing."""

import random

import msgspec
import pytest

from kg.export import Kept, ordered, taking, write_all
from kg.export.chunks import Chunk, Told, read_chunks

pytestmark = pytest.mark.slow

RDF = ("nq", "ttl", "void")  # the others read no more than these


def written(knowledge, ontology, folder, kept=None):
    folder.mkdir(exist_ok=True)
    write_all(RDF, knowledge, ontology, folder, kept=kept)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def known(path, about):
    """Whether what is kept there is used."""
    found = read_chunks(path, about)
    if found is not None:
        found.close()
    return found is not None


def some(made, chance):
    """A part of a graph, some of it changed."""
    share = chance.choice((0.02, 0.5, 0.9, 1.0))
    kept = {name: tuple(x for x in getattr(made, name) if chance.random() < share) for name in ("entities", "facts")}
    entities = tuple(
        msgspec.structs.replace(each, label=f"{each.label} {chance.randrange(3)}") if chance.random() < 0.03 else each
        for each in kept["entities"]
    )
    events = tuple(
        msgspec.structs.replace(each, polarity="negative") if chance.random() < 0.03 else each for each in made.events
    )
    records = tuple(
        msgspec.structs.replace(each, confidence=0.5) if chance.random() < 0.03 else each for each in made.records
    )
    return msgspec.structs.replace(made, entities=entities, facts=kept["facts"], events=events, records=records)


@pytest.mark.parametrize("seed", range(3))
def test_any_change_gives_the_bytes_of_a_build_from_nothing(made, ontology, tmp_path, seed):
    chance, kept = random.Random(seed), Kept(path=tmp_path / "kept", about="one")
    for step in range(3):
        graph = some(made, chance)
        assert written(graph, ontology, tmp_path / "out", kept) == written(graph, ontology, tmp_path / f"fresh{step}")


def test_what_did_not_change_is_not_made_again(made, ontology, tmp_path, monkeypatch):
    kept, makes = Kept(path=tmp_path / "kept", about="one"), []
    whole = written(made, ontology, tmp_path / "out", kept)
    monkeypatch.setattr(taking, "_items", lambda piece, table: makes.append(piece) or ())
    assert written(made, ontology, tmp_path / "out", kept) == whole
    assert makes == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data[:5000] + bytes([data[5000] ^ 1]) + data[5001:],
        lambda data: data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 1]) + data[len(data) // 2 + 1 :],
        lambda data: data[:-30] + bytes([data[-30] ^ 1]) + data[-29:],
        lambda data: data + b"more",
        lambda data: b"x" * len(data),
    ],
)
def test_a_spoilt_file_counts_as_none(made, ontology, tmp_path, spoil):
    kept = Kept(path=tmp_path / "kept", about="one")
    whole = written(made, ontology, tmp_path / "out", kept)
    kept.path.write_bytes(spoil(kept.path.read_bytes()))
    assert not known(kept.path, f"one {made.base}")
    assert written(made, ontology, tmp_path / "out", kept) == whole
    assert known(kept.path, f"one {made.base}")


def test_what_was_left_about_something_else_counts_as_none(made, ontology, tmp_path):
    written(made, ontology, tmp_path / "out", Kept(path=tmp_path / "kept", about="one"))
    assert not known(tmp_path / "kept", f"two {made.base}")
    assert not known(tmp_path / "kept", "one http://elsewhere/")
    assert not known(tmp_path / "none", f"one {made.base}")


def test_a_build_that_fails_leaves_what_was_there(made, ontology, tmp_path, monkeypatch):
    kept = Kept(path=tmp_path / "kept", about="one")
    written(msgspec.structs.replace(made, facts=()), ontology, tmp_path / "out", kept)
    before = kept.path.read_bytes()
    monkeypatch.setattr(ordered, "take", fails)
    with pytest.raises(RuntimeError):
        written(made, ontology, tmp_path / "out", kept)
    assert kept.path.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept", "out"]


def fails(pieces, old, into, *rest):
    told = Told(used=(), subjects=1, alike={}, kinds={}, properties={}, objects=b"")
    into.add(Chunk(keys=b"", told=told, items=b"half", turtle=b""), "a")
    raise RuntimeError("killed")
