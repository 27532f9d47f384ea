"""`kg log`."""

from pathlib import Path

import click

from kg.config import load_config
from kg.counted import counted


@click.command()
@click.option("--out", "--exports", "out", help="The folder of the exports (default: exports).")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Settings file (default: kg.toml).")
@click.option("-n", "--last", type=click.IntRange(min=1), help="Only the last N builds.")
def command(out: str | None, config_file: Path | None, last: int | None) -> None:
    """List the builds of the evidence log: what was read, skipped and why, extracted, merged.

    Example: kg log --last 5
    """
    from kg.store import read_builds

    builds = read_builds(load_config(config_file, out=out).log_file)
    for number, at, build in builds[-(last or 0) :]:
        click.echo(f"build {number}, {at} UTC, of {', '.join(build.inputs)}")
        known, copies = build.articles - build.read, f"; {build.copies} repeat another" if build.copies else ""
        click.echo(
            f"  articles   {build.articles}: {build.read} read, {known} from the log; {build.removed} removed{copies}"
        )
        for name, counts in (("skipped", build.skipped), ("extracted", build.extracted)):
            click.echo(f"  {name:<10} {sum(counts.values())}" + (f": {_parts(counts)}" if any(counts.values()) else ""))
        click.echo(f"  merged     into {_merged(build.merged)}")


def _merged(counts: dict[str, int]) -> str:
    """As `_parts`, of names in the plural: "1 entity, 2 events"."""
    one = {name: "entity" if name == "entities" else name.removesuffix("s") for name in counts}
    return ", ".join(counted(count, one[name]) for name, count in sorted(counts.items()) if count) or "nothing"


# Where the first words of a reason say too little without the rest.
_WORDED = {
    "published is": "unreadable date",
    "no field": "no field with the text",
    "no object": "no object in JSON",
    "larger than": "too large",
    "wrong field": "field of the wrong kind",
}


def _parts(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {_WORDED.get(key, key)}" for key, count in sorted(counts.items()) if count) or "nothing"
