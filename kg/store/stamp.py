"""What records depend on besides their article: a hash each of ontology, model and code."""

import functools
import hashlib
import importlib.metadata
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec

import kg
from kg import ids
from kg.model import Article, Value

# What is done anew at every build, so that a change there costs no reading; all other code may decide a record.
ANEW = (
    "beside.py",
    "cli",
    "diff",
    "engine",
    "eval",
    "export",
    "garbage.py",
    "graph",
    "hashes.py",
    "ingest",
    "pipeline.py",
    "query",
    "resolve",
    "serve",
    "store",
    "working.py",
)
# Libraries that decide a record: the parser, and those that date reading asks.
LIBRARIES = ("spacy", "holidays", "hijridate", "python-dateutil")


class Stamp(Value, frozen=True):
    """Content hashes; where one differs, the records of every article must be made anew."""

    ontology: str  # with the lexicon, which is part of it
    model: str  # the parser's files
    code: str  # with the versions of the libraries it reads by

    def differs(self, other: "Stamp") -> tuple[str, ...]:
        """The names of the parts that differ."""
        return tuple(name for name in self.__struct_fields__ if getattr(self, name) != getattr(other, name))


def stamp_of(ontology: Path, model: Path | None) -> Stamp:
    """The stamp of an ontology folder, a model's folder (None: not installed), and the code that runs now."""
    root = Path(kg.__file__).parent
    code = [path for path in _files(root, ".py") if path.relative_to(root).parts[0] not in ANEW]
    versions = "-".join(importlib.metadata.version(name) for name in LIBRARIES)
    parser = hash_of(model, _files(model)) if model is not None else ""
    return Stamp(
        ontology=hash_of(ontology, [*_files(ontology, ".ttl"), *_files(ontology, ".tsv.gz")]),
        model=parser,
        code=f"{hash_of(root, code)}-{versions}",
    )


def resolving_stamp() -> str:
    """A hash of the code that decides what is prepared of an article for resolution, with its library's version."""
    root = Path(kg.__file__).parent
    return f"{hash_of(root, _files(root / 'resolve', '.py'))}-{importlib.metadata.version('rensa')}"


def writing_stamp(stamp: Stamp) -> str:
    """All that decides an export of a graph besides the graph: ontology, code, and what reads back what is kept."""
    root = Path(kg.__file__).parent
    code = hash_of(root, [each for each in _files(root) if each.suffix in (".py", ".json", ".jsonld")])
    return f"{stamp.ontology} {code} Python {sys.version_info.major}.{sys.version_info.minor}"


def key_of(article: Article, stamp: Stamp) -> str:
    """A hash of all that decides an article's records; where the file lies is not among it."""
    content = msgspec.json.encode(msgspec.structs.replace(article, source=None)).decode()
    return ids.digest((stamp.ontology, stamp.model, stamp.code, content), 32)


def _files(path: Path, suffix: str = "") -> list[Path]:
    found = (each for each in path.rglob("*") if each.is_file() and "__pycache__" not in each.parts)
    return sorted(each for each in found if each.name.endswith(suffix))


def hash_of(root: Path, files: Iterable[Path]) -> str:
    """A hash of names below `root` and contents."""
    whole = hashlib.sha256()
    for path in files:
        whole.update(f"{path.relative_to(root).as_posix()}\x1f{_content(path, path.stat().st_mtime_ns)}\x1f".encode())
    return whole.hexdigest()[:16]


@functools.lru_cache(maxsize=4096)
def _content(path: Path, changed: int) -> str:
    """The hash of a file's content, once for each time it was written."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
