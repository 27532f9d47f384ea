import gc

from kg.extract.memory import spare_collector


def test_the_collector_leaves_out_what_lives_and_looks_less_often():
    before, kept = gc.get_threshold(), [[] for _ in range(1000)]
    try:
        spare_collector()
        assert gc.get_freeze_count() > len(kept)
        assert gc.get_threshold() == (20_000, *before[1:])
        circle: list[object] = []
        circle.append(circle)
        del circle
        assert gc.collect() >= 1  # what is made later is still looked at
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
