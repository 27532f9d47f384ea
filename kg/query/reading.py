"""RDF files read with pyoxigraph: the one place that tells what is wrong with one."""

from collections.abc import Iterator
from contextlib import contextmanager
from os import stat_result
from pathlib import Path

import pyoxigraph

from kg.errors import QueryError, one_line

TURTLE = pyoxigraph.RdfFormat.TURTLE


def stat_of(path: Path) -> stat_result:
    """Size and time of a file. Raises QueryError where there is none."""
    with reading(path):
        return path.stat()


def parsed(path: Path, form: pyoxigraph.RdfFormat = TURTLE) -> pyoxigraph.QuadParser:
    """The quads of a file, to be read within `reading`. Raises QueryError where the file cannot be opened."""
    with reading(path, form):
        return pyoxigraph.parse(path=str(path), format=form)


@contextmanager
def reading(path: Path | str, form: pyoxigraph.RdfFormat = TURTLE) -> Iterator[None]:
    """Within it a file of RDF is read: what is wrong with the file is raised as QueryError."""
    try:
        yield
    except (SyntaxError, ValueError) as error:
        raise QueryError(
            f"{path}: not readable as {form.name}: {one_line(error)}; mend the file or run `kg build` again"
        ) from error
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError) as error:
        raise QueryError(
            f"{path}: no graph there ({error.strerror or one_line(error)}); run `kg build` first or name its folder"
        ) from error
