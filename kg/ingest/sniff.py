"""What bytes without a name are: of stdin, or of an address that does not say."""

import re
from pathlib import PurePath

import msgspec

from kg.config import Ingest
from kg.ingest.records import JOINED
from kg.ingest.unpack import PACKERS, unpacked

_LOOKED_AT = 4096
_LIST = re.compile(rb"\[\s*\{")
_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)\b")
_PAGE = re.compile(rb"<(?:!doct|html\b)", re.IGNORECASE)
_NAME = re.compile(r"[\w .\-]{1,40}")  # in the head line of a table
_SIGNS = ((b"%PDF-", ".pdf"), (b"WARC/", ".warc"))


def plain(data: bytes, source: str, settings: Ingest) -> bytes:
    """What was packed, by its first bytes. Raises ArticleError where it is not whole, or too large."""
    while packer := next((ending for sign, ending in PACKERS if data.startswith(sign)), ""):
        data = unpacked(data, PurePath(f"x{packer}"), source, settings.max_mb)
    return data


def kind_of(data: bytes, settings: Ingest) -> str:
    """The ending of a file that holds these bytes; that of a text where nothing speaks for another."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    start = data[:_LOOKED_AT].lstrip()
    if found := next((ending for sign, ending in _SIGNS if start.startswith(sign)), ""):
        return found
    if start.startswith(b"<"):
        return ".xml" if _FEED.search(start) else ".html" if _PAGE.search(start) else ".txt"
    if start.startswith(b"{"):
        return _objects(data, settings)
    if _LIST.match(start):
        return ".json"
    return _table(start.partition(b"\n")[0].decode("utf-8", "replace"), settings) or ".txt"


def _objects(data: bytes, settings: Ingest) -> str:
    """One object in several lines, or one that holds the list of articles, is JSON; else each line is one."""
    if b"\n" not in data.strip() and not settings.items:
        return ".jsonl"
    try:
        msgspec.json.decode(data)
    except (msgspec.MsgspecError, RecursionError):
        return ".jsonl"
    return ".json"


def _table(line: str, settings: Ingest) -> str:
    """The ending of a table whose head line this is: several short names, that of the text among them."""
    wanted = settings.fields.get("text", "text")
    for separator, ending in ((settings.separator, ".csv"), (",", ".csv"), ("\t", ".tsv")):
        names = [name.strip().strip('"') for name in line.split(separator)]
        known = any(wanted in (name, name.translate(JOINED).lower()) for name in names)
        if len(names) > 1 and known and all(map(_NAME.fullmatch, names)):
            return ending
    return ""
