"""`kg ontology`."""

from pathlib import Path

import click


@click.group()
def command() -> None:
    """Look after the ontology."""


@command.command()
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


@command.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def page(folder: Path | None) -> None:
    """Print the ontology as a page: every class, property and mode with definition, example and mappings.

    Example: kg ontology page > ontology/README.md
    """
    from kg.describe import page_of

    click.echo(page_of(folder), nl=False)
