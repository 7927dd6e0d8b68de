"""An address that carries a login, a session or a key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.rules.context import Context
from factcheck.rules.contract import each, repository_rule
from factcheck.rules.editorial import addresses

_LOGIN = re.compile(r"https?://[^/?#]*@", re.I)
_SECRET = re.compile(
    r"(?:[?&;]|%26)(jsessionid|phpsessid|aspsessionid\w*|sessionid|session_id|sid|access_token|auth_token|id_token"
    r"|api_?key|x-amz-signature|x-amz-security-token|x-goog-signature|password|passwd|pwd)=[^&#]{6,}",
    re.I,
)


@repository_rule("LNK009", Severity.ERROR, sees=each)
def private_link(context: Context) -> Iterator[Finding]:
    """Report it: it is published with the claim, and git remembers it for ever."""
    for one in addresses(context):
        if "@" not in one.url and "=" not in one.url:
            continue
        login, secret = _LOGIN.match(one.url), _SECRET.search(one.url)
        if login or secret:
            what = "a user name or password" if login else f"`{secret[1]}`" if secret else ""
            yield Finding(
                one.span,
                f"this address carries {what}, which would be published with it",
                "copy the page's public address, without it; and change the password or end the session, because "
                "the file's history keeps it",
                "private",
                one.key,
            )
