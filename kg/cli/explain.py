"""`kg explain`."""

import click


@click.command()
@click.argument("iri")
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
def command(iri: str, exports: str) -> None:
    """Print the quotes, articles and frames behind a node or an edge. IRI may be an IRI, id:NAME or a label.

    Example: kg explain "Nicolás Maduro"
    """
    from kg import query as queries

    click.echo(queries.explain(queries.open_exports(exports), iri), nl=False)
