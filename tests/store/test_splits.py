"""Whatever was built before, in whichever order and with whichever decisions: the last build is the one from nothing, byte for byte,
with as many workers as you like.

Articles say in brackets what is read of them, so that no parser is needed.
"""

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import pipeline
from kg.config import load_config
from kg.model import Decision
from kg.resolve.decisions import add_decision
from tests.resolve.told import told

pytestmark = pytest.mark.slow

FORMATS = ("html", "jsonl", "merges", "nq", "site", "ttl", "void")
STATES, KINDS = ("RUS", "UKR", "USA", "Ana Orlov!", "Orlov!", "a crowd"), ("Assault", "Accuse", "Consult")
SAID = re.compile(r"\[(.+?) / (\w+) / (.+?) / (\S*)\]")
FILLER = "The two sides had met in the capital before, and the minister said that the talks would go on in the spring. "
DECISIONS = (
    Decision(verdict="different", left="Ana Orlov", right="Orlov"),
    Decision(verdict="rename", left="Ukraine", right="The Ukraine"),
    Decision(verdict="reject", left="", right=""),  # of the first record that there is
)


def read(articles, config, progress=None):
    """In place of the parser: a record for each bracket."""
    for article in articles:
        found = [
            told(article.id, kind, who, whom, day=day or None, start=match.start())
            for match in SAID.finditer(article.text)
            for who, kind, whom, day in [match.groups()]
        ]
        yield article, found


@st.composite
def texts(draw):
    said = draw(
        st.lists(
            st.tuples(*(st.sampled_from(each) for each in (STATES, KINDS, STATES, ("", "2024-05-25", "2024-05-26")))),
            max_size=3,
        )
    )
    return FILLER + " ".join(f"[{who} / {kind} / {whom} / {day}]" for who, kind, whom, day in said)


folders = st.dictionaries(st.sampled_from("abcdef"), texts(), min_size=1)
steps = st.lists(st.tuples(folders, st.sets(st.sampled_from(DECISIONS))), min_size=2, max_size=4)


def built(folder, out, news, decisions, *, workers=1):
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in news.items():
        row = {"id": f"article-{name}", "text": text, "published": "2024-05-27", "language": "en"}
        (folder / f"{name}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    first = next((record for key in sorted(news) for record in records_in(key, news[key])), None)
    ruled = folder.parent / f"{folder.name}-decisions.jsonl"
    ruled.write_text("")
    for each in sorted(decisions, key=lambda each: each.verdict):
        if each.verdict != "reject":
            add_decision(ruled, each)
        elif first:
            add_decision(ruled, Decision(verdict="reject", left=first.id, right=""))
    pipeline.build([str(folder)], load_config(out=str(out), formats=FORMATS, decisions=str(ruled), workers=workers))
    files = (path for path in out.rglob("*") if path.is_file() and not path.name.startswith(".log.db"))
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def records_in(key, text):
    from kg.model import Article

    return next(read([Article(id=f"article-{key}", text=text)], None))[1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(steps)
def test_any_way_to_a_folder_gives_what_it_gives_from_nothing(tmp_path_factory, steps):
    tmp_path = tmp_path_factory.mktemp("splits")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "extract_records", read)
        for news, decisions in steps:
            found = built(tmp_path / "news", tmp_path / "out", news, decisions, workers=2)
        said = sum(len(records_in(key, text)) for key, text in steps[-1][0].items())
        rejected = any(each.verdict == "reject" for each in steps[-1][1])
        assert found["statements.jsonl"].count(b"\n") == said - bool(said and rejected)
        assert found == built(tmp_path / "news", tmp_path / "fresh", *steps[-1])
