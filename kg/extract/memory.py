"""What Python's garbage collector is spared while texts are read."""

import gc

_EASY = (
    20_000  # objects made between two looks for circles of garbage; Python's own 700 come together in every paragraph
)


def spare_collector() -> None:
    """Leave out of garbage collection all that lives now, and look for garbage less often; for the whole process.

    The parser and the ontology live as long as their reader: walking over their 170,000 objects again and again, in search
    of circles that reading does not make, cost a tenth of the time of the layers above the parser. What has no more
    references is freed at once as ever.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_EASY, *gc.get_threshold()[1:])
