"""`kg review`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.counted import counted

if TYPE_CHECKING:
    from kg.model import Compared, Comparison

_ANSWERS = {"s": "same", "d": "different"}
_HELP = "s same, d different, Enter to leave it open, q to stop; words after s or d are kept as the reason"


@click.command()
@click.option("--who", default="", help="Who decides, as free text.")
@click.option("--when", default="", help="When, as free text; no clock is asked.")
@click.option(
    "--file", type=click.Path(path_type=Path), help="Where answers go (default: that of kg build, decisions.jsonl)."
)
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Settings file (default: kg.toml).")
def command(who: str, when: str, file: Path | None, exports: str, config_file: Path | None) -> None:
    """Walk through the pairs of which the last build was not sure, and write down what you say of each.

    Each answer is written at once: stop with q and go on another day. The next build applies them.

    Example: kg review --who "A. Reader"
    """
    import msgspec

    from kg.config import DECISIONS, load_config
    from kg.model import Decision
    from kg.query.merges import comparisons, read_merges
    from kg.resolve.decisions import add_decision, read_decisions, ruled_pairs

    config = load_config(config_file)
    target = file or config.decisions_file or Path(DECISIONS)
    done = ruled_pairs(read_decisions(target)) if target.exists() else set()
    unsure = [each for each in comparisons(read_merges(exports), "unsure") if not each.together]
    unsure.sort(key=lambda each: (-(each.score or 0), each.left.iri, each.right.iri))
    still = [each for each in unsure if tuple(sorted((each.left.iri, each.right.iri))) not in done]
    click.echo(f"{counted(len(still), 'open pair')}, {len(unsure) - len(still)} decided before. {_HELP}.", err=True)
    written = 0
    for number, pair in enumerate(still, 1):
        click.echo(_shown(pair, f"{number}/{len(still)}", config.base))
        verdict, why = _answer()
        if verdict == "q":
            break
        if verdict in _ANSWERS:
            fields = {"verdict": _ANSWERS[verdict], "left": pair.left.iri, "right": pair.right.iri}
            decision = msgspec.convert(fields | {"who": who, "when": when, "why": why}, Decision)
            add_decision(target, decision)
            written += 1
    click.echo(f"{counted(written, 'answer')} written to {target}; the next kg build applies them", err=True)


def _answer() -> tuple[str, str]:
    """The letter and the words after it; "q" at the end of the input. Asks until the answer is one."""
    while True:
        click.echo("same? [s/d/Enter/q] ", nl=False, err=True)
        line = sys.stdin.readline()
        if not line:
            return "q", ""
        letter, _, why = line.strip().partition(" ")
        if letter.lower() in ("", "q", *_ANSWERS):
            return letter.lower(), why.strip()
        click.echo(f"{letter!r}: {_HELP}", err=True)


def _shown(pair: "Comparison", count: str, base: str) -> str:
    lines = [f"\n{count}  score {pair.score:+.2f} (same from +0.75, different from -0.50)"]
    for letter, side in (("A", pair.left), ("B", pair.right)):
        lines += _side(letter, side, base)
    return "\n".join([*lines, *(f"  {reason}" for reason in pair.reasons)])


def _side(letter: str, side: "Compared", base: str) -> Sequence[str]:
    iri = "id:" + side.iri.removeprefix(base) if side.iri.startswith(base) else side.iri
    what = ", ".join(part for part in (side.cls, side.country) if part)
    articles = counted(len(side.articles), "article")
    return [f"  {letter}  {side.label}  ({what}; {articles}; {iri})", *(f"       “{each}”" for each in side.sentences)]
