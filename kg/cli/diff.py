"""`kg diff`."""

from pathlib import Path

import click

from kg.cli.options import sink


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path), default=Path("exports"))
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", help="Default: text.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file to write to (default: stdout).")
def command(old: Path, new: Path, form: str, output: Path | None) -> None:
    """Tell what a build says that an older one did not: new, changed, contradicted, no longer supported statements.

    OLD and NEW (default: exports) are folders that kg build wrote, Turtle files of theirs, files of records
    (statements.jsonl, or what kg extract prints) or evidence logs (.log.db, which hold what was read before decisions).
    Each statement comes with the sentences that made the difference.

    \b
    Example: cp -r exports yesterday && kg build feeds && kg diff yesterday exports
             kg diff yesterday exports --format html -o changes.html
             kg diff yesterday/.log.db exports/.log.db
    """
    from kg import diff

    found = diff.compare(diff.read_snapshot(old), diff.read_snapshot(new))
    with sink(output) as out:
        out.write(diff.render(found, form).encode())
