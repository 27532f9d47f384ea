"""Inputs become articles; what cannot be read is told, never dropped silently."""

from kg.ingest.inputs import Skipped, Web, read_inputs

__all__ = ["Skipped", "Web", "read_inputs"]
