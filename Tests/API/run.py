"""Holds the API of the real server against its own description.

usage: run.py PATH/TO/gongkai [--examples N] [--seed N] [--phases fuzzing,coverage] [--only PART OF A NAME]
The last line is `N passed, N failed`."""
import argparse
import http.client
import json
import os
import pathlib
import random
import re
import socket
import subprocess
import sys
import threading
import time

import jsonschema
from openapi_spec_validator import OpenAPIV31SpecValidator

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Serving"))
from office import Client, Office, Tests, expect  # noqa: E402
from program import JSON, ONCE, PERSON, clerk, description, entry, follow_ups, post  # noqa: E402

options = argparse.ArgumentParser()
options.add_argument("gongkai")
options.add_argument("--examples", type=int, default=15)
options.add_argument("--phases", default="fuzzing,coverage")
options.add_argument("--seed", type=int, default=int(time.time()))
options.add_argument("--only")
arguments = options.parse_args()
tests = Tests()


@tests
def the_description_is_openapi_3_1(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        document = description(office.serve())
        expect(document["openapi"] == "3.1.0", document["openapi"])
        faults = [f"{list(fault.absolute_path)}: {fault.message[:200]}" for fault in OpenAPIV31SpecValidator(document).iter_errors()]
        expect(not faults, faults[:5])
        for name, schema in document["components"]["schemas"].items():
            jsonschema.Draft202012Validator.check_schema(schema)
            expect(schema.get("type") or schema.get("oneOf"), name)


@tests
def every_route_of_the_docs_is_in_the_description(binary):
    page = (HERE.parents[1] / "docs/developer/routes.md").read_text()
    routes = {(method.lower(), re.sub(r":(\w+)", r"{\1}", path)) for method, path in re.findall(r"^\| (\w+) \| `(/api/[^`]+)`", page, re.M)}
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        document = description(office.serve())
        described = {(method, path) for path, actions in document["paths"].items() for method in actions}
        expect(routes == described, routes ^ described)
        for path, actions in document["paths"].items():
            for method, action in actions.items():
                named = {parameter["name"] for parameter in action["parameters"] if parameter["in"] == "path"}
                expect(named == set(re.findall(r"{(\w+)}", path)), path)
                keys = [parameter["name"] for parameter in action["parameters"] if parameter["in"] == "header"]
                own = ["Case-Key"] if "/public/case" in path else []
                expect(keys == own + ([] if method == "get" or path in ONCE else ["Idempotency-Key"]), f"{method} {path}: {keys}")


def schemathesis(office, server, program, log, *words, **environment):
    """Runs Schemathesis with words of its own, and says what it did in a line."""
    command = [
        str(pathlib.Path(sys.executable).with_name("st")), "--config-file", str(office.folder / "schemathesis.toml"), "run",
        f"{server.scheme}://127.0.0.1:{server.port}/api/v1/openapi.json", "--header", f"Authorization: Bearer {program.token}",
        "--seed", str(arguments.seed), "--no-color", "--suppress-health-check", "all",
        "--warnings", "off", *words]
    done = subprocess.run(
        command, cwd=office.folder, text=True, capture_output=True, timeout=1500, env=os.environ | {"COLUMNS": "140"} | environment)
    report = os.environ.get("GONGKAI_SCHEMATHESIS_LOG")
    if report:
        pathlib.Path(f"{report}.{log}").write_text(done.stdout + done.stderr)
    expect(done.returncode == 0, f"seed {arguments.seed}: {done.stdout[-6000:]}{done.stderr[-1000:]}")
    faults = [line for line in server.lines() if line.get("message") == "fault" or line.get("level") == "error"]
    expect(not faults, faults[:3])
    told = [line.strip() for line in done.stdout.splitlines() if "generated" in line or "API Links" in line]
    print("   ", "; ".join(told) or f"seed {arguments.seed}")
    return done.stdout


@tests
def schemathesis_finds_no_fault_and_no_answer_that_is_not_described(binary):
    with Office(binary, GONGKAI_SEARCHES_PER_MINUTE="0") as office:
        office.demo(organs=3, people=20)
        server = office.serve()
        program, organ = clerk(server)
        made = [post(program, "/api/v1/requests", entry(organ, channel=way, evidence=[{"kind": kind, "on": "2026-03-16"}]))
                for way, kind in [("inPerson", "submitted"), ("fax", "submitted"), ("registeredMail", "signedFor")] * 4]
        expect(all(answer.status in (201, 422) for answer in made), made[:3])
        ids = [answer.json["id"] for answer in made if answer.status == 201]
        expect(ids, made[0])
        read = [program.get(f"/api/v1/requests/{one}").json for one in ids]
        known = {"requests": ids, "letters": [letter["id"] for one in read for letter in one["letters"]],
                 "parties": [party["id"] for one in read for party in one["parties"]]} | follow_ups(program, ids[0], organ)
        (office.folder / "schemathesis.toml").write_text((HERE / "schemathesis.toml").read_text() + "".join(
            f"\n[dictionaries.{name}]\nvalues = {json.dumps(values or [1])}\n" for name, values in known.items()))
        schemathesis(office, server, program, "single", "--phases", arguments.phases, "--max-examples", str(arguments.examples))


@tests
def stories_along_the_links_of_the_description_find_no_fault_either(binary):
    with Office(binary, GONGKAI_SEARCHES_PER_MINUTE="0") as office:
        office.demo(organs=3, people=20)
        server = office.serve()
        program, organ = clerk(server)
        checks = (HERE / "schemathesis.toml").read_text().partition("\n[parameters]")[0]
        # Only the links of the description: what Schemathesis makes of like names leads elsewhere.
        (office.folder / "schemathesis.toml").write_text(f"{checks}\n[phases.stateful.inference]\nalgorithms = []\n")
        today = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600 - 120))
        search = {"kind": "search", "systems": ["公文系统"], "archives": ["档案室"], "keywords": ["方案"], "persons": ["王某"],
                  "began": today, "ended": today}
        steps = [{"event": "beginHandling"}, {"event": "propose", "decision": {"outcome": "D13", "extras": [search]}}, {"event": "submit"},
                 {"event": "requestCorrection", "items": "名称", "guidance": "写明年度", "term": "10wd"},
                 {"event": "receiveCorrection", "description": "2025年方案"}, {"event": "withdraw", "kind": "withdrawn", "text": "撤回"}]
        bodies = {
            "registerRequest": [entry(organ)], "takeStep": [step | {"version": 1} for step in steps],
            "fileRequest": [{"organ": organ, "applicant": PERSON, "description": "规划许可"}],
            "recordDelivery": [{"way": "post", "sentOn": today, "reference": "XA1"}], "recordDeliveryResult": [{"reachedOn": today}],
            "addRemedy": [{"path": "review", "authority": "市政府", "acceptedOn": today}],
            "endRemedy": [{"version": 1, "endedOn": today, "decision": "reviewUpheld"}]}
        told = schemathesis(
            office, server, program, "stories", "--phases", "stateful", "--mode", "positive", "--max-examples", str(8 * arguments.examples),
            SCHEMATHESIS_HOOKS="hooks", PYTHONPATH=str(HERE), GONGKAI_API_BODIES=json.dumps(bodies, ensure_ascii=False))
        covered = re.search(r"API Links:\s+(\d+) covered", told)
        expect(covered and int(covered.group(1)) >= 5, told[-3000:])


@tests
def a_body_that_is_too_long_or_of_another_kind_is_no_fault(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        program, organ = clerk(office.serve())
        long = json.dumps(entry(organ) | {"description": "河" * 400_000})
        expect(program.ask("POST", "/api/v1/requests", body=long, headers=JSON).status == 413, "too long")
        chunks = (b'{"organ":1,"x":"', *[b"x" * 65_536] * 20, b'"}')
        answer = program.ask("POST", "/api/v1/requests", body=iter(chunks), headers=JSON)
        expect(answer.status == 413, f"in chunks: {answer}")
        program.close()
        answer = program.ask("POST", "/api/v1/requests", body=iter([b"x" * 99]), headers=JSON | {"Transfer-Encoding": "chunked"})
        expect(answer.status == 400, f"chunks that are none: {answer}")
        program.close()
        for kind in ("text/plain", "application/jsonx", "application/x-www-form-urlencoded", ""):
            answer = program.ask("POST", "/api/v1/requests", body="{}", headers={"Content-Type": kind})
            expect(answer.status == 415, f"{kind}: {answer}")
        answer = program.ask("POST", "/api/v1/requests", body="{}", headers={"Content-Type": "Application/JSON; charset=utf-8"})
        expect(answer.status == 400, answer)


@tests
def only_what_is_for_everybody_is_where_citizens_come(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = office.serve(GONGKAI_DESK_PORT=str(port))
        front, back = Client(server), Client(server, port=port)
        for path in ("/api/v1/openapi.json", "/api/v1/requests", "/api/v1/me"):
            expect(front.get(path).status == 404, path)
        for client in (front, back):
            answer = post(client, "/api/v1/public/requests", {})
            expect(answer.status == 400 and answer.json["code"] == "bad-json", answer)


class Sender(threading.Thread):
    """Sends forms under keys of their own until the server is gone; what was not answered is sent again to the next one."""

    def __init__(self, server, token, organ, pending):
        super().__init__()
        self.program, self.organ, self.pending = Client(server, token=token), organ, pending
        self.answered, self.fault = {}, None

    def run(self):
        try:
            while True:
                key = self.pending.pop() if self.pending else f"key-{random.getrandbits(64)}"
                try:
                    answer = post(self.program, "/api/v1/matters", {"organ": self.organ, "title": f"事项 {key}"}, key)
                except (OSError, http.client.HTTPException):
                    self.pending.append(key)
                    return
                expect(answer.status == 201, answer)
                self.answered[key] = answer.text
        except Exception as error:
            self.fault = error


@tests
def what_was_sent_under_a_key_is_done_once_though_the_server_is_killed(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        server = office.serve()
        program, organ = clerk(server)
        answered, pending = {}, [[] for _ in range(3)]
        for _ in range(6):
            senders = [Sender(server, program.token, organ, own) for own in pending]
            for sender in senders:
                sender.start()
            time.sleep(random.uniform(0.1, 0.4))
            server.kill()
            for sender in senders:
                sender.join()
                expect(sender.fault is None, sender.fault)
                answered |= sender.answered
            server = office.serve()
        last = Client(server, token=program.token)
        for key in [key for own in pending for key in own] + random.sample(sorted(answered), min(20, len(answered))):
            answer = post(last, "/api/v1/matters", {"organ": organ, "title": f"事项 {key}"}, key)
            expect(answer.status == 201 and answered.setdefault(key, answer.text) == answer.text, answer)
        titles = [title for (title,) in office.sql("SELECT title FROM matter")]
        expect(sorted(titles) == sorted(f"事项 {key}" for key in answered), f"{len(titles)} matters for {len(answered)} keys")
        office.run("journal", "verify")


results = tests.run(pathlib.Path(arguments.gongkai).resolve(), arguments.only)
print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
sys.exit(0 if all(results) and results else 1)
