"""The collector is spared work that leaves no garbage, and is afterwards as it was."""

import gc

import pytest

from kg.garbage import searched, spare_collector, unsearched


@unsearched()
def state(fail):
    """Whether the collector is on inside."""
    if fail:
        raise ValueError("no use")
    return gc.isenabled()


@pytest.fixture(autouse=True)
def collector():
    was, often = gc.isenabled(), gc.get_threshold()
    yield
    (gc.enable if was else gc.disable)()
    gc.unfreeze()
    gc.set_threshold(*often)


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_as_it_was(before):
    (gc.enable if before else gc.disable)()
    assert state(fail=False) is False
    assert gc.isenabled() is before
    with pytest.raises(ValueError, match="no use"):
        state(fail=True)
    assert gc.isenabled() is before


def test_the_collector_leaves_out_what_lives_and_looks_less_often():
    before, kept = gc.get_threshold(), [[] for _ in range(1000)]
    spare_collector()
    assert gc.get_freeze_count() > len(kept)
    assert gc.get_threshold() == (20_000, *before[1:])
    circle: list[object] = []
    circle.append(circle)
    del circle
    assert gc.collect() >= 1  # what is made later is still looked at


@pytest.mark.slow
def test_what_is_spared_is_looked_at_when_it_is_asked_for():
    with unsearched(spared=True):
        circle: list[object] = []
        circle.append(circle)
        del circle
    assert gc.get_freeze_count() > 0
    searched()
    gc.unfreeze()
    assert gc.collect() == 0
