"""Adds up what the runners of `make test` counted. usage: test-sum.py FOLDER

A runner has left NAME.code with its exit code and NAME.log with what it printed; Swift has left xUnit files beside
them. A runner that failed without saying how often counts as one failure. The last line is `N passed, N failed`."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree


def swift(folder):
    """Counts test cases, not issues: a test that failed three times is one failed test."""
    passed = failed = 0
    for path in folder.glob("swift*.xml"):
        for case in ElementTree.parse(path).iter("testcase"):
            if case.find("skipped") is not None:
                continue
            if case.find("failure") is None and case.find("error") is None:
                passed += 1
            else:
                failed += 1
    return passed, failed


def printed(log):
    """The last count that a runner printed, as pytest and our own runners do."""
    passed = re.findall(r"(\d+) passed", log)
    failed = re.findall(r"(\d+) (?:failed|errors?)\b", log)
    return int(passed[-1]) if passed else 0, int(failed[-1]) if failed else 0


def main():
    folder = pathlib.Path(sys.argv[1])
    total = [0, 0]
    for code in sorted(folder.glob("*.code")):
        name = code.stem
        log = folder / f"{name}.log"
        passed, failed = swift(folder) if name == "swift" else printed(log.read_text(errors="replace")) if log.exists() else (0, 0)
        if code.read_text().strip() != "0":
            failed = max(failed, 1)
        elif passed == 0:
            failed += 1  # a runner that ran nothing proves nothing
        print(f"{name}: {passed} passed, {failed} failed")
        total[0] += passed
        total[1] += failed
    if total == [0, 0]:
        total[1] = 1
    print(f"{total[0]} passed, {total[1]} failed")
    sys.exit(1 if total[1] else 0)


main()
