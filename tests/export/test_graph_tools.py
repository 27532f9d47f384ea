"""Each format for graph tools, loaded by a program that is not ours: counts, and one edge with everything it carries."""

import csv
import datetime
import io
import json
import re
import subprocess

import networkx
import pytest
from texts import BASE, WEIRD

from kg.errors import ExportError
from kg.export import EXPORTERS, flat

pytestmark = pytest.mark.slow  # other programs load the files

FORMATS = ("cypher", "cytoscape", "ftm", "gexf", "graphml", "neo4j", "node-link", "parquet")
AID = BASE + "statement-1"
CLEAN = re.sub("[\x07]", "\ufffd", WEIRD)  # what XML cannot hold


@pytest.fixture(scope="module")
def written(tmp_path_factory, small, made, ontology):
    """Folders of both graphs in all formats."""
    out = {name: tmp_path_factory.mktemp(name) for name in ("small", "made")}
    for format_ in FORMATS:
        EXPORTERS[format_](small, ontology, out["small"])
        EXPORTERS[format_](made, ontology, out["made"])
    return out


@pytest.fixture(scope="module")
def counts(made, ontology):
    return len(flat.nodes(made, ontology)), len(flat.edges(made, ontology)), len(made.records)


def test_rows_hold_every_statement_once(small, ontology):
    nodes, edges = flat.nodes(small, ontology), flat.edges(small, ontology)
    assert [row["id"][len(BASE) :] for row in nodes] == [
        "city-kelmar",
        "person-ana-orlov",
        "state-ARV",
        "state-BEL",
        "event-b",
    ]
    assert [(row["kind"], row["source"][len(BASE) :], row["predicate"], row["target"][len(BASE) :]) for row in edges] == [
        ("statement", "state-ARV", "aided", "state-BEL"),
        ("statement", "person-ana-orlov", "headOfState", "state-ARV"),
        *sorted([("role", "state-BEL", "actor", "event-b"), ("role", "event-b", "place", "city-kelmar")], key=lambda row: next(e["id"] for e in edges if e["predicate"] == row[2])),
    ]  # fmt: skip
    assert edges[0] == {
        "id": AID, "source": BASE + "state-ARV", "target": BASE + "state-BEL", "kind": "statement", "predicate": "aided", "label": "aided",
        "office": None, "event": BASE + "event-a", "event_class": "Aid", "quad": "MaterialCooperation", "mode": None,
        "contexts": ("economic", "military"), "about": (), "instrument": (), "place": (BASE + "city-kelmar",),
        "counts": ("killed: at least three",), "start": "2024-03-05", "end": "2024-03-05", "time_precision": "day",
        "time_text": "on Tuesday", "time_inferred": True, "standing": "asserted", "asserted": True, "polarity": "positive",
        "certainty": "certain", "temporality": "past", "speakers": (), "support": 2, "evidence": ("r1", "r2"),
    }  # fmt: skip
    assert {len(row) for row in nodes} == {len(nodes[0])}
    assert {tuple(row) for row in edges} == {tuple(edges[0])}


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes(written, tmp_path, small, ontology, name):
    path = EXPORTERS[name](small, ontology, tmp_path)
    for file in [path] if path.is_file() else sorted(path.iterdir()):
        old = written["small"] / file.relative_to(tmp_path)
        assert file.read_bytes() == old.read_bytes(), file.name


def check(edge):
    """An edge of XML formats: lists are JSON text, what is not known is absent."""
    assert edge["predicate"] == "aided"
    assert edge["support"] == 2
    assert edge["time_inferred"] is True
    assert json.loads(edge["evidence"]) == ["r1", "r2"]
    assert json.loads(edge["contexts"]) == ["economic", "military"]
    assert (edge["polarity"], edge["certainty"], edge["temporality"]) == ("positive", "certain", "past")


def test_graphml_in_networkx(written, counts):
    graph = networkx.read_graphml(written["made"] / "graph.graphml", force_multigraph=True)
    assert graph.is_directed()
    assert (graph.number_of_nodes(), graph.number_of_edges()) == counts[:2]
    graph = networkx.read_graphml(written["small"] / "graph.graphml", force_multigraph=True)
    edge = graph.edges[BASE + "state-ARV", BASE + "state-BEL", AID]
    check(edge)
    assert edge["start"] == "2024-03-05"
    assert "mode" not in edge
    orlov = graph.nodes[BASE + "person-ana-orlov"]
    assert orlov["label"] == CLEAN
    assert json.loads(orlov["names"]) == [WEIRD, "Ana Orlov", "Orlov; A."]
    assert "country" not in orlov


def test_graphml_in_igraph(written, counts):
    igraph = pytest.importorskip("igraph", reason="igraph is not installed")
    graph = igraph.Graph.Read_GraphML(str(written["made"] / "graph.graphml"))
    assert graph.is_directed()
    assert (graph.vcount(), graph.ecount()) == counts[:2]
    graph = igraph.Graph.Read_GraphML(str(written["small"] / "graph.graphml"))
    edge = next(edge for edge in graph.es if edge["iri"] == AID)
    assert [graph.vs[end]["id"] for end in edge.tuple] == [BASE + "state-ARV", BASE + "state-BEL"]
    check(edge.attributes())


def test_gexf_with_its_time_and_looks(written, counts):
    graph = networkx.read_gexf(written["made"] / "graph.gexf")
    assert graph.is_directed()
    assert (graph.number_of_nodes(), graph.number_of_edges()) == counts[:2]
    assert sum("start" in data for *_, data in graph.edges(data=True)) > 50
    graph = networkx.read_gexf(written["small"] / "graph.gexf")
    found = {data["id"]: (source, target, data) for source, target, data in graph.edges(data=True)}
    source, target, aid = found[AID]
    assert (source, target) == (BASE + "state-ARV", BASE + "state-BEL")
    check(aid)
    assert (aid["start"], aid["end"], aid["label"], aid["weight"]) == ("2024-03-05", "2024-03-05", "aided", 2.0)
    office = found[BASE + "statement-2"][2]
    assert office["start"] == "2019-01-01"
    assert "end" not in office
    assert "start" not in graph.nodes[BASE + "event-b"]
    assert graph.nodes[BASE + "event-b"]["viz"]["color"] == {"r": 185, "g": 28, "b": 28, "a": 1.0}
    text = (written["small"] / "graph.gexf").read_text(encoding="utf-8")
    assert 'mode="dynamic"' in text
    assert 'timeformat="date"' in text
    assert "lastmodified" not in text


def test_gexf_in_graphology(written, counts, peers):
    script = """const { MultiDirectedGraph } = require("graphology"), { parse } = require("graphology-gexf"), fs = require("fs");
      const [made, small] = process.argv.slice(1, 3).map((path) => parse(MultiDirectedGraph, fs.readFileSync(path, "utf8"), { addMissingNodes: false }));
      const edge = small.findEdge((key, data) => data.id === process.argv[3] || key === process.argv[3]);
      console.log(JSON.stringify({ counts: [made.order, made.size], source: small.source(edge), target: small.target(edge), data: small.getEdgeAttributes(edge) }));"""
    node = peers("node_modules/graphology-gexf", "npm")
    files = [str(written[name] / "graph.gexf") for name in ("made", "small")]
    done = subprocess.run(["node", "-e", script, *files, AID], cwd=node.parents[1], capture_output=True, text=True, check=True)  # fmt: skip
    found = json.loads(done.stdout)
    assert tuple(found["counts"]) == counts[:2]
    assert (found["source"], found["target"]) == (BASE + "state-ARV", BASE + "state-BEL")
    data = found["data"]
    assert (data["label"], data["predicate"], data["weight"]) == ("aided", "aided", 2)
    assert json.loads(data["evidence"]) == ["r1", "r2"]


def test_node_link_in_networkx(written, counts, small):
    graph = networkx.node_link_graph(
        json.loads((written["made"] / "graph.json").read_text(encoding="utf-8")), edges="edges"
    )
    assert (graph.number_of_nodes(), graph.number_of_edges(), len(graph.graph["evidence"])) == counts
    value = json.loads((written["small"] / "graph.json").read_text(encoding="utf-8"))
    graph = networkx.node_link_graph(value, edges="edges")
    edge = graph.edges[BASE + "state-ARV", BASE + "state-BEL", AID]
    assert (edge["evidence"], edge["mode"], edge["speakers"], edge["start"]) == (["r1", "r2"], None, [], "2024-03-05")
    assert graph.nodes[BASE + "person-ana-orlov"]["label"] == WEIRD
    assert graph.graph["evidence"][0]["quote"] == "Arvania aided Belmora."


def test_parquet_in_duckdb(written, counts):
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed; pip install 'kg[parquet]'")
    tables = lambda graph, name: duckdb.read_parquet(str(written[graph] / "parquet" / f"{name}.parquet"))  # noqa: E731
    assert tuple(len(tables("made", name)) for name in ("nodes", "edges", "evidence")) == counts
    edges, evidence, nodes = (tables("small", name) for name in ("edges", "evidence", "nodes"))
    found = duckdb.sql("SELECT source, target, start, mode, evidence, counts, support, time_inferred FROM edges WHERE predicate = 'aided'").fetchall()  # fmt: skip
    day = datetime.date(2024, 3, 5)
    assert found == [
        (BASE + "state-ARV", BASE + "state-BEL", day, None, ["r1", "r2"], ["killed: at least three"], 2, True)
    ]
    quoted = (
        "SELECT count(*) FROM edges, evidence WHERE list_contains(edges.evidence, evidence.id) AND kind = 'statement'"
    )
    assert duckdb.sql(quoted.replace("kind", "edges.kind")).fetchall() == [(3,)]
    assert duckdb.sql("SELECT label FROM nodes WHERE country IS NULL AND cls = 'Person'").fetchall() == [(WEIRD,)]
    assert (len(edges), len(evidence), len(nodes)) == (4, 5, 5)


def test_parquet_without_pyarrow_says_what_to_do(monkeypatch, small, ontology, tmp_path):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"pip install 'kg\[parquet\]'"):
        EXPORTERS["parquet"](small, ontology, tmp_path)


def test_neo4j_files_fit_each_other(written):
    folder = written["small"] / "neo4j"

    def table(name):
        head, *rows = (
            row
            for file in (f"{name}-header.csv", f"{name}.csv")
            for row in csv.reader(io.StringIO((folder / file).read_bytes().decode(), newline=""))
        )
        assert {len(row) for row in rows} == {len(head)}, name
        return [dict(zip(head, row, strict=True)) for row in rows]

    nodes = {name: table(name) for name in ("things", "events", "articles", "evidence")}
    # what https://neo4j.com/docs/operations-manual/current/import/ lets a header field be
    field = re.compile(r"(?:\w+:ID|:(?:LABEL|START_ID|END_ID|TYPE)|\w+:(?:int|double|boolean|string|date)(?:\[\])?)")
    for file in sorted(folder.glob("*-header.csv")):
        head = next(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
        assert [name for name in head if not field.fullmatch(name)] == [], file.name
        assert len(set(head)) == len(head)
        ends = {name for name in head if name in (":START_ID", ":TYPE", ":END_ID")}
        assert len(ends) == 3 if ends else "id:ID" in head and ":LABEL" in head, file.name
    known = [row["id:ID"] for rows in nodes.values() for row in rows]
    assert len(known) == len(set(known)) == 11
    statements, sources = table("statements"), table("sources")
    assert {row[end] for row in (*statements, *sources) for end in (":START_ID", ":END_ID")} <= set(known)
    aid = statements[0]
    assert (aid[":START_ID"], aid[":TYPE"], aid[":END_ID"]) == (BASE + "state-ARV", "aided", BASE + "state-BEL")
    assert aid["evidence:string[]"].split("\x1f") == ["r1", "r2"]
    assert (aid["start:date"], aid["support:int"], aid["time_inferred:boolean"], aid["mode:string"]) == (
        "2024-03-05",
        "2",
        "true",
        "",
    )
    orlov = next(row for row in nodes["things"] if row[":LABEL"] == "Thing\x1fPerson")
    assert orlov["names:string[]"].split("\x1f") == [WEIRD, "Ana Orlov", "Orlov; A."]


def kind(name):
    """The type of a column in ladybug."""
    kinds = (("STRING[]", flat.LISTS), ("INT64", flat.NUMBERS), ("BOOL", flat.FLAGS), ("DATE", flat.DATES))
    return next((kind for kind, names in kinds if name in names), "DOUBLE" if name == "confidence" else "STRING")


def declare(connection, rows, edges):
    """What ladybug needs before it takes a node or a relationship: its table."""
    for label, row in rows.items():
        kinds = {name: kind(name) for name in row if label == "Evidence" or name != "kind"}
        kinds |= {"start": "INT64", "end": "INT64"} if label == "Evidence" else {}
        columns = ", ".join(f"`{name}` {kind}" for name, kind in kinds.items())
        connection.execute(f"CREATE NODE TABLE {label}({columns}, PRIMARY KEY(id))")
    names = [name for name in edges[0] if name not in ("source", "target", "predicate", "label")]
    columns = ", ".join(f"`{name}` {kind(name)}" for name in names)
    ends = "FROM Thing TO Thing, FROM Thing TO Event, FROM Event TO Thing, FROM Event TO Event"
    for predicate in sorted({row["predicate"] for row in edges}):
        connection.execute(f"CREATE REL TABLE {predicate}({ends}, {columns})")
    connection.execute("CREATE REL TABLE IN_ARTICLE(FROM Evidence TO Article)")


def test_the_cypher_script_runs_in_an_embedded_database(written, small, ontology):
    ladybug = pytest.importorskip("ladybug", reason="ladybug is not installed")
    connection = ladybug.Connection(ladybug.Database(":memory:"))
    nodes, edges = flat.nodes(small, ontology), flat.edges(small, ontology)
    rows = {
        "Thing": nodes[0],
        "Event": nodes[-1],
        "Article": flat.articles(small)[0],
        "Evidence": flat.evidence(small)[0],
    }
    declare(connection, rows, edges)
    for line in (written["small"] / "graph.cypher").read_text(encoding="utf-8").splitlines():
        connection.execute(line)
    ask = lambda query: connection.execute(query).get_all()  # noqa: E731
    assert ask("MATCH (n) RETURN count(*)") == [[11]]
    assert ask("MATCH ()-[r]->() RETURN count(*)") == [[4 + 5]]
    (row,) = ask("MATCH (a:Thing)-[r:aided]->(b:Thing) RETURN a.label, b.label, r.id, r.`start`, r.evidence, r.support, r.mode, r.time_inferred, r.contexts")  # fmt: skip
    assert row == [
        "Arvania",
        "Belmora",
        AID,
        datetime.date(2024, 3, 5),
        ["r1", "r2"],
        2,
        None,
        True,
        ["economic", "military"],
    ]
    assert ask("MATCH (n:Thing {cls: 'Person'}) RETURN n.label, n.country") == [[WEIRD, None]]
    assert ask("MATCH (e:Evidence)-[:IN_ARTICLE]->(a) WHERE e.id IN ['r1'] RETURN e.quote, a.title") == [
        ["Arvania aided Belmora.", WEIRD]
    ]


def test_cytoscape_reads_it(written, counts, peers):
    script = """const cytoscape = require("cytoscape"), fs = require("fs");
      const load = (path) => cytoscape({ headless: true, ...JSON.parse(fs.readFileSync(path, "utf8")) });
      const made = load(process.argv[1]), small = load(process.argv[2]), edge = small.getElementById(process.argv[3]);
      console.log(JSON.stringify({ counts: [made.nodes().length, made.edges().length], data: edge.data(), source: edge.source().data("label"),
        label: small.getElementById(process.argv[4]).data("label") }));"""
    node = peers("node_modules/cytoscape", "npm")
    files = [str(written[name] / "graph.cyjs") for name in ("made", "small")]
    done = subprocess.run(["node", "-e", script, *files, AID, BASE + "person-ana-orlov"], cwd=node.parents[1], capture_output=True, text=True, check=True)  # fmt: skip
    found = json.loads(done.stdout)
    assert tuple(found["counts"]) == counts[:2]
    assert (found["source"], found["label"], found["data"]["target"]) == ("Arvania", WEIRD, BASE + "state-BEL")
    assert (found["data"]["evidence"], found["data"]["mode"], found["data"]["start"]) == (
        ["r1", "r2"],
        None,
        "2024-03-05",
    )


def test_followthemoney_takes_every_entity(written, made, peers):
    script = """import json, sys
from followthemoney import model
seen, wrong = {}, []
for path in sys.argv[1:]:
    for line in open(path, encoding="utf-8"):
        data = json.loads(line)
        model.get(data["schema"]).validate(data)
        entity = model.get_proxy(data, cleaned=False)
        for prop, value in ((p, v) for p in entity.iterprops() for v in data["properties"].get(p.name, [])):
            if not prop.type.validate(value) and prop.type.name not in ("name",): wrong.append([data["id"], prop.name, value])
        lost = [n for n in data["properties"] if not entity.get(n)]
        wrong += [[data["id"], "lost", lost]] if lost else []
        assert data["id"] not in seen or path != sys.argv[1]
        seen[data["id"]] = data
print(json.dumps({"wrong": wrong, "seen": seen}))"""
    python = peers("bin/python", "followthemoney")
    files = [str(written[name] / "entities.ftm.json") for name in ("small", "made")]
    done = subprocess.run([python, "-c", script, *files], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert found["wrong"] == []
    seen = found["seen"]
    assert seen["statement-1"]["properties"] == {
        "description": ["killed: at least three", "on Tuesday"], "endDate": ["2024-03-05"], "object": ["state-BEL"], "proof": ["article-a1"],
        "recordId": ["r1", "r2"], "role": ["aided"], "startDate": ["2024-03-05"],
        "status": ["asserted", "positive", "certain", "past"], "subject": ["state-ARV"], "summary": ["Arvania aided Belmora."],
    }  # fmt: skip
    assert seen["state-ARV"]["schema"] == "PublicBody"
    assert seen["state-ARV"]["properties"]["country"] == ["ve"]
    post = seen["statement-2"]["properties"]["post"][0]
    assert (seen[post]["schema"], seen[post]["properties"]["name"]) == ("Position", ["president of Arvania"])
    ends = {"subject", "object", "holder", "post", "proof", "involved"}
    assert {v for e in seen.values() for n, values in e["properties"].items() if n in ends for v in values} <= set(seen)
    assert sum(entity["schema"] == "UnknownLink" for entity in seen.values()) == 1 + len(made.facts)
