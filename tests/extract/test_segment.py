from kg.extract.segment import dateline, is_heading, leading_date, paragraphs


def test_a_leading_date_is_no_part_of_the_sentences():
    text = " date 2026-01-01 Maduro spoke.\n\nRising Tensions Amid US Pressure\n\nHe left.\n"
    assert leading_date(text) == ("2026-01-01", 17)
    found = paragraphs(text)
    assert [(p.kind, p.text) for p in found] == [
        ("body", "Maduro spoke."),
        ("heading", "Rising Tensions Amid US Pressure"),
        ("body", "He left."),
    ]
    assert all(text[p.start : p.start + len(p.text)] == p.text for p in found)


def test_what_is_no_heading():
    assert not is_heading("He left.")
    assert not is_heading("a " * 20)


def test_datelines_are_left_out():
    assert dateline("WASHINGTON (Reuters) - The army left.") == len("WASHINGTON (Reuters) - ")
    assert dateline("The army - or most of it - left.") == 0


def test_a_sentence_ends_behind_the_site_x():
    text = "He wrote on X. Army spokesman Ndjike denied it. Malcolm X. Smith left on X."
    found = [(p.start, p.text) for p in paragraphs(text)]
    assert found == [(0, "He wrote on X."), (15, "Army spokesman Ndjike denied it. Malcolm X. Smith left on X.")]


def test_a_text_of_nothing_but_ends_behind_the_site_x():
    found = paragraphs("He wrote on X. " * 20_000)
    assert len(found) == 20_000
    assert {p.text for p in found} == {"He wrote on X."}
