"""A folder that grows, changes and shrinks gives the exports of a fresh build; so does a build that was killed."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from kg import pipeline
from kg.cli import main
from kg.config import load_config
from kg.errors import ConfigError
from kg.store import stamp_of

pytestmark = pytest.mark.model

ROOT = Path(__file__).parent.parent.parent
KILLS = int(os.environ.get("KG_KILLS", "5"))  # more of them by hand: KG_KILLS=50
FORMATS = ("html", "jsonl", "ttl")
NEWS = {
    "a.txt": "Kenya accused Uganda of moving troops to the lake. Uganda rejected the claim.",
    "b.txt": "date 2024-03-05 President Lula da Silva met Emmanuel Macron in Brasilia on Tuesday.",
    "c.txt": "Japan sanctioned three companies. Police in Osaka arrested two men.",
}


def write(folder, **texts):
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def exports(folder, out):
    built = pipeline.build([str(folder)], load_config(out=str(out), formats=FORMATS))
    return built, written(out)


def written(out):
    """Every file of an output folder with its bytes, but for the log."""
    files = (path for path in out.rglob("*") if path.is_file() and not path.name.startswith(".log.db"))
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def test_each_step_is_byte_identical_to_a_fresh_build(tmp_path):
    news, steps = tmp_path / "news", []
    write(news, **{name: NEWS[name] for name in ("a.txt", "b.txt")})
    steps.append(exports(news, tmp_path / "out"))
    write(news, **{"c.txt": NEWS["c.txt"]})
    steps.append(exports(news, tmp_path / "out"))
    write(news, **{"a.txt": "Kenya accused Uganda of moving troops to the border."})
    (news / "b.txt").unlink()
    steps.append(exports(news, tmp_path / "out"))
    assert [built.read for built, _ in steps] == [2, 1, 1]
    assert steps[-1][1] == exports(news, tmp_path / "fresh")[1]
    told = CliRunner().invoke(main, ["log", "--out", str(tmp_path / "out")]).output
    assert "articles   2: 1 read, 1 from the log; 2 removed" in told
    assert told.count("build ") == 3


def test_a_killed_build_run_again_gives_the_same_bytes(tmp_path):
    news, out = tmp_path / "news", tmp_path / "out"
    write(news, **{f"{n:03}.txt": f"{list(NEWS.values())[n % 3]} Envoy {n} spoke in Oslo." for n in range(150)})
    command = [sys.executable, "-m", "kg", "build", str(news), "--formats", ",".join(FORMATS), "--out"]
    quiet = {"cwd": ROOT, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    started = time.monotonic()
    subprocess.run([*command, str(tmp_path / "whole")], check=True, **quiet)
    length = time.monotonic() - started
    moments = random.Random(8)
    killed = 0
    for _ in range(KILLS):
        process = subprocess.Popen([*command, str(out)], **quiet)
        try:
            process.wait(moments.uniform(0.2, 0.9) * length)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
    subprocess.run([*command, str(out)], check=True, **quiet)
    assert killed
    assert written(out) == written(tmp_path / "whole")


def test_a_changed_program_removes_no_article(tmp_path, monkeypatch):
    news, out = tmp_path / "news", tmp_path / "out"
    write(news, **{name: NEWS[name] for name in ("a.txt", "b.txt")})
    exports(news, out)
    monkeypatch.setattr(pipeline, "stamp_of", lambda *of: msgspec.structs.replace(stamp_of(*of), ontology="other"))
    built, _ = exports(news, out)
    assert (built.read, built.removed, built.changed) == (2, 0, ("ontology",))
    (news / "b.txt").unlink()
    built, _ = exports(news, out)
    assert (built.read, built.removed, built.changed) == (0, 1, ())


def test_exports_among_the_articles_are_not_read(tmp_path):
    news = tmp_path / "news"
    write(news, **{name: NEWS[name] for name in ("a.txt", "b.txt")})
    first, _ = exports(news, news / "exports")
    again, _ = exports(news, news / "exports")
    assert (first.counts["articles"], again.counts["articles"], again.read, again.skipped) == (2, 2, 0, ())


def test_the_folder_that_is_read_is_not_written_to(tmp_path):
    news = tmp_path / "news"
    write(news, **{"a.txt": NEWS["a.txt"]})
    with pytest.raises(ConfigError, match="is read, and its exports would be too; give another one"):
        exports(news, news)
    assert sorted(each.name for each in news.iterdir()) == ["a.txt"]


def test_where_a_date_comes_from_and_who_wrote_are_told_with_the_sentence(tmp_path):
    news, out = tmp_path / "news", tmp_path / "out"
    write(
        news,
        **{
            "a.txt": NEWS["a.txt"],
            "b.txt": NEWS["b.txt"],
            "2024-03-06.md": "author: Ana Orlov\n\nPeru expelled two diplomats.",
        },
    )
    pipeline.build([str(news)], load_config(out=str(out), formats=("jsonl", "ttl", "site")))
    told = {
        name: CliRunner().invoke(main, ["explain", name, "--exports", str(out)]).output
        for name in ("Uganda", "Brasilia", "Peru")
    }
    assert "  a.txt · no date\n" in told["Uganda"]
    assert "  b.txt · 2024-03-05 (by its text)\n" in told["Brasilia"]
    assert "  2024-03-06.md · Ana Orlov · 2024-03-06 (by its file's name)\n" in told["Peru"]
    pages = "".join(path.read_text(encoding="utf-8") for path in (out / "site" / "articles").glob("*.html"))
    assert '2024-03-06 <span class="dim">(by its file&#39;s name)</span> · Ana Orlov</p>' in pages
    assert '2024-03-05 <span class="dim">(by its text)</span></p>' in pages


def test_articles_without_a_date_are_named(tmp_path):
    news = tmp_path / "news"
    write(news, **{f"{n}.txt": f"Kenya accused Uganda. Envoy {n} spoke." for n in range(4)}, **{"b.txt": NEWS["b.txt"]})
    ask = ["build", str(news), "--out", str(tmp_path / "out"), "--formats", "jsonl"]
    assert "\n4 articles have no date (0.txt, 1.txt, 2.txt, ...), so that" in CliRunner().invoke(main, ask).output
    for n in range(3):
        (news / f"{n}.txt").unlink()
    assert "\n1 article has no date (3.txt), so that" in CliRunner().invoke(main, ask).output
    (news / "3.txt").unlink()
    assert "no date" not in CliRunner().invoke(main, ask).output
