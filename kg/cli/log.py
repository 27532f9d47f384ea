"""`kg log`."""

from pathlib import Path

import click

from kg.config import load_config


@click.command()
@click.option("--out", help="The folder of the exports (default: exports).")
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
        click.echo(
            f"  articles   {build.articles}: {build.read} read, {build.articles - build.read} from the log; {build.removed} removed"
        )
        for name in ("skipped", "extracted", "merged"):
            counts: dict[str, int] = getattr(build, name)
            parts = ", ".join(f"{count} {key}" for key, count in sorted(counts.items()) if count)
            click.echo(
                f"  {name:<10} {sum(counts.values()) if name != 'merged' else 'into'}{': ' if parts and name != 'merged' else ' '}{parts}".rstrip()
            )
