"""`kg merges`."""

from pathlib import Path

import click

from kg.counted import counted


@click.command()
@click.argument("thing", default="")
@click.option("--why", is_flag=True, help="With the reasons.")
@click.option(
    "--verdict",
    type=click.Choice(("same", "unsure", "different", "all")),
    default="same",
    help="same (default): things with several names or in several articles, and events with several reports; unsure, different: pairs that were kept apart; all.",
)
@click.option(
    "--of", type=click.Choice(("things", "events", "all")), default="all", help="Things or events alone (default: all)."
)
@click.option(
    "--format", "form", type=click.Choice(("table", "json", "csv")), default="table", help="Form of the answer."
)
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Settings file (default: kg.toml).")
def command(thing: str, why: bool, verdict: str, of: str, form: str, exports: str, config_file: Path | None) -> None:
    """List what the last build merged and why, or what it kept apart. THING: an IRI, id:NAME or a name; default: all.

    Things come first, with the names by which articles call them; then events, each with the sentences that report it.

    \b
    Example: kg merges --why "Nicolás Maduro"
             kg merges --why --of events
             kg merges --verdict unsure --format json
    """
    import csv
    import io

    import msgspec

    from kg.config import load_config
    from kg.model import Merge
    from kg.query import merges as read

    base = load_config(config_file).base
    found = read.read_merges(exports)
    found = read.about(found, thing, base) if thing else found
    merged = verdict in ("same", "all")
    names = read.merged_names(found) if merged and of != "events" else {}
    pairs = [each for each in read.comparisons(found) if verdict in ("all", each.verdict)] if of != "events" else []
    events = read.joined_reports(found) if merged and of != "things" else {}
    chosen: list[Merge] = [
        *(each for rows in names.values() for each in rows), *pairs, *(each for joins in events.values() for each in joins)
    ]  # fmt: skip
    if form == "json":
        click.echo(b"[" + b",\n".join(msgspec.json.encode(each) for each in chosen) + b"]")
    elif form == "csv":
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(read.as_rows(chosen))
        click.echo(text.getvalue(), nl=False)
    else:
        tables = (read.names_as_table(names, why, base), read.pairs_as_table(pairs, why, base))
        click.echo("".join(tables) + read.events_as_table(events, why, base), nl=False)
    several, reports = sum(map(len, names.values())), sum(len(joins) + 1 for joins in events.values())
    told = [f"{counted(len(names), 'thing')}, {counted(several, 'name')}"] if merged and of != "events" else []
    told += [counted(len(pairs), "pair")] if of != "events" else []
    told += [f"{counted(len(events), 'event')}, {counted(reports, 'report')}"] if merged and of != "things" else []
    click.echo("; ".join(told), err=True)
