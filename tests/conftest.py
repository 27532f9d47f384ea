"""What all tests share: the ontology, and the reader where the trained parser is wanted."""

import gc

import pytest

from kg.extract.reader import read
from kg.model import Article, Relation
from kg.ontology import load_ontology

# Searching for garbage in all that hundreds of tests hold took an eighth of the time of the fast suite.
gc.set_threshold(100_000, 20, 100)


def pytest_collection_modifyitems(items):
    """Three minutes of compiling come first: begun last, they would leave the other processes idle."""
    items.sort(key=lambda item: item.path.name != "test_compile.py")


@pytest.fixture(scope="session")
def ontology():
    return load_ontology()


@pytest.fixture(scope="session")
def reader(ontology):
    from kg.extract.reader import make_reader

    return make_reader(ontology)


@pytest.fixture
def relations_of(reader):
    """The relations of a text: (predicate, temporality, subject, object)."""

    def relations(text):
        ((_, records),) = read(reader, [Article(id="a", text=text)])
        return {
            (r.relation, r.temporality, r.subject.label, r.object.label) for r in records if isinstance(r, Relation)
        }

    return relations
