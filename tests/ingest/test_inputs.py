import pytest

from kg.errors import ArticleError
from kg.ingest import Skipped, read_inputs


def test_a_folder_gives_its_text_files_and_no_readme(tmp_path):
    (tmp_path / "a.txt").write_text(" date 2020-02-03 Iran spoke.", encoding="utf-8")
    (tmp_path / "README.md").write_text("Iraq spoke.", encoding="utf-8")
    articles, skipped = read_inputs([str(tmp_path)])
    assert [(a.text, a.published) for a in articles] == [(" date 2020-02-03 Iran spoke.", "2020-02-03")]
    assert skipped == []


def test_bad_files_are_skipped_and_told(tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9")
    (tmp_path / "empty.txt").write_text("  \n", encoding="utf-8")
    (tmp_path / "same.txt").write_text("Iran spoke.", encoding="utf-8")
    (tmp_path / "twin.txt").write_text("Iran spoke.", encoding="utf-8")
    articles, skipped = read_inputs([str(tmp_path)])
    assert len(articles) == 1
    assert [(s.source, s.reason.split(":")[0].split(";")[0]) for s in skipped] == [
        ("bad.txt", "not UTF-8 at byte 3"),
        ("empty.txt", "empty article"),
        ("twin.txt", "same article as same.txt"),
    ]


def test_json_lines_keep_their_ids(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        '{"id": 7, "text": "Iran spoke.", "published": "2020-01-02T03:04"}\n{"id": 7, "text": "x"}\nnot json\n'
    )
    articles, skipped = read_inputs([str(tmp_path / "a.jsonl")])
    assert [(a.id, a.published) for a in articles] == [("7", "2020-01-02")]
    assert len(skipped) == 2


def test_an_input_that_is_not_there_is_an_error():
    with pytest.raises(ArticleError, match="no such file or folder"):
        read_inputs(["nowhere"])


def test_reasons_are_counted_without_their_particulars():
    told = (
        "same article as a.txt",
        "not UTF-8 at byte 3; nor English",
        "other language: 'fr'; only",
        "larger than 9 MB",
    )
    kinds = [Skipped(source="a", reason=reason).kind for reason in told]
    assert kinds == ["same article", "not UTF-8", "other language", "larger than"]


@pytest.mark.parametrize("turned", [False, True])
def test_of_copies_the_one_that_tells_most_is_read_whatever_the_order(tmp_path, turned):
    heads = {
        "a.txt": "",
        "b.txt": "date: 2024-03-06\n\n",
        "c.txt": "date: 2024-03-07\ntitle: Talks\n\n",
        "d.txt": "title: Talks\nauthor: A\n\n",
    }
    for name, head in heads.items():
        (tmp_path / name).write_text(f"{head}Iran spoke.", encoding="utf-8")
    names = sorted((str(tmp_path / name) for name in heads), reverse=turned)
    (article,), skipped = read_inputs(names)
    assert (article.source, article.title, article.published) == ("c.txt", "Talks", "2024-03-07")
    assert [(s.source, s.reason) for s in skipped] == [
        (name, "same article as c.txt") for name in ("a.txt", "b.txt", "d.txt")
    ]


def test_one_id_of_two_articles_is_told_with_both(tmp_path):
    for name, text in (("a", "Iran spoke."), ("b", "Iraq spoke.")):
        (tmp_path / f"{name}.jsonl").write_text(f'{{"id": 1, "text": "{text}"}}')
    (article,), (skipped,) = read_inputs([str(tmp_path / "b.jsonl"), str(tmp_path / "a.jsonl")])
    assert (article.text, skipped.source) == ("Iran spoke.", "b.jsonl:1")
    assert skipped.reason == (
        "repeated id '1' of another article, a.jsonl:1; ids must differ: give it another, or name a field that differs as id under [ingest.fields]"
    )
