"""Proves the built command as it runs: what it says on the wire, several processes on one database, its commands.

usage: run.py PATH/TO/gongkai [PART OF A NAME]
PostgreSQL takes part where GONGKAI_TEST_POSTGRES is set. The last line is `N passed, N failed`."""
import importlib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
binary = pathlib.Path(sys.argv[1]).resolve()
chosen = sys.argv[2].replace(" ", "_") if len(sys.argv) > 2 else None
results = []
for name in ("wire", "processes", "commands"):
    if (pathlib.Path(__file__).parent / f"{name}.py").exists():
        results += importlib.import_module(name).tests.run(binary, chosen)
print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
sys.exit(0 if all(results) and results else 1)
