"""The command line: thin over the library. Data goes to stdout, everything else to stderr.

Exit codes: 0 ok, 1 bad data, 2 usage. One module a command; a new command is a module and a line in `COMMANDS`.
"""

import importlib
import os
import sys
from typing import Any

import click

from kg.errors import KgError, one_line

COMMANDS = {
    "build": "kg.cli.build",
    "conflicts": "kg.cli.conflicts",
    "eval": "kg.cli.eval",
    "decide": "kg.cli.decide",
    "diff": "kg.cli.diff",
    "explain": "kg.cli.explain",
    "extract": "kg.cli.extract",
    "log": "kg.cli.log",
    "merges": "kg.cli.merges",
    "ontology": "kg.cli.ontology",
    "push": "kg.cli.push",
    "query": "kg.cli.query",
    "quotes": "kg.cli.quotes",
    "review": "kg.cli.review",
    "serve": "kg.cli.serve",
    "stats": "kg.cli.stats",
    "validate": "kg.cli.validate",
}

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Commands(click.Group):
    """Loads a command when it is called, and turns every KgError into one line on stderr and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, from its module's `command`."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name]).command
        return command

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """As usual; what cannot be written any more, to a full disk or a closed pipe, is one line too."""
        _hold_places()
        try:
            try:
                return super().main(*args, **kwargs)
            finally:
                if sys.stdout is not None:
                    sys.stdout.flush()
        except BrokenPipeError:
            sys.stdout = None  # the reader of the pipe has gone; nobody is left to tell
            sys.exit(0)
        except OSError as error:
            sys.stdout = None  # else Python tries once more to write what is left
            where = error.filename or "output"
            click.echo(f"kg: {where}: {error.strerror or error}; make room or give another place", err=True)
            sys.exit(1)
        except MemoryError:
            click.echo("kg: out of memory; give less at a time, or fewer --workers", err=True)
            sys.exit(1)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what kg raises on purpose becomes one line."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {one_line(error)}", err=True)
            ctx.exit(1)
        except KeyboardInterrupt:
            click.echo("kg: stopped; what was finished is kept, and the same command goes on from there", err=True)
            ctx.exit(1)


def _hold_places() -> None:
    """Open what was closed of stdin, stdout and stderr on nothing, so that no file of ours gets its number and its writes."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


@click.group(cls=_Commands, context_settings=_SETTINGS)
@click.version_option(package_name="kg")
def main() -> None:
    """Turn geopolitical news into a knowledge graph whose every edge is one click from its sentence.

    Example: kg build seeds --out exports
    """
