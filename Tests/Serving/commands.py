"""The commands of the operator with what must not be given to them: one clear sentence in Chinese, the right code, and
nothing half done."""
import json
import os
import re
import shutil
import stat

from office import SERVER, Office, Tests, expect, schema

tests = Tests()


def content(office):
    """What the installation holds, row by row: to see that nothing was changed."""
    tables = [name for (name,) in office.sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%'")]
    return {table: office.sql(f"SELECT * FROM \"{table}\" ORDER BY 1, 2" if table not in ("id_block",) else "SELECT 1") for table in tables
            if len(office.sql(f"SELECT * FROM pragma_table_info('{table}')")) > 1}


def files(office):
    return sorted(str(path.relative_to(office.folder)) for path in office.folder.rglob("*")
                  if not path.name.endswith(("-wal", "-shm")))


def refused(office, code, *words, **more):
    """Runs what must be refused: one or few lines, in Chinese, and not the entrails of the program."""
    said = office.run(*words, expect_code=code, **more)
    lines = [line for line in said.splitlines() if line.strip()]
    expect(1 <= len(lines) <= 4, f"{words}: {said}")
    expect(re.search(r"[\u4e00-\u9fff]", lines[0]), f"{words} is no Chinese sentence: {said}")
    for sign in ("Fatal", "Swift", "Error Domain", "SQLFault", "InstallationFault", "Optional(", ".swift:", "connection(", "statement("):
        expect(sign not in said, f"{words} shows its entrails: {said}")
    return said


@tests
def what_an_operator_types_wrongly_changes_nothing(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20, matters=10)
        (office.folder / "text.txt").write_text("no backup")
        (office.folder / "list.csv").write_text("姓名\n")
        before, there = content(office), files(office)
        for code, *words in (
            (2, "setup", "--organ", "另一个机关"), (64, "setup", "--level", "empire"), (64, "setup", "extra"),
            (2, "people", "reset-password", "nobody"), (2, "people", "reset-second-factor", "nobody"),
            (2, "people", "unlock", "nobody"), (2, "people", "disable", "nobody"), (64, "people", "list", "--unused-days", "x"),
            (64, "people", "reset-password"), (64, "people", "fire", "nobody"),
            (2, "people", "import", "/nowhere.xlsx", "--result", "r.csv"),
            (2, "people", "import", "list.csv", "--result", "text.txt"),
            (64, "people", "import", "list.csv"), (2, "people", "import", "text.txt", "--result", "r.csv"),
            (2, "journal", "verify", "/nowhere"), (64, "journal", "verify", "--public-key", "abc"),
            (2, "journal", "verify", "--checkpoints", "/nowhere"), (2, "journal", "export", "/nowhere/x"),
            (2, "journal", "export", "text.txt"), (64, "journal", "export"), (64, "journal", "export", "x", "--chain", "y"),
            (64, "keys", "rotate", "--resume", "--only-new-key"), (64, "keys", "show"),
            (2, "backup", "/nowhere/x.tar"), (2, "backup", "text.txt"), (64, "backup"),
            (2, "restore", "/nowhere.tar"), (2, "restore", "text.txt"), (2, "restore", "text.txt", "--verify-only"),
            (2, "copy-database", "--to", "/nowhere/x.sqlite"), (64, "copy-database"),
            (2, "copy-database", "--to", "postgres://nobody@127.0.0.1:1/x"),
            (2, "explain-access", "nobody", "matter:1"), (2, "explain-access", "shenjingjia", "matter:987654321"),
            (2, "explain-access", "shenjingjia", "没有这个文号"), (64, "explain-access", "shenjingjia"),
            (64, "explain-access", "shenjingjia", "matter:x"), (64, "migrate", "now"), (64, "check", "everything"),
            (64, "demo", "--organs", "1"), (64, "demo", "--matters", "-1"), (64, "demo", "--today", "tomorrow"), (2, "demo"),
            (64, "calendar", "due", "--from", "2024-13-01", "--workdays", "5"), (64, "calendar", "due", "--from", "2024-02-05"),
            (64, "serve", "--port", "70000"), (64, "reindex", "all"),
        ):
            refused(office, code, *words)
        expect(files(office) == there, f"files came or went: {set(files(office)) ^ set(there)}")
        after = content(office)
        for table in before:
            expect(after[table] == before[table], f"{table} was changed")
        for name, value in (("GONGKAI_DATABSE", "x"), ("GONGKAI_PORT", "web"), ("GONGKAI_TRUSTED_PROXIES", "all"), ("GONGKAI_DATABASE", "mysql://x")):
            said = refused(office, 2, "check", **{name: value})
            expect(name in said or "mysql" in said, said)


@tests
def without_an_installation_every_command_says_what_to_do(binary):
    with Office(binary) as office:
        for words in (
            ("people", "list"), ("journal", "verify"), ("journal", "export", "x"), ("journal", "checkpoint"), ("keys", "list"),
            ("keys", "rotate"), ("migrate",), ("backup", "x.tar"), ("check",), ("explain-access", "a", "matter:1"), ("reindex",),
            ("copy-database", "--to", "x.sqlite"),
        ):
            said = refused(office, 2, *words)
            expect("gongkai setup" in said, f"{words}: {said}")
        expect(files(office) == [], files(office))


@tests
def setting_up_makes_three_administrators_once_and_keys_that_nobody_else_reads(binary):
    with Office(binary) as office:
        refused(office, 64, "setup")  # nobody sits at a terminal to name the organ
        expect(not office.sql("SELECT 1 FROM person") if (office.folder / "data/gongkai.sqlite").exists() else True, "half a set-up")
        said = office.run("setup", "--organ", "青禾县人民政府", "--document-word", "青政", "--region", "371400")
        expect(len(re.findall(r"(sysadmin|secadmin|auditor)\s+\S{4}-\S{4}-\S{4}-\S{4}", said)) == 3, said)
        expect(re.search(r"\b[0-9a-f]{64}\b", said), "no public key")
        rows = office.sql("SELECT sign_in_name, duty_class, must_change_password, password_hash FROM person ORDER BY 1")
        expect([row[:3] for row in rows] == [["auditor", "audit", "1"], ["secadmin", "security", "1"], ["sysadmin", "system", "1"]], rows)
        expect(len({row[3] for row in rows}) == 3 and all(row[3].startswith("scrypt") or "scrypt" in row[3] for row in rows), rows)
        for path in (office.folder / "data").rglob("*"):
            expect(stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, f"{path} can be read by others")
        refused(office, 2, "setup", "--organ", "青禾县人民政府")
        office.run("check")
        office.run("journal", "verify")
        password = office.run("people", "reset-password", "sysadmin").strip()
        expect(re.fullmatch(r"(\S{4}-){3}\S{4}", password), password)
        expect(password not in "".join(map(str, office.sql("SELECT * FROM journal_event"))), "a password in the journal")


@tests
def keys_rotate_and_what_was_sealed_before_stays_readable(binary):
    with Office(binary) as office:
        office.run("setup", "--organ", "青禾县人民政府")
        said = office.run("keys", "rotate")
        name = re.search(r"已建立密钥 (\S+?)，", said)[1]
        expect(name in office.run("keys", "list").splitlines()[0], "the new key does not seal")
        kinds = [kind for (kind,) in office.sql("SELECT kind FROM journal_event ORDER BY chain, sequence")]
        expect(any("key" in kind.lower() for kind in kinds), kinds)
        office.run("keys", "rotate", "--resume")
        office.run("check")
        folder = office.folder / "data/keys"
        hidden = folder.rename(office.folder / "hidden")
        expect(office.run("keys", "list", expect_code=0).startswith("还没有密钥"), "keys from nowhere")
        shutil.rmtree(folder, ignore_errors=True)
        hidden.rename(folder)
        for key in folder.rglob("*.key"):
            key.chmod(0o644)
        refused(office, 2, "keys", "list")


@tests
def a_backup_is_whole_or_not_there_and_restores_to_the_same(binary):
    with Office(binary) as office, Office(binary) as other:
        office.demo(organs=3, people=20, matters=10)
        office.run("backup", "b.tar")
        refused(office, 2, "backup", "b.tar")
        office.run("restore", "b.tar", "--verify-only")
        refused(office, 2, "restore", "b.tar")  # not empty
        backup = office.folder / "b.tar"
        expect(stat.S_IMODE(backup.stat().st_mode) == 0o600, "others can read the backup")
        data = backup.read_bytes()
        for place in (data.index(b"shenjingjia"), data.index("青禾".encode()), data.index(b"SQLite") if b"SQLite" in data else 2048):
            bad = bytearray(data)
            bad[place] ^= 1
            (other.folder / "bad.tar").write_bytes(bad)
            refused(other, 2, "restore", "bad.tar")
        (other.folder / "bad.tar").write_bytes(data[: len(data) // 2])
        refused(other, 2, "restore", "bad.tar")
        (other.folder / "bad.tar").unlink()
        left = [name for name in files(other) if "sqlite" in name]
        expect(not left or other.run("people", "list", expect_code=2), f"half a restore: {left}")
        shutil.rmtree(other.folder / "data", ignore_errors=True)
        other.run("restore", str(backup))
        expect(content(other)["matter"] == content(office)["matter"], "other matters than before")
        shutil.copytree(office.folder / "data/keys", other.folder / "data/keys", dirs_exist_ok=True)
        other.run("check")
        other.run("journal", "verify")


@tests
def the_journal_is_verified_against_signed_ends_and_one_changed_byte_is_named(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        office.run("journal", "checkpoint")
        office.run("journal", "export", "all.ndjson")
        expect("没有发现问题" in office.run("journal", "verify", "all.ndjson"), "an export that does not verify")
        path = office.folder / "all.ndjson"
        text = path.read_text()
        head, rest = text.split("\n", 1)
        path.write_text(head + "\n" + rest.replace("2026", "2027", 1))
        said = office.run("journal", "verify", "all.ndjson", expect_code=1)
        expect("发现" in said, said)
        office.sql("DROP TRIGGER journal_event_update")
        office.sql("UPDATE journal_event SET body = replace(body, 'o', '0') WHERE sequence = 1 AND chain = 0")
        events = office.sql("SELECT count(*) FROM journal_event")
        expect("发现" in office.run("journal", "verify", expect_code=1), "a changed event is not found")
        expect(office.sql("SELECT count(*) FROM journal_event") == events, "something was written to a journal that is evidence")
        office.run("check", expect_code=1)


@tests
def who_may_see_what_is_explained_for_people_and_programs(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20, matters=10)
        ((number, organ),) = office.sql("SELECT number, organ_id FROM matter ORDER BY id LIMIT 1")
        said = office.run("explain-access", "shenjingjia", number)
        expect("可以" in said, said)
        expect("不能" in office.run("explain-access", "admin", number, expect_code=1), "an administrator sees a case")
        answer = json.loads(office.run("explain-access", "shenjingjia", f"organ:{organ}", "--json"))
        expect(answer["schema"].startswith("gongkai."), answer)


@tests
def doctor_start_and_readiness_name_the_same_helpers_and_what_is_missing_without_them(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        bare = {"PATH": "/nowhere"}
        helpers = {helper["name"]: helper for helper in json.loads(office.run("doctor", "--json", **bare))["helpers"]}
        expect(set(helpers) >= {"pdftotext", "LibreOffice", "中文字体", "Typst", "clamd", "邮件服务器", "短信网关"}, helpers)
        for name in ("pdftotext", "LibreOffice"):
            expect(helpers[name]["path"] is None and helpers[name]["without"], helpers[name])
        server = office.serve(**bare)
        missing = {line["helper"]: line["without"] for line in server.lines() if line["message"] == "missing"}
        from office import Client
        state = Client(server).get("/readyz").json
        expect({key for key, there in state["helpers"].items() if not there} == set(missing), (state, missing))
        expect(set(missing.values()) <= {helper["without"] for helper in helpers.values()}, missing)
        expect(state["status"] == "ready" and state["schema"] >= 10 and state["diskFreeMegabytes"] > 0, state)


if SERVER:
    @tests
    def a_demonstration_on_PostgreSQL_is_that_on_SQLite_and_copies_both_ways(binary):
        with Office(binary) as lite, Office(binary, schema(f"commands_{os.getpid()}")) as full:
            lite.demo(organs=3, people=20, matters=10)
            full.demo(organs=3, people=20, matters=10)
            for query in ("SELECT sign_in_name, name FROM person ORDER BY 1", "SELECT number, title, state FROM matter ORDER BY 1"):
                expect(lite.sql(query) == full.sql(query), query)
            full.run("check")
            full.run("journal", "verify")
            refused(full, 2, "demo")
            target = schema(f"copy_{os.getpid()}")
            said = lite.run("copy-database", "--to", target)
            expect("内容在两边一致" in said, said)
            refused(lite, 2, "copy-database", "--to", target)  # not empty any more
            lite.settings["GONGKAI_DATABASE"] = target
            lite.run("check")
            lite.run("journal", "verify")
            lite.run("copy-database", "--to", str(lite.folder / "back.sqlite"))
