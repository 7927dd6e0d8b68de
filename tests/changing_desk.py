"""A small desk with all kinds of faults, and the ways in which people change it, at random but the same each time."""

import os
import random

SOURCE = "date 2025-11-07 A speech\n" + "\n".join(f"The city has {n} bridges and {n + 1} tunnels." for n in range(9))
SCALE = """\
- {id: "true", title: "True", rating: 2, meaning: It is so., tone: positive}
- {id: "false", title: "False", rating: 1, meaning: It is not so., tone: negative}
"""
LINES = [
    "claim: The city has 4 bridges",
    "claim: The city has 5 bridges",
    "claim: [broken",
    "quotes: [{source: speech, quote: The city has 3 bridges and 4 tunnels.}]",
    "quotes: [{source: speech, quote: The city has 3 bridges and 7 tunnels.}]",
    "quotes: [{source: nowhere, quote: The city has 3 bridges.}]",
    "quotes: [{source: page, quote: Nothing of the kind.}, {source: speech, quote: 5 bridges and 6 tunnels}]",
    'verdict: "true"',
    'verdict: "false"',
    "verdict: perhaps",
    "related: [one]",
    "related: [nine, old-name]",
    "aliases: [old-name]",
    "aliases: [two]",
    "topics: [bridge, city]",
    "topics: [Bridges]",
    "reviewed: 2027-01-01",
    "reviewed: 2026-01-01  # factcheck: ignore[CLM007] agreed",
    "reviewed: 2026-01-01",
    "summary: It is so.  # factcheck: ignore[CLM999]",
    "summary: It is utm so, see <b>there</b>.",
    "evidence: [{title: Report, url: 'http://report.example.org/?utm_source=x', stance: supports}]",
    "evidence: [{title: Report, url: 'https://report.example.org/a', stance: contradicts, date: 2027-02-02}]",
    "claimant: {name: Jane Doe, url: 'https://localhost/'}",
    "surprise: yes",
    "status: draft",
    "date: 2026-01-01",
    "as_of: 2026-01-01",
    "authors: [Ada Example]",
    f"reviews: [{{by: Ada Exampl, date: 2026-01-01, digest: {'0' * 64}}}]",
]
PEOPLE = "- {name: Ada Example}\n- {name: Grace Example}\n"
NAMES = ("one", "two", "three", "Two", "deep/one", "deep/four")


def write(root, path, text):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def claim(chance):
    lines = {line.partition(":")[0]: line for line in chance.sample(LINES, chance.randrange(4, 14))}
    return "\n".join(lines.values()) + "\n"


def make(root):
    """Lay out the desk."""
    write(root, "content/verdicts.yaml", SCALE)
    write(root, "content/people.yaml", PEOPLE)
    write(root, "seeds/speech.txt", SOURCE)
    write(root, "seeds/speech.yaml", "url: https://speech.example.org/\n")
    write(root, "seeds/page.html", "<p>The page of the city, which has 5 bridges.</p>")
    for name in NAMES[:3]:
        write(root, f"claims/{name}.yaml", claim(random.Random(name)))
    return root


def change(root, chance):
    """Change the desk as people do."""
    claims = sorted((root / "claims").rglob("*.y*ml"))
    if not claims:
        return write(root, "claims/one.yaml", claim(chance))
    path = chance.choice(claims)
    kind = chance.randrange(14)
    if kind < 5:
        lines = path.read_text("utf-8").splitlines()
        lines[chance.randrange(len(lines))] = chance.choice(LINES)
        path.write_text("\n".join(dict.fromkeys(lines)) + "\n", "utf-8")
    elif kind == 5:
        path.write_text(claim(chance), "utf-8")
    elif kind == 6 and len(claims) > 1:
        path.unlink()
    elif kind == 7:
        write(root, f"claims/{chance.choice(NAMES)}.yaml", claim(chance))
    elif kind == 8:
        path.rename(path.with_name(chance.choice(["one.yaml", "five.yaml", "moved.yml"])))
    elif kind == 9:
        os.utime(path, (chance.randrange(10**9), chance.randrange(10**9)))
    elif kind == 10:
        write(
            root, "seeds/speech.yaml", chance.choice(["id: page\n", "sha256: " + "0" * 64 + "\n", "date: 2026-02-02\n"])
        )
    elif kind == 11:
        write(root, "content/verdicts.yaml", chance.choice([SCALE, SCALE.replace("true", "perhaps")]))
    elif kind == 12:
        write(root, "seeds/speech.txt", SOURCE.replace(str(chance.randrange(9)), "many"))
    else:
        table = chance.choice(['select = ["ALL"]', 'ignore = ["CLM"]', 'profile = "strict"', "nonsense = 1"])
        write(root, "pyproject.toml", f"[tool.factcheck]\n{table}\n")
    return None
