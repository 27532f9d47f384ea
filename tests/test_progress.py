"""How far a build has come is told step by step; a terminal shows the steps that have something to do, and a pipe nothing."""

import io

import pytest

from kg import pipeline
from kg.cli.options import progress
from kg.config import load_config


class Terminal(io.StringIO):
    def isatty(self):
        return True


def nothing_read(articles, config, step):
    for number, article in enumerate(articles, start=1):
        step(number, len(articles))
        yield article, []


def test_a_build_tells_its_steps(tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "extract_records", nothing_read)
    news, told = tmp_path / "news", []
    news.mkdir()
    for name in ("a.md", "b.txt", "c.md"):
        (news / name).write_text(f"Envoys of Lakeland met in {name[0]}.\n")

    def steps(name):
        return lambda done, total: told.append((name, done, total))

    pipeline.build([str(news)], load_config(out=str(tmp_path / "out"), formats=("jsonl",)), steps)
    parsed = [("parsing", 1, 2), ("parsing", 2, 2)]
    assert told == [
        *parsed, ("reading", 1, 3), ("reading", 2, 3), ("reading", 3, 3), ("merging", 0, 0), ("writing", 0, 0)
    ]  # fmt: skip


def test_a_terminal_shows_a_bar_for_each_step_with_something_to_do(monkeypatch):
    shown = Terminal()
    monkeypatch.setattr("sys.stderr", shown)
    with progress() as steps:
        steps("parsing")
        reading, merging = steps("reading"), steps("merging")
        reading(1, 2)
        reading(2, 2)
        merging(0, 0)
    assert "parsing" not in shown.getvalue()
    assert "reading" in shown.getvalue()
    assert "100%" in shown.getvalue()
    assert "merging" in shown.getvalue()


@pytest.mark.parametrize("pipe", [io.StringIO(), None])
def test_what_is_no_terminal_is_told_nothing(monkeypatch, pipe):
    monkeypatch.setattr("sys.stderr", pipe)
    with progress() as steps:
        steps("reading")(1, 2)
    assert pipe is None or pipe.getvalue() == ""
