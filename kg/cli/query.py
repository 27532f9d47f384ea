"""`kg query`."""

from pathlib import Path

import click


@click.command()
@click.argument("query", required=False)
@click.option("--file", "file", type=click.Path(path_type=Path), help="A file that holds the query.")
@click.option("--list", "listing", is_flag=True, help="List the named queries that come with kg.")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "tsv", "json"]), default="table", help="Form of the answer."
)
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
def command(query: str | None, file: Path | None, listing: bool, form: str, exports: str) -> None:
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
