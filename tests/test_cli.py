"""The commands: exit codes, one line for each kind of error, never a traceback."""

import pytest
from click.testing import CliRunner

from kg.cli import main


def run(*arguments, text=None):
    return CliRunner().invoke(main, list(arguments), input=text)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("build", "nowhere"), 1, "nowhere: no such file or folder"),
        (("extract", "nowhere"), 1, "nowhere: no such file or folder"),
        (("build", "seeds", "--model", "en_core_web_none"), 1, "is not installed"),
        (("build", "seeds", "--ontology", "nowhere"), 1, "nowhere: no such folder"),
        (("build", "seeds", "--formats", "gif"), 1, "unknown format 'gif'"),
        (("build", "seeds", "--min-confidence", "2"), 1, "--min-confidence: min_confidence is 2.0; expected 0 or more"),
        (("build", "seeds", "--config", "nowhere.toml"), 1, "nowhere.toml: cannot be read"),
        (("query", "ASK {}", "--exports", "nowhere"), 1, "nowhere"),
        (("query",), 2, "give a query"),
        (("query", "acusations"), 1, "did you mean accusations?"),
        (("query", "accusations", "--frm", "Maduro"), 2, "it takes --from, --to, --since, --until"),
        (("query", "accusations", "Maduro"), 2, "'Maduro' is none of its parameters"),
        (("query", "accusations", "--from"), 2, "--from needs a value"),
        (("query", "--from", "Maduro", "accusations"), 2, "give the query first"),
        (("query", "--file", "nowhere.rq"), 1, "nowhere.rq: query cannot be read"),
        (("explain", "x", "--exports", "nowhere"), 1, "nowhere"),
        (("quotes", "--exports", "nowhere"), 1, "nowhere"),
        (("conflicts", "--exports", "nowhere"), 1, "nowhere"),
        (("conflicts", "--on", "colour"), 2, "'colour' is not one of"),
        (("validate", "nowhere.ttl"), 1, "nowhere.ttl"),
    ],
)
def test_errors_are_one_line(arguments, code, words):
    result = run(*arguments)
    assert result.exit_code == code, result.output
    assert words in result.output
    assert "Traceback" not in result.output


def test_broken_turtle_names_its_file(tmp_path):
    (tmp_path / "core.ttl").write_text("gp:X a", encoding="utf-8")
    result = run("build", "seeds", "--ontology", str(tmp_path))
    assert result.exit_code == 1
    assert "core.ttl: not readable as Turtle" in result.output


@pytest.mark.parametrize(
    "command", ["build", "extract", "query", "quotes", "conflicts", "explain", "validate", "push", "ontology"]
)
def test_help_shows_an_example(command):
    result = run(command, "check", "--help") if command == "ontology" else run(command, "--help")
    assert result.exit_code == 0
    assert "Example: kg" in result.output


def test_the_list_and_the_help_of_a_query_show_its_parameters():
    listing = run("query", "--list").output
    assert "accusations    Who accused whom of what, when, and in which sentence of which article?\n" in listing
    assert "                 --from THING           who accuses\n" in listing
    help_text = run("query", "accusations", "--help").output
    assert "--from THING       who accuses" in help_text
    assert "dyad" not in help_text
