"""The journeys at the desk. Usage: desk.py ADDRESS DEMO-OUTPUT [PART…], where the file holds what `gongkai demo` printed."""

import pathlib
import re
import sys

import case
import crawl
import matter
import publishing
import registering
import signing_in
import ways
from officer import Officer
from runner import run

ROLES = {
    "section": "业务科科长",
    "clerk": "经办人",
    "head": "公开办主任",
    "system": "系统管理员",
    "security": "安全管理员",
    "audit": "审计管理员",
    "editor": "信息编辑",
    "leader": "分管领导",
    "counsel": "法律顾问",
    "secrecy": "保密专员",
}

# The editor of the first journey has a second factor after those of signing in.
JOURNEYS = [*publishing.JOURNEYS, *signing_in.JOURNEYS, *matter.JOURNEYS, *crawl.JOURNEYS, *ways.JOURNEYS, *case.JOURNEYS]
JOURNEYS += registering.JOURNEYS


def accounts(text):
    """The sign-in names by role, and the password, as `gongkai demo` printed them."""
    password = re.search(r"密码都是 (\S+)", text).group(1)
    found = {}
    for line in text.splitlines():
        words = line.split()
        for role, post in ROLES.items():
            if post in words and role not in found:
                found[role] = words[0]
    missing = set(ROLES) - set(found)
    assert not missing, f"the demonstration has no account for {missing}"
    return found, password


if __name__ == "__main__":
    address = sys.argv[1]
    people, password = accounts(pathlib.Path(sys.argv[2]).read_text())
    sys.exit(
        run(JOURNEYS, sys.argv[3:], lambda browser, **options: Officer(browser, address, people, password, **options))
    )
