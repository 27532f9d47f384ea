"""The store on disk: made once, opened after that, remade when the graph changes, whole after a crash."""

import os
import signal
import subprocess
import sys
import time

import pytest

from kg.errors import QueryError
from kg.query import open_exports, run_query
from kg.query.disk import prepare

pytestmark = pytest.mark.slow

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def count(folder):
    return int(run_query(open_exports(folder), COUNT).rows[0][0].value)


def write(folder, text):
    draft = folder / "draft"
    draft.write_text(text, encoding="utf-8")
    draft.replace(folder / "graph.ttl")


def shelf(folder):
    return sorted(path.name.split("-")[0] for path in (folder / ".store").iterdir() if path.is_dir())


@pytest.fixture
def exports(tmp_path, graph_text):
    write(tmp_path, graph_text)
    return tmp_path


def test_loaded_once_and_opened_after_that(exports, graph):
    assert count(exports) == len(graph.store)
    before = (exports / ".store" / "current.json").stat().st_mtime_ns
    assert count(exports) == len(graph.store)
    assert (exports / ".store" / "current.json").stat().st_mtime_ns == before
    assert "el" not in open_exports(exports).prefixes
    assert open_exports(exports).prefixes["id"] == "https://w3id.org/geopolitics/id/"


def test_a_new_graph_is_loaded_and_the_old_store_goes(exports, graph, graph_text):
    assert count(exports) == len(graph.store)
    (old,) = shelf(exports)
    write(exports, graph_text + "id:new a gp:City .")
    assert count(exports) == len(graph.store) + 1
    assert old not in shelf(exports)
    assert len(shelf(exports)) == 1


def test_the_same_content_written_again_is_not_loaded_again(exports, graph_text):
    count(exports)
    before = [path.stat().st_mtime_ns for path in (exports / ".store").iterdir() if path.is_dir()]
    write(exports, graph_text)
    count(exports)
    assert [path.stat().st_mtime_ns for path in (exports / ".store").iterdir() if path.is_dir()] == before


def test_a_store_that_is_read_stays_until_it_is_closed(exports, graph, graph_text):
    lease = prepare(exports)
    write(exports, graph_text + "id:new a gp:City .")
    count(exports)
    assert len(shelf(exports)) == 2
    lease.close()
    write(exports, graph_text + "id:newer a gp:City .")
    count(exports)
    assert len(shelf(exports)) == 1


def test_broken_turtle_names_its_file_and_leaves_nothing(exports, graph_text):
    write(exports, graph_text + "id:new a")
    with pytest.raises(
        QueryError, match=r"graph\.ttl: not readable as Turtle: .*; mend the file or run `kg build` again"
    ):
        open_exports(exports)
    assert shelf(exports) == []


def test_no_graph(tmp_path):
    with pytest.raises(QueryError, match=r"graph\.ttl: no graph there .*; run `kg build` first"):
        open_exports(tmp_path)


def test_a_damaged_entry_is_replaced(exports, graph):
    count(exports)
    (exports / ".store" / "current.json").write_text("{", encoding="utf-8")
    assert count(exports) == len(graph.store)


@pytest.mark.parametrize("after", [0.05, 0.15])
def test_killed_while_it_loads(tmp_path, after, graph_text):
    lines = "".join(f'id:thing-{n} skos:prefLabel "number {n}" ; gp:record "{n}" .\n' for n in range(30_000))
    write(tmp_path, graph_text + lines)
    program = f"import sys; print('go', flush=True); from kg.query.disk import prepare; prepare({str(tmp_path)!r})"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        time.sleep(after)
        os.kill(process.pid, signal.SIGKILL)
    assert count(tmp_path) > 60_000
    assert len(shelf(tmp_path)) == 1
    assert not [path for path in (tmp_path / ".store").iterdir() if path.name.startswith("draft")]


def _cut(store):
    for table in store.glob("*.sst"):
        table.write_bytes(b"x")


def _lose_current(store):
    (store / "CURRENT").unlink()


def _lose_counts(store):
    (store / "counts.json").unlink()


@pytest.mark.parametrize("harm", [_cut, _lose_current, _lose_counts])
def test_a_damaged_store_is_made_again(exports, graph, harm):
    count(exports)
    (store,) = [path for path in (exports / ".store").iterdir() if path.is_dir()]
    harm(store)
    assert count(exports) == len(graph.store)


def test_a_folder_in_place_of_the_graph(tmp_path):
    (tmp_path / "graph.ttl").mkdir()
    with pytest.raises(QueryError, match=r"graph\.ttl: no file; run `kg build` first or name its folder"):
        open_exports(tmp_path)
    (tmp_path / "graph.ttl").rmdir()
    (tmp_path / "graph.ttl").write_text("", encoding="utf-8")
    (tmp_path / ".store").write_text("x", encoding="utf-8")
    with pytest.raises(QueryError, match=r"\.store: store cannot be written: File exists; check the folder"):
        open_exports(tmp_path)
