"""Runs journeys one after the other, each with visitors of its own."""

import time
import traceback

from playwright.sync_api import sync_playwright


def run(journeys, parts, visitor):
    """Runs those journeys whose names have one of the parts; `visitor(browser, **options)` makes who goes on them.

    Gives back the exit status: 0 where all of them passed.
    """
    chosen = [journey for journey in journeys if not parts or any(part in journey.__name__ for part in parts)]
    passed = 0
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, which is who runs tests in a container.
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for journey in chosen:
            start = time.monotonic()
            success = _passes(journey, lambda **options: visitor(browser, **options))
            passed += success
            name = journey.__name__.replace("_", " ")
            print(f"{'ok  ' if success else 'FAIL'} {name} ({time.monotonic() - start:.1f} s)", flush=True)
        browser.close()
    print(f"{passed} passed, {len(chosen) - passed} failed")
    return 0 if passed == len(chosen) else 1


def _passes(journey, visitor):
    visitors = []

    def visit(**options):
        visitors.append(visitor(**options))
        return visitors[-1]

    try:
        journey(visit)
        for one in visitors:
            one.leaves()
        return True
    except Exception:  # whatever goes wrong in one journey, the others are told too
        traceback.print_exc()
        return False
