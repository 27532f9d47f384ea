"""Broken and hostile plain texts and Markdown: (file name, content, articles read, kinds of reasons for skipping)."""

import random

SAID = "Kenya accused Uganda of moving troops to the lake. Uganda rejected the claim on Tuesday."
NOISE = random.Random(8).randbytes(4096)

CASES = {
    "empty": ("a.txt", b"", 0, ["empty article"]),
    "only a byte order mark": ("a.txt", b"\xef\xbb\xbf", 0, ["empty article"]),
    "only blanks": ("a.txt", b" \t\r\n\xc2\xa0\xe2\x80\xa8" * 50, 0, ["empty article"]),
    "only signs and digits": ("a.txt", b"!!! 2024 ... 99 ???", 0, ["empty article"]),
    "noise": ("a.txt", NOISE, 0, ["not UTF-8"]),
    "a program": ("a.txt", b"\x7fELF\x02\x01\x01" + bytes(64) + b"main", 0, ["holds a null character"]),
    "a picture": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + NOISE, 0, ["not UTF-8"]),
    "a null inside": ("a.txt", SAID.replace(" ", "\x00", 1), 0, ["holds a null character"]),
    "UTF-16 without its mark": ("a.txt", SAID.encode("utf-16-le"), 0, ["holds a null character"]),
    "UTF-16 cut inside a character": ("a.txt", SAID.encode("utf-16")[:-1], 0, ["not utf-16"]),
    "UTF-32": ("a.txt", SAID.encode("utf-32"), 1, []),
    "UTF-8 and Windows-1252 mixed": ("a.txt", f"{SAID} Café".encode() + b" caf\xe9", 1, []),
    "UTF-8 and Cyrillic bytes mixed": ("a.txt", b"Kenya \xd0\x9a " + "Президент".encode("cp1251"), 0, ["not UTF-8"]),
    "a surrogate in UTF-8": ("a.txt", b"Kenya spoke \xed\xa0\x80 to Uganda.", 1, []),
    "an overlong form": ("a.txt", b"Kenya spoke \xc0\xaf..\xc0\xaf.", 0, ["not UTF-8"]),
    "bidi controls": ("a.txt", f"\u202e{SAID}\u202c \u2066Kenya\u2069 spoke.", 1, []),
    "terminal controls": ("a.txt", f"\x1b[2J\x1b]0;owned\x07{SAID}", 1, []),
    "zero width": ("a.txt", SAID.replace("a", "a\u200b\u200d\ufeff"), 1, []),
    "ten thousand accents on one letter": ("a.txt", f"Kenya spoke o{chr(0x301) * 10_000} Uganda.", 1, []),
    "strange line ends": ("a.txt", SAID.replace(" ", "\x85\u2028\x0b\x0c\x1c"), 1, []),
    "outside the first plane": ("a.txt", f"\U0001f4a5\U0001d54e {SAID} \U0010fffd", 1, []),
    "non-characters": ("a.txt", f"{SAID} \ufffe\uffff\ufdd0", 1, []),
    "ten thousand brackets": ("a.txt", f"{SAID} " + "(" * 10_000 + "Kenya spoke" + ")" * 10_000, 1, []),
    "ten thousand quotation marks": ("a.txt", '"“«' * 10_000 + SAID, 1, []),
    "a hundred thousand empty lines": ("a.txt", "\n" * 100_000 + SAID, 1, []),
    "a word of a hundred thousand letters": ("a.txt", "Kenya met " + "a" * 100_000 + " in Oslo.", 1, []),
    "an address of a hundred thousand characters": ("a.txt", "https://" + "a.b/" * 25_000 + f" {SAID}", 1, []),
    "a number of a hundred thousand digits": ("a.txt", "Police arrested " + "9" * 100_000 + " men in Oslo.", 1, []),
    "a list of a thousand names": ("a.txt", "Kenya met " + ", ".join(["Chad"] * 1_000) + " in Oslo.", 1, []),
    "day 0 of year 0": ("a.txt", f"date 0000-00-00 {SAID}", 1, []),
    "the last day": ("a.txt", f"date 9999-12-31 {SAID} They met the next day, a week later and in 99 years.", 1, []),
    "the first day": ("a.txt", f"date 0001-01-01 {SAID} They met the day before and 30 years ago.", 1, []),
    "a date of other digits": ("a.txt", f"date ٢٠٢٤-٠١-٠٢ {SAID}", 1, []),
    "another language": ("a.txt", "Президент встретил министра иностранных дел в Москве. " * 9, 0, ["other language"]),
    "two megabytes": ("a.txt", SAID * 25_000, 0, ["too long"]),
    "markup as text": ("a.txt", f"<script>alert(1)</script>\n\n{SAID} <img src=x onerror=alert(1)>", 1, []),
    "Turtle as text": ("a.txt", f'{SAID} "@en . <urn:x> <urn:y> """ \\u0000 .', 1, []),
    "Markdown, ten thousand quotes deep": ("a.md", ">" * 10_000 + SAID, 0, ["empty article"]),
    "Markdown, ten thousand brackets": ("a.md", "[" * 10_000 + SAID, 1, []),
    "Markdown, a head without an end": ("a.md", f"---\ntitle: x\n\n{SAID}", 1, []),
    "Markdown, a head with a wrong date": ("a.md", f"---\ndate: 0000-13-99\n---\n{SAID}", 0, ["published is"]),
    "Markdown, only code": ("a.md", f"```\n{SAID}\n```\n", 0, ["empty article"]),
}

LARGE = {
    "50 MB on one line": ("a.txt", lambda: b"Kenya met Chad. " * (50 << 16), 0, ["too long"]),
    "50 MB without a blank": ("a.txt", lambda: b"a" * (50 << 20), 0, ["too long"]),
    "50 MB of JSON on one line": (
        "a.jsonl",
        lambda: b'{"text": "' + b"Kenya met. " * (50 << 16) + b'"}',
        0,
        ["too long"],
    ),
    "50 MB of one CSV field": ("a.csv", lambda: b'text\n"' + b"Kenya met. " * (50 << 16) + b'"\n', 0, ["too long"]),
    "50 MB of a page": (
        "a.html",
        lambda: b"<p>" + b"Kenya met Chad. " * (50 << 16),
        0,
        ["no main text found in the page"],
    ),
    "more than the limit": ("a.txt", lambda: b"a" * ((200 << 20) + 1), 0, ["larger than"]),
}
