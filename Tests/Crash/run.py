"""Kills a writing process again and again and proves that nothing acknowledged was lost.

usage: run.py BENCHMARKS [--kills N]        (200 kills on each database: run.py BENCHMARKS --kills 200)

PostgreSQL takes part where GONGKAI_TEST_POSTGRES is set. The last line is `N passed, N failed`."""
import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

options = argparse.ArgumentParser()
options.add_argument("benchmarks")
options.add_argument("--kills", type=int, default=6)
options.add_argument("--seed", type=int, default=int(time.time()))
arguments = options.parse_args()
chance = random.Random(arguments.seed)
SERVER = os.environ.get("GONGKAI_TEST_POSTGRES")


def ledger(*words, **more):
    return subprocess.Popen([arguments.benchmarks, "ledger", *words], text=True, **more)


def schema(name):
    """The address of a schema of its own, which `psql` is not needed for: the writer makes its tables in it."""
    return SERVER + ("&" if "?" in SERVER else "?") + f"options=-csearch_path%3D{name}"


def prove(database, acknowledged):
    process = ledger("prove", "--database", database, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    said, _ = process.communicate("".join(acknowledged))
    print("   ", said.strip().replace("\n", "\n    "))
    return process.returncode == 0


def crash(database, kills):
    """One writer after the other, each killed at a moment that nobody chose."""
    acknowledged = []
    for _ in range(kills):
        writer = ledger("write", "--database", database, stdout=subprocess.PIPE)
        # A line that the kill cut in two was not told to anybody.
        reader = threading.Thread(
            target=lambda: acknowledged.extend(line for line in writer.stdout if line.endswith("\n") and line[0].isdigit()))
        assert writer.stdout.readline() == "ready\n", "the writer did not start"
        reader.start()
        time.sleep(chance.uniform(0.02, 0.35))
        writer.kill()
        writer.wait()
        reader.join()
    return prove(database, acknowledged) and len(acknowledged) > 0


def together(database):
    """Two hundred writers in three processes at once."""
    writers = [
        ledger("write", "--database", database, "--writers", str(count), "--each", "5", stdout=subprocess.PIPE)
        for count in (67, 67, 66)
    ]
    acknowledged = []
    for writer in writers:
        said, _ = writer.communicate()
        if writer.returncode != 0:
            print(f"    a writer ended with {writer.returncode}")
            return False
        acknowledged += [line + "\n" for line in said.splitlines() if line[0].isdigit()]
    return prove(database, acknowledged) and len(set(acknowledged)) == 1000


def main():
    with tempfile.TemporaryDirectory() as folder:
        runs = [(f"SQLite, {arguments.kills} kills", lambda: crash(f"{folder}/crash.sqlite", arguments.kills))]
        runs.append(("SQLite, 200 writers in three processes", lambda: together(f"{folder}/many.sqlite")))
        if SERVER:
            name = f"crash_{os.getpid()}"
            make = lambda name: ledger("schema", "--database", SERVER, "--name", name).wait()
            runs.append(
                (f"PostgreSQL, {arguments.kills} kills",
                 lambda: make(name) == 0 and crash(schema(name), arguments.kills)))
            runs.append(
                ("PostgreSQL, 200 writers in three processes",
                 lambda: make(name + "_many") == 0 and together(schema(name + "_many"))))
        print(f"seed {arguments.seed}")
        results = []
        for title, run in runs:
            results.append(run())
            print("ok   " if results[-1] else "FAIL ", title, flush=True)
        print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
        sys.exit(0 if all(results) else 1)


main()
