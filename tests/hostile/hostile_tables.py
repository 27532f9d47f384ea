"""Broken and hostile JSON and CSV, as in `hostile_texts`."""

import json

from hostile_texts import NOISE, SAID


def lines(*values):
    return "\n".join(value if isinstance(value, str) else json.dumps(value) for value in values)


def one(**fields):
    return lines({"text": SAID} | fields)


CASES = {
    "empty JSON": ("a.json", "", 0, ["not JSON"]),
    "JSON cut off": ("a.json", '{"text": "Kenya met', 0, ["not JSON"]),
    "JSON a hundred thousand deep": ("a.json", '{"text":' * 100_000, 0, ["not JSON"]),
    "no numbers": ("a.json", '[{"text": NaN}, {"text": Infinity}]', 0, ["not JSON"]),
    "a number of a thousand digits": ("a.json", '{"text": "Kenya met Chad.", "id": ' + "9" * 1_000 + "}", 1, []),
    "a number beyond all": ("a.json", '{"text": "Kenya met Chad.", "id": 1e999}', 0, ["not JSON"]),
    "a key twice": ("a.json", '{"text": "Kenya met Chad.", "text": "Chad met Mali."}', 1, []),
    "a list of everything": (
        "a.json",
        '[null, 1, "x", [], {}, true, {"text": "Kenya met Chad."}]',
        1,
        ["no object"] * 4 + ["no field", "no object"],
    ),
    "a text that is nothing": ("a.json", '{"text": null}', 0, ["no field"]),
    "a text that is a number": ("a.json", '{"text": 12}', 0, ["empty article"]),
    "a text that is true": ("a.json", '{"text": true}', 0, ["wrong field"]),
    "half a character": ("a.json", '{"text": "Kenya \\ud800 met Chad."}', 0, ["not JSON"]),
    "a null in a text": ("a.json", '{"text": "Kenya \\u0000 met Chad."}', 1, []),
    "JSON Lines in a JSON file": ("a.json", lines({"text": "Kenya met."}, {"text": "Chad met."}), 0, ["not JSON"]),
    "JSON of noise": ("a.json", NOISE, 0, ["not UTF-8"]),
    "good lines among bad": (
        "a.jsonl",
        lines({"text": SAID}, "{", "", '"x"', {"text": "Chad met Mali."}),
        2,
        ["not JSON", "no object"],
    ),
    "lines with a byte order mark": ("a.jsonl", one().encode("utf-8-sig"), 1, []),
    "one id twice": (
        "a.jsonl",
        lines({"id": 1, "text": SAID}, {"id": "1", "text": "Chad met Mali."}),
        1,
        ["repeated id"],
    ),
    "an id that climbs": ("a.jsonl", one(id="../../../kg-escaped"), 1, []),
    "an id that is a path": ("a.jsonl", one(id="/kg-escaped"), 1, []),
    "an id of dots": ("a.jsonl", one(id=".."), 1, []),
    "an id of a Windows device": ("a.jsonl", one(id="C:\\CON\\NUL"), 1, []),
    "an id that is markup": ("a.jsonl", one(id='"><script>alert(1)</script>'), 1, []),
    "an id that ends an IRI": ("a.jsonl", one(id="x> . <urn:a> <urn:b> <urn:c"), 1, []),
    "an id of blanks and quotes": ("a.jsonl", one(id=" a \"b\" 'c'\n\t"), 1, []),
    "an id with a null": ("a.jsonl", one(id="a\x00b"), 1, []),
    "an id of half a character": ("a.jsonl", '{"text": "Kenya met Chad.", "id": "\\ud800"}', 0, ["not JSON"]),
    "an id of a hundred thousand letters": ("a.jsonl", one(id="a" * 100_000), 1, []),
    "an id that is empty": ("a.jsonl", one(id=""), 1, []),
    "an id that is a list of lists": ("a.jsonl", one(id=[[1]]), 0, ["wrong field"]),
    "the year 0": ("a.jsonl", one(published="0000-00-00"), 0, ["published is"]),
    "the year 9999": ("a.jsonl", one(published="9999-12-31T23:59:59-12:00"), 1, []),
    "the year 10000": ("a.jsonl", one(published="10000-01-01"), 0, ["published is"]),
    "seconds since 1970": ("a.jsonl", one(published=1700000000), 0, ["published is"]),
    "a year before all": ("a.jsonl", one(published="-0044-03-15"), 0, ["published is"]),
    "a date that is true": ("a.jsonl", one(published=True), 0, ["wrong field"]),
    "an address that is a script": ("a.jsonl", one(url="javascript:alert(1)"), 1, []),
    "an address of half an IP": ("a.jsonl", one(url="http://[::1/a"), 1, []),
    "an address with a port beyond all": ("a.jsonl", one(url="http://x.example:99999999/"), 1, []),
    "an id with brackets and wrong percents": ("a.jsonl", one(id="a[1]%zz#b"), 1, []),
    "an address that ends an IRI": ("a.jsonl", one(url="https://x.example/a b\"c'd> <e"), 1, []),
    "controls in all fields": (
        "a.jsonl",
        one(title="\x1b[2J\u202e", author="\x07", publisher="\u2028", language="en"),
        1,
        [],
    ),
    "a language that is none": ("a.jsonl", one(language="../../en"), 0, ["other language"]),
    "empty CSV": ("a.csv", "", 0, ["no article in it"]),
    "CSV with its head only": ("a.csv", "id,text\n", 0, ["no article in it"]),
    "CSV without a head": ("a.csv", f'1,"{SAID}"\n2,"Chad met Mali."\n', 0, ["no field"]),
    "CSV with an open quote": ("a.csv", f'text\n"{SAID}', 0, ["not CSV"]),
    "ragged CSV": ("a.csv", "id,text\n1,Kenya met Chad.,extra,more\n2\n3,Chad met Mali.\n", 2, ["no field"]),
    "CSV with one name twice": ("a.csv", "text,text\nKenya met Chad.,Chad met Mali.\n", 1, []),
    "CSV with nulls": ("a.csv", "text\nKenya\x00met\n", 0, ["holds a null character"]),
    "CSV of semicolons": ("a.csv", "id;text\n1;Kenya met Chad.\n", 0, ["no field"]),
    "TSV of commas": ("a.tsv", "id,text\n1,Kenya met Chad.\n", 0, ["no field"]),
}
