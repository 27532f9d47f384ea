"""What kg wrote among the articles is never read as an article."""

from pathlib import PurePath

import pytest

from kg.ingest import read_inputs
from kg.ingest.folders import is_inside, levels
from kg.ingest.formats import unread_format
from kg.ingest.watch import snapshot

SAID = "Kenya met Chad."


@pytest.fixture
def news(tmp_path):
    for name in (
        "a.txt",
        "deep/b.txt",
        "exports/site/c.txt",
        "exports/d.jsonl",
        "other/e.txt",
        "other/.log.db",
        ".git/f.txt",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{SAID} {name}", encoding="utf-8")
    return tmp_path


def test_the_output_folder_and_those_of_other_builds_are_not_walked(news):
    found = [
        (level.where.relative_to(news).as_posix(), level.names, level.links, level.written)
        for level in levels(news, news / "exports")
    ]
    assert found == [(".", ("a.txt",), (), ("other",)), ("deep", ("b.txt",), (), ())]


def test_articles_beside_exports(news):
    articles, skipped = read_inputs([str(news)], own=news / "exports")
    assert sorted(each.source for each in articles) == ["a.txt", "deep/b.txt"]
    assert [(each.source, each.reason) for each in skipped] == [
        ("other", "a folder that kg build wrote; it is not read")
    ]


def test_globs_pass_over_the_output_folder_only(news):
    articles, skipped = read_inputs([f"{news}/**/*.txt"], own=news / "exports")
    assert (sorted(each.source for each in articles), skipped) == (["a.txt", "b.txt", "e.txt"], [])


def test_a_file_of_it_that_is_named_is_read(news):
    (article,), _ = read_inputs([str(news / "exports" / "site" / "c.txt")], own=news / "exports")
    assert article.source == "c.txt"


def test_what_a_build_writes_wakes_no_watch(news):
    before = snapshot((str(news),), news / "exports")
    (news / "exports" / "new.txt").write_text("x")
    assert snapshot((str(news),), news / "exports") == before
    (news / "deep" / "new.txt").write_text("x")
    assert snapshot((str(news),), news / "exports") != before


def test_links_are_followed_to_see_what_lies_inside(news):
    (news / "link").symlink_to(news / "exports")
    assert is_inside(news / "link" / "d.jsonl", news / "exports")
    assert is_inside(news / "link", news / "exports", itself=True)
    assert not is_inside(news / "exports", news / "exports")
    assert not is_inside(news / "exports2", news / "exports")
    assert not is_inside(news / "a.txt", news / "a.txt", itself=False)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.docx", "format .docx is not read: save it as .html, .pdf or .txt"),
        ("a.EML", "format .EML is not read: save its text as .txt"),
        ("a.xlsx", "format .xlsx is not read: save it as .csv"),
        ("a.zip", "format .zip is not read: unpack it"),
        ("a.rdf", "format .rdf is not read: is it a feed? Then give it the ending .rss"),
        ("a.jpg", "format .jpg is not read"),
        ("a", "format without an ending is not read: give it one, or name the file itself"),
        ("a.TXT", ""),
        ("a.html", ""),
    ],
)
def test_formats_that_are_not_read(name, told):
    assert unread_format(PurePath(name)) == told


def test_formats_are_told_with_what_to_do_and_steer_no_terminal(tmp_path):
    for name in ("a.docx", "b.\x1bx", "c.tar.gz"):
        (tmp_path / name).write_text(SAID, encoding="utf-8")
    _, skipped = read_inputs([str(tmp_path)])
    assert [(each.source, each.reason, each.kind) for each in skipped] == [
        ("a.docx", "format .docx is not read: save it as .html, .pdf or .txt", "format .docx is not read"),
        ("b.\\x1bx", "format .\\x1bx is not read", "format .\\x1bx is not read"),
        ("c.tar.gz", "format .tar is not read: unpack it", "format .tar is not read"),
    ]
