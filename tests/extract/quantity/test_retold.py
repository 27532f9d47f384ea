"""Numbers of what was counted before, by another's count; whose count a phrase says it is; what is no count of people."""

import pytest

from kg.extract.reader import count_pages
from kg.model import Article

pytestmark = pytest.mark.model

CASES = [
    ("Organisers claimed that 200,000 people had turned out; police spoke of 35,000.",
     [("protesters", 200000, 200000, "Organisers"), ("protesters", 35000, 35000, "police")]),
    ("Ukraine said it had lost 31,000 soldiers; American officials put the figure at 70,000.",
     [("killed", 31000, 31000, "Ukraine"), ("killed", 70000, 70000, "American officials")]),
    ("Turkey says its jets killed 41 Kurdish fighters in Syria; the fighters say they lost three.",
     [("killed", 41, 41, "Turkey"), ("killed", 3, 3, "the fighters")]),
    ("By the UN's count, 11,000 civilians have been killed.", [("killed", 11000, 11000, "the UN")]),
    ("Up to 5,000 soldiers have been wounded or killed, the spy agency estimates.", [("casualties", None, 5000, "the spy agency")]),
    ("The governor revised the toll down to 61.", [("killed", 61, 61, "The governor")]),
    ("Seven hostages were released in return for 30 prisoners.", [("released", 7, 7, None), ("released", 30, 30, None)]),
    ("Some 700,000 Rohingya have crossed into Bangladesh.", [("displaced", 700000, 700000, None)]),
    ("An air strike killed two doctors, a nurse and eleven patients.", [("killed", 14, 14, None)]),
    ("Casualties exceeded 500.", [("casualties", 501, None, None)]),
    # parts, lengths, prices, other things
    ("Hamas released 24 hostages, 13 of them Israelis.", [("released", 24, 24, None)]),
    ("Rebels attacked a base at Bulo Marer, 130 km south-west of Mogadishu.", []),
    ("The bombing wounded 17, three of them seriously.", [("injured", 17, 17, None)]),
    ("Officials put the price at 40.", []),
    ("Three of the wounded were in a critical condition.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_is_counted_by_whom(reader, text, wanted):
    (found,) = count_pages(reader, [Article(id="a", text=text)])
    got = [(q.kind, q.count.min, q.count.max, q.count.by.text if q.count.by else None) for q in found]
    assert sorted(got, key=str) == sorted(wanted, key=str)
