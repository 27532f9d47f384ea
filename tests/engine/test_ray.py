"""Ray against the local engine: the same bytes, on one machine, on two workers, and when one of them is lost in mid-run.

Ray is no part of `make test`; `make ray` sets it up and runs this. All of it talks over 127.0.0.1.
"""

import importlib.util
import threading
import time

import pytest
from click.testing import CliRunner

from kg import pipeline
from kg.cli import main
from kg.config import Ray, load_config
from kg.engine.parts import keys_in, write_part
from kg.errors import ConfigError
from kg.extract.models import model_folder
from kg.ontology import default_folder
from kg.store import Stamp, key_of, stamp_of

FORMATS = ("html", "jsonl", "nq", "ttl")
NEWS = (
    "Kenya accused Uganda of moving troops to the lake. Uganda rejected the claim, the ministry said on Monday.",
    "date 2024-03-05 President Lula da Silva met Emmanuel Macron in Brasilia on Tuesday. They agreed to train {n} officers.",
    "Japan sanctioned three companies. Police in Osaka arrested {n} men, and one of them denied the charges.",
)
HERE = importlib.util.find_spec("ray") is not None
pytestmark = [
    pytest.mark.model,
    pytest.mark.slow,
    pytest.mark.skipif(not HERE, reason="ray is not installed: make ray sets it up and runs these tests"),
    pytest.mark.filterwarnings("ignore"),  # Ray and pandas warn of what is theirs
]


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(160):
        text = NEWS[number % 3].format(n=number + 2)
        (folder / f"{number:03}.txt").write_text(f"{text} Envoy {number} spoke in Oslo.", encoding="utf-8")
    return folder


def build(news, out, **options):
    return pipeline.build([str(news)], load_config(out=str(out), formats=FORMATS, **options))


def written(out):
    """Every export with its bytes; neither the log nor the records on their way."""
    files = (path for path in out.iterdir() if path.is_file() and not path.name.startswith("."))
    return {path.name: path.read_bytes() for path in files}


@pytest.fixture
def nodes(monkeypatch):
    """A Ray cluster whose head computes nothing, with two workers of one processor each."""
    for name, value in (
        ("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0"),
        ("RAY_worker_niceness", "0"),
        ("RAY_USAGE_STATS_ENABLED", "0"),
    ):
        monkeypatch.setenv(name, value)  # fmt: skip
    from ray.cluster_utils import Cluster

    each = {"object_store_memory": 100 << 20, "node_ip_address": "127.0.0.1"}
    config = {"health_check_period_ms": 1000, "health_check_failure_threshold": 10}
    cluster = Cluster()
    try:
        cluster.add_node(num_cpus=0, include_dashboard=False, _system_config=config, **each)
        for _ in range(2):
            cluster.add_node(num_cpus=1, **each)
        yield cluster
    finally:
        cluster.shutdown()


def test_a_cluster_of_this_machine_gives_the_same_bytes_and_fills_the_log(news, tmp_path):
    local, spread = tmp_path / "local", tmp_path / "spread"
    build(news, local)
    options = ["--engine", "ray", "--workers", "2", "--formats", ",".join(FORMATS), "--out", str(spread)]
    told = CliRunner().invoke(main, ["build", str(news), *options])
    assert told.exit_code == 0, told.output
    assert "160 articles read, 0 from the evidence log" in told.output
    assert written(spread) == written(local)
    (news / "new.txt").write_text("Chad warned Niger.", encoding="utf-8")
    again = build(news, spread)
    assert again.read == 1
    build(news, local)
    assert written(spread) == written(local)
    listed = CliRunner().invoke(main, ["log", "--out", str(spread)]).output
    assert "articles   160: 160 read, 0 from the log; 0 removed" in listed
    assert "articles   161: 1 read, 160 from the log; 0 removed" in listed


def test_a_worker_is_killed_in_mid_run_and_nothing_is_lost_or_doubled(news, tmp_path, nodes):
    local, spread = tmp_path / "local", tmp_path / "spread"
    build(news, local)
    parts = spread / ".parts"
    killed = []

    def kill():
        while not parts.is_dir() or len(list(parts.glob("part-*"))) < 3:
            time.sleep(0.05)
        worker = sorted(nodes.worker_nodes, key=lambda node: node.unique_id)[0]
        nodes.remove_node(worker, allow_graceful=False)
        killed.append(len(list(parts.glob("part-*"))))

    threading.Thread(target=kill, daemon=True).start()
    spread_built = build(news, spread, engine="ray", ray=Ray(address=nodes.address, batch=8))
    assert killed
    assert killed[0] < 20  # parts in all
    assert spread_built.read == 160
    assert written(spread) == written(local)
    assert len(keys_in(str(parts))) == 160
    assert len(list(parts.glob("part-*"))) == 20


def test_another_kg_on_a_machine_of_the_cluster_is_told(news, tmp_path, monkeypatch):
    from kg.engine import cluster

    monkeypatch.setattr(cluster, "stamp_of", lambda *_: Stamp(ontology="o", model="m", code="c"))
    with pytest.raises(
        ConfigError, match=r"^a machine of the cluster has another ontology, model, code; install the same kg on all$"
    ):
        build(news, tmp_path / "out", engine="ray")


def test_what_an_interrupted_run_has_written_is_not_read_again(news, tmp_path):
    local, spread = tmp_path / "local", tmp_path / "spread"
    config = load_config()
    stamp = stamp_of(default_folder(), model_folder(config.model))
    articles, _ = pipeline.read_articles([str(news)], config)
    rows = [
        (key_of(article, stamp), article.id, records)
        for article, records in pipeline.extract_records(articles[:80], config)
    ]
    write_part(str(spread / ".parts"), rows)
    build(news, spread, engine="ray", ray=Ray(batch=40))
    assert len(list((spread / ".parts").iterdir())) == 1 + 80 // 40
    build(news, local)
    assert written(spread) == written(local)
