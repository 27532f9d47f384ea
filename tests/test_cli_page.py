"""docs/cli.md holds the help texts as they are."""

import importlib.util
from pathlib import Path

from kg.cli import COMMANDS

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
