"""The journeys on the public pages: one function a task of a person, told as given, when, then.

Usage: journeys.py ADDRESS [PART…]"""

import sys

import dropping
import refusing
import seeing
from runner import run
from visitor import Visitor

JOURNEYS = [*dropping.JOURNEYS, *refusing.JOURNEYS, *seeing.JOURNEYS]

if __name__ == "__main__":
    address = sys.argv[1]
    sys.exit(run(JOURNEYS, sys.argv[2:], lambda browser, **options: Visitor(browser, address, **options)))
