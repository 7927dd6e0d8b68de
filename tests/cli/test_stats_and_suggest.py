"""`factcheck stats` and `factcheck suggest`, as a person runs them."""

import json


def test_stats_count_what_is_checked(factcheck):
    done = factcheck("stats")
    assert (done.returncode, done.stderr) == (0, "")
    row = next(line for line in done.stdout.splitlines() if line.startswith("article"))
    assert "%" in row
    assert "Claims: 1 (claims we chose to check; not a sample)" in done.stdout
    assert json.loads(factcheck("stats", "--format", "json").stdout)["sources"][0]["id"] == "article"


def test_suggest_lists_what_no_claim_covers(factcheck, desk):
    desk.write("seeds/article.txt", desk.read("seeds/article.txt") + "Since May 200 people have left the city.\n")
    done = factcheck("suggest", "article")
    assert done.returncode == 0
    assert "Since May 200 people have left the city." in done.stdout
    assert "seeds/article.txt:4" in done.stdout
    assert "10,000 officers" not in done.stdout


def test_a_source_that_isn_t_there(factcheck):
    for command in ("stats", "suggest"):
        done = factcheck(command, "artikle")
        assert done.returncode == 2
        assert "did you mean `article`?" in done.stderr
