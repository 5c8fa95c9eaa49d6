"""Compares what the command really writes with the schemas in docs/schemas, and opens its tables with other programmes.

usage: run.py PATH/TO/gongkai
The last line is `N passed, N failed`."""
import csv
import datetime
import io
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import traceback

import chinese_calendar
import jsonschema
import openpyxl
import referencing

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORTS = ROOT / "Tests/Fixtures/reports"
BINARY = sys.argv[1]
SCHEMAS = {path.name: json.loads(path.read_text()) for path in (ROOT / "docs/schemas").glob("*.json")}
REGISTRY = referencing.Registry().with_resources(
    (name, referencing.Resource.from_contents(schema)) for name, schema in SCHEMAS.items()
)
tests = []


def test(function):
    tests.append(function)
    return function


def gongkai(*arguments, expect=0, stdin=None):
    run = subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=60, input=stdin)
    assert run.returncode == expect, f"{arguments}: exit {run.returncode}, {run.stderr.decode()}"
    return run.stdout


def validate(name, document):
    validator = jsonschema.Draft202012Validator(SCHEMAS[f"{name}.schema.json"], registry=REGISTRY)
    errors = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]
    assert not errors, errors[:5]


@test
def every_schema_is_a_schema():
    for schema in SCHEMAS.values():
        jsonschema.Draft202012Validator.check_schema(schema)


@test
def the_schema_refuses_what_it_must():
    validator = jsonschema.Draft202012Validator(SCHEMAS["report.schema.json"], registry=REGISTRY)
    report = json.loads(gongkai("report", "read", "--json", REPORTS / "sound-2023.txt"))
    for change in (
        lambda r: r.pop("year"),
        lambda r: r["cells"]["requests.receivedNew.total"].update(status="blank"),
        lambda r: r["cells"]["requests.receivedNew.total"].update(status="ambiguous", value=None),
        lambda r: r.update(format="2022"),
        lambda r: r["cells"].update({"total": r["cells"]["requests.receivedNew.total"]}),
    ):
        broken = json.loads(json.dumps(report))
        change(broken)
        assert not validator.is_valid(broken)


@test
def one_report_is_an_object():
    report = json.loads(gongkai("report", "read", "--json", REPORTS / "sound-2023.txt"))
    validate("report", report)
    validate("facts", report["facts"])
    assert report["cells"]["requests.receivedNew.total"]["value"] == 14
    assert report["cells"]["proactive.art20_8.administrativeFees.feesCollected"]["value"] == 12.5


@test
def several_reports_are_an_array_with_refusals_in_their_place():
    output = gongkai(
        "report", "check", "--json", REPORTS / "sound-2022.txt", "/nowhere.txt", REPORTS / "contradictory-2023.txt", expect=2
    )
    reports = json.loads(output)
    for report in reports:
        validate("report", report)
    assert [("error" in report) for report in reports] == [False, True, False]


@test
def standard_input_is_read():
    report = json.loads(gongkai("report", "read", "--json", "-", stdin=(REPORTS / "sound-2023.txt").read_bytes()))
    validate("report", report)


@test
def findings_name_their_cells():
    report = json.loads(gongkai("report", "check", "--json", REPORTS / "contradictory-2023.txt", expect=1))
    validate("report", report)
    assert any("requests.carriedIn.total" in finding["cells"] for finding in report["findings"])


@test
def a_comparison_is_json():
    output = gongkai("report", "compare", "--json", REPORTS / "sound-2023.txt", REPORTS / "sound-2022.txt")
    comparison = json.loads(output)
    validate("compare", comparison)
    rows = {row["name"]: row for row in comparison["rows"]}
    assert comparison["kind"] == "years"
    assert [value["value"] for value in rows["requests.receivedNew.total"]["values"]] == [8, 14]
    assert rows["requests.receivedNew.total"]["changes"][1]["delta"] == 6


@test
def a_comparison_names_what_it_could_not_read():
    output = gongkai(
        "report", "compare", "--json", REPORTS / "sound-2023.txt", "/nowhere", REPORTS / "sound-2022.txt", expect=2
    )
    comparison = json.loads(output)
    validate("compare", comparison)
    assert len(comparison["reports"]) == 2 and comparison["unreadable"][0]["file"] == "/nowhere"


@test
def a_table_is_json():
    table = json.loads(gongkai("report", "table", "--json", REPORTS))
    validate("table", table)
    assert len(table["rows"]) == len(list(REPORTS.glob("*.txt")))


@test
def a_table_written_to_a_file_says_what_became_of_it():
    with tempfile.TemporaryDirectory() as folder:
        run = json.loads(gongkai("report", "table", "--json", "--output", f"{folder}/t.csv", REPORTS, "/nowhere"))
        validate("table-run", run)
        assert run["rows"] > 0 and run["unreadable"][0]["file"] == "/nowhere"


@test
def a_csv_is_read_by_others():
    text = gongkai("report", "table", "--format", "csv", REPORTS).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    row = next(row for row in rows if row["file"].endswith("sound-2023.txt"))
    assert row["requests.receivedNew.total"] == "14"
    assert row["proactive.art20_8.administrativeFees.feesCollected"] == "12.50"


@test
def a_workbook_is_read_by_others():
    with tempfile.TemporaryDirectory() as folder:
        gongkai("report", "table", REPORTS, "--output", f"{folder}/t.xlsx")
        sheet = openpyxl.load_workbook(f"{folder}/t.xlsx").active
        heads = [cell.value for cell in sheet[2]]
        column = heads.index("requests.receivedNew.total")
        values = {row[0].value.rsplit("/", 1)[-1]: row[column].value for row in sheet.iter_rows(min_row=3)}
        assert values["sound-2023.txt"] == 14
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


@test
def the_state_of_the_machine_is_json():
    validate("doctor", json.loads(gongkai("doctor", "--json")))


@test
def a_due_date_is_json():
    due = json.loads(gongkai("calendar", "due", "--from", "2024-04-15", "--workdays", 20, "--extend", 5,
                             "--pause", "2024-04-24..2024-05-17", "--json"))
    validate("calendar-due", due)
    assert due["days"][-1]["date"] == due["due"] == "2024-06-13", due["due"]
    assert [day["n"] for day in due["days"] if day["counted"]] == list(range(1, 26))


@test
def every_day_of_the_calendar_is_worked_or_not_as_chinesecalendar_says():
    days = json.loads(gongkai("calendar", "due", "--from", "2007-12-31", "--days", 6940, "--json"))["days"]
    days = [day for day in days if day["date"] <= "2026-12-31"]
    assert len(days) == 6940, len(days)
    wrong = [day for day in days if (day["reason"] in ("workday", "makeUp"))
             != chinese_calendar.is_workday(datetime.date.fromisoformat(day["date"]))]
    assert not wrong, wrong[:5]


@test
def terms_of_workdays_end_where_chinesecalendar_counts_them():
    chance = random.Random(20)
    for _ in range(60):
        start = datetime.date(2008, 1, 1) + datetime.timedelta(chance.randrange(6800))
        count = chance.randrange(1, 60)
        day, left = start, count
        while left:
            day += datetime.timedelta(1)
            left -= chinese_calendar.is_workday(day)
        printed = gongkai("calendar", "due", "--from", start, "--workdays", count).decode().strip()
        assert printed == day.isoformat(), (start, count, printed, day)


@test
def the_list_of_components_names_every_package_once_with_its_version():
    first, second = (subprocess.run([ROOT / "scripts/sbom"], capture_output=True, check=True).stdout for _ in range(2))
    assert first == second, "two runs on one machine differ"
    document = json.loads(first)
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.5")
    components = document["components"]
    references = [part["bom-ref"] for part in components]
    assert len(set(references)) == len(references)
    for part in components:
        assert part["type"] in ("library", "application") and part["name"] and part["version"], part
        assert re.fullmatch(r"pkg:(swift|deb)/[^@\s]+(@\S+)?", part["purl"]), part["purl"]
    versions = {part["name"]: part["version"] for part in components}
    manifest = (ROOT / "Package.swift").read_text()
    for address, version in re.findall(r'\.package\(url: "([^"]+)", exact: "([^"]+)"\)', manifest):
        name = address.rsplit("/", 1)[1].removesuffix(".git").lower()
        assert versions.get(name) == version, (name, version, versions.get(name))
    listed = [line.split()[0] for line in (ROOT / "scripts/debian-packages.txt").read_text().splitlines() if line[:1].isalpha()]
    assert set(listed) <= set(versions), set(listed) - set(versions)
    indirect = [part for part in components if part["purl"].startswith("pkg:swift/")]
    assert len(indirect) > manifest.count("exact:"), "indirect packages are missing"
    assert all(re.fullmatch("[0-9a-f]{40}", part["properties"][0]["value"]) for part in indirect)
    assert set(document["dependencies"][0]["dependsOn"]) <= set(references)


def main():
    failed = 0
    for function in tests:
        name = function.__name__.replace("_", " ")
        try:
            function()
            print(f"ok    {name}")
        except Exception:
            failed += 1
            print(f"FAIL  {name}")
            traceback.print_exc(limit=2, file=sys.stdout)
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
