"""`kg validate`."""

from pathlib import Path

import click


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
def command(file: Path | None) -> None:
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
