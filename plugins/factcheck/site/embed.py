"""The card that other people show of a fact-check in a frame, and the snippet that they copy for it."""

from __future__ import annotations

from factcheck.site.links import Addresses
from factcheck.site.pages import Page
from factcheck.site.templating import shown
from factcheck.site.views import ClaimView

WIDTH, HEIGHT = 600, 400

_SANDBOX = "allow-top-navigation-by-user-activation allow-popups"
"""What the card may do in the frame: follow its one link where a person presses it. No script, no form."""


def embed_page(claim: ClaimView) -> Page:
    """Return the card of one claim, at an address that search engines are not told of."""
    return Page(embed_path(claim), "embed", claim.claim, "", {"claim": claim}, listed=False)


def embed_path(claim: ClaimView) -> str:
    """Return the address of a claim's card within the site."""
    return f"embed/{claim.id}/"


def snippet(claim: ClaimView, addresses: Addresses) -> str:
    """Return the HTML that shows a claim's card in another page, as text: a template has to escape it."""
    title = addresses.options.words.gettext("Fact-check: %(claim)s", claim=claim.claim)
    src = addresses.absolute(embed_path(claim))
    # Escaped, so that no claim can end its attribute.
    return (
        f'<iframe src="{shown(src)}" title="{shown(title)}" width="{WIDTH}" height="{HEIGHT}" loading="lazy" '
        f'sandbox="{_SANDBOX}" style="border:0;max-width:100%"></iframe>'
    )
