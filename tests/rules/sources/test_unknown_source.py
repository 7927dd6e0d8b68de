from __future__ import annotations

from pathlib import Path

from .. import desk


def test_evidence_is_looked_at_too(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "evidence:\n  - source: articel\n", "SRC001")
    assert finding.help == "did you mean `article`?"


def test_a_name_like_none_gets_the_few_there_are(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "quotes:\n  - {source: zzz, quote: cut}\n", "SRC001")
    assert finding.help == "use one of: `article`"
    assert finding.fix is None


def test_a_misspelt_source_is_not_an_unused_one_as_well(tmp_path: Path) -> None:
    text = "quotes:\n  - {source: Article, quote: The city council has cut 200 posts}\n"
    (finding,) = desk.findings(tmp_path, {"claims/example.yaml": text})
    assert finding.code == "SRC001"
    assert desk.fixed(tmp_path, finding) == []


def test_a_source_whose_text_is_gone_is_named_once(tmp_path: Path) -> None:
    desk.build(tmp_path, {})
    (tmp_path / "seeds/article.txt").unlink()
    found = desk.check(tmp_path, desk.TODAY).report.diagnostics
    assert [(one.code, one.span.path) for one in found] == [("SRC005", "seeds/article.yaml")]


def test_a_source_is_called_by_the_id_of_its_sidecar(tmp_path: Path) -> None:
    files = {"seeds/article.yaml": "id: council-cuts\n"}
    (finding,) = desk.findings(tmp_path, files)
    assert (finding.code, finding.help) == ("SRC001", "`seeds/article.txt` has the id `council-cuts`")
    assert desk.fixed(tmp_path, finding) == []
    quotes = "quotes:\n  - {source: council-cuts, quote: The city council has cut 200 posts}\n"
    assert desk.findings(tmp_path, {**files, "claims/example.yaml": quotes}) == []
