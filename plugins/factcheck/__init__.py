"""Fact-check claims in git: read, checked word for word against their sources, and published with Pelican."""


def register() -> None:
    """Connect to Pelican's signals, and do nothing else: Pelican swallows what is raised here."""
    from factcheck.site import connect  # only a site build needs Pelican; a check starts faster without it

    connect()
