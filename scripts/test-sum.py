"""Adds up what the runners of `make test` counted. usage: test-sum.py FOLDER

A runner has left NAME.code with its exit code and NAME.log with what it printed; Swift has left xUnit files beside
them. A runner that failed without saying how often counts as one failure. What failed is named beside the counts, where it
is found without reading the whole log. The last line is `N passed, N failed`."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree


def swift(folder):
    """Counts test cases, not issues: a test that failed three times is one failed test, named with its first issue."""
    passed, failed = 0, []
    for path in folder.glob("swift*.xml"):
        for case in ElementTree.parse(path).iter("testcase"):
            if case.find("skipped") is not None:
                continue
            issue = next((found for found in (case.find("failure"), case.find("error")) if found is not None), None)
            if issue is None:
                passed += 1
            else:
                failed.append(f"{case.get('classname')}.{case.get('name')}: {issue.get('message')}")
    return passed, len(failed), failed


def printed(log):
    """The last count that a runner printed, as pytest and our own runners do, and the lines of what failed."""
    passed = re.findall(r"(\d+) passed", log)
    failed = re.findall(r"(\d+) (?:failed|errors?)\b", log)
    return int(passed[-1]) if passed else 0, int(failed[-1]) if failed else 0, re.findall(r"^FAIL.*$", log, re.M)


def main():
    folder = pathlib.Path(sys.argv[1])
    total = [0, 0]
    for code in sorted(folder.glob("*.code")):
        name = code.stem
        log = folder / f"{name}.log"
        passed, failed, named = swift(folder) if name == "swift" else printed(log.read_text(errors="replace") if log.exists() else "")
        if code.read_text().strip() != "0":
            failed = max(failed, 1)
        elif passed == 0:
            failed += 1  # a runner that ran nothing proves nothing
        for line in named[:20]:
            print(f"{name} failed: {line[:400]}")
        print(f"{name}: {passed} passed, {failed} failed")
        total[0] += passed
        total[1] += failed
    if total == [0, 0]:
        total[1] = 1
    print(f"{total[0]} passed, {total[1]} failed")
    sys.exit(1 if total[1] else 0)


main()
