"""Markdown from strangers to HTML that can't run or break the page: CommonMark without raw HTML, then a sieve."""

from __future__ import annotations

import re
from functools import cache

import cmarkgfm
import nh3
from markupsafe import Markup, escape

_TAGS = {
    *("p", "em", "strong", "a", "del", "code", "br", "hr"),
    *("ul", "ol", "li", "blockquote", "pre", "h2", "h3", "h4", "h5", "h6"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"align"}, "td": {"align"}}
_SCHEMES = {"http", "https", "mailto"}
_LONGEST = 200_000
_DEEPEST = 24
_WIDEST = 1_000_000  # a table of 8 kB can have half a million cells


def render(text: str, top: int = 3, relative: bool = False) -> Markup:
    """Return ``text`` (GitHub-flavoured Markdown) as safe HTML whose highest heading is ``h<top>``.

    Links are absolute, or, where ``relative`` says so, lead to other pages of the site too.
    A text that is too long or nested too deep for its cost to be bounded is shown as it was written.
    """
    if len(text) > _LONGEST:
        return _as_written(text)
    html = cmarkgfm.github_flavored_markdown_to_html(text)
    if _depth(html) > _DEEPEST or len(html) > _WIDEST:
        return _as_written(text)
    # The sieve lets nothing but the tags above through, so this is safe to show unescaped.
    return Markup(_sieve(relative).clean(_shift_headings(html, top)))


def plain(html: str) -> str:
    """Return the words of rendered ``html`` in one line, without any markup."""
    spaced = re.sub(r"</(?:p|li|h[1-6]|td|th|blockquote|pre)>|<br\s*/?>", " ", html)
    return " ".join(Markup(spaced).striptags().split())


def _as_written(text: str) -> Markup:
    return Markup("<pre>{}</pre>").format(escape(text))


@cache
def _sieve(relative: bool) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener",
        url_relative="pass_through" if relative else "deny",
    )


def _shift_headings(html: str, top: int) -> str:
    """Give the headings the levels from ``top`` on, none left out: the page's own headings stand above them."""
    if "<h" not in html:
        return html
    used = sorted(set(re.findall(r"<h([1-6])>", html)))
    level = {old: min(6, top + i) for i, old in enumerate(used)}
    return re.sub(r"<(/?)h([1-6])>", lambda found: f"<{found[1]}h{level[found[2]]}>", html)


def _depth(html: str) -> int:
    deepest = depth = 0
    if not any(opening in html for opening in ("<blockquote", "<ul", "<ol")):
        return 0
    for closing in re.findall(r"<(/?)(?:blockquote|ul|ol)\b", html):
        depth += -1 if closing else 1
        deepest = max(deepest, depth)
    return deepest
