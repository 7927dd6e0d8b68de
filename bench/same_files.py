"""Gives a desk to Hugo: the same claims and sources, for layouts (``bench/hugo/``) that make what factcheck makes.

A page of 14 kB with ClaimReview, a card for other sites and a JSON file a claim; a page a source; paginated lists by
claimant, topic and verdict with a feed each; three downloads of all claims. What of it is only ours (quotes looked up
and compared, filters, annotations, content hashes, a whole site published at once) Hugo does not do.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import yaml

LAYOUTS = Path(__file__).parent / "hugo"
TITLES = {
    "true": ("True", 3, "It is so."),
    "half-true": ("Half true", 2, "It is partly so."),
    "false": ("False", 1, "It is not so."),
}
AROUND = 250


def make(root: Path, desk: Path) -> None:
    """Write a Hugo site of the claims and sources of ``desk`` (one of ``corpus``) below ``root``."""
    shutil.copytree(LAYOUTS, root)
    cited: dict[str, list[str]] = {}
    sources = {path.stem: _source(path) for path in sorted((desk / "seeds").glob("*.yaml"))}
    for path in sorted((desk / "claims").rglob("*.yaml")):
        claim = _read(path)
        for quote in claim["quotes"]:
            cited.setdefault(quote["source"], []).append(path.stem)
            quote |= sources[quote["source"]] | _around(sources[quote["source"]]["text"], quote["quote"])
            del quote["text"]
        _write(root / f"content/claims/{path.stem}.md", _front(claim), claim["review"])
    for id, source in sources.items():
        _write(root / f"content/sources/{id}.md", source | {"claims": sorted(set(cited.get(id, ())))}, "")


def _source(path: Path) -> dict[str, Any]:
    told, text = _read(path), path.with_suffix(".txt").read_text("utf-8")
    return {
        "title": "Source",
        "date": "2025-11-07",
        "address": told["url"],
        "publisher": told["publisher"],
        "text": text,
    }


def _around(text: str, quote: str) -> dict[str, str]:
    start = text.index(quote)
    end = start + len(quote)
    return {"before": text[max(start - AROUND, 0) : start], "after": text[end : end + AROUND]}


def _front(claim: dict[str, Any]) -> dict[str, Any]:
    title, rating, meaning = TITLES[claim["verdict"]]
    told = {name: claim[name] for name in ("claimant", "quotes", "summary", "evidence", "topics", "verdict")}
    pointed = {"claimants": [claim["claimant"]], "verdicts": [claim["verdict"]]}
    own = {"title": claim["claim"], "description": f"{title}. {claim['summary']}", "reviewed": str(claim["reviewed"])}
    shown = {"verdict_title": title, "rating": rating, "meaning": meaning, "outputs": ["HTML", "card", "JSON"]}
    return own | told | pointed | shown


def _read(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # words only
    return told


def _write(path: Path, front: dict[str, Any], text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{json.dumps(front, indent=1, ensure_ascii=False)}\n\n{text}\n", "utf-8")
