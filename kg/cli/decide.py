"""`kg decide`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.model import Decision

VERDICTS = ("same", "different", "rename", "retype", "prefer", "reject")


@click.command()
@click.argument("verdict", type=click.Choice(VERDICTS))
@click.argument("left")
@click.argument("right", default="")
@click.option("--who", default="", help="Who decides, as free text.")
@click.option("--when", default="", help="When, as free text; no clock is asked.")
@click.option("--why", default="", help="Why, as free text.")
@click.option("--undo", is_flag=True, help="Take the decision back: the next build is as if it had not been made.")
@click.option("--file", type=click.Path(path_type=Path), help="Default: the file that kg build reads, decisions.jsonl.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Settings file (default: kg.toml).")
def command(
    verdict: str, left: str, right: str, undo: bool, file: Path | None, config_file: Path | None, **words: str
) -> None:
    """Write down a decision that every later build applies. LEFT is an IRI, id:NAME or a name.

    \b
    same, different  LEFT and RIGHT are one thing, or two
    rename           RIGHT is the new label
    retype           RIGHT is a class of the ontology, such as Company
    prefer           RIGHT is country=CODE or sector=CODE
    reject           LEFT is the id of a record to be left out

    The file is sorted, each decision stands in it once; the evidence is never changed.

    Example: kg decide same "Bob Dole" "Robert Dole" --who "A. Reader" --why "same senator"
    """
    from kg.config import DECISIONS, load_config
    from kg.resolve.decisions import add_decision, drop_decision

    config = load_config(config_file)
    target = file or config.decisions_file or Path(DECISIONS)
    decision = _decision(verdict, left, right, words, config.ontology)
    if undo:
        if not drop_decision(target, decision):
            raise click.UsageError(f"{target} holds no such decision: {verdict} {left} {right}".rstrip())
        click.echo(f"{target}: taken back; the next kg build is as if it had not been made", err=True)
        return
    count = add_decision(target, decision)
    click.echo(f"{target}: {count} decision{'s' * (count != 1)}; the next kg build applies them", err=True)


def _decision(verdict: str, left: str, right: str, words: dict[str, str], ontology: str | None) -> "Decision":
    from kg.model import Decision
    from kg.ontology import load_ontology
    from kg.resolve.decisions import FIELDS

    if bool(right) == (verdict == "reject"):
        raise click.UsageError(f"{verdict} takes LEFT only" if right else f"{verdict} needs LEFT and RIGHT")
    if verdict == "prefer" and (right.partition("=")[0] not in FIELDS or "=" not in right):
        raise click.UsageError(f"{right!r}: expected {' or '.join(f'{field}=CODE' for field in FIELDS)}")
    if verdict == "retype" and right not in load_ontology(Path(ontology) if ontology else None).classes:
        raise click.UsageError(
            f"{right}: no class of the ontology; kg ontology check counts them, ontology/actors.ttl lists them"
        )
    return Decision(verdict=verdict, left=left, right=right, **words)  # type: ignore[arg-type]
