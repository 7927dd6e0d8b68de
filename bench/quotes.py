"""`make bench-quotes`: how often quotes from real news texts get the right tier and place, and how fast.

Usage: python bench/quotes.py [CASES]   (of a class and a text; default: 5)
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from factcheck.quotes import Match, Text, Tier
from quotes.changes import Case, Source, cases, sources
from quotes.changes.altered import ALTERED

Answer = tuple[Case, Match, float]  # with the seconds it took
SHORT = range(4_000, 7_000)  # code points of the texts that speed is measured on
LONG = 5_000_000


def main(each: int) -> None:
    """Print accuracy by class and by language, then speed on short texts and on a long one."""
    texts = sources()
    answers = {source.name: list(_answers(source, each)) for source in texts}
    flat = [answer for name in answers for answer in answers[name]]
    _table("class", flat, lambda case: case.kind)
    _table("language", flat, lambda case: case.language)
    short = [answer for source in texts if len(source.text) in SHORT for answer in answers[source.name]]
    print(f"\n{'a second on 5 kB texts':32}{'median':>10}{'mean':>10}")
    _speed("exact", short, lambda case: case.kind == "exact")
    _speed("equivalent", short, lambda case: case.kind.startswith("eq-"))
    _speed("edited", short, lambda case: case.kind.startswith("ed-"))
    _speed("closest", short, lambda case: case.kind in ALTERED)
    _long_text([source for source in texts if source.language == "en"])


def _answers(source: Source, each: int) -> Iterable[Answer]:
    text = Text(source.text)
    text.locate("nothing of the kind stands there")  # works out what is worked out once
    for case in cases(source, each):
        yield case, *_timed(text, case.quote)


def _timed(text: Text, quote: str) -> tuple[Match, float]:
    """The match and the seconds it takes, at best of three."""
    taken = []
    for _ in range(3):
        started = time.process_time()
        match = text.locate(quote)
        taken.append(time.process_time() - started)
    return match, min(taken)


def _table(title: str, answers: Sequence[Answer], group: Callable[[Case], str]) -> None:
    groups = defaultdict[str, list[Answer]](list)
    for answer in answers:
        groups[group(answer[0])].append(answer)
    print(f"\n{title:20}{'cases':>8}{'tier right':>12}{'accepted':>10}{'place right':>13}")
    for name, found in [*groups.items(), ("all", list(answers))]:
        right = sum(match.tier in case.tiers for case, match, _ in found)
        accepted = sum(match.holds and not case.may_hold for case, match, _ in found)
        placed = [(match.start, match.end) == case.span for case, match, _ in found if case.span]
        place = f"{sum(placed) / len(placed):.2%}" if placed else "-"
        print(f"{name:20}{len(found):8}{right / len(found):12.2%}{accepted:10}{place:>13}")


def _speed(name: str, answers: Sequence[Answer], kept: Callable[[Case], bool]) -> None:
    taken = [seconds for case, _, seconds in answers if kept(case)]
    print(f"{name:32}{1 / statistics.median(taken):10,.0f}{1 / statistics.mean(taken):10,.0f}")


def _long_text(texts: Sequence[Source]) -> None:
    """One text of LONG code points: the sources, and as much again and again of their sentences in disorder."""
    text = Text(_filled(texts))
    print(f"\n{'one text of 5 MB':32}{'seconds':>10}")
    for name, work in (("fold", lambda: text.folded), ("index", lambda: text.folded.tokens.places)):
        started = time.process_time()
        work()
        print(f"{name:32}{time.process_time() - started:10.2f}")
    text.locate("nothing of the kind stands there")
    taken = defaultdict[Tier, list[float]](list)
    for case in (case for source in texts for case in cases(source, 1)):
        match, seconds = _timed(text, case.quote)
        taken[match.tier].append(seconds)
    print(f"\n{'milliseconds a quote':32}{'median':>10}{'mean':>10}{'most':>10}")
    for tier, found in sorted(taken.items()):
        figures = statistics.median(found), statistics.mean(found), max(found)
        print(f"{tier:32}" + "".join(f"{1000 * figure:10.2f}" for figure in figures))


def _filled(texts: Sequence[Source]) -> str:
    rng, parts = random.Random(5), [source.text for source in texts]
    sentences = [sentence.split(" ") for text in parts for sentence in text.split(". ")]
    length = sum(map(len, parts))
    while length < LONG:
        words = rng.choice(sentences)[:]
        rng.shuffle(words)
        parts.append(" ".join(words) + f" {rng.randrange(10**6)}.")
        length += len(parts[-1]) + 1
    return "\n".join(parts)[:LONG]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
