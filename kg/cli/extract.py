"""`kg extract`."""

from pathlib import Path
from typing import Any

import click

from kg.cli.options import progress, shared, sink, tell_skipped
from kg.config import load_config


@click.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file for the records (default: stdout).")
@shared
def command(inputs: tuple[str, ...], output: Path | None, config_file: Path | None, **options: Any) -> None:
    """Print the records of articles as JSON Lines, before any merging. INPUTS: files, folders or -.

    Example: kg extract seeds/000_2c2cbb036485b62f.txt | head -3
    """
    from kg import pipeline
    from kg.model import encode

    config = load_config(config_file, **options)
    with progress() as steps:
        articles, skipped = pipeline.read_articles(inputs, config, step=steps("parsing"))
        with sink(output) as out:
            found = pipeline.extract_records(articles, config, steps("reading"))
            for _, records in pipeline.in_their_context(found, pipeline.ontology_of(config)):
                for record in records:
                    out.write(encode(record) + b"\n")
    tell_skipped(tuple(skipped))
