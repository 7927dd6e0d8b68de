"""Takes out the findings that comments silence, and says what is wrong with the comments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from factcheck.diagnostics import Diagnostic, FileText
from factcheck.model import Document, Problem
from factcheck.model.document import bounded
from factcheck.settings.comments import Comment, comments_of
from factcheck.settings.guarded import why_guarded
from factcheck.settings.keys import names_rules, right_code


@dataclass(frozen=True, slots=True)
class Silenced:
    """The findings that stay and those that don't, and the problems with the comments themselves."""

    kept: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...]
    problems: tuple[Problem, ...]


def silence(found: Iterable[Diagnostic], documents: Iterable[Document], asked: Callable[[str, str], bool]) -> Silenced:
    """Return what the comments in ``documents`` leave of ``found``.

    ``asked`` says of a path and a code whether that rule is on there: a comment for a rule that is off is not unused.
    """
    commented = [(document, comments) for document in documents if (comments := comments_of(document))]
    used: dict[Comment, list[str]] = {}
    kept, suppressed = [], []
    files = {document.path: (document.file, _by_code(comments)) for document, comments in commented}
    for finding in found:
        comment = _comment_for(finding, *files[finding.span.path]) if finding.span.path in files else None
        if comment is None:
            kept.append(finding)
        else:
            suppressed.append(finding)
            used.setdefault(comment, []).append(finding.code)
    problems = (one for document, comments in commented for one in _all_problems(document, comments, used, asked))
    return Silenced(tuple(kept), tuple(suppressed), tuple(problems))


def _by_code(comments: list[Comment]) -> dict[str, list[Comment]]:
    by_code: dict[str, list[Comment]] = {}
    for comment in comments:
        for code in dict.fromkeys(comment.codes):
            by_code.setdefault(code, []).append(comment)
    return by_code


def _comment_for(finding: Diagnostic, file: FileText, by_code: dict[str, list[Comment]]) -> Comment | None:
    if why_guarded(finding.code) or finding.code not in by_code:
        return None
    line = file.position(finding.span.start).line
    return next((one for one in by_code[finding.code] if one.covers(line)), None)


def _all_problems(
    document: Document,
    comments: list[Comment],
    used: dict[Comment, list[str]],
    asked: Callable[[str, str], bool],
) -> Iterator[Problem]:
    """Yield what is wrong with a document's comments, so much of it as is told; what takes time is added last."""
    told = (one for comment in comments for one in _problems(document, comment, used.get(comment, []), asked))
    by_span = {comment.span: comment for comment in comments}
    for one in bounded(list(told)):
        code = one.detail.get("code", "")
        detail = (
            {**one.detail, "help": right_code(code, whole=True)} if one.kind == "ignore-unknown-code" else one.detail
        )
        yield replace(one, path=_path(document, by_span[one.span]), detail=detail)


def _problems(
    document: Document, comment: Comment, used: list[str], asked: Callable[[str, str], bool]
) -> Iterator[Problem]:
    def problem(kind: str, **detail: str) -> Problem:
        return Problem(kind, comment.span, detail=detail)

    if not comment.codes:
        yield problem("ignore-unclear")
        return
    unknown = [code for code in comment.codes if not names_rules(code, whole=True)]
    refused = [code for code in comment.codes if why_guarded(code)]
    said = {*unknown, *refused, *used}
    unused = [code for code in comment.codes if code not in said and asked(document.path, code)]
    yield from (problem("ignore-unknown-code", code=code) for code in unknown)
    yield from (problem("ignore-refused", code=code, why=why_guarded(code)) for code in refused)
    if unused:
        kept = [code for code in comment.codes if code not in unused]
        yield problem("unused-ignore", codes=" ".join(unused), kept=" ".join(kept))
    if not any(letter.isalpha() for letter in comment.reason) and len(unused) < len(comment.codes):
        yield problem("ignore-without-reason")


def _path(document: Document, comment: Comment) -> tuple[str | int, ...]:
    """Return the path of the first field on a line that the comment covers, by which its finding is known again."""
    starts = ((place[0], path) for path, place in document.keys.items())
    on = [one for one in starts if comment.covers(document.file.position(one[0]).line)]
    return min(on)[1] if on else ()
