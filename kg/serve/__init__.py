"""The built graph over HTTP: a read-only SPARQL 1.1 endpoint, a query page, the explorer."""

from kg.serve.app import make_app

__all__ = ["make_app"]
