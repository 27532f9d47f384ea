"""The whole flow on one page: articles -> records -> evidence log -> resolved records -> graph -> exports."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import msgspec

from kg import ids
from kg.config import Config
from kg.errors import ArticleError, ConfigError, ExportError
from kg.export import EXPORTERS, Kept, write_all
from kg.export.files import sweep
from kg.extract.models import model_folder
from kg.garbage import unsearched
from kg.graph.unresolved import unresolved
from kg.ingest import Skipped, Web, read_inputs
from kg.ingest.folders import is_inside
from kg.ingest.known import Known, about
from kg.model import Article, Knowledge, Record, Value
from kg.ontology import Ontology, default_folder, load_ontology
from kg.progress import Progress, Step, silent, untold
from kg.resolve import in_context
from kg.store import (
    Aside,
    Build,
    Log,
    Stamp,
    decided_by,
    open_log,
    records_of,
    stamp_of,
    state_of,
    warn_again,
    warned,
    writing_stamp,
)
from kg.working import graph_of


class Built(Value, frozen=True):
    """What a build made: the graph, the files written, what was skipped and why, and what had to be read."""

    knowledge: Knowledge | None  # None where all was as the last build had left it, and nothing was done
    files: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    counts: dict[str, int]  # of what is in the graph: articles, undated among them, records, unresolved in them, ...
    read: int = 0  # articles; the records of the others were in the evidence log
    removed: int = 0  # articles that the last build had, and that are there no more, or no more in these words
    undated: tuple[str, ...] = ()  # where the articles without a date stand
    doubtful: int = 0  # records below the least confidence: in the evidence log, not in the graph
    changed: tuple[str, ...] = ()  # ontology, model, code: what made all articles be read again


def ontology_of(config: Config) -> Ontology:
    """The ontology that the settings name. Raises OntologyError."""
    return load_ontology(Path(config.ontology) if config.ontology else None)


def read_articles(
    inputs: Iterable[str], config: Config, keep: Path | None = None, known: Known | None = None, step: Step = silent
) -> tuple[list[Article], list[Skipped]]:
    """Articles and skipped inputs; `keep` is the folder for what addresses give, `known` what files gave before, `step` is told how many files are parsed. With `strict`, or where nothing at all can be read, raises ArticleError."""
    web = Web(limits=config.fetch, keep=keep, feeds=config.feeds)
    own = Path(config.out) if keep else None
    articles, skipped = read_inputs(inputs, config.ingest, web, known, own, config.workers, step)
    if skipped and (config.strict or not articles):
        first = skipped[0]
        raise ArticleError(
            f"{first.source}: {first.reason}" + (f" (and {len(skipped) - 1} more)" if len(skipped) > 1 else "")
        )
    if not articles:
        raise ArticleError(f"no article found in {', '.join(inputs) or 'the input'}; kg build --help names the formats")
    return articles, skipped


def extract_records(
    articles: list[Article], config: Config, step: Step = silent
) -> Iterator[tuple[Article, list[Record]]]:
    """Each article with its records, in the order of the articles, whatever the number of workers and the engine."""
    if config.engine == "ray":
        from kg.engine.cluster import extract

        yield from extract(articles, config, step)
        return
    from kg.engine import local

    for done, (article, records) in enumerate(local.extract(articles, config), start=1):
        step(done, len(articles))
        yield article, records


def in_their_context(
    found: Iterable[tuple[Article, list[Record]]], ontology: Ontology
) -> Iterator[tuple[Article, tuple[Record, ...]]]:
    """Each article with its records as one who reads it whole would tell them: whom "Brussels" stands for, whose "the Senate" is."""
    for article, records in found:
        yield article, in_context(tuple(records), {article.id: article.published}, ontology)


def build(inputs: Iterable[str], config: Config, progress: Progress = untold) -> Built:
    """Read the inputs, build the graph, write the exports. Raises the KgError that says whose fault it is.

    Where nothing that decides the exports is new and they stand as the last build left them, that is all.
    """
    unknown = [name for name in config.formats if name not in EXPORTERS]
    if unknown:
        raise ConfigError(f"unknown format {unknown[0]!r}; known: {', '.join(sorted(EXPORTERS))}")
    if config.engine == "ray":
        from kg.engine.cluster import need_ray

        need_ray()
    inputs = tuple(inputs)
    if own := next((name for name in inputs if is_inside(Path(name), Path(config.out), itself=True)), None):
        raise ConfigError(
            f"--out {config.out}: the folder {own} is read, and its exports would be too; give another one"
        )
    stamp = stamp_of(Path(config.ontology) if config.ontology else default_folder(), model_folder(config.model))
    with ExitStack() as stack:
        opened = partial(open_log, config.log_file, stamp, fresh=config.fresh)
        log = stack.enter_context(opened()) if config.log_file.is_file() else None
        last = log.last() if log is not None else None
        ontology = (
            ontology_of(config) if last is None or stamp.differs(last.stamp) else None
        )  # faults of its are told first
        writing = writing_stamp(stamp)
        known = _known(config, writing)
        articles, skipped = read_articles(inputs, config, config.fetched, known, progress("parsing"))
        log = log or stack.enter_context(opened())
        known.keep()
        decided = decided_by(articles, log, config.decisions_file, (writing, *_settings(config)))
        if last is not None and not config.fresh and (last.decided, last.left) == (decided, state_of(Path(config.out))):
            this = msgspec.structs.replace(last, inputs=inputs, read=0, removed=0, skipped=_reasons(skipped))
            log.end(this)
            warn_again(this.warned)
            return _built(this, articles, skipped)
        changed = stamp.differs(last.stamp) if last else ()
        this, knowledge, files = _anew(
            articles, ontology or ontology_of(config), log, config, stamp, writing, progress, stack, bool(changed)
        )
        left = state_of(Path(config.out))
        this = msgspec.structs.replace(this, inputs=inputs, skipped=_reasons(skipped), decided=decided, left=left)
        log.end(this)
    return msgspec.structs.replace(_built(this, articles, skipped), knowledge=knowledge, files=files, changed=changed)


def _known(config: Config, writing: str) -> Known:
    """What files gave to an earlier build; it is kept beside the log."""
    return Known(_beside(config, "inputs"), about(writing, config.ingest))


def _beside(config: Config, name: str) -> Path:
    """A file beside the log, in which a build keeps something for the next; in a fresh build there is none."""
    path = config.log_file.with_name(f"{config.log_file.name}-{name}")
    if config.fresh:
        path.unlink(missing_ok=True)
    return path


def _settings(config: Config) -> tuple[object, ...]:
    """The settings that decide an export, besides those that decide what is read."""
    formats = sorted(set(config.formats))
    return (Path(config.out).resolve(), config.base, config.title, config.license, config.min_confidence, *formats)


def _reasons(skipped: list[Skipped]) -> dict[str, int]:
    return Counter(each.kind for each in skipped)


def _built(this: Build, articles: list[Article], skipped: list[Skipped]) -> Built:
    undated = sorted(each.source or each.id for each in articles if not each.published)
    counts = this.merged | {"articles": this.articles, "undated": len(undated)}
    counts |= {"records": this.records, "unresolved": this.unresolved}
    doubtful = sum(this.extracted.values()) - this.merged["records"]
    return Built(
        knowledge=None,
        files=(),
        skipped=tuple(skipped),
        counts=counts,
        read=this.read,
        removed=this.removed,
        doubtful=doubtful,
        undated=tuple(undated),
    )


def _anew(
    articles: list[Article], ontology: Ontology, log: Log, config: Config, stamp: Stamp, writing: str,
    progress: Progress, stack: ExitStack, anew: bool,
) -> tuple[Build, Knowledge, tuple[str, ...]]:  # fmt: skip
    """Build the graph and write it: what was done, the graph, the files. What `stack` holds lasts until the end."""
    records, read = records_of(articles, log, lambda new: extract_records(new, config, progress("reading")))
    stack.enter_context(unsearched(spared=True))  # lest all that was made is walked over after each step, or in the end
    extracted = Counter(type(each).__name__.lower() for each in records)
    records = [record for record in records if record.confidence >= config.min_confidence]
    kept = len(records)
    progress("merging")(0, 0)
    merging = Aside(_beside(config, "merging"), ids.digest(("events", writing), 32))
    with warned() as told:
        found = graph_of(articles, records, ontology, log, config, merging)
    knowledge = msgspec.structs.replace(found, title=config.title, license=config.license_iri)
    progress("writing")(0, 0)
    left = Kept(path=_beside(config, "triples"), about=writing)
    files = write(knowledge, ontology, config, left)
    gone, dropped = log.gone(articles), log.drop_all_but(articles)
    this = Build(
        inputs=(),
        stamp=stamp,
        articles=len(articles),
        read=read,
        removed=gone if anew else dropped,  # of records made anew the old ones are dropped too
        skipped={},
        extracted=extracted,
        merged={"records": kept} | {name: len(getattr(knowledge, name)) for name in ("entities", "events", "facts")},
        copies=len(knowledge.copies),
        records=len(knowledge.records),
        unresolved=unresolved(knowledge),
        warned=tuple(told),
    )
    return this, knowledge, files


def write(knowledge: Knowledge, ontology: Ontology, config: Config, kept: Kept | None = None) -> tuple[str, ...]:
    """Write the exports of a graph; the names of the files. `kept` is where its triples are left. Raises ExportError."""
    out = Path(config.out)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{out}: cannot be made a folder: {error.strerror}") from error
    sweep(out)
    written = write_all(config.formats, knowledge, ontology, out, workers=config.workers, kept=kept)
    return tuple(map(str, written))
