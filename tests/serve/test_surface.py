"""The HTTP surface under made-up requests: whatever comes, no answer is the server's own failure."""

import http.client
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.serve.running import ask, get

pytestmark = pytest.mark.slow

ASKED = settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
WORDS = ("SELECT", "ASK", "WHERE", "{", "}", "?s", "a", "gp:City", "<http://a/>", '"x', "'", "#", "\\", "SERVICE", "FROM", "LOAD", "FILTER(", ")", "LIMIT 1", "\x00", "é", "\ud7ff", "<<", ">>", "*", "PREFIX :")  # fmt: skip


def test_schemathesis_finds_no_failure(server):
    schemathesis = pytest.importorskip("schemathesis")
    schema = schemathesis.openapi.from_url(f"{server[0]}/openapi.json")
    seen = []

    for operation in schema.get_all_operations():
        case_strategy = operation.ok().as_strategy()

        @given(case=case_strategy)
        @settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
        def asked(case):
            answer = case.call()
            seen.append(answer.status_code)
            assert answer.status_code != 500, answer.text
            assert answer.status_code in (200, 303, 400, 403, 404, 406, 408, 413, 415, 421, 503), answer.text

        asked()
    assert len(seen) > 100
    assert 400 in seen


@ASKED
@given(words=st.lists(st.sampled_from(WORDS), max_size=12))
def test_broken_queries_are_told_so(server, words):
    status, kind, text = ask(server, " ".join(words))
    assert status in (200, 400, 403, 503), text
    assert status == 200 or kind == "text/plain; charset=utf-8"
    assert "Traceback" not in text


@ASKED
@given(
    method=st.sampled_from(["GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "BREW"]),
    path=st.text(st.characters(codec="ascii", exclude_characters=" \r\n\x00", exclude_categories=["Cc"]), max_size=30),
    headers=st.dictionaries(
        st.sampled_from(["accept", "content-type", "origin", "range", "if-none-match", "accept-encoding", "cookie", "x-a"]),
        st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=30),
    ),
    body=st.none() | st.binary(max_size=60),
)  # fmt: skip
def test_any_request_gets_an_answer_that_is_no_failure(server, method, path, headers, body):
    connection = http.client.HTTPConnection(urlsplit(server[0]).netloc, timeout=20)
    try:
        connection.request(method, "/" + path, body, {k: v.encode("latin-1") for k, v in headers.items()})
        answer = connection.getresponse()
        answer.read()
    finally:
        connection.close()
    assert answer.status < 500 or answer.status == 503


@ASKED
@given(data=st.binary(max_size=200), kind=st.sampled_from(["application/x-www-form-urlencoded", "application/sparql-query", "text/plain", "", "a/b; c=\xff"]))  # fmt: skip
def test_any_body(server, data, kind):
    status, _, text = get(f"{server[0]}/sparql", data=data, Content_Type=kind)
    assert status in (200, 400, 403, 415, 503), text


def test_the_editor_is_the_one_from_npm():
    """sha256 of the files of @triply/yasgui 4.2.28 as npm gives them, unchanged."""
    import hashlib
    from pathlib import Path

    import kg.serve

    assets = Path(kg.serve.__file__).parent / "assets"
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in assets.glob("yasgui.min.*")}
    assert found == {
        "yasgui.min.css": "0371a8344c0bc4d81280921df537c186cd33dafff2406b3648c383c484cf04ae",
        "yasgui.min.js": "8ac1354b751281f554e58e4370f0da3939d5e6e2a4accd1ebaf49bba04c412ea",
        "yasgui.min.js.LICENSE.txt": "fa8880badad7f5d968ffc0e8de1e6e51e9289aa901afcb2e121d76c3fb5a652a",
    }
