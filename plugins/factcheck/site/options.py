"""The settings of a build: Pelican's that matter here, and ours with their defaults."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.model.addresses import is_web_address
from factcheck.site.hosting import Hosting
from factcheck.site.language import ENGLISH, Language
from factcheck.site.language.templates import EXTENSIONS
from factcheck.site.stop import stop

DEFAULTS: Mapping[str, Any] = {
    "FACTCHECK_ROOT": None,  # holds claims/ and seeds/, seen from the folder above PATH; None: that folder itself
    "FACTCHECK_TODAY": None,  # a date (text) to check against instead of the clock's
    "FACTCHECK_PUBLISH": False,  # True: SITEURL has to be set
    "FACTCHECK_INDEX_LINKS": None,  # True: links name index.html; None: only where SITEURL is empty
    "FACTCHECK_PER_PAGE": 50,
    "FACTCHECK_NEWEST": 12,
    "FACTCHECK_TRANSLATIONS": "translations",  # the desk's own catalogues, seen from the folder above PATH
    "FACTCHECK_SEARCH": "auto",  # "auto": where Pagefind is installed; "on": it has to be; "off"
    "FACTCHECK_JOBS": 1,  # processes that make the pages of claims; more are faster where there are cores for them
    "FACTCHECK_CARDS": "auto",  # "auto": where Pillow is installed; "on": it has to be; "off"
    "FACTCHECK_REPOSITORY": "",  # the address of the desk's git repository, where readers can see it
    "FACTCHECK_BRANCH": "main",  # the branch that the site is built from
    "FACTCHECK_COMMIT": "",  # the commit that the site is built from, as publishconf.py is told it
    "FACTCHECK_AUTHORS": {"Desk": {"type": "Organization"}},
    "FACTCHECK_LICENSE": "https://creativecommons.org/licenses/by/4.0/",
}
"""Our settings with the values that they have where pelicanconf.py says nothing."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the build needs to know of the settings, read once."""

    root: Path
    siteurl: str = ""
    port: int = 8000
    index_links: bool = True
    name: str = ""
    tagline: str = ""
    language: str = "en"
    translations: tuple[Path, ...] = ()
    words: Language = ENGLISH
    publish: bool = False
    per_page: int = 50
    newest: int = 12
    search: str = "auto"
    cards: str = "auto"
    static: str = "theme"
    jobs: int = 1
    license: str = ""
    hosting: Hosting = field(default_factory=Hosting)
    commit: str = ""
    authors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    slug_rules: Iterable[tuple[str, str]] = ()

    @property
    def base(self) -> str:
        """The absolute address of the site without a final slash; of ``make serve`` where SITEURL is empty."""
        return self.siteurl or f"http://localhost:{self.port}"


def read_options(settings: Mapping[str, Any]) -> Options:
    """Return the options that Pelican's ``settings`` stand for."""
    siteurl = str(settings.get("SITEURL") or "").rstrip("/")
    language = _language(str(settings.get("DEFAULT_LANG") or "en"))
    index_links = settings["FACTCHECK_INDEX_LINKS"]
    return Options(
        root=(Path(settings["PATH"]).parent / (settings["FACTCHECK_ROOT"] or "")).resolve(),
        siteurl=siteurl,
        port=int(settings.get("PORT") or 8000),
        index_links=not siteurl if index_links is None else bool(index_links),
        name=str(settings.get("SITENAME") or ""),
        tagline=str(settings.get("SITESUBTITLE") or ""),
        language=language,
        translations=(
            Path(settings["PATH"]).parent / str(settings["FACTCHECK_TRANSLATIONS"] or "translations"),
            Path(settings["THEME"]) / "translations",
        ),
        publish=bool(settings["FACTCHECK_PUBLISH"]),
        per_page=max(1, int(settings["FACTCHECK_PER_PAGE"])),
        search=str(settings["FACTCHECK_SEARCH"] or "off"),
        cards=str(settings["FACTCHECK_CARDS"] or "auto"),
        jobs=min(64, max(1, int(settings["FACTCHECK_JOBS"]))),
        newest=max(0, int(settings["FACTCHECK_NEWEST"])),
        static=str(settings.get("THEME_STATIC_DIR") or "theme").strip("/"),
        hosting=_hosting(settings),
        commit=_commit(str(settings["FACTCHECK_COMMIT"] or "")),
        license=str(settings["FACTCHECK_LICENSE"] or ""),
        authors=settings["FACTCHECK_AUTHORS"] or {},
        slug_rules=settings.get("SLUG_REGEX_SUBSTITUTIONS") or (),
    )


def _hosting(settings: Mapping[str, Any]) -> Hosting:
    address = str(settings["FACTCHECK_REPOSITORY"] or "").strip().rstrip("/").removesuffix(".git")
    if address and not is_web_address(address):
        stop(
            f"FACTCHECK_REPOSITORY is {address!r}: it has to be a web address such as https://github.com/desk/facts.", 2
        )
    return Hosting(address, str(settings["FACTCHECK_BRANCH"] or "main"))


def _commit(digest: str) -> str:
    """Return the commit that the site is built from; anything but a digest stops the build."""
    if not re.fullmatch(r"([0-9a-f]{7,64})?", digest):
        stop(
            f"FACTCHECK_COMMIT is {digest!r}: it has to be a commit's digest, 7 to 64 of the characters 0-9 and a-f.", 2
        )
    return digest


def _language(wanted: str) -> str:
    """Return a BCP 47 tag in its usual letters (``pt-BR``, ``az-Arab``): Pelican makes all of them small."""
    first, *more = wanted.replace("_", "-").split("-")
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", "-".join([first, *more])):
        stop(f"DEFAULT_LANG is {wanted!r}: it has to be a language tag such as en, de or pt-BR.", 2)
    cases = {2: str.upper, 4: str.title}
    return "-".join([first.lower(), *(cases.get(len(part), str.lower)(part) for part in more)])


def set_defaults(settings: dict[str, Any]) -> None:
    """Give ``settings`` our defaults, escape in templates, and keep Pelican from making blog pages of its own.

    A blog setting that differs from Pelican's default was set by a person and is left alone.
    """
    from pelican.settings import DEFAULT_CONFIG

    for name, value in DEFAULTS.items():
        settings.setdefault(name, value)
    jinja = settings["JINJA_ENVIRONMENT"]
    extensions = [*(one for one in jinja.get("extensions", ()) if one not in EXTENSIONS), *EXTENSIONS]
    settings["JINJA_ENVIRONMENT"] = {**jinja, "autoescape": True, "extensions": extensions}
    settings["DRAFT_PAGE_SAVE_AS"] = ""  # drafts are nowhere, unlisted addresses included
    blog: dict[str, Any] = {"ARTICLE_PATHS": [], "DIRECT_TEMPLATES": [], "STATIC_PATHS": []}
    feeds = {name: None for name in DEFAULT_CONFIG if name.endswith(("FEED_ATOM", "FEED_RSS", "_ALL_ATOM"))}
    for name, value in {**blog, **feeds}.items():
        if settings.get(name) == DEFAULT_CONFIG.get(name):
            settings[name] = list(value) if isinstance(value, list) else value
