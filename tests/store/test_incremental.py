"""A folder that grows, changes and shrinks gives the exports of a fresh build; so does a build that was killed."""

import pytest
from click.testing import CliRunner

from kg import pipeline
from kg.cli import main
from kg.config import load_config

pytestmark = pytest.mark.model

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
    built = pipeline.build([str(folder)], load_config(out=str(out)))
    return built, written(out)


def written(out):
    """Every file of an output folder with its bytes, but for the log."""
    files = (path for path in out.rglob("*") if path.is_file() and path.name != ".log.db")
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
