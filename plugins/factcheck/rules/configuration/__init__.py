"""The desk's settings, in `pyproject.toml`."""
