"""`kg quotes`."""

import click


@click.command()
@click.option("--by", multiple=True, help="Who speaks: a name, id:NAME or an IRI; given twice, any of them.")
@click.option("--about", multiple=True, help="Whom or what the words name; given twice, any of them.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", help="Form of the answer.")
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
def command(by: tuple[str, ...], about: tuple[str, ...], form: str, exports: str) -> None:
    """List who said what, in quotation marks or reported, with date and article, oldest first.

    Example: kg quotes --by "Nicolás Maduro" --about "United States"
    """
    from kg.query.answers import values_as_json
    from kg.query.disk import open_exports
    from kg.query.quotes import as_table, quotes

    found = quotes(open_exports(exports), by=by, about=about)
    click.echo(values_as_json(found) if form == "json" else as_table(found), nl=False)
