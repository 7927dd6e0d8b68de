"""What the server adds to a page that it serves, and a build never does: what is wrong, and a way to hear of changes.

The page's own content security policy stays, but for two things of this very server: one script and its events.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from factcheck.diagnostics import Diagnostic, Report, Severity

FOLDER = ".factcheck"
MOST = 30

SCRIPT = """\
"use strict";
const seen = document.currentScript.dataset.seen;
const events = new EventSource(`/.factcheck/events?seen=${seen}`);
events.onmessage = () => location.reload();
addEventListener("pagehide", () => events.close());
"""

STYLE = """\
.factcheck-panel { border-top: 4px solid #8c2113; background: #fff4f1; color: #17212b; padding: 1rem 1.25rem;
  font: 16px/1.5 system-ui, sans-serif; max-height: 45vh; overflow: auto; position: sticky; bottom: 0; z-index: 9; }
.factcheck-panel.warnings { border-color: #6b4700; background: #fdf6e3; }
.factcheck-panel h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
.factcheck-panel ul { list-style: none; margin: 0; padding: 0; }
.factcheck-panel li { margin: 0 0 .75rem; }
.factcheck-panel code { font-size: .9em; overflow-wrap: anywhere; }
.factcheck-panel a { color: #1b4f8a; }
"""

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')


def added_to(html: str, version: int, panel: Markup) -> str:
    """Return a page with the panel, and with what loads it anew when ``version`` is no longer the newest."""
    html = _POLICY.sub(lambda found: f"{found[1]}{_allowing(found[2])}{found[3]}", html, count=1)
    style = f'<link rel="stylesheet" href="/{FOLDER}/serve.css">'
    script = f'<script src="/{FOLDER}/serve.js" data-seen="{version}"></script>'
    html = html.replace("</head>", f"{style}{script}</head>", 1)
    start, body, end = html.rpartition("</body>")
    return f"{start}{panel}{body}{end}" if body else f"{html}{panel}"


def _allowing(policy: str) -> str:
    """Return a page's content security policy that also allows this server's script and its events."""
    directives = {name: rest for name, _, rest in (one.strip().partition(" ") for one in policy.split(";")) if name}
    for name in ("script-src", "connect-src", "style-src"):
        allowed = directives.get(name, "").split()
        directives[name] = " ".join(allowed if "'self'" in allowed else [*allowed, "'self'"])
    return "; ".join(f"{name} {rest}" for name, rest in directives.items())


def panel(report: Report | None, error: str, here: str) -> Markup:
    """Return the panel: the ``error`` that stopped the preview, then what was found, that of page ``here`` first."""
    found = [one for one in report.diagnostics if one.severity >= Severity.WARNING] if report else []
    if not error and not found:
        return Markup("")
    items = [_item(one, report) for one in _ordered(found, here)[:MOST]] if report else []
    errors = sum(one.severity >= Severity.ERROR for one in found) + bool(error)
    title = f"{errors} to mend before this can be published" if errors else f"{len(found)} to look at"
    more = Markup("<p>And {} more: <code>factcheck check</code> lists them all.</p>").format(len(found) - MOST)
    return Markup(
        '<aside class="factcheck-panel{}" aria-label="What the check found"><h2>{}</h2>{}<ul>{}</ul>{}</aside>'
    ).format(
        "" if errors else " warnings",
        title,
        Markup("<p><strong>{}</strong></p>").format(error) if error else "",
        Markup("").join(items),
        more if len(found) > MOST else "",
    )


def _ordered(found: Iterable[Diagnostic], here: str) -> list[Diagnostic]:
    return sorted(found, key=lambda one: (_page_of(one.span.path) != here, -one.severity, one.span))


def _item(one: Diagnostic, report: Report) -> Markup:
    file = report.files.get(one.span.path)
    line = f":{file.position(one.span.start).line}" if file else ""
    where = escape(f"{one.span.path}{line}")
    page = _page_of(one.span.path)
    shown = Markup('<a href="/{}"><code>{}</code></a>').format(page, where) if page else Markup(f"<code>{where}</code>")
    help = Markup("<br>{}").format(one.help) if one.help else ""
    return Markup("<li>{}: <strong>{}</strong> {}: {}{}</li>").format(
        shown, one.severity.name.lower(), one.code, one.message, help
    )


def _page_of(path: str) -> str:
    """Return the address of the claim in the file at ``path``, ``""`` where it holds none."""
    found = re.fullmatch(r"claims/(?:.*/)?([a-z0-9-]+)\.ya?ml", path)
    return f"claims/{found[1]}/" if found else ""
