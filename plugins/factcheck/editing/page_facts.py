"""What a saved page says of itself: title, author, date, publisher, language. A date is never guessed from the text."""

from __future__ import annotations

import logging
import re
from datetime import date

from factcheck.model.fields import LANGUAGE


def page_facts(page: str, url: str = "", today: date | None = None) -> dict[str, str]:
    """Return the facts that the page (HTML) states, by the sidecar's field; what it doesn't state is left out."""
    from trafilatura.metadata import extract_metadata  # 150 ms to import

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    latest = today.isoformat() if today else None
    stated = {"extensive_search": False, "original_date": True, "max_date": latest}
    try:
        found = extract_metadata(page, default_url=url or None, date_config=stated, extensive=False)
    except Exception:  # a page can be broken in any way; then it states nothing
        return {}
    facts = {
        "title": found.title,
        "date": found.date,
        "publisher": found.sitename,
        "author": found.author,
        "url": found.url if found.url and found.url.startswith(("https://", "http://")) else None,
        "language": _language(page),
    }
    return {name: " ".join(value.split()) for name, value in facts.items() if value}


def _language(page: str) -> str:
    tag = re.search(r"<html\b[^<>]*?\blang\s*=\s*[\"']?([A-Za-z0-9-]+)", page[:20_000], re.IGNORECASE)
    return tag[1] if tag and re.fullmatch(LANGUAGE, tag[1]) else ""
