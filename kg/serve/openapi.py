"""What the server answers, for programs: https://spec.openapis.org/oas/v3.1.0."""

from typing import Any

from kg.serve.accept import GRAPHS, MEDIA, ROWS
from kg.serve.protocol import FORM, QUERY

Json = dict[str, Any]

_REASONS = {
    "400": "Not a request of the SPARQL 1.1 Protocol, or a broken query; the text says where.",
    "403": "An update, SERVICE or FROM: refused, with the reason.",
    "406": "None of the accepted forms can be written.",
    "408": "The body did not arrive in time.",
    "413": "The body is larger than serve.body_kb.",
    "415": "The body is of another media type than the two of the Protocol.",
    "421": "The host asked for is not this server's.",
    "503": "The query reached its time, row or memory limit, or too many are waiting.",
}


def openapi() -> Json:
    """The document as plain values."""
    text = {"content": {"text/plain": {"schema": {"type": "string"}}}}
    wrong = {code: {"description": reason, **text} for code, reason in _REASONS.items()}
    media = sorted({*ROWS, *GRAPHS, *(each.partition(";")[0] for each in MEDIA.values())})
    answer = {"description": "The answer.", "content": {each: {} for each in media}}
    query: Json = {"type": "string", "examples": ["SELECT * { ?s ?p ?o } LIMIT 5", "ASK { ?s a gp:Person }"]}
    page = {"description": "A page.", "content": {"text/html": {}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "kg", "version": "1", "description": "A read-only SPARQL 1.1 endpoint over one graph."},
        "paths": {
            "/sparql": {
                "get": {
                    "summary": "Ask a query; without one, the service description.",
                    "parameters": [{"name": "query", "in": "query", "schema": query}],
                    "responses": {"200": answer, "303": {"description": "A browser is sent to the query page."}, **wrong},
                },
                "post": {
                    "summary": "Ask a query.",
                    "requestBody": {
                        "required": True,
                        "content": {
                            QUERY: {"schema": query},
                            FORM: {"schema": {"type": "object", "properties": {"query": query}, "required": ["query"]}},
                        },
                    },
                    "responses": {"200": answer, **wrong},
                },
            },
            "/query": {"get": {"summary": "The query page.", "responses": {"200": page, "421": wrong["421"]}}},
            "/queries.json": {
                "get": {
                    "summary": "The named queries.",
                    "responses": {
                        "200": {"description": "Name, question and text of each.", "content": {"application/json": {"schema": _QUERIES}}},
                        "421": wrong["421"],
                    },
                }
            },
        },
    }  # fmt: skip


_QUERIES: Json = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {name: {"type": "string"} for name in ("name", "question", "text")},
        "required": ["name", "question", "text"],
    },
}
