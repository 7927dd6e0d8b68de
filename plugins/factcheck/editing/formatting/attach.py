"""Which item a comment belongs to: it must stay above, behind or after it when fields are put in order."""

from __future__ import annotations

from bisect import bisect_right

from factcheck.editing.formatting.comments import Comment, Marks
from factcheck.editing.formatting.items import Item


def attach(root: Item, marks: Marks) -> list[str]:
    """Give each comment to the item that it stands by; return the lines of the file's top."""
    top = list[str]()
    written = [item for item in root.walk() if item is not root]
    starts = [item.start for item in written]
    for comment in marks.comments:
        after = bisect_right(starts, comment.start)
        previous = written[after - 1] if after else None
        following = written[after] if after < len(written) else None
        _place(comment, previous, following, root, marks, top)
    for item in written:
        if marks.after_blank(item.start):
            item.above.append("")
    return top + _split_top(written[0].above) if written else top


def _place(
    comment: Comment,
    previous: Item | None,
    following: Item | None,
    root: Item,
    marks: Marks,
    top: list[str],
) -> None:
    lines = [*([""] if marks.after_blank(comment.start) else []), comment.text]
    brackets = [item for item in (previous or following or root).line() if item.contains(comment.start)]
    for item in brackets:
        item.broken = True
    if previous is None and (comment.gap is not None or comment.start < max(marks.document or 0, root.opening)):
        top += lines
    elif comment.gap is not None and previous is not None:
        _beside(comment, _closed(previous, comment.start), root)
    elif previous is not None and comment.start < previous.opening:
        previous.above += lines  # between a name and its value
    elif brackets:
        inside = following is not None and following.start < brackets[0].end
        (following.above if inside and following is not None else brackets[0].tail).extend(lines)
    else:
        tail = _tail(marks.column(comment.start), previous, following, marks)
        (following.above if tail is None and following is not None else (tail or root).tail).extend(lines)


def _closed(item: Item, offset: int) -> Item:
    """Return what a comment at ``offset`` stands behind: ``item``, or the outermost brackets that closed before it."""
    closed = [one for one in item.line() if one.is_flow and one.end <= offset]
    return closed[-1] if closed else item


def _beside(comment: Comment, item: Item, root: Item) -> None:
    gap = comment.gap if comment.gap and "\t" not in comment.gap else "  "
    if item is root and not root.is_flow:
        root.tail.append(comment.text)
    elif item.beside:
        item.above.append(comment.text)
    else:
        item.beside = gap + comment.text


def _tail(column: int, previous: Item | None, following: Item | None, marks: Marks) -> Item | None:
    """Return the collection at whose end a comment in ``column`` stands; None where it belongs to what follows."""
    if previous is None or (following is not None and column <= marks.column(following.start)):
        return None
    still_open = set(following.line()) if following is not None else set()
    ended = [one for one in previous.line() if one.items and not one.is_flow and one not in still_open]
    exact = [one for one in ended if marks.column(one.items[0].start) == column]
    inside = [one for one in ended if marks.column(one.items[0].start) < column]
    return exact[-1] if exact else inside[0] if inside else None


def _split_top(above: list[str]) -> list[str]:
    """Take from the first item's comments those of the file: up to the schema line, and up to the last empty line."""
    last = max((n for n, line in enumerate(above) if not line or "yaml-language-server" in line), default=-1)
    top = above[: last + 1]
    del above[: last + 1]
    return top
