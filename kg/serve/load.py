"""A process that makes the store of a folder's graph.ttl: `python -m kg.serve.load FOLDER`. Exit code 1 and one line on failure."""

import sys

from kg.errors import KgError
from kg.query.disk import prepare

if __name__ == "__main__":
    try:
        prepare(sys.argv[1])
    except KgError as error:
        sys.exit(str(error))
