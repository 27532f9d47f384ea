"""What is made of an ontology alone and takes longer than reading it back."""

from collections.abc import Callable
from typing import TypeVar

from kg.ontology import Ontology, default_folder, load_ontology
from kg.ready import ready

Made = TypeVar("Made")


def made_of(ontology: Ontology, name: str, make: Callable[[], Made]) -> Made:
    """What `make` gives, which must be picklable; of the ontology of the package it is kept under the name (`kg.ready`)."""
    folder = default_folder()
    own = ontology.folder == str(folder) and ontology is load_ontology()  # not one that somebody changed in memory
    return ready(name, folder, make) if own else make()
