"""One server for all tests that only ask."""

import pytest

from tests.serve.running import serving, write


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    write(folder, 300)
    with serving(folder, "seconds = 1.0\nrows = 1000") as url:
        yield url, folder
