"""Write docs/cli.md: the help texts of all commands, as `kg COMMAND --help` prints them.

python tools/cli_page.py
"""

from pathlib import Path

import click

from kg.cli import main as program

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"
_HEAD = "# Commands\n\nMade by `python tools/cli_page.py` from the help texts; a test compares them.\n"


def page() -> str:
    """The whole page."""
    top = click.Context(program, info_name="kg", terminal_width=100, **program.context_settings)
    parts = [_HEAD, _block("kg", program.get_help(top))]
    parts += [
        part for name in program.list_commands(top) for part in _of(program.get_command(top, name), top, f"kg {name}")
    ]
    return "\n".join(parts)


def _of(command: click.Command | None, above: click.Context, name: str) -> list[str]:
    """A command and the commands in it."""
    assert command is not None
    context = click.Context(
        command, parent=above, info_name=name.rsplit(" ", 1)[1], max_content_width=100, terminal_width=100
    )
    inner = command.list_commands(context) if isinstance(command, click.Group) else []
    below = [part for each in inner for part in _of(command.get_command(context, each), context, f"{name} {each}")]  # type: ignore[attr-defined]
    return [_block(name, command.get_help(context)), *below]


def _block(name: str, text: str) -> str:
    return f"## {name}\n\n```\n{text.rstrip()}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
