"""Addresses for names: readable, free of collisions, and the same at every build."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache

from pelican.utils import slugify

from factcheck.model.fields import RESERVED

_LONGEST = 60


def slugs(names: Iterable[str], rules: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """Return a slug for each of ``names``; of names that would share one, all but the first (A to Z) get a hash.

    So does a name that Windows keeps for a device: nobody there could unpack the site.
    """
    rules = tuple((pattern, by) for pattern, by in rules)
    by_name: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(set(names)):
        slug = _slug(name, rules)
        if not slug or slug in taken or re.fullmatch(RESERVED, slug):
            digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
            slug = f"{slug}-{digest}".lstrip("-")
        taken.add(slug)
        by_name[name] = slug
    return by_name


@lru_cache(maxsize=1 << 14)  # a preview asks for the same names after each edit
def _slug(name: str, rules: tuple[tuple[str, str], ...]) -> str:
    # The settings' own rules may let slashes or dots through: an address is made of these characters only.
    slug: str = slugify(name[:200], regex_subs=list(rules))
    return re.sub(r"[^a-z0-9]+", "-", slug.lower())[:_LONGEST].strip("-")
