"""`kg merges`."""

from pathlib import Path

import click


@click.command()
@click.argument("thing", default="")
@click.option("--why", is_flag=True, help="With the reasons.")
@click.option(
    "--verdict",
    type=click.Choice(("same", "unsure", "different", "all")),
    default="same",
    help="same (default): things with several names or in several articles; unsure, different: pairs that were kept apart; all.",
)
@click.option(
    "--format", "form", type=click.Choice(("table", "json", "csv")), default="table", help="Form of the answer."
)
@click.option("--exports", default="exports", help="The folder of the build to ask (default: exports).")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Settings file (default: kg.toml).")
def command(thing: str, why: bool, verdict: str, form: str, exports: str, config_file: Path | None) -> None:
    """List what the last build merged and why, or what it kept apart. THING: an IRI, id:NAME or a name; default: all.

    \b
    Example: kg merges --why "Nicolás Maduro"
             kg merges --verdict unsure --format json
    """
    import csv
    import io

    import msgspec

    from kg.config import load_config
    from kg.model import Merge, Naming
    from kg.query import merges as read

    base = load_config(config_file).base
    found = read.read_merges(exports)
    found = read.about(found, thing, base) if thing else found
    names = read.merged_names(found) if verdict in ("same", "all") else {}
    pairs = [each for each in read.comparisons(found) if verdict in ("all", each.verdict)]
    chosen: list[Merge] = [*(each for rows in names.values() for each in rows), *pairs]
    if form == "json":
        click.echo(b"[" + b",\n".join(msgspec.json.encode(each) for each in chosen) + b"]")
    elif form == "csv":
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(read.as_rows(chosen))
        click.echo(text.getvalue(), nl=False)
    else:
        click.echo(read.names_as_table(names, why, base) + read.pairs_as_table(pairs, why, base), nl=False)
    several = sum(isinstance(each, Naming) for each in chosen)
    told = [f"{len(names)} things, {several} names"] if verdict in ("same", "all") else []
    click.echo("; ".join([*told, f"{len(pairs)} pairs"]), err=True)
