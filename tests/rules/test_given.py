"""What must be given before a rule is asked leaves no finding out."""

import random
from datetime import date

from changing_desk import NAMES, claim, make, write
from factcheck.reading import read_repository
from factcheck.rules import Context, all_rules

MORE = """\
corrections: [{date: 2025-01-01, kind: verdict, note: typo, was: 'true'}, {date: 2024-01-01, kind: update, note: fixed}]
reply: {status: received, requested: 2026-01-02, received: 2026-01-01}
withdrawn: {date: 2020-01-01, reason: It was wrong.}
last_verified: 2020-01-01
todo: [Look at it, Look at it]
flags: [missing-context]
short: He said TODO that the claim is debunked, and that it is much longer than the claim itself is
summary: “It is so,”
"""


def test_a_rule_finds_nothing_where_it_would_not_be_asked(tmp_path):
    make(tmp_path)
    chance = random.Random(3)
    for number in range(150):
        more = [line for line in MORE.splitlines() if chance.random() < 0.3]
        keys = {line.partition(":")[0] for line in more}
        lines = [line for line in claim(chance).splitlines() if line.partition(":")[0] not in keys]
        write(tmp_path, f"claims/{chance.choice(NAMES)}-{number}.yaml", "\n".join([*lines, *more]) + "\n")
    repository = read_repository(tmp_path, date(2026, 11, 24))
    context, found = Context(repository), 0
    for rule in (rule for rule in all_rules() if rule.given):
        for one in repository.claims:
            findings = list(rule(one, context))
            found += len(findings)
            assert not findings or rule.given(one, context), (rule.name, findings)
    assert found > 300
