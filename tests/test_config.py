"""kg.toml: what is wrong in it is told by key, in one line."""

import pytest

from kg.config import load_config
from kg.errors import ConfigError

WRONG = [
    ('workers = "two"', 'workers: expected a whole number, got a text in "quotes"'),
    ("serve = 3", "serve: expected a table, got a whole number"),
    ('formats = "ttl"', 'formats: expected a list such as ["a", "b"], got a text in "quotes"'),
    ("wrokers = 2", "wrokers: no such key; did you mean workers?; known: model, ontology, "),
    ("[ingest]\nmax_mbs = 2", "ingest.max_mbs: no such key; did you mean max_mb?; known: max_mb, max_chars, "),
    ("[serve]\nworkers = 1e400", "serve.workers: expected a whole number, got a number"),
    ("[serve]\nseconds = nan", "serve.seconds is nan; expected at most 1,000,000,000"),
    ("[ingest]\nseconds = inf", "ingest.seconds is inf; expected at most 1,000,000,000"),
    ("[ingest]\nmax_mb = 9223372036854775807", "ingest.max_mb is 9223372036854775807; expected at most 1,000,000,000"),
    ("min_confidence = nan", "min_confidence is nan; expected at most 1,000,000,000"),
    ("workers = 0", "workers is 0; expected 1 or more"),
    ('base = "http://"', "base is 'http://', no IRI; expected one such as "),
    ('base = "http://a/[b"', "base is 'http://a/[b', no IRI; expected one such as "),
    ('base = "http://a/%zz"', "base is 'http://a/%zz', no IRI; expected one such as "),
    ('base = "http://a/\\u0001"', "base is 'http://a/\\x01', no IRI; expected one such as "),
    ('base = "file:///etc/"', "base is 'file:///etc/', no IRI; expected one such as "),
    ('license = "CC BY"', "license is 'CC BY'; expected an IRI or an SPDX name such as CC-BY-4.0"),
    ('license = "a\\u0000b"', "license is 'a\\x00b'; expected an IRI or an SPDX name such as CC-BY-4.0"),
    ("workers = ", "not TOML: Invalid value"),
]
RIGHT = ['base = "https://example.org/id/"', 'base = "urn:kg:"', 'base = "https://example.org/%C3%A9/"', 'license = "https://example.org/terms#1"', "", "# nothing"]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_what_is_wrong_is_told_by_its_key(tmp_path, text, words):
    path = tmp_path / "kg.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load_config(path)
    assert str(error.value).startswith(f"{path}: {words}")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_taken(tmp_path, text):
    path = tmp_path / "kg.toml"
    path.write_text(text, encoding="utf-8")
    load_config(path)


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbfworkers = 3\n", b"workers = 3\r\n", b"\xef\xbb\xbf# a\r\nworkers = 3\r\n"]
)
def test_files_from_windows_are_read(tmp_path, data):
    path = tmp_path / "kg.toml"
    path.write_bytes(data)
    assert load_config(path).workers == 3


def test_no_text_at_all(tmp_path):
    path = tmp_path / "kg.toml"
    path.write_bytes(b"\xff\xfew\x00")
    with pytest.raises(ConfigError, match=r"kg\.toml: not TOML: 'utf-8' codec"):
        load_config(path)
    with pytest.raises(ConfigError, match="cannot be read: Is a directory; check --config"):
        load_config(tmp_path)


def test_a_wrong_option_is_told_as_one(tmp_path):
    path = tmp_path / "kg.toml"
    path.write_text("workers = 2", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^--workers: workers is 0; expected 1 or more$"):
        load_config(path, workers=0)
