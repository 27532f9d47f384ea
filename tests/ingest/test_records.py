"""Fields of records as others name and fill them, and what is said of records that are none."""

import json

import pytest

from kg.config import Ingest, load_config
from kg.errors import ConfigError
from kg.ingest import read_inputs

SAID = "Chad closed a road."


def read(tmp_path, name, content, settings=None):
    (tmp_path / name).write_text(content, encoding="utf-8")
    articles, skipped = read_inputs([str(tmp_path / name)], settings)
    return articles, [f"{each.source}: {each.reason}" for each in skipped]


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.csv", f"Text,Published At,Title\n{SAID},2024-03-05,Road\n", ("2024-03-05", "Road", None, None)),
        ("b.csv", f"text, date, title, author\n{SAID}, 2024-03-05, Road, Ana Lee\n", ("2024-03-05", "Road", "Ana Lee", None)),
        ("c.csv", f'text, date, title\n{SAID}, 2024-03-05, "Road, closed"\n', ("2024-03-05", "Road, closed", None, None)),
        ("d.jsonl", json.dumps({"text": SAID, "publishedAt": "2024-03-05T10:00:00Z", "source": {"id": 1, "name": "Desk"}}), ("2024-03-05", None, None, "Desk")),
        ("e.jsonl", json.dumps({"text": SAID, "author": {"@type": "Person", "name": "Ana Lee"}}), (None, None, "Ana Lee", None)),
        ("f.jsonl", json.dumps({"text": SAID, "authors": [{"name": "Ana Lee"}, "Bo Ek"]}), (None, None, "Ana Lee, Bo Ek", None)),
        ("g.jsonl", json.dumps({"text": SAID, "published": "", "date": "2024-03-05", "title": "Oil &amp; <i>gas</i>"}), ("2024-03-05", "Oil & gas", None, None)),
        # no names of a field
        ("h.csv", f"text,updated,name,creation date\n{SAID},2024-03-05,Road,2024-03-05\n", (None, None, None, None)),
        ("i.jsonl", json.dumps({"text": SAID, "title": "3 < 4 & 5 > 4", "source": {"id": 1}, "authors": [{"id": 1}]}), (None, "3 < 4 & 5 > 4", None, None)),
    ],
)  # fmt: skip
def test_fields_as_others_write_them(tmp_path, name, content, found):
    (article,), skipped = read(tmp_path, name, content)
    assert (article.published, article.title, article.author, article.publisher) == found
    assert (article.text, skipped) == (SAID, [])


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<p>Chad &amp; Mali met.</p>\n<p>Togo\nleft.</p>", "Chad & Mali met.\n\nTogo left."),
        ("Chad met <b>Mali</b>.", "Chad met Mali."),
        ("Chad met Mali.<br/>Togo left.", "Chad met Mali.\n\nTogo left."),
        ("Chad&#8217;s envoy left.", "Chad’s envoy left."),
        ("Chad met Mali.\nTogo left.", "Chad met Mali.\nTogo left."),
        ("Chad paid < 5 and > 3 francs to R&D; it left.", "Chad paid < 5 and > 3 francs to R&D; it left."),
        ("The file <report.pdf> of AT&T was leaked.", "The file <report.pdf> of AT&T was leaked."),
    ],
)
def test_a_text_that_is_html_is_read_as_its_words(tmp_path, written, text):
    (article,), skipped = read(tmp_path, "a.jsonl", json.dumps({"text": written}))
    assert (article.text, skipped) == (text, [])


@pytest.mark.slow
def test_a_tag_in_a_field_that_would_hang_its_parser_is_given_up(tmp_path):
    tag = f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>x</p>"
    articles, skipped = read(tmp_path, "a.jsonl", json.dumps({"text": tag}), Ingest(seconds=2))
    assert articles == []
    assert skipped == ["a.jsonl: given up after 2 seconds; ingest.seconds sets the limit"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", '{"response": {"total": 1, "results": [{"text": "x"}]}}', 'no field \'text\'; is it the list response.results? Then write items = "response.results" under [ingest]'),
        ("a.json", '{"tags": ["a"], "fields": {"body": "Chad met Mali."}}', "no field 'text'; name the one that holds the text under [ingest.fields]; there are: tags, fields.body"),
        ("a.csv", "id;text\n1;Chad met Mali.\n", "no field 'text'; is it 'id;text', a line of several names? Then write separator = \";\" under [ingest]"),
        ("a.csv", "id,body\n1,Chad met Mali.\n", "no field 'text'; name the one that holds the text under [ingest.fields]; there are: id, body"),
        ("a.json", '{"text": "Chad met Mali.", "author": {"id": 1}}', "wrong field: 'author' is an object; expected a string; name what stands in it under [ingest.fields], as author.name"),
    ],
)  # fmt: skip
def test_what_to_do_about_a_record_is_told(tmp_path, name, content, told):
    articles, skipped = read(tmp_path, name, content)
    assert articles == []
    assert [each.partition(": ")[2] for each in skipped] == [told]


def test_another_separator_is_for_the_tables_that_have_it(tmp_path):
    settings = Ingest(separator=";")
    (article,), _ = read(tmp_path, "a.csv", 'text;date\n"Chad, and Mali, met; both left.";2024-03-05\n', settings)
    assert (article.text, article.published) == ("Chad, and Mali, met; both left.", "2024-03-05")
    (article,), _ = read(tmp_path, "b.csv", 'text,date\n"Chad met Mali; both left.",2024-03-05\n', settings)
    assert (article.text, article.published) == ("Chad met Mali; both left.", "2024-03-05")


@pytest.mark.parametrize("separator", ["", ";;", " ", '"'])
def test_a_separator_is_one_character(tmp_path, separator):
    (tmp_path / "kg.toml").write_text(f"[ingest]\nseparator = '{separator}'\n")
    with pytest.raises(ConfigError, match=r"ingest\.separator is .*; expected one character such as ;"):
        load_config(tmp_path / "kg.toml")


def test_a_record_that_is_there_twice_is_the_same_article(tmp_path):
    _, skipped = read(tmp_path, "a.csv", f"text,title\n{SAID},A\n{SAID},A\n")
    assert skipped == ["a.csv:3: same article as a.csv:2"]


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        ('{"text": "Chad met Mali."}\n{"text": "Togo left."}\n', "; is it JSON Lines? Then give it the ending .jsonl"),
        ('{"text": "Chad met Mali."} {"text": "Togo left."}', ""),
        ('{"text": "Chad met Mali."}\n{"text"', ""),
        ("{\n", ""),
    ],
)
def test_lines_in_a_json_file_are_known(tmp_path, content, hint):
    articles, (told,) = read(tmp_path, "a.json", content)
    assert (articles, told.startswith("a.json: not JSON: ")) == ([], True)
    assert told.partition("expected an object with the text of an article")[2] == hint
