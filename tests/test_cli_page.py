"""docs/cli.md holds the help texts as they are."""

import importlib.util
import re
from pathlib import Path

import click
import pytest

from kg.cli import COMMANDS
from kg.cli import main as program

ROOT = Path(__file__).parents[1]


def page_of():
    spec = importlib.util.spec_from_file_location("cli_page", ROOT / "tools" / "cli_page.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.page()


def test_the_page_is_current():
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == page_of(), "run python tools/cli_page.py"


def test_every_command_is_on_the_page_with_an_example():
    found = page_of()
    for name in COMMANDS:
        part = found.split(f"## kg {name}\n")[1]
        assert f"kg {name}" in part.split("Example:", 1)[1].split("```", 1)[0]


def commands(group, name):
    """Every command by its whole name, with its options."""
    found = {name: {option for param in group.params for option in param.opts if option.startswith("--")} | {"--help"}}
    for inner in group.list_commands(None) if isinstance(group, click.Group) else ():
        found |= commands(group.get_command(None, inner), f"{name} {inner}")
    return found


ALL = commands(program, "kg")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
OPEN = "kg query"  # takes the parameters of a named query as options: --from, --least
OTHERS = {
    "--array-delimiter",
    "--force-reinstall",
    "--multiline-fields",
    "--no-deps",
    "--nodes",
    "--relationships",
}  # of neo4j-admin and pip


def shown(text):
    """The commands of kg that a document shows, each with its options: in `...`, and on lines of their own."""
    for command in [*re.findall(r"`(kg [^`]+)`", text), *re.findall(r"^ *(?:\$ )?(kg [^#|\n]+)", text, re.MULTILINE)]:
        words = command.split()
        name = max((each for each in ALL if words[: each.count(" ") + 1] == each.split()), key=len)
        yield name, {word.partition("=")[0] for word in words if re.fullmatch(r"--[a-z][a-z-]+(=.*)?", word)}


def missing(text):
    return {(name, option) for name, options in shown(text) if name != OPEN for option in options - ALL[name]}


def test_options_that_documents_name_are_there():
    assert {path.name: found for path in PAGES if (found := missing(path.read_text("utf-8")))} == {}


@pytest.mark.parametrize(
    "text", ["see `kg build a --nothing 1`", "    kg build --nothing  # why", "`kg ontology check --nothing`"]
)
def test_an_option_that_is_not_there_is_found(text):
    assert [option for _, option in missing(text)] == ["--nothing"]


def test_options_that_messages_name_are_there():
    files = (path for path in (ROOT / "kg").rglob("*.py") if "query" not in str(path.relative_to(ROOT)))
    named = {option for path in files for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", path.read_text("utf-8"))}
    assert named - OTHERS - set().union(*ALL.values()) == set()
