"""The published site: Pelican's signals, and the pages, feeds and data built from a checked repository."""


def connect() -> None:
    """Connect the build to Pelican's signals, and do nothing else (Pelican swallows what is raised here)."""
    from factcheck.site.hooks import connect_signals

    connect_signals()
