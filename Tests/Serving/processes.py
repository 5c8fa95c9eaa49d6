"""Several `gongkai serve` processes on one database, each another's equal."""
import itertools
import os
import re
import socket
import threading
import time

from office import SERVER, Client, Office, Tests, expect, schema

tests = Tests()
numbers = itertools.count(1)
JSON = {"Content-Type": "application/json"}


class House:
    """An office on PostgreSQL, with several servers."""

    def __init__(self, binary, servers=3, **settings):
        self.office = Office(binary, schema(f"serving_{os.getpid()}_{next(numbers)}"), **settings)
        self.count = servers

    def __enter__(self):
        self.office.demo(organs=3, people=20)
        self.servers = [self.office.serve() for _ in range(self.count)]
        return self

    def __exit__(self, *what):
        self.office.__exit__(*what)

    def program(self, server=None):
        """A program with a token, and the organ where its owner registers matters."""
        first = Client(self.servers[0]).sign_in("shenjingjia")
        token = first.make_token(["viewMatters", "registerMatters"])
        organ = Client(self.servers[0], token=token).get("/api/v1/me").json["powers"][0]["organ"]
        return token, organ


def wait(story, holds, seconds=40):
    deadline = time.monotonic() + seconds
    while not holds():
        expect(time.monotonic() < deadline, story)
        time.sleep(0.1)


def register(client, organ, title):
    answer = client.ask("POST", "/api/v1/matters", body=f'{{"organ":{organ},"title":"{title}"}}', headers=JSON)
    expect(answer.status == 201, answer)
    return answer.json


def test_on_postgres(function):
    """Left out, aloud, where there is no PostgreSQL."""
    if SERVER:
        return tests(function)
    print("left out without PostgreSQL:", function.__name__.replace("_", " "))
    return function


@test_on_postgres
def a_session_counts_at_every_process_and_ends_at_all_of_them(binary):
    with House(binary) as house:
        one, two, three = house.servers
        browser = Client(one).sign_in("shenjingjia")
        for server in (two, three, one):
            expect(browser.at(server).is_signed_in, "the session does not count at another process")
        # The form of one process is taken by another.
        expect(browser.at(two).post("/desk/profile/notifications", byEmail="on").status == 303, "a form of another process")
        kept = dict(browser.cookies)
        browser.at(three).post("/desk/sign-out")
        for server in house.servers:
            late = Client(server)
            late.cookies = dict(kept)
            expect(not late.is_signed_in, "the session outlives signing out at another process")
        again = Client(two).sign_in("shenjingjia")
        house.office.run("people", "disable", "shenjingjia")
        expect(not any(again.at(server).is_signed_in for server in house.servers), "a closed account is still signed in")


@test_on_postgres
def wrong_passwords_are_counted_over_all_processes(binary):
    with House(binary) as house:
        statuses = []
        for turn in range(30):
            client = Client(house.servers[turn % 3])
            statuses.append(client.ask("POST", "/desk/sign-in", name="yuanpengliang", password=f"wrong {turn}").status)
            if statuses[-1] == 429:
                break
        # The same patience as with one process: asking another one in turn gains nothing.
        expect(statuses[-1] == 429 and len(statuses) <= 12, statuses)
        for server in house.servers:
            answer = Client(server).ask("POST", "/desk/sign-in", name="yuanpengliang", password=Office.PASSWORD)
            expect(answer.status == 429, f"another process lets in: {answer.status}")
        Client(house.servers[1]).sign_in("qinhe")


@test_on_postgres
def numbers_have_no_gap_and_no_double_when_many_register_at_three_processes(binary):
    with House(binary) as house:
        token, organ = house.program()
        numbers, faults = [], []

        def write(turn):
            client = Client(house.servers[turn % 3], token=token)
            try:
                for step in range(10):
                    numbers.append(register(client, organ, f"事项{turn}之{step}")["number"])
            except Exception as error:
                faults.append(error)

        threads = [threading.Thread(target=write, args=(turn,)) for turn in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        expect(not faults, faults[:3])
        found = sorted(int(re.search(r"〔\d+〕(\d+)号", number)[1]) for number in numbers)
        expect(found == list(range(found[0], found[0] + 120)) and found[0] == 1, f"{found[:5]}…{found[-5:]}")
        house.office.run("journal", "verify")
        house.office.run("check")


@test_on_postgres
def work_is_done_once_however_many_processes_there_are(binary):
    with House(binary, GONGKAI_LOG_LEVEL="debug") as house:
        house.office.sql(
            "INSERT INTO job (id, kind, payload, state, run_after, attempts, max_attempts, created_at) "
            "SELECT 900000 + n, 'session.sweep', '', 'waiting', '2026-01-01T00:00:00.000Z', 0, 3, '2026-01-01T00:00:00.000Z' "
            "FROM generate_series(1, 600) AS n")
        wait("the jobs are not done", lambda: house.office.sql(
            "SELECT count(*) FROM job WHERE id > 900000 AND state = 'done' AND attempts = 1") == [["600"]])
        workers = [[line["job"] for line in server.lines() if line["message"] == "job done"] for server in house.servers]
        done = [int(job) for jobs in workers for job in jobs if int(job) > 900000]
        expect(sorted(done) == list(range(900001, 900601)), f"{len(done)} done, {len(set(done))} different ones")
        expect(sum(1 for jobs in workers if jobs) >= 2, f"one process did it all: {[len(jobs) for jobs in workers]}")


@test_on_postgres
def the_work_of_a_killed_process_is_taken_over(binary):
    asked, verdict = [], threading.Event()
    scanner = socket.create_server(("127.0.0.1", 0))

    def scan(link):
        with link:
            asked.append(link.recv(100))
            verdict.wait(60)
            link.sendall(b"stream: OK\0")
            link.settimeout(5)
            try:
                while link.recv(65536):
                    pass
            except OSError:
                pass

    def listen():
        while True:
            try:
                threading.Thread(target=scan, args=(scanner.accept()[0],), daemon=True).start()
            except OSError:
                return

    threading.Thread(target=listen, daemon=True).start()
    with scanner, House(binary, servers=2, GONGKAI_CLAMD=f"127.0.0.1:{scanner.getsockname()[1]}") as house:
        office = house.office
        token, organ = house.program()
        matter = register(Client(house.servers[0], token=token), organ, "附件")["id"]
        browser = Client(house.servers[0]).sign_in("shenjingjia")
        added = browser.upload(f"/desk/matters/{matter}/files", "a.pdf", b"%PDF-1.7\n%%EOF")
        expect(added.status == 303, added)
        wait("nobody scans", lambda: asked)
        owner = office.sql("SELECT lease_owner FROM job WHERE kind = 'attachment.scan' AND state = 'running'")[0][0]
        killed = next(server for server in house.servers if f" {server.process.pid} " in owner)
        killed.kill()
        # Minutes go by: the lease of the dead process runs out.
        office.sql("UPDATE job SET lease_until = '2026-01-01T00:00:00.000Z' WHERE kind = 'attachment.scan'")
        verdict.set()
        wait("nobody took the work over", lambda: office.sql(
            "SELECT state, attempts FROM job WHERE kind = 'attachment.scan'") == [["done", "2"]])
        other = next(server for server in house.servers if server is not killed)
        page = browser.at(other).get(f"/desk/matters/{matter}/files").text
        file = browser.get(re.search(r"/desk/files/\d+", page)[0])
        expect(file.status == 200 and file.body == b"%PDF-1.7\n%%EOF", file)


if SERVER is None:
    # The rest of what there is to prove needs one process only.
    @tests
    def a_restarted_process_keeps_sessions_and_limits(binary):
        with Office(binary) as office:
            office.demo(organs=3, people=20)
            server = office.serve()
            browser = Client(server).sign_in("shenjingjia")
            server.kill()
            expect(browser.at(office.serve()).is_signed_in, "the session went with the process")
