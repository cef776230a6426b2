"""The command line as its users meet it: what is printed, what is written, how it ends."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from typer.testing import CliRunner, Result

import factsheet
from factsheet import batch
from factsheet.cli import app
from factsheet.errors import ModelError, ReadingError
from factsheet.settings import SummarySettings
from factsheet.values.article import Article
from factsheet.values.facts import FactSheet
from tests.conftest import fake_factsheet

NOTE = "---\ntitle: Une note\ndate: 2025-01-02\n---\n\nLe pont a coûté 12 millions. Il rouvrira lundi.\n"

pytestmark = pytest.mark.usefixtures("fake_pipeline", "notes")


def run(*words: str, stdin: str | None = None) -> Result:
    """What the command line does with these words."""
    return CliRunner().invoke(app, list(words), input=stdin)


@pytest.fixture
def notes(folder: Path) -> Path:
    """A folder with two notes in it, and two lines of JSON."""
    (folder / "a.txt").write_text(NOTE, encoding="utf-8")
    (folder / "b.md").write_text(NOTE.replace("12", "34"), encoding="utf-8")
    records = [{"id": f"r{n}", "text": f"Le vote a réuni {n} voix. Rien de plus."} for n in (1, 2)]
    (folder / "two.jsonl").write_text("".join(json.dumps(r) + "\n" for r in records))
    return folder


def test_one_input_prints_its_facts_as_json_that_people_can_read() -> None:
    result = run("extract", "a.txt")
    sheet = json.loads(result.stdout)
    assert (result.exit_code, sheet["schema"], sheet["article"]["title"]) == (0, "factsheet/1", "Une note")
    assert sheet["claims"][0]["text"] == "Le pont a coûté 12 millions."
    assert result.stdout.count("\n") > 10


def test_several_inputs_print_one_line_each() -> None:
    result = run("extract", "a.txt", "b.md")
    assert [json.loads(line)["article"]["source"] for line in result.stdout.splitlines()] == ["a.txt", "b.md"]


def test_lines_of_json_print_lines_with_their_ids() -> None:
    assert [json.loads(line)["id"] for line in run("extract", "two.jsonl").stdout.splitlines()] == [
        "r1",
        "r2",
    ]


def test_standard_input_may_be_one_article_or_lines(notes: Path) -> None:
    assert json.loads(run("extract", "-", stdin=NOTE).stdout)["article"]["source"] == "-"
    lines = run("extract", "-", stdin=(notes / "two.jsonl").read_text()).stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["r1", "r2"]


def test_a_folder_stands_for_the_articles_in_it() -> None:
    assert len(run("extract", ".").stdout.splitlines()) == 4


def test_an_output_folder_gets_one_file_for_each_input() -> None:
    result = run("extract", "a.txt", "two.jsonl", "--output", "out/facts")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert sorted(p.name for p in Path("out/facts").iterdir()) == ["a.json", "two.jsonl"]
    lines = Path("out/facts/two.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["r1", "r2"]


def test_inputs_of_one_name_never_overwrite_each_other(notes: Path) -> None:
    (notes / "deep").mkdir()
    (notes / "deep" / "a.txt").write_text(NOTE.replace("12", "56"), encoding="utf-8")
    (notes / "a-2.txt").write_text(NOTE.replace("12", "78"), encoding="utf-8")
    result = run("extract", "a.txt", "deep/a.txt", "a-2.txt", "-o", "out")
    texts = {p.name: json.loads(p.read_text("utf-8"))["article"]["text"] for p in Path("out").iterdir()}
    assert {name: text[16:18] for name, text in texts.items()} == {
        "a.json": "12",
        "a-3.json": "56",
        "a-2.json": "78",
    }
    assert result.stderr == "deep/a.txt: written as a-3.json, since a.txt has the same name.\n"


def test_markdown_is_printed_or_written() -> None:
    printed = run("extract", "a.txt", "--format", "markdown", "--lang", "en").stdout
    run("extract", "a.txt", "--format", "markdown", "--lang", "en", "-o", "out")
    assert "Une note" in printed
    assert Path("out/a.md").read_text(encoding="utf-8") == printed


def test_a_page_is_printed_or_written() -> None:
    printed = run("extract", "a.txt", "--format", "html", "--lang", "en").stdout
    run("extract", "a.txt", "--format", "html", "--lang", "en", "-o", "out")
    run("memo", "a.txt", "--lang", "en", "-o", "memo.html")
    assert printed.startswith("<!doctype html>")
    assert [Path(name).read_text(encoding="utf-8") for name in ("out/a.html", "memo.html")] == [printed] * 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--summarizer", "gpt"), "--summarizer cannot be 'gpt': choose one of extractive, gemma, or hf:"),
        (("--classifier", "gemma"), "--classifier cannot be 'gemma': choose one of marker, or hf:"),
        (("--prompts", "nowhere"), "--prompts cannot be"),
    ],
)
def test_a_model_or_folder_that_cannot_be_is_told_before_anything_is_loaded(
    words: tuple[str, ...], told: str
) -> None:
    result = run("extract", "a.txt", *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_the_options_about_models_reach_the_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr(batch, "pipeline_on_demand", lambda settings: seen.append(settings) or fake_factsheet)
    Path("mine").mkdir()
    words = (
        "--summarizer",
        "hf:some/model",
        "--classifier",
        "hf:nli",
        "--prompts",
        "mine",
        "--length",
        "long",
    )
    assert run("extract", "a.txt", *words).exit_code == 0
    (settings,) = seen
    assert settings.summary == SummarySettings("hf:some/model", "long", Path("mine"))
    assert settings.claims.classifier == "hf:nli"


def test_one_table_is_printed_as_csv() -> None:
    alone = run("extract", "a.txt", "b.md", "--table", "claims")
    named = run("extract", "a.txt", "b.md", "--table", "claims", "--format", "csv")
    rows = list(csv.DictReader(alone.stdout.splitlines()))
    assert (alone.exit_code, named.stdout) == (0, alone.stdout)
    assert [row["claim"] for row in rows] == ["Le pont a coûté 12 millions.", "Le pont a coûté 34 millions."]


def test_a_folder_gets_a_table_each_or_the_one_asked_for() -> None:
    result = run("extract", "a.txt", "two.jsonl", "gone.txt", "--format", "csv", "-o", "out/tables")
    run("extract", "a.txt", "--format", "csv", "--table", "follow-ups", "-o", "one")
    names = sorted(path.name for path in Path("out/tables").iterdir())
    assert (result.exit_code, names) == (1, ["claims.csv", "follow-ups.csv", "participants.csv"])
    assert [row["id"] for row in read_table("out/tables/claims.csv")] == ["", "r1", "r2"]
    assert [path.name for path in Path("one").iterdir()] == ["follow-ups.csv"]


def read_table(path: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(Path(path).read_text("utf-8-sig").splitlines()))


def test_a_name_in_xlsx_makes_one_workbook_of_all_inputs() -> None:
    import openpyxl

    result = run("extract", "a.txt", "b.md", "-o", "facts.xlsx", "--lang", "en")
    book = openpyxl.load_workbook("facts.xlsx")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert book.sheetnames == ["Statements and claims", "Participants", "Follow-ups"]
    assert [row[1] for row in book.worksheets[0].iter_rows(2, values_only=True)] == [
        "Le pont a coûté 12 millions.",
        "Le pont a coûté 34 millions.",
    ]


def test_without_any_article_no_table_is_written() -> None:
    assert run("extract", "gone.txt", "-o", "facts.xlsx").exit_code == 1
    assert run("extract", "gone.txt", "--table", "claims").stdout == ""
    assert not Path("facts.xlsx").exists()


def test_a_table_never_falls_on_an_input() -> None:
    for name in ("claims.csv", "facts.xlsx"):
        Path(name).write_text(NOTE, encoding="utf-8")
        place = "." if name == "claims.csv" else name
        form = "csv" if name == "claims.csv" else "xlsx"
        result = run("extract", name, "--format", form, "-o", place)
        assert result.exit_code in (1, 2)
        assert Path(name).read_text("utf-8") == NOTE


def test_a_workbook_that_has_no_place_is_told_before_the_work() -> None:
    result = run("extract", "a.txt", "-o", "nowhere/facts.xlsx")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)


def test_options_win_over_what_was_read() -> None:
    words = ("--title", "Autre", "--date", "2020-05-06", "--publication", "Le Fanal", "--language", "en")
    article = json.loads(run("extract", "a.txt", *words).stdout)["article"]
    read = [article[key] for key in ("title", "published", "publication", "language")]
    assert read == ["Autre", "2020-05-06", "Le Fanal", "en"]


def test_one_title_is_not_given_to_two_articles() -> None:
    result = run("extract", "a.txt", "b.md", "--title", "Autre")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "--title" in result.stderr


def test_a_memo_is_written_about_all_inputs() -> None:
    result = run("memo", "a.txt", "b.md", "-o", "memo.docx")
    assert (result.exit_code, result.stdout) == (0, "")
    text = "\n".join(p.text for p in docx.Document("memo.docx").paragraphs)
    assert "12 millions" in text
    assert "34 millions" in text


def test_what_can_be_read_is_written_and_the_rest_is_listed() -> None:
    result = run("extract", "gone.txt", "a.txt", "lost.txt", "-o", "out")
    lines = result.stderr.splitlines()
    assert (result.exit_code, [p.name for p in Path("out").iterdir()]) == (1, ["a.json"])
    assert lines[0].startswith("gone.txt")
    assert lines[1].startswith("lost.txt")
    assert lines[2] == "2 failed, 1 done."


def test_one_good_input_among_bad_ones_still_prints_a_line() -> None:
    assert len(run("extract", "gone.txt", "a.txt").stdout.splitlines()) == 1


def test_what_people_wrote_into_a_memo_is_printed_and_kept() -> None:
    run("memo", "a.txt", "-o", "memo.docx")
    document = docx.Document("memo.docx")
    table = next(one for one in document.tables if one.rows[0].cells[-1].text == "Verdict")
    table.rows[1].cells[-1].text = "exact"
    document.save("memo.docx")
    read = json.loads(run("read-back", "memo.docx").stdout)
    (row,) = read["rows"]
    assert (row["claim"], row["verdict"], read["deleted"]) == ("Le pont a coûté 12 millions.", "exact", [])
    assert row["id"] == json.loads(run("extract", "a.txt").stdout)["claims"][0]["id"]
    assert run("memo", "a.txt", "-o", "memo.docx", "--keep-checks", "memo.docx").stderr == ""
    assert json.loads(run("read-back", "memo.docx").stdout) == read
    told = run("memo", "b.md", "-o", "new.docx", "--keep-checks", "memo.docx")
    assert (told.exit_code, told.stdout) == (0, "")
    assert told.stderr.startswith(f"{row['id']} (“Le pont a coûté 12 millions.”) is no longer in the article")
    assert [one["in_article"] for one in json.loads(run("read-back", "new.docx").stdout)["rows"]] == [
        True,
        False,
    ]


def test_an_old_memo_that_is_none_is_told_before_any_article_is_read() -> None:
    for words in (("read-back", "a.txt"), ("memo", "a.txt", "-o", "memo.docx", "--keep-checks", "a.txt")):
        result = run(*words)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert not Path("memo.docx").exists()


def test_sections_are_chosen_for_a_memo_and_for_what_is_printed(notes: Path) -> None:
    wanted = ("--sections", "claims,summary")
    assert run("memo", "a.txt", "-o", "memo.docx", *wanted).stderr == ""
    headings = [p.text for p in docx.Document("memo.docx").paragraphs if p.style.name == "Heading 1"]
    assert headings == ["Déclarations et affirmations", "En bref", "Provenance"]
    printed = run("extract", "a.txt", "--format", "markdown", *wanted).stdout
    assert next(line for line in printed.splitlines() if line.startswith("## ")).endswith(
        "Déclarations et affirmations"
    )
    (notes / "factsheet.toml").write_text('[memo]\nsections = ["summary"]\n')
    assert run("extract", "a.txt", "--format", "html").stdout.count("<h2") == 2
    told = run("extract", "a.txt", "--sections", "summary,people").stderr
    assert told.startswith(
        "--sections cannot be 'summary,people': there is no section 'people'; choose from summary,"
    )


def test_old_checks_without_a_section_for_them_are_told_before_the_work() -> None:
    run("memo", "a.txt", "-o", "memo.docx")
    result = run("memo", "a.txt", "-o", "new.docx", "--keep-checks", "memo.docx", "--sections", "summary")
    assert (result.exit_code, result.stderr) == (
        2,
        "--keep-checks needs the section to-verify: add it to --sections.\n",
    )


def test_a_template_is_made_and_taken_from_the_option_or_the_settings(notes: Path) -> None:
    made = run("template", "new", "house.docx", "--lang", "en")
    assert (made.exit_code, made.stdout, made.stderr) == (0, "house.docx\n", "")
    document = docx.Document("house.docx")
    document.sections[0].header.paragraphs[0].text = "Ministère"
    document.save("house.docx")
    assert run("memo", "a.txt", "-o", "memo.docx", "--template", "house.docx").stderr == ""
    assert docx.Document("memo.docx").sections[0].header.paragraphs[0].text == "Ministère"
    (notes / "set").mkdir()
    (notes / "house.docx").rename(notes / "set" / "house.docx")
    (notes / "set" / "factsheet.toml").write_text('[memo]\ntemplate = "house.docx"\n')
    (notes / "factsheet.toml").write_text('[memo]\ntemplate = "set/house.docx"\n')
    assert run("memo", "a.txt", "b.md", "-o", "memo.docx").stderr == ""
    assert docx.Document("memo.docx").sections[0].header.paragraphs[0].text == "Ministère"
    # A page has no template: the setting is passed over, the option is told.
    assert run("memo", "a.txt", "-o", "memo.html").exit_code == 0
    told = run("memo", "a.txt", "-o", "memo.html", "--template", "set/house.docx")
    assert (told.exit_code, told.stderr) == (
        2,
        "--template is for Word memos, and memo.html is none: name it .docx.\n",
    )
    again = run("template", "new", "set/house.docx")
    assert (again.exit_code, again.stderr) == (
        1,
        "set/house.docx is there already: give another name, or remove it first.\n",
    )


def test_a_memo_is_left_as_it_was_when_nothing_could_be_read() -> None:
    Path("memo.docx").write_bytes(b"yesterday's")
    assert run("memo", "gone.txt", "-o", "memo.docx").exit_code == 1
    assert Path("memo.docx").read_bytes() == b"yesterday's"


def test_a_half_written_output_never_replaces_a_whole_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks_at_the_second(_: object) -> object:
        def make(article: Article) -> FactSheet:
            if article.id == "r2":
                raise ModelError("The model is damaged: install factsheet again.")
            return fake(article)

        return make

    fake = batch.pipeline_on_demand(None)  # type: ignore[arg-type]
    monkeypatch.setattr(batch, "pipeline_on_demand", breaks_at_the_second)
    Path("out").mkdir()
    Path("out/two.jsonl").write_text("whole")
    result = run("extract", "two.jsonl", "-o", "out")
    assert (result.exit_code, result.stderr) == (1, "The model is damaged: install factsheet again.\n")
    assert [p.name for p in Path("out").iterdir()] == ["two.jsonl"]
    assert Path("out/two.jsonl").read_text() == "whole"


def test_an_article_that_the_pipeline_refuses_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(article: Article) -> FactSheet:
        if article.source == "a.txt":
            raise ReadingError("a.txt holds no sentence: give the article's text.")
        return fake(article)

    fake = batch.pipeline_on_demand(None)  # type: ignore[arg-type]
    monkeypatch.setattr(batch, "pipeline_on_demand", lambda _: refuse)
    result = run("extract", "a.txt", "b.md", "-o", "out")
    assert (result.exit_code, [p.name for p in Path("out").iterdir()]) == (1, ["b.json"])


def test_warnings_are_one_line_each_and_silent_when_asked(notes: Path) -> None:
    (notes / "c.txt").write_text(NOTE.replace("coûté", "coÃ»té"), encoding="utf-8")
    told = run("extract", "c.txt").stderr.splitlines()
    assert len(told) == 1
    assert told[0].startswith("c.txt: ")
    assert run("extract", "c.txt", "--quiet").stderr == ""


def test_an_output_never_falls_on_its_own_input(notes: Path) -> None:
    before = (notes / "two.jsonl").read_bytes()
    result = run("extract", "two.jsonl", "-o", ".")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert (notes / "two.jsonl").read_bytes() == before


def test_interruption_ends_with_130_and_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Article) -> FactSheet:
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "pipeline_on_demand", lambda _: interrupted)
    result = run("extract", "a.txt")
    assert (result.exit_code, result.stderr) == (130, "")


def test_a_bug_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Article) -> FactSheet:
        raise IndexError("a bug")

    monkeypatch.setattr(batch, "pipeline_on_demand", lambda _: broken)
    assert isinstance(run("extract", "a.txt").exception, IndexError)


def test_a_pipe_that_closes_early_is_no_failure(notes: Path) -> None:
    (notes / "long.jsonl").write_text('{"id": "x", "text": "Un vote à 12 voix."}\n' * 2000)
    program = (
        f"import sys; sys.path[:0] = {sys.path!r}; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "import conftest; from factsheet import batch, cli\n"
        "batch.pipeline_on_demand = lambda _: conftest.fake_factsheet\n"
        "sys.argv = ['factsheet', 'extract', 'long.jsonl']; cli.main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"schema"')
        process.stdout.close()
        assert (process.stderr.read(), process.wait(300)) == (b"", 0)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("extract",),
        ("memo", "a.txt"),
        ("extract", "a.txt", "--format", "xml"),
        ("extract", "a.txt", "--format", "csv"),
        ("extract", "a.txt", "--format", "csv", "-o", "facts.csv"),
        ("extract", "a.txt", "--format", "xlsx"),
        ("extract", "a.txt", "--format", "xlsx", "-o", "out"),
        ("extract", "a.txt", "--format", "json", "-o", "facts.xlsx"),
        ("extract", "a.txt", "--format", "html", "--table", "claims"),
        ("extract", "a.txt", "--table", "people"),
        ("extract", "a.txt", "--lang", "de"),
        ("extract", "a.txt", "--device", "tpu"),
        ("extract", "a.txt", "--verbose"),
        ("memo", "a.txt", "-o", "memo.pdf"),
        ("memo", "a.txt", "-o", "memo.docx", "--sections", "summary,people"),
        ("memo", "a.txt", "-o", "memo.docx", "--template", "gone.docx"),
        ("memo", "a.txt", "-o", "memo.docx", "--template", "a.txt"),
        ("template",),
        ("summarise", "a.txt"),
    ],
)
def test_wrong_usage_ends_with_2(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_a_setting_of_the_working_directory_is_obeyed(notes: Path) -> None:
    (notes / "factsheet.toml").write_text('[reading]\npublication = "Le Fanal"\n')
    assert json.loads(run("extract", "a.txt").stdout)["article"]["publication"] == "Le Fanal"


@pytest.fixture
def cards(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Two model cards, of which the second is damaged."""
    from factsheet.models import weights

    shipped = [weights.shipped_models()[0]] * 2

    def check(_: object) -> None:
        if check.calls:  # type: ignore[attr-defined]
            raise ModelError("model.safetensors is damaged: install factsheet again.")
        check.calls += 1  # type: ignore[attr-defined]

    check.calls = 0  # type: ignore[attr-defined]
    monkeypatch.setattr(weights, "shipped_models", lambda: tuple(shipped))
    monkeypatch.setattr(weights, "check_model", check)
    return shipped


@pytest.mark.usefixtures("cards")
def test_models_lists_what_is_shipped() -> None:
    result = run("models")
    assert result.exit_code == 0
    for label in ("folder", "size", "sha256", "licence", "card"):
        assert label in result.stdout


@pytest.mark.usefixtures("cards")
def test_models_check_tells_the_sound_from_the_damaged() -> None:
    result = run("models", "--check")
    assert (result.exit_code, result.stdout.count("sound")) == (1, 1)
    assert result.stderr == "model.safetensors is damaged: install factsheet again.\n"


def test_version_is_one_line() -> None:
    assert run("--version").stdout == f"factsheet {factsheet.__version__}\n"
