"""Texts that act where markup is read: in Markdown on a code host, in XML, in a log."""

from __future__ import annotations

import re

ATTACKS = {
    "cdata-end": "]]>",
    "script": "<script>alert(1)</script>",
    "close-fold": "</summary></details>",
    "comment": "<!--",
    "entity": "&lt;b&gt; &#64;octocat",
    "image": "![x](https://tracker.example.org/p.png)",
    "link": "[x](javascript:alert(1))",
    "reference-link": "[x]: https://evil.example.org",
    "footnote": "[^1]",
    "task": "[x] done",
    "autolink": "<https://evil.example.org>",
    "bare-address": "https://evil.example.org/a_b",
    "bare-www": "www.evil.example.org",
    "email": "a@evil.example.org",
    "mention": "@octocat",
    "team": "(@octo/team)",
    "issue": "#123",
    "issue-elsewhere": "octo/repo#1",
    "issue-github": "GH-12",
    "merge-request": "!12",
    "milestone": '%v1 %"v 1"',
    "label": '~bug ~"b c"',
    "snippet": "$12",
    "math": "$x$ $`x`$",
    "commit": "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "short-commit": "defaced",
    "emoji": ":tada: :100:",
    "pipe": "| a | b |",
    "fence": "```",
    "tilde-fence": "~~~",
    "tick": "`",
    "ticks": "`` ` ```` x",
    "ticks-around": "`@octocat` #1",
    "backslash": "\\",
    "emphasis": "**b** _i_ ~~s~~",
    "heading": "# x",
    "quote": "> x",
    "item": "- x",
    "number": "1. x",
    "placeholder": "{0} {{x}}",
    "command": "::error::forged",
    "old-command": "##[error]forged",
    "attachment": "[[ATTACHMENT|/etc/passwd]]",
    "closing": "fixes #1",
}
SIGNS = re.compile(r"[@#~$&<>\[\]`|*_\\^{}]|//|www\.|:\w+:|[!%][\w\"]|GH-|[0-9a-f]{7}|defaced")
"""What starts something on a code host, wherever it stands outside code."""
