"""Numbers with their nouns, as messages and tables say them."""


def counted(number: int, noun: str, ending: str = "s") -> str:
    """ "1 record", "1,204 records"; a noun in -y behind a consonant takes -ies, and `ending` is any other plural's."""
    if number != 1:
        noun = noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + ending
    return f"{number:,} {noun}"
