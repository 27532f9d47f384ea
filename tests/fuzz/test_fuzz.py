"""Bytes of every kind, made by Hypothesis or found by atheris: nothing is raised but what kg raises on purpose."""

import subprocess
import sys
from pathlib import Path

import pytest
from fuzz_seeds import seeds
from fuzz_targets import TARGETS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract.time import TimeFinder, find_times, make_grammar
from kg.ingest.records import read_json

pytestmark = pytest.mark.slow  # some seconds of search

ROOT = Path(__file__).parent.parent.parent
QUICK = settings(
    max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
PARSED = ("read-html", "read-rss", "read-warc", "read-pdf", "read-md", "turtle")  # whose libraries take long


def changed(data, changes):
    """Data with bytes replaced, cut out and repeated: (where 0..1, how many, what instead)."""
    for where, many, new in changes:
        at = int(where * len(data))
        data = data[:at] + new + data[at + many :]
    return data


def made(target):
    """Bytes that look like what a target reads, and noise."""
    change = st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8))
    known = st.builds(changed, st.sampled_from(seeds(target)), st.lists(change, max_size=4))
    return st.one_of(known, st.binary(max_size=200))


@pytest.mark.parametrize(
    "target", [pytest.param(each, marks=[pytest.mark.slow] * (each in PARSED)) for each in TARGETS]
)
def test_bytes(target):
    @QUICK
    @given(made(target))
    def run(data):
        TARGETS[target](data)

    run()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["text", "id", "published", "url", "x"]), inner, max_size=4)
    ),
)


@QUICK
@given(JSON)
def test_json_of_any_shape(value):
    import json

    found = list(read_json(json.dumps(value), "x", {}))
    assert isinstance(value, list) or len(found) == 1


TIMES = st.lists(
    st.sampled_from(
        ["on", "3", "May", "2020", "9999", "31 December", "last", "next", "week", "99999", "years", "ago", "later", "before",
         "after", "from", "to", "until", "since", "Monday", "early", "the", "1990s", "century", "Ramadan", "of", "February", "29",
         "0001", "two", "months", "earlier", "and", "between", "end", "spring", "quarter", "this", "in"]
    ),
    max_size=12,
).map(" ".join)  # fmt: skip


@settings(QUICK, max_examples=300)
@given(TIMES, st.sampled_from([None, "2024-02-29", "0001-01-01", "9999-12-31", "0000-00-00", "1600-06-01"]))
def test_times_of_any_words(ontology, words, published):
    finder = TimeFinder(make_grammar(ontology.lexicon.timing, ontology.lexicon.numbers))
    for future in (False, True):
        for found in find_times(finder, words, published, future=future):
            assert words[found.start : found.end]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="atheris is for Linux")
@pytest.mark.parametrize("target", ["read-jsonl", "dates", "turtle"])
def test_guided_by_coverage(target, tmp_path):
    pytest.importorskip("atheris", reason="atheris is not installed for this Python")
    command = [sys.executable, "tools/fuzz.py", target, "--seconds", "4", "--seed", "8"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]
