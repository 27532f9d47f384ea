"""What all tests share: the ontology, and the reader where the trained parser is wanted."""

import pytest

from kg.ontology import load_ontology


@pytest.fixture(scope="session")
def ontology():
    return load_ontology()


@pytest.fixture(scope="session")
def reader(ontology):
    from kg.extract.reader import make_reader

    return make_reader(ontology)
