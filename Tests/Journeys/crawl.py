"""Every page of the desk, for everybody who has a link to it."""

from rare import rare_links
from routes import pages, pattern

# Pages of signing in, and of a state that the demonstration does not have; other journeys and tests look at them.
UNLINKED = {
    "/desk/requests/imports/:import",
    "/desk/sign-in",
    "/desk/sign-in/code",
    "/desk/sign-in/sso",
    "/desk/sign-in/sso/callback",
    "/desk/files/:id/removal",
    "/desk/files/:id/reveal",
    "/desk/organs/:id/guide/comparison",
    "/desk/organs/:id/guide/publication",
    "/desk/organs/:id/successions/:succession",
    "/desk/identity/:id",
    "/desk/retention/erasures/:id",
    "/desk/retention/erasures/:id/execution",
    "/desk/roles/:id/deletion",
}
# Pages that only a few records lead to.
RARE = {
    "/desk/counts/freezing",
    "/desk/requests/:id/deliveries/:delivery",
    "/desk/requests/:id/extension/answer",
    "/desk/requests/:id/rectification",
    "/desk/seals/:seal/end",
    "/desk/items/:id/channels",
    "/desk/items/:id/discard",
    "/desk/items/:id/edit",
    "/desk/items/:id/findings/waiver",
    "/desk/items/:id/forced-release",
    "/desk/items/:id/opinion",
    "/desk/items/:id/prolongation",
    "/desk/items/:id/release",
    "/desk/items/:id/reopening",
    "/desk/items/:id/schedule",
    "/desk/items/:id/schedule/cancellation",
    "/desk/items/:id/submission",
    "/desk/items/:id/text",
    "/desk/items/:id/withdrawal",
}
# Who is led to them.
RARELY = ("head", "section", "leader", "editor", "secrecy")
# Pages that only a button leads to.
TYPED = ["/desk/sign-in/password", "/desk/sign-in/second-factor"]
STAGES = (
    "received registered correctionRequested explanationRequested inHandling consultingThirdParty consultingOrgans"
    " feeNoticed drafting legalReview approval signed dispatched closed archived"
).split()
WALKERS = ("clerk", "head", "section", "leader", "editor", "secrecy", "system", "security", "audit")


def every_page_is_accessible(visit):
    """Follows all links of everybody: each page of the documentation is looked at, with what folds away opened."""
    patterns, seen = pages(), set()
    for role in WALKERS:
        officer = visit()
        officer.signs_in(role)
        # matters of each state are reached before those of a list that holds many of one
        waiting = ["/desk", "/desk/matters?state=inApproval", "/desk/matters?state=closed", "/desk/search?q=公开"]
        waiting += ["/desk/matters?state=all", "/desk/components", "/desk/confirm"] + officer.rail() + TYPED
        # cases of each stage show what can be done with them
        chosen = cases_of_all_stages(officer) if role in ("clerk", "head") else []
        chosen += rare_links(officer, patterns, RARE - seen) if role in RARELY else []
        waiting = chosen + waiting
        been, times = set(), {}
        while waiting:
            path = waiting.pop(0)
            kind = pattern(path, patterns)
            # a few pages of a kind show what links it can have; the first of them is looked at closely
            most = 25 if kind == "/desk/matters/:id" else 3
            if kind is None or path in been or path not in chosen and times.get(kind, 0) >= most:
                continue
            been.add(path)
            answer = officer.opens_confirmed(path)
            if answer.status in (403, 404) and path in TYPED + ["/desk/search?q=公开"]:
                continue
            times[kind] = times.get(kind, 0) + 1
            assert answer.status == 200, f"{path} as {role}: {answer.status}"
            if kind not in seen or kind == "/desk" and times[kind] == 1:
                officer.opens_what_can_be_opened()
                assert officer.axe_violations() == [], f"{path} as {role}: {officer.axe_violations()}"
                assert officer.overflow() <= 0, f"{path} is {officer.overflow()} px too wide"
                assert officer.page.locator("h1").count() == 1, path
            if officer.page.url.startswith(officer.address + path.split("?")[0]):
                seen.add(kind)
            waiting += officer.links()
    missing = set(patterns) - seen - UNLINKED
    assert not missing, f"no link leads to {sorted(missing)}"


def cases_of_all_stages(officer):
    """One request of each stage."""
    found = []
    for stage in STAGES:
        officer.opens(f"/desk/requests?state=all&stage={stage}")
        link = officer.page.locator("main table a[href^='/desk/requests/']")
        if link.count():
            found.append(link.first.get_attribute("href"))
    return found


def every_page_fits_a_phone_and_a_doubled_size(visit):
    for width in (360, 640):  # 640 is a window of 1280 at 200 %
        officer = visit(width=width)
        officer.signs_in("head")
        for path in sorted(set(["/desk", "/desk/components"] + officer.rail())):
            officer.opens(path)
            assert officer.overflow() <= 0, f"{path} is {officer.overflow()} px too wide at {width}"
            assert width > 360 or officer.axe_violations() == [], f"{path} at {width}"


JOURNEYS = [
    every_page_is_accessible,
    every_page_fits_a_phone_and_a_doubled_size,
]
