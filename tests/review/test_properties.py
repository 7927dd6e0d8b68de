"""What holds for any change: none is silent, none is invented, and git merges what people write apart."""

import random

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import BASE, diff_of, seen
from .gitdesk import git
from .test_rules import mirror, names

PATHS = sorted(path for path in BASE if path.startswith(("claims/", "seeds/")))
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def rewritten(chance: random.Random, text: str) -> str:
    """Return a YAML mapping with its keys in another order and its values written and wrapped in other ways."""
    values = yaml.load(text, Loader=yaml.BaseLoader)
    keys = list(values)
    chance.shuffle(keys)
    style = chance.choice([None, "'", '"'])
    shuffled = {key: values[key] for key in keys}
    width, flow = chance.choice([20, 60, 200]), chance.choice([None, False])
    return yaml.dump(shuffled, default_style=style, width=width, default_flow_style=flow, sort_keys=False)


@FEW
@given(st.randoms(use_true_random=False))
def test_writing_it_another_way_changes_nothing(chance):
    head = dict(BASE)
    for path in ("claims/officers.yaml", "seeds/article.yaml"):
        head[path] = rewritten(chance, BASE[path])
    assert {rule for rule, _ in seen(BASE, head)} == {"format-only"}


def test_the_same_is_the_same():
    assert seen(BASE, BASE) == []


@st.composite
def mutations(draw):
    """Return a desk with one byte of one file changed, added or taken away."""
    path = draw(st.sampled_from(PATHS))
    data = BASE[path].encode()
    at = draw(st.integers(0, len(data) - 1))
    byte = bytes([draw(st.integers(0, 255))])
    made = draw(
        st.sampled_from([data[:at] + byte + data[at + 1 :], data[:at] + byte + data[at:], data[:at] + data[at + 1 :]])
    )
    return path, {**BASE, path: made}


@settings(FEW, max_examples=250)
@given(mutations())
def test_no_byte_changes_in_silence(mutation):
    path, head = mutation
    changes = diff_of(BASE, head).changes
    if head[path] == BASE[path].encode():
        assert changes == ()
    else:
        assert any(span.path == path for one in changes for span in (one.base, one.head) if span)


WORDS = st.sampled_from(["The plan", "a month", "10,000 officers", "half", "City Hall", "hired", "“so”"])
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@st.composite
def desks(draw):
    """Return a desk with up to three claims of the same field, each with a few quotes and items."""
    files = {path: text for path, text in BASE.items() if path.startswith(("content", "seeds"))}
    for id in draw(st.sets(st.sampled_from(["one", "two", "three"]), max_size=3)):
        quotes = draw(
            st.lists(
                st.sampled_from(["The city", "10,000 officers", "a wonderful dream", "absent"]), min_size=1, max_size=3
            )
        )
        items = draw(
            st.lists(
                st.tuples(TEXTS, st.sampled_from(["supports", "context"])), max_size=3, unique_by=lambda one: one[0]
            )
        )
        claim = {
            "claim": f"{id} {draw(TEXTS)}",
            "claimant": draw(TEXTS),
            "status": draw(st.sampled_from(["published", "draft", "withdrawn"])),
            "quotes": [{"source": "article", "quote": quote} for quote in dict.fromkeys(quotes)],
            "verdict": draw(st.sampled_from(["true", "half-true", "false", "unproven"])),
            "summary": draw(TEXTS),
            "evidence": [{"title": title, "stance": stance} for title, stance in items],
        }
        files[f"claims/{id}.yaml"] = yaml.dump(
            {key: value for key, value in claim.items() if value}, allow_unicode=True
        )
    return files


@FEW
@given(desks(), desks())
def test_the_way_back_mirrors_the_way_there(one, other):
    there, back = names(one, other), names(other, one)
    assert sorted(map(mirror, there)) == sorted(back)


@settings(FEW, max_examples=10)
@given(desks(), desks())
def test_two_runs_say_the_same(one, other):
    assert diff_of(one, other).changes == diff_of(one, other).changes


def test_branches_that_touch_different_claims_merge(tmp_path):
    """200 random pairs of branches: git's own merge needs no help, since a claim is a file."""
    chance, root = random.Random(5), tmp_path
    stream, marks = [], iter(range(1, 10_000))
    ids = [f"claim-{number}" for number in range(30)]
    first = next(marks)
    stream.append(entry("refs/heads/base", first, None, dict.fromkeys(ids, BASE["claims/officers.yaml"])))
    for pair in range(200):
        chance.shuffle(ids)
        for side, own in (("a", ids[:8]), ("b", ids[8:16])):
            files = {id: BASE["claims/officers.yaml"].replace("number", f"{chance.random()}") for id in own}
            files |= {f"new-{side}-{number}": BASE["claims/officers.yaml"] for number in range(chance.randint(0, 4))}
            stream.append(entry(f"refs/heads/{side}{pair}", next(marks), first, files))
    git(root, "init", "-q")
    (root / "stream").write_text("".join(stream))
    git(root, "-c", "alias.load=!git fast-import --quiet < stream", "load")
    pairs = "".join(f"a{pair} b{pair}\n" for pair in range(200))
    (root / "pairs").write_text(pairs)
    merged = git(root, "-c", "alias.join=!git merge-tree --write-tree --stdin < pairs", "join")
    assert merged.count("CONFLICT") == 0
    assert [one[0] for one in merged.split("\0") if one.strip() in ("0", "1")] == ["1"] * 200


def entry(branch, mark, parent, files):
    """Return one commit for git's fast-import."""
    lines = [f"commit {branch}\nmark :{mark}\ncommitter Ann <ann@example.org> 1700000000 +0000\ndata 1\nx\n"]
    lines += [f"from :{parent}\n"] if parent else []
    lines += [f"M 100644 inline claims/{id}.yaml\ndata {len(text.encode())}\n{text}\n" for id, text in files.items()]
    return "".join(lines)
