"""Reading on many machines: the same reader on a Ray cluster, its records written as Parquet and merged by key."""
