"""`kg serve`."""

import os
import socket
from pathlib import Path

import click

from kg.errors import ConfigError, one_line


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
    listening = _listening(host, port)
    shown = f"[{host}]" if ":" in host else host
    click.echo(
        f"http://{shown}:{listening.getsockname()[1]}/ explorer, /query query page, /sparql endpoint; Ctrl-C ends",
        err=True,
    )
    server = uvicorn.Server(
        uvicorn.Config(
            make_app(exports, limits, host), http="h11", ws="none", loop="asyncio", lifespan="on",
            log_level="warning", server_header=False, timeout_keep_alive=15, limit_concurrency=2000,
        )
    )  # fmt: skip
    server.run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises ConfigError that says why it cannot."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, UnicodeError) as error:
        number = getattr(error, "errno", None) or 0
        why = os.strerror(number) if number > 0 else getattr(error, "strerror", None) or one_line(error)
        raise ConfigError(f"serve: cannot listen on {host}:{port}: {why}; give another --port or --host") from error
