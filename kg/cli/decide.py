"""`kg decide`."""

from pathlib import Path

import click

VERDICTS = ("same", "different", "rename", "reject")


@click.command()
@click.argument("verdict", type=click.Choice(VERDICTS))
@click.argument("left")
@click.argument("right", default="")
@click.option("--who", default="", help="Who decides, as free text.")
@click.option("--when", default="", help="When, as free text; no clock is asked.")
@click.option("--why", default="", help="Why, as free text.")
@click.option("--file", type=click.Path(path_type=Path), default="decisions.jsonl", help="Default: decisions.jsonl.")
def command(verdict: str, left: str, right: str, who: str, when: str, why: str, file: Path) -> None:
    """Write a decision that every later build applies: LEFT and RIGHT are an IRI or a name.

    Of rename, RIGHT is the new label; of reject, LEFT is a record's id. The file is sorted, each decision once.

    Example: kg decide same "Bob Dole" "Robert Dole" --who "A. Reader" --why "same senator"
    """
    import msgspec

    from kg.model import Decision
    from kg.resolve.decisions import add_decision

    if not right and verdict != "reject":
        raise click.UsageError(f"{verdict} needs LEFT and RIGHT")
    fields = {"verdict": verdict, "left": left, "right": right, "who": who, "when": when, "why": why}
    count = add_decision(file, msgspec.convert(fields, Decision))
    click.echo(f"{file}: {count} decision{'s' * (count != 1)}; apply with: kg build --decisions {file}", err=True)
