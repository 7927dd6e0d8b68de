"""Puts the comment under the pull request that a check ran for: `python -P -m factcheck.ci.post FOLDER`.

Runs after the check, in the base repository, with a token that may write. Which pull request it is comes from the
event and from GitHub, never from the report.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from factcheck.ci.comment import MARKER, comment, settled
from factcheck.ci.received import BadReportError, received_in

AUTHOR = "github-actions[bot]"
_PAGES = 10
_REPOSITORY = re.compile(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+")


class PostError(Exception):
    """Why nothing was posted, in words for the job's log."""


@dataclass(frozen=True, slots=True)
class GitHub:
    """GitHub's REST API, as far as a comment needs it."""

    address: str
    repository: str
    token: str

    def ask(self, method: str, path: str, body: Mapping[str, str] | None = None) -> Any:
        """Return the answer to one request below the repository; raise PostError where there is none."""
        request = Request(f"{self.address}/repos/{self.repository}/{path}", method=method)
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("Authorization", f"Bearer {self.token}")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        data = json.dumps(body).encode() if body is not None else None
        try:
            with urlopen(request, data, timeout=30) as answer:
                return json.load(answer)
        except HTTPError as error:
            raise PostError(f"GitHub answers {error.code} to {method} {path.partition('?')[0]}") from None
        except (URLError, OSError, ValueError) as error:
            raise PostError(f"GitHub can't be asked: {type(error).__name__}") from None

    def pull_request(self, run: Mapping[str, Any]) -> int | None:
        """Return the number of the open pull request whose head is what the run checked; None where there is none.

        The event names none for a fork's branch: GitHub is asked which one has that head.
        """
        head, sha = run.get("head_repository") or {}, str(run["head_sha"])
        owner, branch = str((head.get("owner") or {}).get("login", "")), str(run.get("head_branch") or "")
        if not (owner and branch):
            return None
        found = self.ask("GET", f"pulls?state=open&per_page=100&head={quote(f'{owner}:{branch}', safe='')}")
        numbers = [int(one["number"]) for one in found if one["head"]["sha"] == sha]
        return numbers[0] if len(numbers) == 1 else None

    def comments(self, number: int) -> Iterator[Mapping[str, Any]]:
        """Yield the comments under a pull request, oldest first, as far as anybody reads."""
        for page in range(1, _PAGES + 1):
            found = self.ask("GET", f"issues/{number}/comments?per_page=100&page={page}")
            yield from found
            if len(found) < 100:
                return


def post(hub: GitHub, number: int, text: str) -> str:
    """Write ``text`` into the one comment, a new one where there is none yet; return what was done."""
    there = next(filter(_ours, hub.comments(number)), None)
    if there is None:
        if not text:
            return "nothing to say"
        hub.ask("POST", f"issues/{number}/comments", {"body": text})
        return "written"
    if there["body"].strip() == (text or settled()).strip():
        return "says so already"
    hub.ask("PATCH", f"issues/comments/{int(there['id'])}", {"body": text or settled()})
    return "brought up to date"


def _ours(one: Mapping[str, Any]) -> bool:
    """Whether a comment is this program's: others may copy the marker, but not the author."""
    return (one.get("user") or {}).get("login") == AUTHOR and MARKER in (one.get("body") or "")


def run(folder: Path, environment: Mapping[str, str]) -> str:
    """Post what the report in ``folder`` says; return what was done, raise PostError or BadReportError."""
    event = json.loads(Path(environment["GITHUB_EVENT_PATH"]).read_text("utf-8"))["workflow_run"]
    if event["event"] != "pull_request":
        return "the check ran for no pull request"
    repository = environment["GITHUB_REPOSITORY"]
    if not _REPOSITORY.fullmatch(repository):
        raise PostError("GITHUB_REPOSITORY names no repository")
    text = comment(received_in(folder))
    hub = GitHub(environment["GITHUB_API_URL"], repository, environment["GITHUB_TOKEN"])
    number = hub.pull_request(event)
    return "no open pull request has this head" if number is None else f"#{number}: {post(hub, number, text)}"


def main() -> int:
    """Do it, and tell the job's log."""
    try:
        print(run(Path(sys.argv[1]), os.environ))
    except (PostError, BadReportError) as error:
        print(f"no comment was written: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
