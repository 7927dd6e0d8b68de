"""Makes the same pages for Hugo: a lean page of about 5 kB for each claim, an index, no feeds and no taxonomies."""

from __future__ import annotations

import random
from pathlib import Path

from corpus import WORDS

CONFIG = 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
HEAD = "<!doctype html><html lang=en><meta charset=utf-8><title>{{ .Title }}</title><style>%s</style>" % (
    "body{margin:0 auto;max-width:40em} " * 70
)
QUOTES = "{{ range .Params.quotes }}<blockquote>{{ . }}</blockquote>{{ end }}"
SINGLE = HEAD + "<h1>{{ .Title }}</h1>{{ .Content }}" + QUOTES
LIST = HEAD + "<ul>{{ range .Pages }}<li><a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}</ul>"


def make(root: Path, claims: int) -> None:
    """Write a Hugo site of ``claims`` pages below ``root``."""
    chance = random.Random(7)
    layouts = root / "layouts/_default"
    layouts.mkdir(parents=True)
    (root / "config.toml").write_text(CONFIG, "utf-8")
    (layouts / "single.html").write_text(SINGLE, "utf-8")
    (layouts / "list.html").write_text(LIST, "utf-8")
    pages = root / "content/claims"
    pages.mkdir(parents=True)
    for number in range(claims):
        quotes = [" ".join(chance.choices(WORDS, k=12)) for _ in range(2)]
        review = "\n\n".join(" ".join(chance.choices(WORDS, k=40)) for _ in range(3))
        head = f"---\ntitle: Claim {number}\nquotes: {quotes}\n---\n"
        (pages / f"claim-{number}.md").write_text(f"{head}{review}\n", "utf-8")
