"""Drafts: put in place whole, gone otherwise."""

import pytest

from kg.draft import drafted, put


def test_what_is_put_takes_the_place_and_can_still_be_read(tmp_path):
    path = tmp_path / "kept"
    path.write_bytes(b"old")
    with drafted(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
        put(file, path)
        assert path.read_bytes() == b"new"
        file.seek(0)
        assert file.read() == b"new"
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"kept": b"new"}


def test_what_is_not_put_is_gone_and_so_is_what_killed_builds_left(tmp_path):
    (tmp_path / ".kept.1.tmp").write_bytes(b"half")
    (tmp_path / ".other.1.tmp").write_bytes(b"another's")
    with drafted(tmp_path / "kept") as file:
        file.write(b"half")
    assert [each.name for each in tmp_path.iterdir()] == [".other.1.tmp"]


def test_no_folder_is_told(tmp_path):
    with pytest.raises(OSError, match="No such file"), drafted(tmp_path / "none" / "kept"):
        pass
