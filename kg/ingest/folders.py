"""Folders of articles, walked; what kg itself wrote into them is none of it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

_MARK = ".log.db"  # stands in what kg build wrote


class Level(NamedTuple):
    """One folder of many: its files and links to folders, sorted, and the folders in it that a build wrote, which are not walked."""

    where: Path
    names: tuple[str, ...]
    links: tuple[str, ...]
    written: tuple[str, ...]


def levels(folder: Path, own: Path | None = None, failed: Callable[[OSError], None] | None = None) -> Iterator[Level]:
    """A folder and all in it but those whose names begin with a dot; the output folder `own` is passed over."""
    for where, folders, names in os.walk(folder, onerror=failed):
        seen = sorted(each for each in folders if not each.startswith("."))
        mine = {each for each in seen if own is not None and is_inside(Path(where, each), own, itself=True)}
        written = [each for each in seen if each not in mine and Path(where, each, _MARK).is_file()]
        links = [each for each in seen if each not in mine and Path(where, each).is_symlink()]
        folders[:] = [each for each in seen if each not in mine and each not in written]
        yield Level(
            Path(where), tuple(sorted(names)), tuple(links), tuple(each for each in written if each not in links)
        )


def is_inside(path: Path, folder: Path, *, itself: bool = False) -> bool:
    """Whether a path lies in a folder, links followed, or, where asked so, is that folder."""
    real, whole = os.path.realpath(path), os.path.realpath(folder)
    return real == whole if itself else real.startswith(os.path.join(whole, ""))
