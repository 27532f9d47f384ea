"""`kg serve`."""

from pathlib import Path

import click


@click.command()
@click.option("--host", default="127.0.0.1", help="The address to listen on (default: 127.0.0.1).")
@click.option("--port", default=8000, type=click.IntRange(0, 65535), help="The port (default: 8000).")
@click.option("--exports", default="exports", help="The folder of the build to serve (default: exports).")
@click.option("--cors", multiple=True, help="An origin whose pages may read answers; * for any.")
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path), help="Settings file; its table [serve] sets the limits."
)
def command(host: str, port: int, exports: str, cors: tuple[str, ...], config_file: Path | None) -> None:
    """Serve the last build: SPARQL at /sparql, a query page at /query, the explorer at /.

    Example: kg serve --port 8000
    """
    import msgspec
    import uvicorn

    from kg.config import load_config
    from kg.query import disk
    from kg.serve import make_app

    limits = load_config(config_file).serve
    if cors:
        limits = msgspec.structs.replace(limits, cors=cors)
    disk.prepare(exports).close()  # what is wrong with the graph is said before the server starts
    click.echo(f"http://{host}:{port}/ explorer, /query query page, /sparql endpoint; Ctrl-C ends", err=True)
    uvicorn.run(
        make_app(exports, limits, host), host=host, port=port, http="h11", ws="none", loop="asyncio", lifespan="on",
        log_level="warning", server_header=False, timeout_keep_alive=15, limit_concurrency=2000,
    )  # fmt: skip
