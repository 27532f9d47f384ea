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
        ("Banda, 71, took office when the bank lost money.", []),  # how old somebody is
        ("Mwale, 68, came to power in 2016 after Peter Zulu died in office.", []),
        ("Among those released was Emily Hand, nine, an Irish girl.", []),
        ("Omar Haddad, a father of two, was killed in the raid.", []),
        ("Of the dead, 12, including two children, were killed in Kharkiv.", [("killed", 12, 12)]),
        # one verb under another, a particle or a preposition that belongs to the verb
        ("The rebels let nine hostages go.", [("released", 9, 9)]),
        ("The guerrillas let go of four soldiers.", [("released", 4, 4)]),
        ("Bandits made off with 32 passengers.", [("abducted", 32, 32)]),
        ("Bandits made off with 32 paintings.", []),
        ("Some 16 people were shot and killed by police.", [("killed", 16, 16)]),
        ("Some 16 people were searched and a man was killed.", [("killed", 1, 1)]),
        ("A Nigerian was shot dead in Durban.", [("killed", 1, 1)]),
        ("A Nigerian was found in Durban.", []),
        ("Saudi Arabia put 81 men to death.", [("killed", 81, 81)]),
        ("The strike left 109 pupils with brain injuries.", [("injured", 109, 109)]),
        ("Some 200 Kurds are behind bars.", [("arrested", 200, 200)]),
        ("Some 200 Kurds are behind the motion.", []),
        ("A court sentenced 45 democrats to ten years in jail.", [("arrested", 45, 45)]),
        ("He was sentenced to 45 years in jail.", []),
        ("The raid sent 7,000 people fleeing towards Goma.", [("displaced", 7000, 7000)]),
        ("Pirates are holding 17 sailors for ransom.", [("abducted", 17, 17)]),
        ("The unions brought 90,000 people onto the streets.", [("protesters", 90000, 90000)]),
        ("The army put the number of rebels killed in the raid at 85.", [("killed", 85, 85)]),
        ("The fair, in which 3,000 women took part, ended on Sunday.", []),
        # a state behind "with", or of those whom a part is among
        ("The assault ended with five policemen dead.", [("killed", 5, 5)]),
        ("The talks ended with five ministers happy.", []),
        ("Eight children were among those killed in the strike.", [("killed", 8, 8)]),
        # who takes part in a gathering, but no number of gatherings, and none of who is part of one number
        ("Police dispersed a protest by 2,000 students.", [("protesters", 2000, 2000)]),
        ("The senator attended three rallies.", []),
        ("Six members of one family were burned alive.", [("killed", 6, 6)]),
        ("Gangs killed 560 people, a hundred more than in 2023.", [("killed", 560, 560)]),
    ],
)
def test_counts_of_a_sentence(reader, text, wanted):
    (found,) = count_pages(reader, [Article(id="a", text=text)])
    assert [(q.kind, q.count.min, q.count.max) for q in found] == wanted
