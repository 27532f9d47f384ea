"""Resolving looks for no cycles, and leaves the collector as it was."""

import gc

import pytest

from kg.resolve.collecting import uncollected


@uncollected
def state(fail):
    """Whether the collector is on inside."""
    if fail:
        raise ValueError("no use")
    return gc.isenabled()


@pytest.fixture(autouse=True)
def collector():
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_as_it_was(before):
    (gc.enable if before else gc.disable)()
    assert state(fail=False) is False
    assert gc.isenabled() is before
    with pytest.raises(ValueError, match="no use"):
        state(fail=True)
    assert gc.isenabled() is before
