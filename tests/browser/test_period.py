"""The period in the explorer: by when things happened, or by when they were reported; never the one for the other."""

import pytest

pytestmark = pytest.mark.model


@pytest.fixture
def usa(seeds, open_page):
    page = open_page(seeds / "graph.html", fragment="#sel=n:state-USA&by=month")
    page.wait_for_selector("html[data-ready=yes]")
    return page


def months(page):
    heads = page.locator("#kg-panel section details > summary").all_inner_texts()
    return [head.rsplit(" (", 1)[0] for head in heads]


def test_what_has_no_date_stands_under_the_month_of_its_report_and_says_so(usa):
    found = months(usa)
    assert "reported 2026-01, no date of its own" in found
    assert "2026-01" not in found
    assert [month.removeprefix("reported ")[:7] for month in found] == sorted(month.removeprefix("reported ")[:7] for month in found)  # fmt: skip


def test_the_slider_goes_by_the_clock_that_was_chosen(usa):
    assert usa.inner_text("#kg-period") == "1978-09 to 2026-01"
    usa.select_option("#kg-clock", "told")
    assert "clock=told" in usa.url
    assert usa.inner_text("#kg-period") == "1979-03 to 2026-01"
    assert not usa.is_visible("#kg-undated")  # every article of the seeds has a date
    assert "2026-01" in months(usa)
    usa.focus("#kg-from")
    usa.keyboard.press("End")
    assert usa.inner_text("#kg-period") == "2026-01 to 2026-01"
    assert months(usa) == ["2026-01"]
    usa.keyboard.press("Control+z")
    assert usa.inner_text("#kg-period") == "1979-03 to 2026-01"
    usa.select_option("#kg-clock", "")
    usa.focus("#kg-from")
    usa.keyboard.press("End")
    assert not [month for month in months(usa) if month.startswith("reported")]  # what has no date has left
    usa.check("#kg-undated")
    assert "reported 2026-01, no date of its own" in months(usa)


def test_a_drag_of_the_slider_is_one_step_back(usa):
    before = usa.url
    usa.select_option("#kg-clock", "told")
    box = usa.locator("#kg-from").bounding_box()
    y = box["y"] + box["height"] / 2
    usa.mouse.move(box["x"] + 8, y)
    usa.mouse.down()
    for step in range(1, 5):
        usa.mouse.move(box["x"] + 8 + 40 * step, y)
    usa.mouse.up()
    assert "from=" in usa.url
    usa.click("#kg-undo")
    assert "from=" not in usa.url
    usa.click("#kg-undo")
    assert usa.url == before or "clock" not in usa.url
