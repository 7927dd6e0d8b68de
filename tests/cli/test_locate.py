"""`factcheck locate`: one quote for a person, many for a machine."""

import json


def test_a_quote_by_the_source_s_id(factcheck):
    done = factcheck("locate", "article", "hire 10,000 officers")
    assert (done.returncode, done.stdout) == (
        0,
        "exact (unique): word for word\n  55–75: hire 10,000 officers\n",
    )


def test_a_changed_number_is_named(factcheck):
    done = factcheck("locate", "seeds/article.txt", "hire 1,000 officers")
    assert done.returncode == 1
    assert "number: the quote says “1,000”, the source “10,000”" in done.stdout


def test_json_gives_all_of_the_match(factcheck):
    match = json.loads(factcheck("locate", "article", "hire 10,000 officers", "--format", "json").stdout)
    assert (match["tier"], match["status"], match["start"], match["end"]) == ("exact", "unique", 55, 75)


def test_a_batch_answers_line_by_line(factcheck, desk, tmp_path_factory):
    cases = [
        {"id": 1, "source": "seeds/article.txt", "quote": "hire 10,000 officers"},
        {"id": 2, "source": "seeds/article.txt", "quote": "the", "prefix": "called "},
        {"id": 3, "source": "seeds/article.txt", "quote": "nothing of the kind anywhere here"},
    ]
    file = desk.write("cases.jsonl", "\n".join(map(json.dumps, cases)))
    for folder in (desk.root, tmp_path_factory.mktemp("elsewhere")):
        done = factcheck("locate", "--batch", str(file), cwd=folder)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        assert [(one["id"], one["tier"], one["status"]) for one in answers] == [
            (1, "exact", "unique"),
            (2, "exact", "unique"),
            (3, "not_found", "none"),
        ]
        assert set(answers[0]) == {"id", "tier", "status", "start", "end", "fragments", "warnings"}


def test_what_cannot_be_used_is_said_with_its_line(factcheck, desk):
    desk.write("cases.jsonl", '{"source": "seeds/article.txt", "quote": "x"}\n[]\n')
    done = factcheck("locate", "--batch", "cases.jsonl")
    assert done.returncode == 2
    assert "cases.jsonl:2: not an object with `source` and `quote`" in done.stderr
    assert factcheck("locate", "no-such-source", "x").returncode == 2
    assert factcheck("locate").returncode == 2


def test_an_id_that_the_sidecar_declares(factcheck, desk):
    desk.write("seeds/000.txt", desk.read("seeds/article.txt"))
    desk.write("seeds/000.yaml", 'id: "\\u0066ar"\nurl: https://news.example.org/far\n')
    assert factcheck("locate", "far", "hire 10,000 officers").stdout.startswith("exact")
    assert factcheck("locate", "000", "hire 10,000 officers").returncode == 2
