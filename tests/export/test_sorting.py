"""Sorting in runs gives what sorting in memory gives; the RDF writers do not care where runs end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.export import EXPORTERS, sorting
from kg.export.sorting import Sorter

RDF = ("jsonld", "nq", "rdf", "rdf12", "trig", "ttl", "void")


@pytest.mark.slow
@given(st.lists(st.tuples(st.text(max_size=3), st.text(max_size=9))), st.integers(1, 60))
def test_any_runs_are_the_sorted_whole(tmp_path_factory, items, held):
    sorter = Sorter(tmp_path_factory.mktemp("sort"), held=held)
    for item in items:
        sorter.add(item)
    assert list(sorter) == sorted(items) == list(sorter)
    sorter.close()
    assert list(sorter) == []


def test_nothing_is_left_in_the_folder(tmp_path):
    sorter = Sorter(tmp_path, held=4)
    for item in ("b", "a", "ccccc", "d"):
        sorter.add((item,))
    assert list(tmp_path.iterdir()) == []
    assert list(sorter) == [("a",), ("b",), ("ccccc",), ("d",)]
    sorter.close()


@pytest.mark.slow
def test_the_same_bytes_in_small_runs(made, ontology, tmp_path, monkeypatch):
    folders = [tmp_path / name for name in ("whole", "runs")]
    for folder in folders:
        folder.mkdir()
        for name in RDF:
            EXPORTERS[name](made, ontology, folder)
        monkeypatch.setattr(sorting, "HELD", 5_000)
    assert [written(folder) for folder in folders][1] == written(folders[0])


def written(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}
