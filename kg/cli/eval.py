"""`kg eval`."""

from pathlib import Path

import click

from kg.cli.options import reading_options
from kg.config import load_config
from kg.counted import counted


@click.command()
@click.argument("form", metavar="FORMAT")
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--misses", type=int, default=0, metavar="N", help="Also print N wrong and N missed items (-1: all).")
@click.option("--calibration", is_flag=True, help="Also print how often answers of each confidence are right.")
@click.option("--texts", type=click.Path(path_type=Path), help='The folder of texts that gold lines name by "file".')
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
@reading_options
def command(
    form: str,
    gold: Path,
    misses: int,
    calibration: bool,
    texts: Path | None,
    as_json: bool,
    config_file: Path | None,
    model: str | None,
    ontology: str | None,
) -> None:
    """Run the texts of a labelled file through the extractor; print precision, recall and F1 by class.

    FORMAT is attributions, coref, event_sets, events, judged or relations; GOLD is JSON Lines as docs/eval.md describes. Brackets
    hold 95 % intervals: Wilson's for precision and recall, a bootstrap over texts for F1.

    Example: kg eval relations tests/gold/relations.jsonl --misses 10
    """
    import msgspec

    from kg import eval as evaluation
    from kg import pipeline
    from kg.extract.reader import make_reader

    config = load_config(config_file, model=model, ontology=ontology)
    reader = make_reader(pipeline.ontology_of(config), config.model)
    verdicts, ids, left_out = evaluation.evaluate(reader, form, gold, texts=texts)
    found = evaluation.figures(verdicts, ids)
    if as_json:
        click.echo(msgspec.json.encode(found).decode())
    else:
        click.echo("\n".join(evaluation.lines(f"{form} {gold}", found)))
    if calibration:
        click.echo("\n".join(evaluation.calibration_lines(verdicts)))
    for kind in ("false", "missed") if misses else ():
        chosen = [verdict for verdict in verdicts if verdict.kind == kind]
        for verdict in chosen[: misses if misses > 0 else None]:
            click.echo(f"{verdict.kind}\t{verdict.text}\t{verdict.note}")
    if left_out:
        click.echo(
            f"left out {counted(left_out, 'line')} whose text is not here; name its folder with --texts", err=True
        )
