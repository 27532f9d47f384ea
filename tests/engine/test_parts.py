"""Parts of records: merged by key, whatever files hold a row, how often, and in whichever order."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.engine.parts import clear, keys_in, merged, write_part
from kg.errors import ConfigError, StoreError
from kg.model import Attribution, Evidence, Span


def row(number, texts=("Iran spoke.",)):
    """The key, article and records of a made-up article."""
    article = f"a{number:03}"
    return f"key-{number}", article, [record(article, at, text) for at, text in enumerate(texts)]


def record(article, at, text):
    evidence = Evidence(start=at, end=at + len(text), quote=text)
    span = Span(text=text, start=at, end=at + len(text))
    return Attribution(
        id=f"r-{article}-{at}", article=article, speaker=None, cue=None, content=span, direct=False, evidence=evidence
    )


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(
    data=st.data(), texts=st.lists(st.lists(st.text(st.characters(codec="utf-8"), max_size=9), max_size=3), max_size=6)
)
def test_merging_is_associative_and_order_free(data, texts):
    """Any split of the rows over parts, rows in several parts, any order of writing: the same rows in the end."""
    rows = [row(number, each) for number, each in enumerate(texts)]
    parts = data.draw(
        st.lists(st.lists(st.sampled_from(rows), max_size=4, unique_by=str), max_size=6) if rows else st.just([])
    )
    with tempfile.TemporaryDirectory() as folder:
        for part in data.draw(st.permutations([*parts, *([each] for each in rows)])):
            write_part(folder, part)
        assert list(merged(folder, [key for key, _, _ in rows])) == rows
        assert keys_in(folder) == {key for key, _, _ in rows}


def test_a_part_read_twice_is_one_file(tmp_path):
    assert write_part(str(tmp_path), [row(1), row(2)]) == write_part(str(tmp_path), [row(2), row(1)])
    assert len(list(tmp_path.iterdir())) == 1


def test_an_article_without_records_is_there_too(tmp_path):
    write_part(str(tmp_path), [row(1, ())])
    assert list(merged(str(tmp_path), ["key-1"])) == [row(1, ())]


def test_only_what_is_asked_for_comes_and_what_is_missing_is_told(tmp_path):
    write_part(str(tmp_path), [row(1), row(2)])
    assert list(merged(str(tmp_path), ["key-2"])) == [row(2)]
    with pytest.raises(StoreError, match="the records of 1 article are missing"):
        list(merged(str(tmp_path), ["key-2", "key-3"]))
    assert list(merged(str(tmp_path / "none"), [])) == []
    with pytest.raises(StoreError, match="missing"):
        list(merged(str(tmp_path / "none"), ["key-1"]))


def test_parts_of_another_time_are_removed(tmp_path):
    write_part(str(tmp_path), [row(1), row(2)])
    write_part(str(tmp_path), [row(3)])
    assert clear(str(tmp_path), {"key-2"}) == 1
    assert keys_in(str(tmp_path)) == {"key-1", "key-2"}
    assert clear(str(tmp_path), ()) == 1
    assert keys_in(str(tmp_path)) == frozenset()
    assert clear(str(tmp_path / "none"), ()) == 0


def test_an_address_names_the_same_place_as_a_folder(tmp_path):
    write_part(tmp_path.as_uri(), [row(1)])
    assert list(merged(str(tmp_path), ["key-1"])) == [row(1)]


@pytest.mark.parametrize("content", [b"", b"PAR1 and no more", b"no parquet at all"])
def test_a_file_that_is_no_part_is_told(tmp_path, content):
    Path(tmp_path, "part-1.parquet").write_bytes(content)
    for use in (keys_in, lambda folder: clear(folder, {"key-1"}), lambda folder: list(merged(folder, ["key-1"]))):
        with pytest.raises(StoreError, match=r"records cannot be written or read: .*--fresh"):
            use(str(tmp_path))
    assert clear(str(tmp_path), ()) == 1  # what --fresh does


def test_a_half_written_draft_is_passed_over(tmp_path):
    write_part(str(tmp_path), [row(1)])
    Path(tmp_path, ".part-2.parquet.77").write_bytes(b"PAR1")
    assert keys_in(str(tmp_path)) == {"key-1"}


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be written"):
        write_part(str(tmp_path / "file"), [row(1)])
    with pytest.raises(ConfigError, match="expected a folder or an address"):
        write_part("gopher://here", [row(1)])
