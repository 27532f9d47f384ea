"""The few IRIs that Python names. Everything else is read from the ontology."""

from urllib.parse import quote

GP = "https://w3id.org/geopolitics/ontology#"
MODE = "https://w3id.org/geopolitics/mode#"
CTX = "https://w3id.org/geopolitics/context#"
LEX = "https://w3id.org/geopolitics/lexicon#"
OP = "https://w3id.org/geopolitics/operator#"
RULE = "https://w3id.org/geopolitics/rule#"
SOMEONE = GP + "someone"  # stands where an event has nobody named at all, or a claim no named speaker
ID = "https://w3id.org/geopolitics/id/"  # the default for things; kg.toml may set another

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
DCT = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#"

PREFIXES = {
    "gp": GP, "mode": MODE, "ctx": CTX, "lex": LEX, "op": OP, "rule": RULE, "id": ID,
    "rdf": RDF, "rdfs": RDFS, "owl": OWL, "skos": SKOS, "xsd": XSD, "dct": DCT,
    "prov": PROV, "oa": OA, "schema": SCHEMA, "geo": WGS84, "void": VOID, "dcat": DCAT,
    "wd": "http://www.wikidata.org/entity/",
}  # fmt: skip


def local(iri: str) -> str:
    """The part of an IRI behind the last '#' or '/'."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def count_iri(record_id: str, kind: str, base: str) -> str:
    """The IRI of a count that a record gives."""
    return f"{base}count-{quote(record_id, safe='')}-{quote(kind, safe='')}"
