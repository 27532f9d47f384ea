"""Addresses as inputs: what they gave is kept, feeds grow, and a server that is down loses nothing."""

import gzip

import msgspec
import pytest
from test_formats import FEED, PAGE

from kg.config import Fetch, Ingest
from kg.errors import ArticleError
from kg.ingest import Web, read_inputs, remote
from kg.ingest.fetch import Answer
from kg.ingest.watch import changes, snapshot

URL = "https://lake.example/news"
LATER = FEED.replace("g1", "g9").replace("Chad", "Togo")


@pytest.fixture
def web(monkeypatch):
    """A web of answers by address; what was asked is noted."""
    pages, asked = {}, []

    def fetch(url, limits, *, etag="", modified=""):
        asked.append((url, etag))
        found = pages[url]
        if isinstance(found, ArticleError):
            raise found
        return msgspec.structs.replace(found, data=None) if etag and etag == found.etag else found

    monkeypatch.setattr(remote, "fetch", fetch)
    pages["asked"] = asked
    return pages


def page(data, kind, etag=""):
    return Answer(url=URL, kind=kind, data=data.encode(), etag=etag)


def texts(found):
    articles, skipped = found
    return [article.text[:14] for article in articles], [each.reason for each in skipped]


@pytest.mark.slow
def test_a_page_is_an_article_with_its_address(web):
    web[URL] = page(PAGE.replace('<link rel="canonical" href="https://lake.example/a">', ""), "text/html")
    (article,), skipped = read_inputs([URL])
    assert (article.title, article.url, article.source) == ("Ministers meet", URL, URL)
    assert skipped == []


def test_a_page_that_did_not_change_is_not_fetched_twice(web, tmp_path):
    web[URL] = page(PAGE, "text/html", etag='"v1"')
    settings = Web(keep=tmp_path / "kept")
    assert read_inputs([URL], None, settings) == read_inputs([URL], None, settings)
    assert web["asked"] == [(URL, ""), (URL, '"v1"')]


@pytest.mark.parametrize("kind", ["text/html", "application/xhtml+xml"])
def test_a_page_that_changed_takes_the_place_of_the_old_one(web, tmp_path, kind):
    settings = Web(keep=tmp_path)
    web[URL] = page(PAGE, kind, etag='"v1"')
    read_inputs([URL], None, settings)
    web[URL] = page(PAGE.replace("Kenya", "Chad"), kind, etag='"v2"')
    (article,), _ = read_inputs([URL], None, settings)
    assert "Chad" in article.text


def test_items_that_a_feed_has_dropped_are_kept(web, tmp_path):
    settings = Web(keep=tmp_path, feeds=(URL,))
    web[URL] = page(FEED, "text/plain")
    assert len(read_inputs([], None, settings)[0]) == 1
    web[URL] = page(LATER, "application/rss+xml")
    found, _ = texts(read_inputs([], None, settings))
    assert sorted(found) == ["Chad & Niger s", "Togo & Niger s"]


def test_a_server_that_is_down_loses_nothing(web, tmp_path):
    settings = Web(keep=tmp_path, feeds=(URL,))
    web[URL] = page(FEED, "application/rss+xml")
    read_inputs([], None, settings)
    web[URL] = ArticleError(f"{URL}: cannot be reached: no route")
    found, reasons = texts(read_inputs([], None, settings))
    assert found == ["Chad & Niger s"]
    assert reasons == ["cannot be reached: no route; what was kept from before counts: 1 article"]


def test_what_is_no_feed_says_so(web):
    web[URL] = page(PAGE, "text/html")
    found, reasons = texts(read_inputs([], None, Web(feeds=(URL,))))
    assert found == []
    assert any("not a feed" in reason for reason in reasons)


def test_a_kept_file_that_is_broken_is_named(web, tmp_path):
    web[URL] = page(PAGE, "text/html")
    settings = Web(keep=tmp_path)
    read_inputs([URL], None, settings)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"{")
    with pytest.raises(ArticleError, match="remove the file"):
        list(remote.remote(URL, Ingest(), Fetch(), tmp_path))


def test_changes_are_told_once_they_are_at_rest(tmp_path):
    (tmp_path / "a.txt").write_text("one", encoding="utf-8")
    steps = [
        lambda: None,
        lambda: (tmp_path / "b.txt").write_text("two", encoding="utf-8"),
        lambda: (tmp_path / "b.txt").write_text("two more", encoding="utf-8"),
        lambda: None,
        lambda: None,
    ]
    looks = []

    def wait(seconds):
        if not steps:
            raise StopIteration
        steps.pop(0)()
        looks.append(seconds)

    found = changes((str(tmp_path),), 2.0, remote=False, wait=wait)
    next(found)
    assert looks == [2.0] * 4  # at the third and fourth look the folder was the same
    with pytest.raises(RuntimeError):
        next(found)


def test_addresses_are_asked_at_every_look():
    looks = []
    found = changes((URL,), 1.0, remote=True, wait=looks.append)
    next(found)
    next(found)
    assert looks == [1.0, 1.0]


def test_a_snapshot_sees_files_in_folders_and_globs(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("one", encoding="utf-8")
    assert [each[:2] for each in snapshot((str(tmp_path),))] == [(str(tmp_path / "in" / "a.txt"), 3)]
    assert snapshot((f"{tmp_path}/*/*.txt",)) == snapshot((str(tmp_path),))
    assert snapshot((URL, "-")) == ()


NAMELESS = FEED.replace("<guid>g1</guid>", "")


@pytest.mark.parametrize("edited", ["Chad signed", "Chad &amp;amp; Mali signed"])
@pytest.mark.parametrize("feed", [FEED, NAMELESS])
def test_an_item_that_was_edited_takes_the_place_of_the_old_one(web, tmp_path, feed, edited):
    settings = Web(keep=tmp_path, feeds=(URL,))
    web[URL] = page(feed, "application/rss+xml")
    read_inputs([], None, settings)
    web[URL] = page(feed.replace("Chad &amp;amp; Niger signed", edited), "application/rss+xml")
    (article,), _ = read_inputs([], None, settings)
    assert article.text.startswith(edited.replace("&amp;amp;", "&"))


def test_items_without_names_that_share_a_link_are_all_kept(web, tmp_path):
    settings = Web(keep=tmp_path, feeds=(URL,))
    more = "<item><link>https://desk.example/1</link><description>Togo left.</description></item></channel>"
    web[URL] = page(NAMELESS.replace("</channel>", more), "application/rss+xml")
    read_inputs([], None, settings)
    web[URL] = page(NAMELESS.replace("Chad", "Benin"), "application/rss+xml")
    found, _ = texts(read_inputs([], None, settings))
    assert sorted(found) == ["Benin & Niger ", "Chad & Niger s", "Togo left."]


def test_an_item_that_was_kept_under_another_id_is_there_once(web, tmp_path):
    settings = Web(keep=tmp_path, feeds=(URL,))
    web[URL] = page(FEED, "application/rss+xml")
    (article,), _ = read_inputs([], None, settings)
    (place,) = tmp_path.iterdir()
    place.write_text(place.read_text().replace(article.id, "0123456789abcdef"))
    assert read_inputs([], None, settings)[0] == [article]


@pytest.mark.parametrize(
    ("address", "kind", "data", "found"),
    [
        ("https://lake.example/a.jsonl.gz", "application/gzip", gzip.compress(b'{"text": "Chad met Mali."}', mtime=0), ("Chad met Mali.", None)),
        ("https://lake.example/a.jsonl", "text/plain", b'{"text": "Chad met Mali."}', ("Chad met Mali.", None)),
        ("https://lake.example/a.md", "text/plain", b"# A\n\nChad *met* Mali.", ("A\n\nChad met Mali.", "https://lake.example/a.md")),
        ("https://lake.example/feed", "application/octet-stream", b"<rss version='2.0'><channel><item><description>Chad met Mali.</description></item></channel></rss>", ("Chad met Mali.", None)),
        ("https://lake.example/a", "text/plain", b"Chad met Mali.", ("Chad met Mali.", "https://lake.example/a")),
        ("https://lake.example/a.php", "", b"Chad met Mali.", ("Chad met Mali.", "https://lake.example/a.php")),
    ],
)  # fmt: skip
def test_what_an_address_gives_is_known_by_type_name_or_beginning(web, address, kind, data, found):
    web[address] = Answer(url=address, kind=kind, data=data)
    (article,), skipped = read_inputs([address])
    assert ((article.text, article.url), skipped) == (found, [])
