"""Brings a file into a small desk, and says what became of its records."""

import json
from datetime import date
from pathlib import Path

from base_desk import ARTICLE, VERDICTS
from factcheck.exchange.importing import Importer
from factcheck.exchange.reading.files import Options, read_file
from factcheck.model.tables import CLAIM
from factcheck.reading.files import read_yaml

TODAY = date(2026, 11, 24)
SIDECAR = "url: https://news.example.org/city-hires\npublisher: Example News\n"


class Empty:
    """A desk with a scale and no claim, and the verbs that an import needs."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "claims").mkdir(parents=True)
        (root / "content").mkdir()
        (root / "content/verdicts.yaml").write_text(VERDICTS, "utf-8")

    def with_source(self):
        (self.root / "seeds").mkdir()
        (self.root / "seeds/article.txt").write_text(ARTICLE, "utf-8")
        (self.root / "seeds/article.yaml").write_text(SIDECAR, "utf-8")
        return self

    def bring(self, content, name="in.json", dry=False, folder="claims", map_path=None, **options):
        """Return the entries of an import of ``content``: bytes, a text, or a value to be written as JSON."""
        file = self.root.parent / name
        if not isinstance(content, bytes):
            content = (content if isinstance(content, str) else json.dumps(content)).encode("utf-8", "surrogatepass")
        file.write_bytes(content)
        importer = Importer(self.root, TODAY, folder, map_path or self.root / "content/verdict-map.yaml", dry)
        self.content = read_file(file, Options(**options))
        return list(importer.run(self.content.records))

    def claim(self, path):
        document = read_yaml(self.root, path, CLAIM)
        assert {one.kind for one in document.problems} <= {"required-field"}
        assert {one.detail["field"] for one in document.problems} <= {"quotes"}
        return document.values

    def only(self, content, **options):
        """Return the one entry, and what its file says."""
        (entry,) = self.bring(content, **options)
        assert entry.outcome in ("imported", "draft"), entry
        return entry, self.claim(entry.path)


def review(**changes):
    """Return a good ClaimReview with changes; a value of None takes a property out."""
    node = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://checks.example.org/1",
        "claimReviewed": "The moon is made of cheese",
        "author": {"@type": "Organization", "name": "Example Checks"},
        "datePublished": "2025-03-02",
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "False",
            "ratingValue": 1,
            "bestRating": 5,
            "worstRating": 1,
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Jane Roe", "jobTitle": "Baker"},
            "datePublished": "2025-03-01",
            "appearance": [{"@type": "CreativeWork", "url": "https://news.example.org/moon", "headline": "Moon news"}],
        },
    }
    return {name: value for name, value in (node | changes).items() if value is not None}
