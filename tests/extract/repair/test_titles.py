"""Two who are joined by "and", the second with a title: each is somebody of his own."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

ROWS = [  # text, word, who takes part, in the order of the text
    ("Police arrested Zuniga and opposition leader Evo Morales.", "arrested", ["Zuniga", "opposition leader Evo Morales"]),
    ("Lavrov met Blinken and French minister Jean-Yves Le Drian.", "met", ["Blinken", "French minister Jean-Yves Le Drian"]),
    ("The court jailed Navalny and activist Lyubov Sobol.", "jailed", ["Navalny", "activist Lyubov Sobol"]),
    ("Erdogan spoke to Zelensky and UN chief Antonio Guterres.", "spoke", ["Zelensky", "UN chief Antonio Guterres"]),
    ("Serbia arrested Milosevic and Croatian general Ante Gotovina's brother.", "arrested", ["Milosevic and Croatian general Ante Gotovina's brother"]),
    ("Rebels killed Sanchez and two guards.", "killed", ["Sanchez", "two guards"]),
    ("Iran sentenced the trade and industry minister.", "sentenced", ["the trade and industry minister"]),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "wanted"), ROWS)
def test_each_of_two_is_somebody(reader, text, word, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    (event,) = [r for r in records if isinstance(r, Event) and r.trigger.text == word]
    assert [m.text for m in event.recipient] == wanted
