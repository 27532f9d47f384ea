"""Every format becomes articles; what is broken becomes a reason."""

import gzip
import json

import pytest
import zstandard

from kg.config import Ingest, load_config
from kg.errors import ConfigError
from kg.ingest import read_inputs

PAGE = """<html><head><title>Ministers meet</title><meta name="author" content="Ana Lee">
<meta property="article:published_time" content="2024-03-05T10:00:00Z"><meta property="og:site_name" content="Lake Daily">
<link rel="canonical" href="https://lake.example/a"></head><body><nav><a href="/">Home</a></nav><article>
<p>The foreign ministers of Kenya and Uganda met in Nairobi on Tuesday to discuss the border dispute on the lake.</p>
<p>Kenya accused Uganda of moving troops. Uganda rejected the claim and called for an inquiry by the African Union.</p>
</article><footer>Copyright 2021</footer></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title><item><title>Talks</title>
<link>https://desk.example/1</link><guid>g1</guid><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Chad &amp;amp; Niger signed a pact.&lt;/p&gt;&lt;p&gt;Mali refused.&lt;/p&gt;</description></item>
<item><title>Empty</title><guid>g2</guid></item></channel></rss>"""
FRENCH = (
    "Le ministre des affaires étrangères a rencontré mardi son homologue à Dakar pour discuter de la frontière. "
    "Les deux gouvernements ont signé un accord qui prévoit le retrait des troupes avant la fin de l'année prochaine, selon un communiqué de la présidence."
)


def read(tmp_path, name, content, settings=None):
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    (tmp_path / name).write_bytes(data)
    articles, skipped = read_inputs([str(tmp_path / name)], settings)
    return articles, [f"{each.source}: {each.reason}" for each in skipped]


def test_a_page_gives_its_main_text_and_what_it_says_of_itself(tmp_path):
    (article,), skipped = read(tmp_path, "a.html", PAGE)
    first, second = article.text.split("\n\n")
    assert first.startswith("The foreign ministers of Kenya")
    assert second.endswith("by the African Union.")
    known = (article.title, article.author, article.published, article.dated_by, article.publisher, article.url)
    assert known == ("Ministers meet", "Ana Lee", "2024-03-05", "page", "Lake Daily", "https://lake.example/a")
    assert skipped == []


def test_a_page_without_a_date_gets_none_from_its_footer(tmp_path):
    (article,), _ = read(tmp_path, "a.html", PAGE.replace("2024-03-05T10:00:00Z", ""))
    assert (article.published, article.dated_by) == (None, None)


def test_a_feed_gives_its_items(tmp_path):
    (article,), skipped = read(tmp_path, "a.rss", FEED)
    assert article.text == "Chad & Niger signed a pact.\n\nMali refused."
    known = (article.title, article.published, article.dated_by, article.publisher, article.url)
    assert known == ("Talks", "2024-03-05", "feed", "Desk", "https://desk.example/1")
    assert skipped == ["a.rss:2: empty article: no word in it; remove the file or give it text"]


def test_a_feed_that_its_parser_stumbles_over_is_told(tmp_path):
    crossed = "<rss version='2.0'><channel>&<item><link></item></link>"
    assert read(tmp_path, "a.rss", crossed) == (
        [],
        ["a.rss: not a feed that can be read: KeyError 'links'; fetch it again"],
    )


def test_items_of_a_feed_with_all_that_is_said_of_them(tmp_path):
    feed = (
        '<rss version="2.0"><channel><title>Oil &amp;amp; Gas</title><link>https://desk.example/rss/</link>'
        "<item><title>Dam &amp;amp; &lt;i&gt;treaty&lt;/i&gt;</title><link>/dam</link><author>hal@desk.example (Hal Ito)</author>"
        "<description>Chad met\n&lt;p&gt;Mali\nleft.&lt;/p&gt;</description></item>"
        "<item><title>3 &lt; 4</title><link>https://other.example/x</link><author>Ida Fox</author><description>Togo left.</description></item>"
        "</channel></rss>"
    )
    first, second = sorted(read(tmp_path, "a.rss", feed)[0], key=lambda each: each.source)
    known = (first.text, first.title, first.author, first.url, first.publisher)
    assert known == ("Chad met\n\nMali left.", "Dam & treaty", "Hal Ito", "https://desk.example/dam", "Oil & Gas")
    assert (second.title, second.author, second.url) == ("3 < 4", "Ida Fox", "https://other.example/x")
    bare, _ = read(tmp_path, "a.rss", feed.replace("<link>https://desk.example/rss/</link>", ""))
    assert sorted(each.url for each in bare) == ["/dam", "https://other.example/x"]


def test_all_authors_of_an_atom_entry(tmp_path):
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">R &amp;amp; S</title><entry><id>u:1</id><title type="html">A &amp;amp; B</title>'
        "<author><name>Ida Fox</name></author><author><name>Bo Ek</name></author><content>Peru met Chile.</content></entry></feed>"
    )
    (article,), _ = read(tmp_path, "a.atom", atom)
    assert (article.title, article.author, article.publisher) == ("A & B", "Ida Fox, Bo Ek", "R & S")


@pytest.mark.parametrize(
    ("mark", "canonical", "url"),
    [
        ("<!-- saved from url=(0022)https://lake.example/b -->", "", "https://lake.example/b"),
        ("<!-- saved from url=(0022)https://lake.example/b -->", '<link rel="canonical" href="https://lake.example/a">', "https://lake.example/a"),
        ("<!-- saved from url=(0014)about:internet -->", "", None),
        ("<!-- see https://lake.example/b -->", "", None),
    ],
)  # fmt: skip
def test_a_page_that_a_browser_saved_has_the_address_it_was_saved_from(tmp_path, mark, canonical, url):
    page = PAGE.replace('<link rel="canonical" href="https://lake.example/a">', canonical)
    (article,), _ = read(tmp_path, "a.html", f"<!DOCTYPE html>\n{mark}\n{page}")
    assert article.url == url


def test_tables_of_markdown_are_left_out_as_those_of_pages(tmp_path):
    text = "# Pact\n\nTogo met Benin.\n\n| a | b |\n|---|---|\n| Oslo | Turku |\n\nMali left | Chad stayed.\n"
    (article,), _ = read(tmp_path, "a.md", text)
    assert article.text == "Pact\n\nTogo met Benin.\n\nMali left | Chad stayed."


def test_atom_content_goes_before_the_summary(tmp_path):
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>D</title><entry><id>u:1</id><updated>2023-01-02T00:00:00Z</updated>'
        '<summary>Short.</summary><content type="html">&lt;p&gt;Peru met Chile.&lt;/p&gt;</content></entry></feed>'
    )
    (article,), skipped = read(tmp_path, "a.xml", atom)
    assert (article.text, article.published, skipped) == ("Peru met Chile.", "2023-01-02", [])


def test_fields_are_mapped_in_json_and_csv(tmp_path):
    settings = Ingest(items="response.hits", fields={"text": "content.body", "author": "by", "published": "on"})
    hit = {"content": {"body": "Iran spoke."}, "by": ["A. B.", "C. D."], "on": "Tue, 05 Mar 2024 10:00:00 GMT", "id": 7}
    (article,), _ = read(tmp_path, "a.json", json.dumps({"response": {"hits": [hit]}}), settings)
    known = (article.id, article.text, article.author, article.published, article.dated_by)
    assert known == ("7", "Iran spoke.", "A. B., C. D.", "2024-03-05", "field")
    table = 'on,content.body,by\n2024-01-02,"Iraq spoke,\nand left.",X\n'
    (article,), _ = read(tmp_path, "a.csv", table, settings)
    assert (article.text, article.author, article.published) == ("Iraq spoke,\nand left.", "X", "2024-01-02")


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        (
            "a.csv",
            "text,date,headline,source\nChad closed a road.,2024-03-05,A road,Desk\n",
            ("2024-03-05", "A road", "Desk"),
        ),
        # its own name goes first; an object is no name
        (
            "b.jsonl",
            '{"text": "Chad closed a road.", "date": "2024-03-06", "published": "2024-03-05", "source": {"id": "x"}}',
            ("2024-03-05", None, None),
        ),
        ("c.csv", "text,day,name\nChad closed a road.,2024-03-05,A road\n", (None, None, None)),
    ],
)
def test_common_names_of_fields_are_known(tmp_path, name, content, found):
    (article,), skipped = read(tmp_path, name, content)
    assert ((article.published, article.title, article.publisher), skipped) == (found, [])


def test_a_mapped_field_is_sought_nowhere_else(tmp_path):
    settings = Ingest(fields={"published": "day"})
    (article,), _ = read(tmp_path, "a.csv", "text,date\nChad closed a road.,2024-03-05\n", settings)
    assert article.published is None


def test_markdown_keeps_words_and_head(tmp_path):
    text = "---\ntitle: Pact\ndate: 2022-05-06\n---\n# The pact\n\n*Togo* met [Benin](https://x.example)\non Monday.\n\n- Mali left.\n"
    (article,), _ = read(tmp_path, "a.md", text)
    assert article.text == "The pact\n\nTogo met Benin on Monday.\n\nMali left."
    assert (article.title, article.published) == ("Pact", "2022-05-06")


def test_packed_files_are_what_is_in_them(tmp_path):
    line = b'{"text": "Iran spoke."}\n'
    (packed,), _ = read(tmp_path, "a.jsonl.gz", gzip.compress(line))
    (zipped,), _ = read(tmp_path, "a.jsonl.zst", zstandard.compress(line))
    assert packed.text == zipped.text == "Iran spoke."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Perú spoke.".encode("utf-8-sig"), "Perú spoke."),
        ("Perú spoke.".encode("utf-16"), "Perú spoke."),
        ("The president of Perú spoke to “allies”.".encode("cp1252"), "The president of Perú spoke to “allies”."),
        (b"Iran spoke.\r\nIraq left.\rOman came.", "Iran spoke.\nIraq left.\nOman came."),
    ],
)
def test_encodings(tmp_path, data, text):
    (article,), _ = read(tmp_path, "a.txt", data)
    assert article.text == text


def test_a_page_is_read_in_the_encoding_it_declares(tmp_path):
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-2">').replace("foreign ministers", "ministers Škoda")
    (article,), _ = read(tmp_path, "a.html", page.encode("iso-8859-2"))
    assert article.text.startswith("The ministers Škoda of Kenya")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", "Президент встретил министра".encode("cp1251"), "not UTF-8 at byte 0; nor English"),
        ("a.txt", b"Iran\x00spoke", "holds a null character"),
        ("a.txt", FRENCH, "other language: 'fr'"),
        ("a.jsonl", '{"text": "Bref.", "language": "fr-CA"}', "other language: 'fr'"),
        ("a.html", "<html><body></body></html>", "no main text"),
        ("a.html", "<div>" * 100_000 + "x", "no main text"),
        ("a.xml", "<a>x</a>", "not a feed"),
        ("a.json", "[1]", "no object: a number; expected one with"),
        ("a.json", '{"body": "x"}', "no field 'text'"),
        ("a.json", '{"text": {"a": 1}}', "wrong field: 'text' is an object"),
        ("a.json", "[" * 100_000, "not JSON: maximum recursion depth"),
        ("a.jsonl", '{"text": "Iran spoke.", "published": "soon"}', "published is 'soon'"),
        ("a.csv", 'text\n"Iran', "not CSV"),
        ("a.txt.gz", gzip.compress(b"Iran spoke." * 99, mtime=0)[:20], "not a whole gzip file"),
        ("a.txt.gz", b"Iran spoke.", "not a whole gzip file"),
        ("a.txt.zst", b"Iran spoke.", "not a Zstandard file"),
        ("a.txt.gz", gzip.compress(b"a" * 3_000_000, mtime=0), "larger than 1 MB"),
        ("a.txt", "Iran " * 300, "1500 characters in one article"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path, name, data, reason):
    articles, skipped = read(tmp_path, name, data, Ingest(max_mb=1, max_chars=1000))
    assert articles == []
    assert len(skipped) == 1
    assert skipped[0].startswith(name)
    assert reason in skipped[0]


def test_folders_are_walked_and_readme_and_hidden_files_passed_over(tmp_path):
    for name in ("a.txt", "deep/er/b.txt", "README.md", "deep/readme.txt.gz", ".git/c.txt", ".d.txt", "e.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"Iran spoke of {name}.", encoding="utf-8")
    articles, skipped = read_inputs([str(tmp_path)])
    assert sorted(a.source for a in articles) == ["a.txt", "deep/er/b.txt"]
    assert [(s.source, s.reason) for s in skipped] == [("e.png", "format .png is not read")]
    assert len(read_inputs([f"{tmp_path}/**/*.txt"])[0]) == 2


def test_settings_that_mean_nothing_are_refused(tmp_path):
    (tmp_path / "kg.toml").write_text('[ingest.fields]\nbody = "text"\n')
    with pytest.raises(ConfigError, match=r"ingest\.fields\.body: no such field"):
        load_config(tmp_path / "kg.toml")
