"""Broken and hostile pages and feeds, as in `hostile_texts`."""

from hostile_texts import NOISE, SAID

BODY = f"<article><p>{SAID} The foreign ministers met in Nairobi.</p><p>{SAID} Police arrested two men in Oslo.</p></article>"
NONE = ["no main text found in the page"]
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


def page(head="", body=BODY):
    return f"<!doctype html><html><head><title>Talks</title>{head}</head><body>{body}</body></html>"


def feed(item, head=""):
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>Desk</title>{item}</channel></rss>'


def item(text=SAID, more="<guid>g1</guid>"):
    return f"<item><title>Talks</title>{more}<description>{text}</description></item>"


CASES = {
    "a page": ("a.html", page(), 1, []),
    "empty page": ("a.html", b"", 0, NONE),
    "a page a hundred thousand deep": ("a.html", "<div>" * 100_000 + SAID, 0, NONE),
    "tables a thousand deep": ("a.html", page(body="<table><tr><td>" * 1_000 + BODY), 0, NONE),
    "a page of tags that never end": ("a.html", page(body="<p><b><i><a href='x" * 2_000 + BODY), 0, NONE),
    "a page of scripts": ("a.html", page(body="<script>Kenya met Chad.</script>" * 500), 0, NONE),
    "a tag of a hundred thousand attributes": (
        "a.html",
        page(body=f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>x</p>{BODY}"),
        0,
        ["given up after"],
    ),
    "a page in an unknown encoding": ("a.html", page('<meta charset="klingon">'), 1, []),
    "a page that says UTF-16 and is not": ("a.html", page('<meta charset="utf-16">'), 1, []),
    "a page that says it is a codec of bytes": ("a.html", page('<meta charset="zlib_codec">'), 1, []),
    "a page of noise": ("a.html", b"<html>" + NOISE, 0, ["not UTF-8"]),
    "a page with nulls": ("a.html", page(body=BODY.replace(" ", "\x00", 3)), 0, ["holds a null character"]),
    "references to no character": (
        "a.html",
        page(body=BODY.replace("Kenya", "&#0;&#xD800;&#x110000;&#xFFFF;Kenya")),
        0,
        NONE,
    ),
    "a canonical address that is a script": (
        "a.html",
        page('<link rel="canonical" href="javascript:alert(1)">'),
        1,
        [],
    ),
    "a canonical address with quotes and blanks": (
        "a.html",
        page("<link rel='canonical' href='https://x.example/a \"b\" <c>'>"),
        1,
        [],
    ),
    "a page of the year 0": ("a.html", page('<meta property="article:published_time" content="0000-01-01">'), 1, []),
    "a page of the year 9999": ("a.html", page('<meta property="article:published_time" content="9999-12-31">'), 1, []),
    "a title of a hundred thousand letters": ("a.html", page().replace("Talks", "T" * 100_000), 1, []),
    "a page that is a feed": ("a.html", feed(item()), 0, NONE),
    "a broken comment": ("a.html", page(body=f"<!-- {BODY}"), 0, NONE),
    "conditional comments and CDATA": ("a.html", page(body=f"<![if x]><![CDATA[ <b> ]]>{BODY}<![endif]>"), 1, []),
    "a feed": ("a.rss", feed(item()), 1, []),
    "empty feed": ("a.rss", b"", 0, ["not a feed"]),
    "a feed without items": ("a.rss", feed(""), 0, ["no article in it"]),
    "a feed of noise": ("a.rss", NOISE, 0, ["not a feed"]),
    "a bomb of entities": (
        "a.rss",
        feed(item("&l11;"), f'<!DOCTYPE r [<!ENTITY l0 "Kenya ">{LAUGHS}]>'),
        0,
        ["declares entities of its own"],
    ),
    "one long entity many times": (
        "a.rss",
        feed(item("&a;" * 10_000), f'<!DOCTYPE r [<!ENTITY a "{"Kenya " * 10_000}">]>'),
        0,
        ["declares entities of its own"],
    ),
    "an entity that is a file": (
        "a.rss",
        feed(item(f"{SAID} &f;"), '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
        0,
        ["declares entities of its own"],
    ),
    "a document type elsewhere": ("a.rss", feed(item(), '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">'), 1, []),
    "a feed that is cut off": (
        "a.rss",
        feed(item() + item("Chad met Mali.", "<guid>g2</guid>"))[:-60],
        1,
        ["not a whole feed", "empty article"],
    ),
    "a feed in another encoding than it says": (
        "a.rss",
        feed(item(f"{SAID} Perú")).replace('"1.0"', '"1.0" encoding="ascii"', 1),
        1,
        [],
    ),
    "a feed twenty thousand deep": ("a.rss", feed("<item>" + "<x>" * 20_000), 0, ["empty article"]),
    "one guid twice": ("a.rss", feed(item() * 2), 1, ["same article"]),
    "a feed of the year 0": (
        "a.rss",
        feed(item(more="<pubDate>Mon, 00 Jan 0000 00:00:00 GMT</pubDate>")),
        0,
        ["published is"],
    ),
    "a feed of the year 9999": ("a.rss", feed(item(more="<pubDate>Fri, 31 Dec 9999 23:59:59 -1200</pubDate>")), 1, []),
    "a link with quotes and blanks": ("a.rss", feed(item(more='<link>https://x.example/ "a" &lt;b></link>')), 1, []),
    "XML that is no feed": ("a.xml", "<a><b>Kenya met Chad.</b></a>", 0, ["not a feed"]),
    "a style sheet elsewhere": ("a.atom", '<?xml-stylesheet href="file:///etc/passwd"?>' + feed(item()), 1, []),
}
