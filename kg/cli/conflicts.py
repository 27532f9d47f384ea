"""`kg conflicts`."""

import click


@click.command()
@click.option("--about", multiple=True, help="Whom or what: a name, id:NAME or an IRI; given twice, any of them.")
@click.option("--on", multiple=True, type=click.Choice(("number", "date", "denial")), help="What kind of disagreement.")
@click.option("--since", help="Only what articles say from this day on (2025, 2025-03 or 2025-03-09).")
@click.option("--until", help="Only what articles say up to this day.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="Form of the answer.")
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
def command(
    about: tuple[str, ...], on: tuple[str, ...], since: str | None, until: str | None, form: str, exports: str
) -> None:
    """List where reports disagree: a number, a date, a yes and a no; with who says so, in which sentence, and when.

    Example: kg conflicts --about "South Ossetia" --on number
    """
    from kg.query.answers import values_as_json
    from kg.query.conflicts import as_text, conflicts
    from kg.query.disk import open_exports

    found = conflicts(open_exports(exports), about=about, on=on, since=since, until=until)
    click.echo(values_as_json(found) if form == "json" else as_text(found), nl=False)
