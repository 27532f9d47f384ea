"""What several commands share: options, the progress bar, the word on what was skipped."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from kg.errors import ExportError
from kg.progress import Progress, Step, untold


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say what to read with."""
    options = (
        click.option(
            "--config",
            "config_file",
            type=click.Path(path_type=Path),
            help="Settings file (default: kg.toml where there is one).",
        ),
        click.option("--model", help="An installed English spaCy pipeline (default: en_core_web_sm)."),
        click.option("--ontology", help="An ontology folder (default: the one that came with kg)."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def shared(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every command has that reads articles."""
    options = (
        click.option(
            "--workers", type=int, help="Processes that read, and write exports, at the same time (default: 1)."
        ),
        click.option("--strict", is_flag=True, default=None, help="Stop on the first input that cannot be read."),
    )
    for option in reversed(options):
        command = option(command)
    return reading_options(command)


def tell_skipped(skipped: tuple[Any, ...]) -> None:
    """Say on stderr what was skipped and why."""
    if skipped:
        click.echo(f"skipped {len(skipped)}:", err=True)
        for each in skipped:
            click.echo(f"  {each.source}: {each.reason}", err=True)


@contextlib.contextmanager
def sink(output: Path | None) -> Iterator[Any]:
    """A binary file to write to: stdout where no file is named."""
    if output is None:
        if sys.stdout is None:
            raise ExportError("stdout: closed; leave it open or give --output FILE")
        yield sys.stdout.buffer
        return
    try:
        handle = output.open("wb")
    except OSError as error:
        raise click.FileError(str(output), error.strerror or "cannot be written") from error
    with handle:
        yield handle


@contextlib.contextmanager
def progress() -> Iterator[Progress]:
    """A progress bar for each step, by its name, where stderr is a terminal, nothing elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield untold
        return
    from rich import progress as bars
    from rich.console import Console

    with bars.Progress(console=Console(stderr=True), transient=True) as bar:

        def started(name: str) -> Step:
            tasks: list[bars.TaskID] = []  # none before the first word of it: a step with nothing to do is not shown

            def told(done: int, total: int) -> None:
                if not tasks:
                    for earlier in bar.tasks:
                        bar.update(earlier.id, total=earlier.total or 1, completed=earlier.total or 1)
                    tasks.append(bar.add_task(name, total=total or None))
                bar.update(tasks[0], completed=done)

            return told

        yield started
