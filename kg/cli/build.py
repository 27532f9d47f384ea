"""`kg build`."""

from pathlib import Path
from typing import Any

import click

from kg.cli.options import progress, shared, tell_skipped
from kg.config import ENGINES, FORMATS, Config, load_config
from kg.counted import counted
from kg.errors import KgError

_NAMED = 3  # articles without a date; the site lists all
_LONGEST = 1_000_000  # seconds between two looks, some eleven days


@click.command()
@click.argument("inputs", nargs=-1)
@click.option("--out", help="The folder the exports go to (default: exports).")
@click.option("--formats", help=f"Comma-separated exports to write (default: {','.join(FORMATS)}).")
@click.option("--decisions", help="A file of decisions, see kg decide (default: decisions.jsonl where there is one).")
@click.option(
    "--min-confidence",
    type=float,
    metavar="NUMBER",
    help="Records less probably right stay out of the graph (default: 0.4).",
)
@click.option("--fresh", is_flag=True, default=None, help="Read every article again, whatever the evidence log holds.")
@click.option(
    "--feed", "feeds", multiple=True, metavar="URL", help="An RSS or Atom feed to follow; may be given often."
)
@click.option(
    "--engine", type=click.Choice(ENGINES), help="Where articles are read: here (default), or on a Ray cluster."
)
@click.option("--watch", type=float, metavar="SECONDS", help="Go on, and build again when the inputs have changed.")
@shared
def command(
    inputs: tuple[str, ...],
    config_file: Path | None,
    formats: str | None,
    feeds: tuple[str, ...],
    watch: float | None,
    **options: Any,
) -> None:
    """Read articles, build the graph, write the exports. INPUTS: files, folders, globs, addresses or -; default: seeds.

    Read are .txt, .md, .html, .json, .jsonl, .csv, .tsv, .rss, .atom, .xml, .warc and .pdf, each also as .gz or .zst
    (docs/inputs.md). What an address gives is kept beside the exports.

    Example: kg build seeds --out exports
    """
    config = load_config(
        config_file, formats=tuple(formats.split(",")) if formats else None, feeds=feeds or None, **options
    )
    inputs = inputs or (() if config.feeds else ("seeds",))
    if watch is not None and not 0 < watch <= _LONGEST:
        raise click.BadParameter(f"expected more than 0 and at most {_LONGEST:,} seconds", param_hint="--watch")
    _build(inputs, config)
    if watch is not None:
        _watch(inputs, config, watch)


def _watch(inputs: tuple[str, ...], config: Config, seconds: float) -> None:
    """Build again after every change, until Ctrl-C; what goes wrong once is told and does not end it."""
    from kg.garbage import searched
    from kg.ingest.addresses import is_address
    from kg.ingest.watch import changes

    asked = bool(config.feeds) or any(is_address(name) for name in inputs)
    for _ in changes(inputs, seconds, remote=asked, own=Path(config.out)):
        try:
            _build(inputs, config)
        except KgError as error:
            click.echo(f"kg: {error}", err=True)
        searched()


def _build(inputs: tuple[str, ...], config: Config) -> None:
    from kg import pipeline

    with progress() as steps:
        built = pipeline.build(inputs, config, steps)
    graph = built.counts
    click.echo(
        f"{counted(graph['articles'], 'article')}, {counted(graph['records'], 'record')} -> "
        f"{counted(graph['entities'], 'entity')}, {counted(graph['events'], 'event')}, {counted(graph['facts'], 'fact')}",
        err=True,
    )
    if built.doubtful:
        click.echo(
            f"{counted(built.doubtful, 'record')} left out: less than {config.min_confidence:g} probably right (--min-confidence)",
            err=True,
        )
    if left := graph["unresolved"]:
        click.echo(
            f"{counted(left, 'argument')} of records could not be tied to anything (pronouns, unnamed speakers)",
            err=True,
        )
    if built.undated:
        undated = len(built.undated)
        named = ", ".join(built.undated[:_NAMED]) + (", ..." if undated > _NAMED else "")
        click.echo(
            f'{counted(undated, "article")} {"has" if undated == 1 else "have"} no date ({named}), so that "on Monday" in them means no day; docs/inputs.md says how to give one',
            err=True,
        )
    for part in built.changed:
        click.echo(f"the {part} changed since the last build: every article was read again", err=True)
    known = graph["articles"] - built.read
    gone = f"; {built.removed} of the last build gone or edited" if built.removed else ""
    click.echo(f"{counted(built.read, 'article')} read, {known} from the evidence log{gone}", err=True)
    if built.knowledge is None:
        click.echo(f"nothing has changed since the last build; {config.out} is as it left it", err=True)
    for name in built.files:
        click.echo(f"wrote {name}", err=True)
    tell_skipped(built.skipped)
