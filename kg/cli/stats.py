"""`kg stats`."""

from pathlib import Path
from typing import Any

import click

from kg.counted import counted

_NUMBERS = frozenset(
    {
        "out",
        "in",
        "partners",
        "betweenness",
        "closeness",
        "community",
        "number",
        "things",
        "cooperation",
        "conflict",
        "balance",
    }
)


@click.command()
@click.option(
    "--top", default=15, type=click.IntRange(1), help="How many things and pairs the table shows (default: 15)."
)
@click.option(
    "--by",
    type=click.Choice(("happened", "published")),
    default="happened",
    help="Which clock gives the month (default: happened).",
)
@click.option("--all", "everything", is_flag=True, help="Count also what is denied, planned or hypothetical.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", help="Form of the answer.")
@click.option(
    "--plot",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the balance by pair and month to this SVG file.",
)
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
def command(top: int, by: str, everything: bool, form: str, plot: Path | None, exports: str) -> None:
    """Show who is most connected, which things form communities, and the balance of cooperation and conflict by pair and month.

    Example: kg stats --by published --plot balance.svg
    """
    from kg.export.files import write_whole
    from kg.export.plot import balance_svg
    from kg.graph.analytics import balances, ranks
    from kg.query.disk import open_exports
    from kg.query.ties import labels, ties

    graph = open_exports(exports)
    found, names = ties(graph), labels(graph)
    ranked, balance = ranks(found), balances(found, by=by, done=not everything)
    click.echo(_json(ranked, balance, names) if form == "json" else _table(ranked, balance, names, top), nl=False)
    if plot:
        write_whole(plot, balance_svg(balance, names, pairs=top).encode("utf-8", "replace"))
        click.echo(f"wrote {plot}", err=True)


def _json(ranked: Any, balance: Any, names: dict[str, str]) -> str:
    """All rows, with the names of things beside their IRIs."""
    import msgspec

    things = [{"name": names.get(row.iri), **msgspec.to_builtins(row)} for row in ranked]
    pairs = [
        msgspec.to_builtins(row) | {"source_name": names.get(row.source), "target_name": names.get(row.target)}
        for row in balance
    ]
    return msgspec.json.format(msgspec.json.encode({"things": things, "balance": pairs}), indent=2).decode() + "\n"


def _table(ranked: Any, balance: Any, names: dict[str, str], top: int) -> str:
    def name(iri: str) -> str:
        return " ".join(names.get(iri, iri).split())[:32]

    heads = ("thing", "out", "in", "partners", "betweenness", "closeness", "community")
    things = [
        (name(r.iri), r.out, r.into, r.partners, f"{r.betweenness:.3f}", f"{r.closeness:.3f}", r.community)
        for r in ranked[:top]
    ]
    groups: dict[int, list[str]] = {}
    for row in ranked:
        groups.setdefault(row.community, []).append(name(row.iri))
    communities = [
        (number, len(groups[number]), ", ".join(groups[number][:6]))
        for number in sorted(groups)[:top]
        if len(groups[number]) > 1
    ]
    most = sorted(balance, key=lambda row: -row.cooperation - row.conflict)[:top]
    shown = [row for row in balance if row in most]
    months = [
        (r.month or "not known", name(r.source), name(r.target), r.cooperation, r.conflict, f"{r.balance:+.2f}")
        for r in shown
    ]
    return "\n".join([
        f"Most connected of {counted(len(ranked), 'thing')}", *_lines(heads, things), "",
        f"Communities: {len(groups)}", *_lines(("number", "things", "best connected"), communities), "",
        f"Cooperation and conflict: the largest of {counted(len(balance), 'pair')} and {'month' if len(balance) == 1 else 'months'}",
        *_lines(("month", "who", "to whom", "cooperation", "conflict", "balance"), months), "",
    ])  # fmt: skip


def _lines(heads: tuple[str, ...], rows: list[tuple[Any, ...]]) -> list[str]:
    """Columns as wide as they must be; those of numbers to the right."""
    table = [heads, *(tuple(str(cell) for cell in row) for row in rows)]
    widths = [max(len(row[n]) for row in table) for n in range(len(heads))]
    right = [name in _NUMBERS for name in heads]
    return [
        "  ".join(
            cell.rjust(wide) if is_number else cell.ljust(wide)
            for cell, wide, is_number in zip(row, widths, right, strict=True)
        ).rstrip()
        for row in table
    ]
