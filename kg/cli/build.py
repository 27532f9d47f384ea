"""`kg build`."""

from pathlib import Path
from typing import Any

import click

from kg.cli.options import progress, shared, tell_skipped
from kg.config import FORMATS, load_config


@click.command()
@click.argument("inputs", nargs=-1)
@click.option("--out", help="The folder the exports go to (default: exports).")
@click.option("--formats", help=f"Comma-separated exports to write (default: {','.join(FORMATS)}).")
@click.option("--decisions", help="A JSON Lines file of decisions (same, different, rename, reject).")
@click.option("--fresh", is_flag=True, default=None, help="Read every article again, whatever the evidence log holds.")
@shared
def command(inputs: tuple[str, ...], config_file: Path | None, formats: str | None, **options: Any) -> None:
    """Read articles, build the graph, write the exports. INPUTS: files, folders, globs or -; default: seeds.

    Read are .txt, .md, .html, .json, .jsonl, .csv, .tsv, .rss, .atom and .xml, each also as .gz or .zst (docs/inputs.md).

    Example: kg build seeds --out exports
    """
    from kg import pipeline
    from kg.graph.unresolved import unresolved

    config = load_config(config_file, formats=tuple(formats.split(",")) if formats else None, **options)
    with progress() as tick:
        built = pipeline.build(inputs or ("seeds",), config, tick)
    graph = built.knowledge
    click.echo(
        f"{len(graph.articles)} articles, {len(graph.records)} records -> "
        f"{len(graph.entities)} entities, {len(graph.events)} events, {len(graph.facts)} facts",
        err=True,
    )
    if left := unresolved(graph):
        click.echo(f"{left} arguments of records could not be tied to anything (pronouns, unnamed speakers)", err=True)
    for part in built.changed:
        click.echo(f"the {part} changed since the last build: every article was read again", err=True)
    click.echo(f"{built.read} articles read, {len(graph.articles) - built.read} from the evidence log", err=True)
    for name in built.files:
        click.echo(f"wrote {name}", err=True)
    tell_skipped(built.skipped)
