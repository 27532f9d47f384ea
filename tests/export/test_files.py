from kg.export.files import sweep, write_whole


def test_drafts_of_killed_builds_are_swept_and_nothing_else(tmp_path):
    (tmp_path / ".graph.ttl.123.tmp").write_text("half")
    (tmp_path / ".site.123.tmp").mkdir()
    (tmp_path / ".site.123.tmp" / "index.html").write_text("half")
    kept = [".log.db", ".mine.old.tmp", "graph.ttl", "notes.123.tmp"]
    for name in kept:
        (tmp_path / name).write_text("whole")
    sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == kept


def test_a_file_is_replaced_whole(tmp_path):
    (tmp_path / "a").write_text("old")
    assert write_whole(tmp_path / "a", b"new").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
