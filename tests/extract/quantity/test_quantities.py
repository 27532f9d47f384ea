import pytest

from kg.extract.reader import count_pages
from kg.model import Article

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The death toll has passed 500.", [("killed", 500, 500)]),
        ("The shelling left three people dead and six wounded.", [("killed", 3, 3), ("injured", 6, 6)]),
        ("The attack claimed the lives of six soldiers.", [("killed", 6, 6)]),
        ("No one was hurt in the blast.", [("injured", 0, 0)]),
        ("Thousands of families fled their homes.", [("displaced", 2000, 9999)]),
        ("The EU gave €300m to Egypt.", [("money", 300_000_000, 300_000_000)]),
        ("The bank lent between $2 billion and $3 billion.", [("money", 2_000_000_000, 3_000_000_000)]),
        ("Eight people, including two children, were killed.", [("killed", 8, 8)]),
        ("Five soldiers and two civilians were killed.", [("killed", 7, 7)]),
        ("No fewer than 20 officers were injured.", [("injured", 20, None)]),
        ("Police arrested 12 protesters and seized 300 rifles.", [("arrested", 12, 12)]),
        ("Six soldiers lost legs to a mine.", [("injured", 6, 6)]),
        ("The army lost six soldiers.", [("killed", 6, 6)]),
        ("Two men were shot dead and a third was wounded.", [("killed", 2, 2), ("injured", 1, 1)]),
        ("A third of the village was burned.", []),
        ("The two countries signed a treaty in 1998.", []),
        ("The party won 31 percent of the vote.", []),
        ("The minister visited three ports.", []),
    ],
)
def test_counts_of_a_sentence(reader, text, wanted):
    (found,) = count_pages(reader, [Article(id="a", text=text)])
    assert [(q.kind, q.count.min, q.count.max) for q in found] == wanted
