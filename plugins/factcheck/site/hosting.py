"""Where the desk's git repository can be read: the pages of its host for a file's history, a change, and a report.

Addresses of GitHub, GitLab and Forgejo (Codeberg, Gitea) as their manuals give them. A host of one's own is known by
its name; any other is taken for one like GitHub.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_GITLAB, _FORGEJO = ("gitlab",), ("codeberg", "forgejo", "gitea")


@dataclass(frozen=True, slots=True)
class Hosting:
    """A repository: ``address`` without a final slash, ``""`` where readers are shown none; the branch of the site."""

    address: str = ""
    branch: str = "main"

    def history(self, path: str) -> str:
        """Return the page that lists every change to a file; ``""`` without a repository."""
        return self._of_file({"gitlab": "-/commits", "forgejo": "commits/branch"}, "commits", path)

    def change(self, path: str) -> str:
        """Return the page on which anybody can propose a change to a file; ``""`` without a repository."""
        return self._of_file({"gitlab": "-/edit", "forgejo": "_edit"}, "edit", path)

    def report(self, title: str) -> str:
        """Return the page of a new issue with ``title`` filled in; ``""`` without a repository."""
        if not self.address:
            return ""
        words = quote(title[:200].encode("utf-8", "replace"), safe="")
        if self._kind == "gitlab":
            return f"{self.address}/-/issues/new?issue%5Btitle%5D={words}"
        return f"{self.address}/issues/new?title={words}"

    def commit(self, digest: str) -> str:
        """Return the page of one commit; ``""`` without a repository."""
        if not self.address:
            return ""
        return f"{self.address}/{'-/' if self._kind == 'gitlab' else ''}commit/{digest}"

    @property
    def _kind(self) -> str:
        host = urlsplit(self.address).hostname or ""
        if any(name in host for name in _GITLAB):
            return "gitlab"
        return "forgejo" if any(name in host for name in _FORGEJO) else ""

    def _of_file(self, ways: dict[str, str], otherwise: str, path: str) -> str:
        if not self.address:
            return ""
        return f"{self.address}/{ways.get(self._kind, otherwise)}/{quote(self.branch)}/{quote(path)}"
