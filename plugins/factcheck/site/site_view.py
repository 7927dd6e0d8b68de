"""The site as templates see it: its name, its menus and its counts, each worked out when a page first shows it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.model.addresses import web_address
from factcheck.site.dates import newest
from factcheck.site.groups import without_claims
from factcheck.site.links import license_name
from factcheck.site.options import Options
from factcheck.site.views import GroupView, VerdictView

if TYPE_CHECKING:
    from factcheck.site.build_views import Site


class SiteView:
    """What every page may show of the site.

    Most pages show only what the settings say (``name`` to ``license_name``), which no claim can change.
    """

    def __init__(self, site: Site, options: Options) -> None:
        """Show ``site``, which is named and licensed as ``options`` say."""
        self._site = site
        self.name = options.name
        self.tagline = options.tagline
        self.address = options.base  # absolute, without a final slash
        self.language = options.language
        self.direction = options.words.direction  # "ltr" or "rtl"
        self.commit = options.commit  # that the site is built from, and its page
        self.commit_url = options.hosting.commit(options.commit) if options.commit else ""
        self.license = web_address(options.license)  # its address
        self.license_name = license_name(options.license)

    @property
    def claims(self) -> int:
        """How many claims are published."""
        return len(self._site.claims)

    @property
    def sources(self) -> int:
        """How many sources could be read."""
        return len(self._site.desk.sources)

    @property
    def corrections(self) -> int:
        """How many entries the corrections log has."""
        return len(self._site.corrections)

    @property
    def verdicts(self) -> list[VerdictView]:
        """The scale, with how many claims have each verdict."""
        return self._site.scale

    @cached_property
    def topics(self) -> list[GroupView]:
        """The topics, those with most claims first."""
        return without_claims(self._site.topics)

    @cached_property
    def claimants(self) -> list[GroupView]:
        """The claimants, those with most claims first."""
        return without_claims(self._site.claimants)

    @cached_property
    def newest(self) -> date | None:
        """The newest day in the data."""
        return newest(claim.modified for claim in self._site.claims)
