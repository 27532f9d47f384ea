"""Files parsed beside each other give what they give one by one, in their order; who gives them up waits for none."""

import time

import pytest

from kg.config import Ingest
from kg.ingest import read_inputs
from kg.ingest.apart import Request
from kg.ingest.together import parsed_together

HANGS = f"<p {' '.join(f'a{number}=1' for number in range(100_000))}>x</p>"


def some_files(folder):
    """Twenty-four files that are parsed apart and two that are not, three of which give no article."""
    for number in range(20):
        (folder / f"{number:02}.md").write_text(
            f"# Talks {number}\n\nEnvoys of Lakeland met for the {number}th time.\n"
        )
    (folder / "20.html").write_text("<p>")
    (folder / "21.rss").write_text("no feed")
    (folder / "22.md").write_text("---\ntitle: Seven\n---\nEnvoys of Lakeland met for the 7th time and left.\n")
    (folder / "23.md").write_text("")
    (folder / "24.txt").write_text("Envoys of Lakeland met in a text.\n")
    (folder / "25.txt").write_text("Envoys of Lakeland met in another text.\n")
    return folder


def test_what_files_give_does_not_depend_on_how_many_are_parsed_at_a_time(tmp_path):
    one, two = (read_inputs([str(some_files(tmp_path))], workers=workers) for workers in (1, 2))
    assert one == two
    articles, skipped = two
    assert sorted(each.source for each in articles) == [
        *(f"{number:02}.md" for number in range(20)), "22.md", "24.txt", "25.txt"
    ]  # fmt: skip
    assert [each.source for each in skipped] == ["20.html", "21.rss", "23.md"]


@pytest.mark.slow
def test_a_page_that_hangs_is_given_up_and_the_others_are_read(tmp_path):
    (some_files(tmp_path) / "a.html").write_text(HANGS)
    articles, skipped = read_inputs([str(tmp_path)], Ingest(seconds=2), workers=2)
    assert len(articles) == 23
    assert [each.reason for each in skipped if each.source == "a.html"] == [
        "given up after 2 seconds; ingest.seconds sets the limit"
    ]


def test_results_come_in_the_order_of_the_files():
    def late(number, parser):
        time.sleep(0.02 * (number % 2 == 0))
        return [number]

    assert list(parsed_together(range(30), late, 2)) == [[number] for number in range(30)]


def test_few_files_are_parsed_one_after_the_other_by_the_parser_that_stands():
    parsers = set()
    assert list(parsed_together("abc", lambda file, parser: parsers.add(parser) or [file], 2)) == [["a"], ["b"], ["c"]]
    assert len(parsers) == 1


def test_no_two_files_have_a_parser_at_the_same_time():
    busy, most = set(), []

    def parse(file, parser):
        assert parser not in busy
        busy.add(parser)
        most.append(len(busy))
        time.sleep(0.005)
        busy.remove(parser)
        return [file]

    assert len(list(parsed_together(range(40), parse, 2))) == 40
    assert max(most) == 2


@pytest.mark.slow
@pytest.mark.parametrize("ending", [KeyboardInterrupt, OSError])
def test_whoever_gives_up_waits_for_no_file(ending):
    hangs = Request(name="a.html", source="a.html", settings=Ingest(seconds=60), data=HANGS.encode())
    started = []

    def parse(file, parser):
        started.append(file)
        if file == 0:
            return [file]
        return list(parser.ask(hangs))

    files = parsed_together(range(40), parse, 2)
    assert next(files) == [0]
    time.sleep(1.5)  # until both parsers are at work
    begun = time.monotonic()
    with pytest.raises(ending):
        files.throw(ending())
    assert time.monotonic() - begun < 10
    assert len(started) < 10
