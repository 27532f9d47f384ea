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
@click.option(
    "--exports", default="exports", help="The folder of the last build, by which names are checked (default: exports)."
)
@click.option("--file", type=click.Path(path_type=Path), help="Default: the file that kg build reads, decisions.jsonl.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Settings file (default: kg.toml).")
def command(
    verdict: str,
    left: str,
    right: str,
    undo: bool,
    exports: str,
    file: Path | None,
    config_file: Path | None,
    **words: str,
) -> None:
    """Write down a decision that every later build applies. LEFT is an IRI, id:NAME or any name of a thing.

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
    if verdict != "reject":
        for name in (left, right) if verdict in ("same", "different") else (left,):
            _check(name, exports, config.base, config.ontology)
    count = add_decision(target, decision)
    click.echo(f"{target}: {count} decision{'s' * (count != 1)}; the next kg build applies them", err=True)


def _check(name: str, exports: str, base: str, ontology: str | None) -> None:
    """Raise UsageError where a name means several things of the last build; say so where it means nothing there."""
    from kg.ontology import load_ontology
    from kg.query.merges import meant, read_merges

    if not Path(exports, "merges.jsonl").is_file() or name.startswith(("id:", base)):
        return
    merges = read_merges(exports)
    found = meant(merges, name) or meant(merges, name, load_ontology(Path(ontology) if ontology else None).authorities)
    if len(found) > 1:
        told = "".join(f"\n  id:{iri.removeprefix(base)}  {label}" for iri, label in sorted(found.items()))
        raise click.UsageError(f"{name} may be any of these things of the last build; name one of them:{told}")
    if not found:
        click.echo(f"{name}: nothing is called so in the last build of {exports}; kept for later ones", err=True)


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
