"""`kg query`."""

import contextlib
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.query import NamedQuery

FORMATS = ("table", "csv", "tsv", "json", "xml", "ttl", "nt", "rdf")


class _Query(click.Command):
    """Puts the parameters of a named query into its help: `kg query accusations --help`."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Question and parameters of the query that is named before --help, else the names of all."""
        from kg.query import named_queries

        known = named_queries()
        name = next((argument for argument in ctx.meta.get("kg.arguments", ()) if argument in known), None)
        for query in [known[name]] if name else known.values():
            with formatter.section(f"{query.name}: {query.question.rstrip('?. ')}"):
                formatter.write_dl([_row(query, number) for number in range(len(query.parameters))] or [("-", "")])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As usual, with the arguments remembered for the help."""
        ctx.meta["kg.arguments"] = tuple(args)
        return super().parse_args(ctx, args)


@click.command(cls=_Query, context_settings={"ignore_unknown_options": True})
@click.argument("query", required=False)
@click.argument("values", nargs=-1, type=click.UNPROCESSED)
@click.option("--file", "file", type=click.Path(path_type=Path), help="A file that holds the query.")
@click.option("--list", "listing", is_flag=True, help="List the named queries with their parameters.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="Form of the answer (default: table; ttl for graphs)."
)
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
def command(
    query: str | None, values: tuple[str, ...], file: Path | None, listing: bool, form: str | None, exports: str
) -> None:
    """Ask the last build a SPARQL query, or one of the named ones with values for its parameters.

    \b
    Example: kg query accusations --from Maduro --to "United States" --since 2025-01-01
             kg query 'SELECT ?o WHERE { id:person-nicolas-maduro gp:headOfState ?o }'

    A value is a name as the graph writes it, id:NAME or an IRI; an option given twice means "one of these".
    """
    from kg import query as queries

    if listing:
        _list()
        return
    words = [query, *values] if file is not None and query is not None else values
    asked = _asked(query, file)
    given = _values(asked, words)
    with _ended_by_ctrl_c():
        graph = queries.open_exports(exports)
        click.echo(queries.render(queries.run_named(graph, asked, given), form), nl=False)
        for note in queries.unknown_names(graph, asked.text) if asked.name != query else ():  # ours are right
            click.echo(f"note: {note}", err=True)


@contextlib.contextmanager
def _ended_by_ctrl_c() -> Iterator[None]:
    """Ctrl-C ends the process at once: Python's own handler would wait until the store has answered."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _list() -> None:
    from kg.query import named_queries

    for each in named_queries().values():
        click.echo(f"{each.name:14} {each.question}")
        for number in range(len(each.parameters)):
            option, what = _row(each, number)
            click.echo(f"{'':14}   {option:22} {what}")


def _row(query: "NamedQuery", number: int) -> tuple[str, str]:
    each = query.parameters[number]
    default = f" (default: {each.default})" if each.default else ""
    return f"--{each.name} {each.kind.upper().replace(' ', '-')}", each.what + default


def _asked(query: str | None, file: Path | None) -> "NamedQuery":
    from kg.query import find_query, read_query

    if file is not None:
        return read_query(file)
    if query is None:
        raise click.UsageError("give a query, the name of one (see --list), or --file")
    if query.startswith("-"):
        raise click.UsageError(f"{query}: give the query first, then its parameters (see --list)")
    return find_query(query)


def _values(query: "NamedQuery", words: Sequence[str]) -> dict[str, list[str]]:
    """`--name value` and `--name=value` as name -> values."""
    known = [parameter.name for parameter in query.parameters]
    takes = ", ".join(f"--{name}" for name in known) or "no parameters"
    found: dict[str, list[str]] = {}
    rest = list(words)
    while rest:
        option, equals, value = rest.pop(0).partition("=")
        name = option.removeprefix("--")
        if not option.startswith("--") or name not in known:
            raise click.UsageError(f"{query.name}: {option!r} is none of its parameters; it takes {takes}")
        if not equals and not rest:
            raise click.UsageError(f"{query.name}: --{name} needs a value")
        found.setdefault(name, []).append(value if equals else rest.pop(0))
    return found
