"""Every lex:example of a cue is a test: who speaks and what is said come out. And what the shapes say of cues."""

import re

import pyshacl
import pytest
import rdflib

from kg.extract.reader import read
from kg.model import Article, Attribution
from kg.ontology import default_folder

MARKED = re.compile(r"\{(\w+):([^{}]+)\}")

CUE = """@prefix lex: <https://w3id.org/geopolitics/lexicon#> .
lex:cue-test a lex:CueFrame ; lex:attitude lex:saying ; lex:stance lex:neutral ; lex:verb "say" """


def cues(ontology):
    found = {cue.iri: cue for words in ontology.lexicon.cues.values() for _, cue in words}
    return [found[iri] for iri in sorted(found)]


def told(record, text, role, words):
    start = text.index(words)
    span = record.speaker if role == "speaker" else record.content
    return span is not None and span.start < start + len(words) and start < span.end


@pytest.mark.model
def test_every_example_comes_out(ontology, reader):
    rows = {
        f"{cue.iri}-{n}": (MARKED.sub(lambda m: m[2], example), MARKED.findall(example))
        for cue in cues(ontology)
        for n, example in enumerate(cue.examples)
    }
    silent = []
    for article, records in read(reader, [Article(id=key, text=text) for key, (text, _) in rows.items()]):
        said = [r for r in records if isinstance(r, Attribution)]
        text, marks = rows[article.id]
        if not any(all(told(r, text, role, words) for role, words in marks) for r in said):
            silent.append(text)
    assert rows
    assert silent == []


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ('; lex:takes lex:clause, lex:seems ; lex:contentAfter "for" .', ""),
        ("; lex:takes lex:sentence .", "a cue's content is a clause, words, anything"),
        ('; lex:contentAfter "in front of" .', "a content stands behind a preposition, one word"),
        ("; lex:stance lex:sure .", "a cue has one stance"),
    ],
)
def test_shapes_of_cues(more, message):
    shapes = rdflib.Graph().parse(default_folder() / "shapes" / "ontology.ttl")
    data = rdflib.Graph().parse(data=CUE + more, format="turtle")
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes)
    assert (conforms, message in text) == (not message, True)
