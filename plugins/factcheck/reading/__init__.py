"""Files to records, each value with its place. Nothing here raises for what a person wrote: it becomes a problem."""

from factcheck.reading.repository import is_root, read_repository

__all__ = ["is_root", "read_repository"]
