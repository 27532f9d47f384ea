"""Parquet tables for DuckDB, Polars, pandas, Spark: nodes, edges, evidence, articles."""

from io import BytesIO
from pathlib import Path
from typing import Any

from kg.errors import ExportError
from kg.export import flat
from kg.export.files import write_folder
from kg.model import Knowledge
from kg.ontology import Ontology

_COUNTED = frozenset({"start", "end"})  # of evidence: offsets, not dates


def write_parquet(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write the folder `parquet`; its path. Raises ExportError, also where pyarrow is not installed.

    Dates are days, lists are lists of strings, what is not known is null.
    """
    tables = {
        "nodes": flat.nodes(knowledge, ontology), "edges": flat.edges(knowledge, ontology),
        "evidence": flat.evidence(knowledge), "articles": flat.articles(knowledge),
    }  # fmt: skip
    return write_folder(folder / "parquet", {f"{name}.parquet": _parquet(name, rows) for name, rows in tables.items()})


def _parquet(name: str, rows: list[flat.Row]) -> bytes:
    try:
        import pyarrow  # type: ignore[import-untyped]
        import pyarrow.parquet  # type: ignore[import-untyped]
    except ImportError as error:
        raise ExportError("parquet: pyarrow is not installed; pip install 'kg[parquet]'") from error
    columns = list(rows[0]) if rows else ["id"]
    schema = pyarrow.schema([(column, _type(column, name, pyarrow)) for column in columns])
    arrays = [pyarrow.array([_value(row[at], schema.field(at).type, pyarrow) for row in rows], schema.field(at).type) for at in columns]  # fmt: skip
    out = BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
    return out.getvalue()


def _type(column: str, table: str, pyarrow: Any) -> Any:
    if column in flat.LISTS:
        return pyarrow.list_(pyarrow.string())
    if column in flat.NUMBERS or (table == "evidence" and column in _COUNTED):
        return pyarrow.int64()
    if column == "confidence":
        return pyarrow.float64()
    if column in flat.FLAGS:
        return pyarrow.bool_()
    return pyarrow.date32() if column in flat.DATES else pyarrow.string()


def _value(value: Any, kind: Any, pyarrow: Any) -> Any:
    if isinstance(value, str) and kind == pyarrow.date32():
        from datetime import date

        return date.fromisoformat(value[:10])
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return [item.encode("utf-8", "replace").decode() for item in value] if isinstance(value, tuple) else value
