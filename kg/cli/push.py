"""`kg push`."""

import os
from pathlib import Path

import click

from kg.counted import counted


@click.command()
@click.argument("url")
@click.option("--exports", default="exports", help="The folder of the build to send (default: exports).")
@click.option("--graph", default="", help="The named graph to replace (default: the store's default graph).")
@click.option("--update", is_flag=True, help="URL is a SPARQL Update endpoint (default: Graph Store Protocol).")
@click.option("--batch", default=20_000, type=click.IntRange(1), help="Triples a request (default: 20000).")
@click.option("--fresh", is_flag=True, help="Start over, also where an earlier push was cut off.")
def command(url: str, exports: str, graph: str, update: bool, batch: int, fresh: bool) -> None:
    """Replace a graph of another RDF store by the graph of the last build.

    \b
    Example: kg push http://localhost:7878/store
             kg push --update http://localhost:3030/news/update --graph https://example.org/news

    What was cut off goes on where it stopped when the command is given again. The header Authorization is taken from the
    environment variable KG_PUSH_AUTHORIZATION ("Basic ...", "Bearer ...").
    """
    from kg.cli.options import progress
    from kg.query.push import Target, push

    word = os.environ.get("KG_PUSH_AUTHORIZATION", "")
    target = Target(
        url=url, graph=graph, protocol="update" if update else "graph-store", headers={"authorization": word} if word else {}
    )  # fmt: skip
    with progress() as steps:
        done = push(Path(exports) / "graph.ttl", target, batch=batch, fresh=fresh, step=steps("sending"))
    earlier = f", {done.before} of them earlier" if done.before else ""
    batches = counted(done.batches, "batch", "es")
    click.echo(
        f"{counted(done.triples, 'triple')} in {batches}{earlier}: {graph or 'the default graph'} of {url}", err=True
    )
