"""`kg validate`."""

from pathlib import Path

import click


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Count warnings as faults.")
def command(file: Path | None, strict: bool) -> None:
    """Check a graph against the shapes of the ontology. FILE: a graph or the folder of a build (default: exports).

    Each line names a node, its label, what is wrong and the sentence it came from. Warnings are told and do not count.

    Example: kg validate exports/graph.ttl
    """
    from kg.query import check_graph

    where = file or Path("exports")
    report = check_graph(where / "graph.ttl" if where.is_dir() else where)
    for line in report.lines:
        click.echo(line)
    grave = sum(fault.grave for fault in report.faults)
    warnings = len(report.faults) - grave
    told = f" ({warnings} warning{'s' * (warnings != 1)})" if warnings else ""
    if grave or (strict and warnings):
        nodes = len({fault.node for fault in report.faults})
        click.echo(f"{grave} fault{'s' * (grave != 1)}{told} in {nodes} node{'s' * (nodes != 1)}", err=True)
        raise SystemExit(1)
    click.echo(f"the graph conforms to its shapes{told}", err=True)
