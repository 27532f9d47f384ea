"""What is kept of the ontology beside the compiled modules: used only where all that decides it is the same, and whole."""

import sys
from pathlib import Path

import msgspec
import pytest

from kg import ready as module
from kg.madeof import made_of
from kg.ontology import _made, default_folder, load_ontology, turtle_files
from kg.ready import ready


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An ontology of one file; what is made of it is kept in a folder of its own."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "ontology").mkdir()
    (tmp_path / "ontology" / "core.ttl").write_text("one", encoding="utf-8")
    return tmp_path / "ontology"


def _never() -> str:
    raise AssertionError("made again")


def _kept(folder: Path) -> list[Path]:
    return sorted((folder.parent / "cache").rglob("*.ready"))


def test_what_was_made_is_read_back(folder: Path) -> None:
    assert ready("words", folder, lambda: {"a": ("b", frozenset("c"))}) == {"a": ("b", frozenset("c"))}
    assert ready("words", folder, _never) == {"a": ("b", frozenset("c"))}
    assert ready("names", folder, lambda: "others") == "others"
    assert [path.name.partition(".")[0] for path in _kept(folder)] == ["names", "words"]


def test_another_ontology_has_it_made_anew_in_the_same_place(folder: Path) -> None:
    ready("words", folder, lambda: "old")
    (folder / "core.ttl").write_text("two", encoding="utf-8")
    assert ready("words", folder, lambda: "new") == "new"
    (folder / "more.ttl").write_text("", encoding="utf-8")
    assert ready("words", folder, lambda: "newer") == "newer"
    assert ready("words", folder, _never) == "newer"
    assert len(_kept(folder)) == 1


def test_another_gazetteer_has_it_made_anew(folder: Path) -> None:
    (folder / "places.tsv.gz").write_bytes(b"one")
    ready("towns", folder, lambda: "old")
    (folder / "places.tsv.gz").write_bytes(b"two")
    assert ready("towns", folder, lambda: "new") == "new"
    (folder / "notes.txt").write_bytes(b"which say nothing")
    assert ready("towns", folder, _never) == "new"


def test_other_code_has_it_made_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ready("words", folder, lambda: "old")
    monkeypatch.setattr(module, "_code", lambda: b"another")
    assert ready("words", folder, lambda: "new") == "new"


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:-1], lambda data: data[:-1] + b"\0"])
def test_what_is_not_whole_counts_as_none(folder: Path, damage) -> None:
    ready("words", folder, lambda: "made")
    (path,) = _kept(folder)
    path.write_bytes(damage(path.read_bytes()))
    assert ready("words", folder, lambda: "again") == "again"
    assert ready("words", folder, _never) == "again"


def test_an_ontology_that_is_edited_meanwhile_is_not_kept(folder: Path) -> None:
    def edit() -> str:
        (folder / "core.ttl").write_text("edited", encoding="utf-8")
        return "of which?"

    assert ready("words", folder, edit) == "of which?"
    assert _kept(folder) == []


def test_nothing_is_written_where_no_bytecode_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert ready("words", folder, lambda: "made") == "made"
    assert _kept(folder) == []


def test_a_folder_that_cannot_be_made_costs_only_time(folder: Path) -> None:
    (folder.parent / "cache").write_text("a file", encoding="utf-8")
    assert ready("words", folder, lambda: "made") == "made"
    assert ready("words", folder, lambda: "again") == "again"


@pytest.mark.slow
def test_the_ontology_is_read_back_as_it_was_made() -> None:
    folder = default_folder()
    back, made = load_ontology(), _made(str(folder), [str(path) for path in turtle_files(folder)])
    assert _told(back) == _told(made)


def _told(value: object) -> object:
    """A value by its fields: some are equal to themselves only."""
    if not isinstance(value, msgspec.Struct):
        return value
    return {name: _told(getattr(value, name)) for name in value.__struct_fields__}


def test_of_an_ontology_that_was_changed_in_memory_nothing_is_kept(ontology) -> None:
    changed = msgspec.structs.replace(ontology, authorities={})
    assert made_of(changed, "words", lambda: "made") == "made"
    assert made_of(changed, "words", lambda: "again") == "again"
