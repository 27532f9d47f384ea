"""kg turns geopolitical news into a knowledge graph: who did what to whom, when, by whose word and how surely.

    import kg
    config = kg.load_config()
    articles, skipped = kg.read_articles(["seeds"], config)
    records = [r for _, found in kg.extract_records(articles, config) for r in found]
    knowledge = kg.build_knowledge(articles, records, kg.load_ontology())
    graph = kg.to_networkx(knowledge, kg.load_ontology())
    rdf = kg.to_rdflib(knowledge, kg.load_ontology())

Names are loaded when they are first used, so that `import kg` costs nothing.
"""

import importlib
from typing import Any

_WHERE = {
    "Article": "kg.model",
    "Attribution": "kg.model",
    "Config": "kg.config",
    "Entity": "kg.model",
    "Event": "kg.model",
    "EventNode": "kg.model",
    "Fact": "kg.model",
    "KgError": "kg.errors",
    "Knowledge": "kg.model",
    "Mention": "kg.model",
    "Ontology": "kg.ontology",
    "Relation": "kg.model",
    "build": "kg.pipeline",
    "build_knowledge": "kg.graph",
    "extract_records": "kg.pipeline",
    "load_config": "kg.config",
    "load_ontology": "kg.ontology",
    "read_articles": "kg.pipeline",
    "to_networkx": "kg.graph",
    "to_rdflib": "kg.export",
}

__all__ = sorted(_WHERE)


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(importlib.import_module(_WHERE[name]), name)
