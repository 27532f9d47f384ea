"""The evidence log: articles and their records in one SQLite file, so that nothing is read twice and nothing is lost."""

from kg.store.aside import Aside
from kg.store.derived import derived_of
from kg.store.log import Build, Log, open_log, read_builds, read_records
from kg.store.reuse import records_of
from kg.store.stamp import Stamp, key_of, resolving_stamp, stamp_of, writing_stamp
from kg.store.unchanged import decided_by, state_of, warn_again, warned

__all__ = [
    "Aside",
    "Build",
    "Log",
    "Stamp",
    "decided_by",
    "derived_of",
    "key_of",
    "open_log",
    "read_builds",
    "read_records",
    "records_of",
    "resolving_stamp",
    "stamp_of",
    "state_of",
    "warn_again",
    "warned",
    "writing_stamp",
]
