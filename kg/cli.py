"""The command line: thin over the library. Data goes to stdout, everything else to stderr.

Exit codes: 0 ok, 1 bad data, 2 usage.
"""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from kg.config import FORMATS, load_config
from kg.errors import KgError

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Commands(click.Group):
    """Turns every KgError into one line on stderr and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {' '.join(str(error).split())}", err=True)
            ctx.exit(1)
        except BrokenPipeError:
            sys.stdout = None  # the reader of the pipe has gone; nobody is left to tell
            ctx.exit(0)


@click.group(cls=_Commands, context_settings=_SETTINGS)
@click.version_option(package_name="kg")
def main() -> None:
    """Turn geopolitical news into a knowledge graph whose every edge is one click from its sentence.

    Example: kg build seeds --out exports
    """


def _shared(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every reading command has."""
    options = (
        click.option(
            "--config",
            "config_file",
            type=click.Path(path_type=Path),
            help="Settings file (default: kg.toml where there is one).",
        ),
        click.option("--model", help="An installed English spaCy pipeline (default: en_core_web_sm)."),
        click.option("--ontology", help="An ontology folder (default: the one that came with kg)."),
        click.option("--workers", type=int, help="Processes that read at the same time (default: 1)."),
        click.option("--strict", is_flag=True, default=None, help="Stop on the first input that cannot be read."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@main.command()
@click.argument("inputs", nargs=-1)
@click.option("--out", help="The folder the exports go to (default: exports).")
@click.option("--formats", help=f"Comma-separated exports to write (default: {','.join(FORMATS)}).")
@click.option("--decisions", help="A JSON Lines file of decisions (same, different, rename, reject).")
@_shared
def build(inputs: tuple[str, ...], config_file: Path | None, formats: str | None, **options: Any) -> None:
    """Read articles, build the graph, write the exports. INPUTS: files, folders or -; default: seeds.

    Example: kg build seeds --out exports
    """
    from kg import pipeline

    config = load_config(config_file, formats=tuple(formats.split(",")) if formats else None, **options)
    with _progress() as progress:
        built = pipeline.build(inputs or ("seeds",), config, progress)
    graph = built.knowledge
    click.echo(
        f"{len(graph.articles)} articles, {len(graph.records)} records -> "
        f"{len(graph.entities)} entities, {len(graph.events)} events, {len(graph.facts)} facts",
        err=True,
    )
    for name in built.files:
        click.echo(f"wrote {name}", err=True)
    _tell_skipped(built.skipped)


@main.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file for the records (default: stdout).")
@_shared
def extract(inputs: tuple[str, ...], output: Path | None, config_file: Path | None, **options: Any) -> None:
    """Print the records of articles as JSON Lines, before any merging. INPUTS: files, folders or -.

    Example: kg extract seeds/000_2c2cbb036485b62f.txt | head -3
    """
    from kg import pipeline
    from kg.model import encode

    config = load_config(config_file, **options)
    articles, skipped = pipeline.read_articles(inputs, config)
    with _progress() as progress, _sink(output) as sink:
        for _, records in pipeline.extract_records(articles, config, progress):
            for record in records:
                sink.write(encode(record) + b"\n")
    _tell_skipped(tuple(skipped))


@main.command()
@click.argument("query", required=False)
@click.option("--file", "file", type=click.Path(path_type=Path), help="A file that holds the query.")
@click.option("--list", "listing", is_flag=True, help="List the named queries that come with kg.")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "tsv", "json"]), default="table", help="Form of the answer."
)
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
def query(query: str | None, file: Path | None, listing: bool, form: str, exports: str) -> None:
    """Ask the last build a SPARQL query, or one of the named ones.

    Example: kg query 'SELECT ?o WHERE { id:person-nicolas-maduro gp:headOfState ?o }'
    """
    from kg import query as queries

    if listing:
        for name, question in queries.named_queries().items():
            click.echo(f"{name:24} {question}")
        return
    if (query is None) == (file is None):
        raise click.UsageError("give a query, the name of one (see --list), or --file")
    text = queries.query_text(query, file)
    click.echo(queries.render(queries.run_query(Path(exports) / "graph.ttl", text), form), nl=False)


@main.command()
@click.argument("iri")
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
def explain(iri: str, exports: str) -> None:
    """Print the quotes, articles and frames behind a node or an edge. IRI may be an IRI, id:NAME or a label.

    Example: kg explain "Nicolás Maduro"
    """
    from kg import query as queries

    click.echo(queries.explain(Path(exports) / "graph.ttl", iri), nl=False)


@main.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
def validate(file: Path | None) -> None:
    """Check a graph against the shapes of the ontology (default: exports/graph.ttl).

    Example: kg validate exports/graph.ttl
    """
    from kg import query as queries

    report = queries.validate(file or Path("exports/graph.ttl"))
    for line in report:
        click.echo(line)
    if report:
        raise SystemExit(1)
    click.echo("the graph conforms to its shapes", err=True)


@main.group()
def ontology() -> None:
    """Look after the ontology."""


@ontology.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Validate the ontology and lexicon: Turtle, shapes, references, names used twice.

    Example: kg ontology check
    """
    from kg.check import check_ontology

    problems, summary = check_ontology(folder)
    for problem in problems:
        click.echo(problem)
    click.echo(summary, err=True)
    if problems:
        raise SystemExit(1)


def _tell_skipped(skipped: tuple[Any, ...]) -> None:
    if skipped:
        click.echo(f"skipped {len(skipped)}:", err=True)
        for each in skipped:
            click.echo(f"  {each.source}: {each.reason}", err=True)


@contextlib.contextmanager
def _sink(output: Path | None) -> Iterator[Any]:
    if output is None:
        yield sys.stdout.buffer
        return
    try:
        handle = output.open("wb")
    except OSError as error:
        raise click.FileError(str(output), error.strerror or "cannot be written") from error
    with handle:
        yield handle


@contextlib.contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar where stderr is a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
