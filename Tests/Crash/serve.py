"""Kills `gongkai serve` again and again while a program and a browser write through it, and proves that nothing
acknowledged was lost.

usage: serve.py GONGKAI [--kills N]        (200 kills on each database: serve.py GONGKAI --kills 200)

PostgreSQL takes part where GONGKAI_TEST_POSTGRES is set. The last line is `N passed, N failed`."""
import argparse
import http.client
import os
import pathlib
import random
import re
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Serving"))
from office import SERVER, Client, Office, expect, schema  # noqa: E402

options = argparse.ArgumentParser()
options.add_argument("gongkai")
options.add_argument("--kills", type=int, default=4)
options.add_argument("--seed", type=int, default=int(time.time()))
arguments = options.parse_args()
chance = random.Random(arguments.seed)
GONE = (OSError, http.client.HTTPException)


class Writer(threading.Thread):
    """Registers matters through the API and adds a party to each at the desk, until the server is gone."""

    def __init__(self, server, token, organ, cookies, form_token):
        super().__init__()
        self.program = Client(server, token=token)
        self.browser = Client(server)
        self.browser.cookies = dict(cookies)
        self.organ, self.form_token = organ, form_token
        self.matters, self.parties, self.fault = {}, [], None

    def run(self):
        try:
            while True:
                made = self.program.ask(
                    "POST", "/api/v1/matters", body=f'{{"organ":{self.organ},"title":"河滨路征收补偿方案"}}',
                    headers={"Content-Type": "application/json"})
                expect(made.status == 201, made)
                self.matters[made.json["id"]] = made.json["number"]
                added = self.browser.ask(
                    "POST", f"/desk/matters/{made.json['id']}/parties", _token=self.form_token, version="1",
                    kind="naturalPerson", name="张三")
                expect(added.status == 303, added)
                self.parties.append(made.json["id"])
        except GONE:
            pass
        except Exception as error:
            self.fault = error


def crash(database):
    with Office(arguments.gongkai, database) as office:
        office.demo(organs=3, people=20)
        server = office.serve()
        browser = Client(server).sign_in("shenjingjia")
        token, form_token = browser.make_token(["viewMatters", "registerMatters"]), browser.form_token()
        organ = Client(server, token=token).get("/api/v1/me").json["powers"][0]["organ"]
        matters, parties = {}, []
        for _ in range(arguments.kills):
            writers = [Writer(server, token, organ, browser.cookies, form_token) for _ in range(3)]
            for writer in writers:
                writer.start()
            time.sleep(chance.uniform(0.02, 0.4))
            server.kill()
            for writer in writers:
                writer.join()
                expect(writer.fault is None, f"a writer was answered wrongly: {writer.fault}")
                matters |= writer.matters
                parties += writer.parties
            server = office.serve()
        prove(office, Client(server, token=token), matters, parties)
        server.stop()
        print("   ", office.run("journal", "verify").splitlines()[0])
        office.run("check")


def prove(office, program, matters, parties):
    """What was acknowledged is there; what is there is whole, with its event, its number and its place in the tally."""
    expect(len(matters) >= arguments.kills, f"only {len(matters)} matters were written")
    there = dict((int(id), number) for id, number in office.sql("SELECT id, number FROM matter"))
    lost = [id for id, number in matters.items() if there.get(id) != number]
    expect(not lost, f"{len(lost)} of {len(matters)} acknowledged matters are lost: {lost[:5]}")
    for id in chance.sample(sorted(matters), min(20, len(matters))):
        expect(program.get(f"/api/v1/matters/{id}").json["number"] == matters[id], f"matter {id} is not shown")
    held = {int(id) for (id,) in office.sql("SELECT matter_id FROM party")}
    expect(not set(parties) - held, f"{len(set(parties) - held)} acknowledged parties are lost")
    events = {int(id) for (id,) in office.sql(
        "SELECT subject_id FROM journal_event WHERE kind = 'matter.registered'")}
    expect(events == set(there), f"matters without event or events without matter: {sorted(events ^ set(there))[:5]}")
    numbers = sorted(int(re.search(r"〕(\d+)号", number)[1]) for number in there.values())
    expect(numbers == list(range(1, len(numbers) + 1)), "the numbers have a gap or a double")
    tally = sum(int(count) for (count,) in office.sql("SELECT matters FROM matter_tally"))
    expect(tally == len(there), f"the tally counts {tally}, there are {len(there)}")
    print(f"    {len(matters)} matters and {len(parties)} parties acknowledged, {len(there)} matters there")


def main():
    runs = [(f"gongkai serve on SQLite, {arguments.kills} kills", None)]
    if SERVER:
        runs.append((f"gongkai serve on PostgreSQL, {arguments.kills} kills", f"crash_serve_{os.getpid()}"))
    print(f"seed {arguments.seed}")
    results = []
    for title, name in runs:
        start = time.monotonic()
        try:
            crash(name and schema(name))
            results.append(True)
        except Exception as error:
            print(f"    {type(error).__name__}: {error}")
            results.append(False)
        print("ok   " if results[-1] else "FAIL ", f"{title} ({time.monotonic() - start:.0f} s)", flush=True)
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(0 if all(results) else 1)


main()
