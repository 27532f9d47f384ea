"""Settings: kg.toml and command-line options become one frozen value."""

import difflib
import math
import re
import tomllib
from pathlib import Path
from typing import Any, Literal

import msgspec

from kg import vocab
from kg.errors import ConfigError
from kg.model import Value

FORMATS = ("jsonl", "ttl", "html", "site", "void", "merges")
ENGINES = ("local", "ray")
DECISIONS = "decisions.jsonl"  # looked for in the working folder
ARTICLE_FIELDS = ("text", "id", "title", "published", "publisher", "author", "url", "language")


class Serve(Value, frozen=True, forbid_unknown_fields=True):
    """Limits of `kg serve`; each field is a key of the table [serve] in kg.toml."""

    workers: int = 2  # processes that answer queries
    seconds: float = 30.0  # a query that takes longer is ended
    rows: int = 100_000  # of one answer
    answer_mb: int = 32  # of one answer
    memory_mb: int = 2048  # of one worker, beside the graph; 0: no limit
    in_memory: int = (
        1_500_000  # triples up to which the graph is held in memory, 0.4 GB a million in each worker; 0: always on disk
    )
    body_kb: int = 1024  # of one request
    waiting: int = 256  # queries that may wait for a worker; more are told to come back
    hosts: tuple[str, ...] = ()  # names the server answers to besides its own address; "*" for any
    cors: tuple[str, ...] = ()  # origins whose pages may read answers; "*" for any


class Ingest(Value, frozen=True, forbid_unknown_fields=True):
    """How inputs are read; each field is a key of the table [ingest] in kg.toml."""

    max_mb: int = 200  # of one input, unpacked; a larger one is skipped
    max_chars: int = 1_000_000  # of one article; a longer one is skipped
    seconds: float = 60.0  # to parse one page, feed, archive record or PDF; one that takes longer is skipped
    memory_mb: int = 4096  # of each process that parses them
    items: str = ""  # where the list of articles stands in a JSON file ("response.results"); "": the file is the list
    separator: str = ","  # between the values of a .csv where its head line has it, else ","
    fields: dict[str, str] = msgspec.field(
        default_factory=dict
    )  # article field -> name or dotted path in JSON and CSV: text = "content.body"


class Fetch(Value, frozen=True, forbid_unknown_fields=True):
    """Limits of fetching; each field is a key of the table [fetch] in kg.toml."""

    seconds: float = 30.0  # for the whole answer
    max_mb: int = 20  # of one answer, unpacked
    redirects: int = 5
    private: bool = False  # whether addresses of this machine and of private networks may be asked
    agent: str = "kg"  # how we call ourselves


class Ray(Value, frozen=True, forbid_unknown_fields=True):
    """Where `--engine ray` reads; each field is a key of the table [ray] in kg.toml."""

    address: str = (
        ""  # of a running cluster ("auto" on one of its machines); "": RAY_ADDRESS, else one of this machine alone
    )
    parts: str = ""  # where records are written: a folder or s3://bucket/folder that all machines reach; "": .parts beside the exports
    batch: int = 64  # articles that an actor takes at a time: one file of records, and what a lost machine costs
    memory_mb: int = 200  # of the object store of a cluster of this machine alone


class Config(Value, frozen=True, forbid_unknown_fields=True):
    """Everything a command can be told; each field is a key of the same name in kg.toml."""

    model: str = "en_core_web_sm"  # any installed English spaCy pipeline
    ontology: str | None = None  # a folder; None: the one that came with kg
    base: str = vocab.ID  # the namespace of things
    title: str = "A knowledge graph of geopolitical news"  # of the data set, in void.ttl
    license: str = ""  # of the data set: an IRI or an SPDX name such as CC-BY-4.0; "": none is given
    decisions: str | None = None  # a JSON Lines file of people's decisions; None: decisions.jsonl where there is one
    formats: tuple[str, ...] = FORMATS
    out: str = "exports"
    log: str | None = None  # the file of the evidence log; None: .log.db beside the exports
    fresh: bool = False  # read every article again, whatever the log holds
    engine: Literal["local", "ray"] = "local"  # where articles are read: here, or on a Ray cluster (docs/scale.md)
    workers: int = 1
    strict: bool = False
    min_confidence: float = 0.4  # records less probably right stay out of the graph (docs/quality.md, Confidence)
    feeds: tuple[str, ...] = ()  # addresses of RSS and Atom feeds
    serve: Serve = Serve()
    ingest: Ingest = Ingest()
    fetch: Fetch = Fetch()
    ray: Ray = Ray()

    @property
    def fetched(self) -> Path:
        """The folder of what was fetched, so that the same graph can be built again without the network."""
        return Path(self.out, ".fetched")

    @property
    def license_iri(self) -> str:
        """The licence as an IRI, "" where none is given. Source of the names: https://spdx.org/licenses/."""
        return self.license if ":" in self.license or not self.license else f"https://spdx.org/licenses/{self.license}"

    @property
    def decisions_file(self) -> Path | None:
        """The file of people's decisions, None where there is none."""
        if self.decisions is not None:
            return Path(self.decisions)
        return Path(DECISIONS) if Path(DECISIONS).is_file() else None

    @property
    def log_file(self) -> Path:
        """The file of the evidence log."""
        return Path(self.log) if self.log else Path(self.out, ".log.db")


def load_config(path: Path | None = None, **options: Any) -> Config:
    """The settings of a file (default: kg.toml where there is one) with options on top; options that are None do not count.

    Raises ConfigError that names the file and the key.
    """
    where = path or Path("kg.toml")
    values: dict[str, Any] = {}
    if path is not None or where.is_file():
        try:
            values = tomllib.loads(where.read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise ConfigError(f"{where}: cannot be read: {error.strerror}; check --config") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(f"{where}: not TOML: {error}") from error
    given = {key: value for key, value in options.items() if value is not None}
    try:
        config = msgspec.convert(values | given, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(_told(str(error), where)) from error
    try:
        return _checked(config)
    except ConfigError as error:
        key = str(error).partition(" ")[0]
        raise ConfigError(f"--{key.replace('_', '-')}: {error}" if key in given else f"{where}: {error}") from error


_KINDS = {"int": "a whole number", "float": "a number", "str": 'a text in "quotes"', "bool": "true or false", "array": 'a list such as ["a", "b"]', "object": "a table"}  # fmt: skip


def _told(error: str, where: Path) -> str:
    """What msgspec says of a value of the wrong kind or an unknown key, in words."""
    said, _, at = error.partition(" - at ")
    place = at.strip("`").removeprefix("$").removeprefix(".")
    if unknown := re.search(r"unknown field `(.*)`", said):
        tables = {"": Config, "serve": Serve, "ingest": Ingest, "fetch": Fetch, "ray": Ray}
        known = tables[place].__struct_fields__
        near = difflib.get_close_matches(unknown[1], known, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        return f"{where}: {place + '.' if place else ''}{unknown[1]}: no such key{hint}; known: {', '.join(known)}"
    words = re.sub(r"`(\w+)`", lambda found: _KINDS.get(found[1], found[0]), said)
    return f"{where}: {place}: {words[:1].lower()}{words[1:]}"


_LARGEST = 1_000_000_000
_LONE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IRI = re.compile(r"(?:https?://[^/?#]+|urn:[A-Za-z0-9-]+:)(?:[^%]|%[0-9A-Fa-f]{2})*")
_NEVER = re.compile(r"[\x00-\x20\x7f<>\"{}|\\^`\[\]]")


def _checked(config: Config) -> Config:
    """The same settings. Raises ConfigError whose first word is the key."""
    _check_signs(config)
    _check_sizes(config)
    if not 0 <= config.min_confidence < 1:
        raise ConfigError(f"min_confidence is {config.min_confidence}; expected 0 or more and less than 1")
    if config.workers < 1:
        raise ConfigError(f"workers is {config.workers}; expected 1 or more")
    if config.ingest.max_mb < 1 or config.ingest.max_chars < 1:
        raise ConfigError("ingest.max_mb and ingest.max_chars must be 1 or more")
    if config.ingest.seconds <= 0 or config.ingest.memory_mb < 512:
        raise ConfigError("ingest.seconds must be more than 0, ingest.memory_mb 512 or more")
    if len(config.ingest.separator) != 1 or config.ingest.separator in '"\r\n ':
        raise ConfigError(f"ingest.separator is {config.ingest.separator!r}; expected one character such as ;")
    if config.ray.memory_mb < 80 or config.ray.batch < 1:
        raise ConfigError("ray.memory_mb must be 80 or more, ray.batch 1 or more")
    if config.fetch.seconds <= 0 or config.fetch.max_mb < 1 or config.fetch.redirects < 0:
        raise ConfigError("fetch.seconds and fetch.max_mb must be more than 0, fetch.redirects 0 or more")
    strange = sorted(set(config.ingest.fields) - set(ARTICLE_FIELDS))
    if strange:
        raise ConfigError(f"ingest.fields.{strange[0]}: no such field; known: {', '.join(ARTICLE_FIELDS)}")
    small = [
        key
        for key in ("workers", "seconds", "rows", "answer_mb", "body_kb", "waiting")
        if getattr(config.serve, key) <= 0
    ]
    if small:
        raise ConfigError(f"serve.{small[0]} is {getattr(config.serve, small[0])}; expected more than 0")
    return config


def _check_signs(config: Config) -> None:
    if not _IRI.fullmatch(config.base) or _NEVER.search(config.base):
        raise ConfigError(f"base is {config.base!r}, no IRI; expected one such as {vocab.ID}")
    if _NEVER.search(config.license) or _LONE.search(config.license):
        raise ConfigError(f"license is {config.license!r}; expected an IRI or an SPDX name such as CC-BY-4.0")


def _check_sizes(config: Config) -> None:
    for table in ("", "serve", "ingest", "fetch", "ray"):
        for key, value in msgspec.structs.asdict(getattr(config, table) if table else config).items():
            if isinstance(value, float | int) and not (math.isfinite(value) and abs(value) <= _LARGEST):
                raise ConfigError(f"{table + '.' if table else ''}{key} is {value}; expected at most {_LARGEST:,}")
