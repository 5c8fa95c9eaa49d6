"""Finds pages that only a few records lead to."""

import datetime
import html
import re

from routes import pattern

# What is opened on the way, and how much of it: lists, cases, their letters.
WAYS = {
    "/desk/requests": 6, "/desk/requests/:id": 90, "/desk/requests/:id/letters/:letter": 60, "/desk/counts": 6, "/desk/seals": 3,
    "/desk/items": 3, "/desk/items/:id": 40,
}


def rare_links(officer, patterns, wanted):
    """One link to each page of `wanted`, as far as the pages on the way lead to it; nothing is drawn meanwhile."""
    last_year = datetime.date.today().year - 1
    waiting = ["/desk/requests?state=all", "/desk/requests", "/desk/requests?state=done", "/desk/seals", "/desk/items?tab=all"]
    waiting.append(f"/desk/counts?year={last_year}")
    been, times, found = set(), {}, {}
    while waiting and set(found) != wanted:
        path = waiting.pop(0)
        kind = pattern(path, patterns)
        if kind in wanted:
            found.setdefault(kind, path)
        elif kind in WAYS and path not in been and times.get(kind, 0) < WAYS[kind]:
            been.add(path)
            times[kind] = times.get(kind, 0) + 1
            text = officer.page.request.get(officer.address + path).text()
            waiting += [html.unescape(link) for link in re.findall(r'href="(/desk[^"#]*)', text)]
    return list(found.values())
