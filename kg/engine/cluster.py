"""Reading on a Ray cluster: actors that keep the parser take batches of articles and write their records as parts.

What is sent back over the network is one number a batch. A batch whose machine is lost is read again elsewhere; as a part is named by
what it holds and parts are merged by key, nothing is lost and nothing is there twice. https://docs.ray.io/en/latest/data/
"""

import contextlib
import functools
import importlib.util
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from kg import errors
from kg.config import Config
from kg.engine.parts import clear, keys_in, merged, write_part
from kg.errors import ConfigError, KgError, StoreError
from kg.extract.models import model_folder
from kg.model import Article, Record
from kg.ontology import default_folder, load_ontology
from kg.progress import Step, silent
from kg.store import Stamp, key_of, stamp_of

if TYPE_CHECKING:
    from kg.extract.reader import Reader

_MEGABYTE = 1 << 20
_QUIET = {"RAY_USAGE_STATS_ENABLED": "0"}  # nothing is reported to anybody
_ALONE = {
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # the switch to talk over 127.0.0.1 only
    "RAY_worker_niceness": "0",  # 15 by default: on a busy machine a worker would stand still
}


def extract(articles: list[Article], config: Config, step: Step = silent) -> Iterator[tuple[Article, list[Record]]]:
    """Each article with its records, in the order of their ids; `step` is told how many are read and how many there are.

    Batches that an interrupted run has written are not read again. Raises ConfigError where Ray is not installed or no
    cluster answers, StoreError where records cannot be written or the cluster gave up.
    """
    need_ray()
    stamp = stamp_of(ontology_folder(config), model_folder(config.model))
    folder = config.ray.parts or str(Path(config.out, ".parts").absolute())
    by_key = {key_of(article, stamp): article for article in articles}
    clear(folder, () if config.fresh else by_key)
    held = keys_in(folder)
    todo = [article for key, article in by_key.items() if key not in held]
    done = len(articles) - len(todo)
    for count in _read(todo, config, stamp, folder) if todo else ():
        done += count
        step(min(done, len(articles)), len(articles))
    for key, _, records in merged(folder, by_key):
        yield by_key[key], records


def need_ray() -> None:
    """Raises ConfigError where what `--engine ray` needs is not installed; loads nothing."""
    missing = [name for name in ("ray", "pyarrow", "duckdb") if importlib.util.find_spec(name) is None]
    if missing:
        raise ConfigError(
            f"--engine ray needs {', '.join(missing)}, which this kg was installed without; pip install 'kg[ray]'"
        )


def ontology_folder(config: Config) -> Path:
    """The folder of the ontology that the settings name."""
    return Path(config.ontology) if config.ontology else default_folder()


class Reading:
    """What an actor keeps: the reader, made at the first call. A call reads one batch and writes one part."""

    def __init__(self, config: Config, stamp: Stamp, folder: str) -> None:
        self._config, self._stamp, self._folder = config, stamp, folder

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        """How many articles were read, or the error that says why they were not: as values, for Ray would make text of an exception."""
        from kg.extract.reader import read

        articles = [article for data in batch["item"] for article in _ARTICLES.decode(data)]
        try:
            rows = [(key_of(each, self._stamp), each.id, records) for each, records in read(self._reader, articles)]
            write_part(self._folder, rows)
        except KgError as error:
            return {"articles": [0], "error": [type(error).__name__], "told": [str(error)]}
        return {"articles": [len(rows)], "error": [""], "told": [""]}

    @functools.cached_property
    def _reader(self) -> "Reader":
        from kg.extract.reader import make_reader

        config, ontology = self._config, ontology_folder(self._config)
        here = stamp_of(ontology, model_folder(config.model))
        if differing := here.differs(self._stamp):
            raise ConfigError(
                f"a machine of the cluster has another {', '.join(differing)}; install the same kg on all"
            )
        return make_reader(load_ontology(ontology), config.model)


_ARTICLES = msgspec.json.Decoder(list[Article])


def _read(articles: list[Article], config: Config, stamp: Stamp, folder: str) -> Iterator[int]:
    """The sizes of batches as they are done. The folder must be one that all machines of the cluster reach."""
    size = config.ray.batch
    batches = [articles[start : start + size] for start in range(0, len(articles), size)]
    with _cluster(config) as ray, _told(ray, folder):
        actors = min(len(batches), config.workers if config.workers > 1 else int(ray.cluster_resources().get("CPU", 1)))
        sent = ray.data.from_items([msgspec.json.encode(each) for each in batches], override_num_blocks=len(batches))
        done = sent.map_batches(
            Reading, fn_constructor_args=(config, stamp, folder), batch_size=1, num_cpus=1,
            compute=ray.data.ActorPoolStrategy(min_size=1, max_size=actors, initial_size=actors),
        )  # fmt: skip
        for row in done.iter_rows():
            if row["error"]:
                raise getattr(errors, row["error"])(row["told"])
            yield int(row["articles"])


@contextlib.contextmanager
def _cluster(config: Config) -> Iterator[Any]:
    """Ray, joined to the cluster of the settings (or of RAY_ADDRESS); where there is none, to one of this machine for as long as it is used."""
    address = config.ray.address or os.environ.get("RAY_ADDRESS", "")
    os.environ.update(_QUIET if address else _QUIET | _ALONE)
    import ray
    import ray.data

    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    ray.data.DataContext.get_current().enable_progress_bars = False
    own: dict[str, Any] = {} if address else {
        "num_cpus": config.workers, "object_store_memory": config.ray.memory_mb * _MEGABYTE, "include_dashboard": False,
    }  # fmt: skip
    try:
        ray.init(address=address or "local", logging_level="error", log_to_driver=False, **own)
    except (OSError, ValueError, RuntimeError) as error:
        raise ConfigError(f"ray.address {address!r}: no cluster can be reached: {error}".splitlines()[0]) from error
    try:
        yield ray
    finally:
        ray.shutdown()


@contextlib.contextmanager
def _told(ray: Any, folder: str) -> Iterator[None]:
    """What a cluster raises becomes one line."""
    try:
        yield
    except ray.exceptions.RayError as error:
        cause: BaseException = error
        while inner := getattr(cause, "cause", None) or cause.__cause__:
            cause = inner
        first = (str(cause).strip().splitlines() or [""])[0]
        raise StoreError(
            f"the Ray cluster gave up: {type(cause).__name__}: {first}; what was read is kept in {folder}: run the same command again"
        ) from error
