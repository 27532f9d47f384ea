"""Gold files: what is read, and what stops the run."""

from pathlib import Path

import msgspec
import pytest

from kg.errors import ArticleError
from kg.eval.gold import EventGold, read_gold

GOLD = Path(__file__).parents[1] / "gold"
PARTIES = {"Republican Republicans GOP", "Democratic Democrat Democrats"}
BODIES = {"US USA America American States", "Senate", "House", "Congress"}


def write(tmp_path, *lines):
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_line_with_defaults(tmp_path):
    path = write(tmp_path, '{"id":"1","text":"Iran left.","events":[{"event":"Retreat","actor":["Iran"]}]}', "")
    [(gold, article)], left_out = read_gold(path, "events")
    assert gold.events == (EventGold(event="Retreat", actor=("Iran",)),)
    assert (article.id, article.text, left_out) == ("1", "Iran left.", 0)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"id":"1","text":"x","events":[{"event":"A","actors":[]}]}', "unknown field"),
        ('{"id":"1","text":"x"}', 'expected "id", "events"'),
        ('{"id":"1","events":[]}', 'one of "text" and "file"'),
        ('{"id":"1","text":"x","events":[]', "gold line"),
        ('{"text":"x","events":[]}', "missing required field `id`"),
    ],
)
def test_a_bad_line_is_named(tmp_path, line, words):
    with pytest.raises(ArticleError, match=r"gold\.jsonl:1: ") as error:
        read_gold(write(tmp_path, line), "events")
    assert words in str(error.value)


def test_ids_differ(tmp_path):
    line = '{"id":"1","text":"x","events":[]}'
    with pytest.raises(ArticleError, match=r"gold\.jsonl:2: id '1' was there before"):
        read_gold(write(tmp_path, line, line), "events")


def test_texts_from_outside(tmp_path):
    path = write(tmp_path, '{"id":"1","file":"a.txt","mentions":[{"start":0,"end":2,"means":[[3,5]]}]}')
    assert read_gold(path, "mentions") == ([], 1)
    (tmp_path / "a.txt").write_text("He is", encoding="utf-8")
    [(gold, article)], left_out = read_gold(path, "mentions", tmp_path)
    assert (gold.mentions[0].means, article.text, left_out) == (((3, 5),), "He is", 0)
    with pytest.raises(ArticleError, match="cannot be read"):
        read_gold(path, "mentions", tmp_path / "nowhere")


def test_relations_in_articles_from_outside_hold_offsets_and_no_text():
    rows = [msgspec.json.decode(line) for line in (GOLD / "relations-outside.jsonl").read_bytes().splitlines()]
    assert len({row["file"] for row in rows}) == len({row["id"] for row in rows}) == len(rows) == 60
    assert {key for row in rows for key in row} == {"id", "file", "published", "relations"}
    ends = [item[end] for row in rows for item in row["relations"] for end in ("subject", "object")]
    assert {end for end in ends if isinstance(end, str)} <= PARTIES | BODIES
    assert all(0 <= end[0] < end[1] and len(end) == 2 for end in ends if not isinstance(end, str))
    assert sum(not item.get("optional", False) for row in rows for item in row["relations"]) >= 200
    assert read_gold(GOLD / "relations-outside.jsonl", "relations") == ([], 60)
