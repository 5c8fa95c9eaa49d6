"""The journeys at the desk. Usage: desk.py ADDRESS DEMO-OUTPUT [PART…], where the file holds what `gongkai demo` printed."""

import base64
import hmac
import pathlib
import re
import struct
import sys
import time

import case
from officer import Officer
from routes import pages, pattern
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
}
# Pages of signing in, and of a state that the demonstration does not have; other journeys and tests look at them.
UNLINKED = {
    "/desk/counts/freezing",
    "/desk/requests/:id/deliveries/:delivery",
    "/desk/requests/:id/letters/:letter/void",
    "/desk/requests/:id/rectification",
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
# Pages that only a button leads to.
TYPED = ["/desk/sign-in/password", "/desk/sign-in/second-factor"]
STAGES = (
    "received registered correctionRequested explanationRequested inHandling consultingThirdParty consultingOrgans"
    " feeNoticed drafting legalReview approval signed dispatched closed archived"
).split()
WALKERS = ("clerk", "head", "section", "leader", "editor", "system", "security", "audit")
RAILS = ("clerk", "head", "system", "security", "audit")


def a_wrong_password_is_refused_and_a_right_one_let_in(visit):
    officer = visit()
    officer.opens("/desk/keys")
    assert officer.is_at("/desk/sign-in"), "whoever is not signed in is sent to sign in"
    officer.page.fill("#f-name", officer.accounts["clerk"])
    officer.page.fill("#f-password", "not this one")
    officer.page.click("main form button[type=submit]")
    assert officer.page.locator("#problems").count() == 1
    assert officer.axe_violations() == []
    # when the right one is entered, then the page that was asked for is there
    officer.page.fill("#f-password", officer.password)
    officer.page.click("main form button[type=submit]")
    assert officer.is_at("/desk/keys"), officer.page.url


def a_second_factor_is_set_up_and_asked_for(visit):
    officer = visit()
    officer.signs_in("editor")
    officer.opens("/desk/sign-in/second-factor?back=%2Fdesk%2Fprofile")
    assert officer.axe_violations() == []
    secret = re.search(r"(?:[A-Z2-7]{4} ?){8}", officer.text()).group(0)
    # when a wrong code is entered, then it is refused; when the right one, then codes for emergencies are shown once
    officer.page.fill("#f-code", "000000")
    officer.page.click("main form button[type=submit]")
    assert officer.page.locator("#problems").count() == 1
    step = enters_code(officer, secret)
    assert officer.axe_violations() == []
    assert "备用码" in officer.text()
    # and the next sign-in asks for one, which may not have been used before
    again = visit()
    again.signs_in("editor")
    assert not again.is_at("/desk"), again.page.url
    assert again.axe_violations() == []
    enters_code(again, secret, step + 1)
    assert again.is_at("/desk"), again.text()


def a_matter_goes_from_its_registration_to_its_end(visit):
    security = visit()
    security.signs_in("security")
    security.opens("/desk/chains/new?kind=general")
    # the form begins with the levels in force; the second one is taken away
    security.page.click("button[value='remove-2']")
    security.page.wait_for_selector("#f-title2", state="detached")
    security.sends({"name": "其他事项审批", "title1": "负责人审核"}, {"holder1": "角色：公开机构负责人"})
    assert "其他事项审批" in security.text()
    clerk = visit()
    clerk.signs_in("clerk")
    clerk.opens("/desk/matters")
    clerk.page.click("main a.btn.primary")
    # when nothing is filled in, then the page says what is missing
    clerk.sends({})
    assert "事项名称：此项必填" in clerk.text("#problems"), clerk.text()
    assert clerk.axe_violations() == []
    clerk.sends({"title": "青禾湖水质监测信息公开", "summary": "询问监测的频次与结果。", "workdays": "20"})
    matter = clerk.page.url.removeprefix(clerk.address)
    assert "20个工作日" in clerk.text()
    clerk.follows_all_that_is_next()
    clerk.opens(matter)
    clerk.page.click(".next a.primary")
    clerk.sends({})
    assert "审批中" in clerk.text() and "负责人审核" in clerk.text()
    # then nobody else can end it, and the one whose turn it is finds it on his day
    clerk.opens(matter + "/closure")
    assert clerk.is_at(matter) and "不能“办结”" in clerk.text(), clerk.text()
    head = visit()
    head.signs_in("head")
    head.page.click("main tr:has-text('青禾湖水质监测信息公开') a")
    head.follows_all_that_is_next()
    head.opens(matter)
    head.page.click(".next a.primary")
    head.sends({"opinion": "同意。"})
    assert "审批已通过" in head.text(), head.text()
    clerk.opens(matter + "/closure")
    clerk.sends({})
    assert clerk.page.locator(".tag:has-text('已办结')").count() == 1, clerk.text()
    assert clerk.axe_violations() == []
    # and it is found by words from the middle of a sentence, and printed without the desk around it
    clerk.page.fill("#find", "水质监测")
    clerk.page.press("#find", "Enter")
    clerk.page.wait_for_url("**/desk/search?**")
    assert "青禾湖水质监测信息公开" in clerk.text()
    assert clerk.axe_violations() == []
    clerk.page.click("main :is(li, tr, article):has-text('青禾湖水质') a")
    assert clerk.is_at(matter)
    clerk.page.emulate_media(media="print")
    assert not clerk.page.is_visible(".rail") and not clerk.page.is_visible(".next")
    # and whoever looks after the journal sees the steps
    audit = visit()
    audit.signs_in("audit")
    audit.opens("/desk/journal")
    assert "办结事项" in audit.text()
    assert audit.opens(matter).status in (403, 404)


def an_account_is_made_and_its_owner_chooses_a_password(visit):
    system = visit()
    system.signs_in("system")
    system.opens("/desk/people")
    system.page.click("main a.btn.primary")
    system.sends({"signInName": "new-hand", "name": "新来人"}, {"organ": "云岭市人民政府"})
    # then a password for the first time is shown once, with which somebody comes as far as choosing one of his own
    password = re.search(r"[\w]{4}(-[\w]{4})+", system.text()).group(0)
    assert system.axe_violations() == []
    newcomer = visit()
    newcomer.accounts = {"newcomer": "new-hand"}
    newcomer.signs_in("newcomer", password)
    assert newcomer.is_at("/desk/sign-in/password"), newcomer.page.url
    newcomer.sends({"password": "short", "again": "short"})
    assert newcomer.page.locator("#problems").count() == 1
    assert newcomer.axe_violations() == []
    newcomer.sends({"password": "Daohe-2026!new", "again": "Daohe-2026!new"})
    newcomer.opens("/desk")
    assert "今天" in newcomer.text("h1"), newcomer.text()
    security = visit()
    security.signs_in("security")
    # whoever gives roles makes no accounts
    assert security.opens("/desk/people/new").status == 403


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


def the_desk_works_without_javascript(visit):
    officer = visit(javascript=False, width=360)
    officer.signs_in("system")
    # the menu is opened without a script
    assert not officer.page.is_visible(".rail nav")
    officer.page.check("#menu", force=True)
    assert officer.page.is_visible(".rail nav")
    # a setting is changed, and the page that follows says so once
    officer.opens("/desk/settings")
    officer.page.click("main .summary a >> nth=0")
    officer.page.fill("#f-value", "今晚 18:00 维护")
    officer.page.click("main form button[type=submit]")
    assert "已保存" in officer.text(), officer.text()
    officer.opens("/desk/keys")
    assert "今晚 18:00 维护" in officer.text() and "已保存" not in officer.text()
    officer.opens("/desk/settings")
    officer.page.click("main .summary a >> nth=0")
    officer.page.fill("#f-value", "")
    officer.page.click("main form button[type=submit]")


def everything_is_reached_by_keyboard(visit):
    officer = visit()
    officer.signs_in("head")
    officer.opens("/desk/calendar")
    page = officer.page
    # the first Tab leads to the way past the rail
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    assert officer.focus() == "INPUT#find", officer.focus()
    page.keyboard.type("/?jk")
    assert page.input_value("#find") == "/?jk", "keys are letters while somebody types"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    page.wait_for_selector("dialog[open]")
    assert "快捷键" in page.inner_text("dialog") or "搜索" in page.inner_text("dialog")
    assert officer.axe_violations() == []
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.locator("tr.at").count() == 1
    page.keyboard.press("g")
    page.keyboard.press("h")
    page.wait_for_url("**/desk")


def the_focus_is_seen_and_leads_to_what_is_wrong(visit):
    officer = visit()
    officer.signs_in("head")
    officer.opens("/desk/components")
    assert officer.focus() == "DIV#problems", officer.focus()
    officer.page.click("#problems a >> nth=1")
    assert officer.focus() == "INPUT#f-day", officer.focus()
    outline = officer.page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px", outline


def a_page_prints_without_what_surrounds_it(visit):
    officer = visit()
    officer.signs_in("head")
    officer.opens("/desk/components")
    officer.page.emulate_media(media="print")
    for selector in (".rail", ".filter", ".pager", ".tabs"):
        assert not officer.page.is_visible(selector), selector
    assert officer.page.is_visible("table.listing")
    assert len(officer.page.pdf(format="A4")) > 10_000


def forced_colours_and_less_motion_are_respected(visit):
    officer = visit()
    officer.signs_in("head")
    officer.page.emulate_media(forced_colors="active", reduced_motion="reduce")
    officer.opens("/desk/components")
    assert officer.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    # the system chooses the colours; axe reckons with those of the page
    violations = [line for line in officer.axe_violations() if not line.startswith("color-contrast")]
    assert violations == [], violations


def nobody_sees_what_is_not_his(visit):
    officer = visit()
    officer.signs_in("audit")
    assert not any(path in ("/desk/settings", "/desk/people") for path in officer.rail())
    answer = officer.opens("/desk/settings")
    assert answer.status == 403 and "没有权限" in officer.text("h1")
    assert officer.axe_violations() == []


def enters_code(officer, secret, step=None):
    """Enters the code of a moment, of which an authenticator makes one every 30 seconds; gives back which it was."""
    step = int(time.time()) // 30 if step is None else step
    digest = hmac.digest(base64.b32decode(secret.replace(" ", "")), struct.pack(">Q", step), "sha1")
    number = struct.unpack_from(">I", digest, digest[19] & 15)[0] & 0x7FFFFFFF
    officer.page.fill("#f-code", f"{number % 1_000_000:06}")
    officer.page.click("main form button[type=submit]")
    return step


JOURNEYS = [
    a_wrong_password_is_refused_and_a_right_one_let_in,
    a_second_factor_is_set_up_and_asked_for,
    a_matter_goes_from_its_registration_to_its_end,
    an_account_is_made_and_its_owner_chooses_a_password,
    every_page_is_accessible,
    every_page_fits_a_phone_and_a_doubled_size,
    the_desk_works_without_javascript,
    everything_is_reached_by_keyboard,
    the_focus_is_seen_and_leads_to_what_is_wrong,
    a_page_prints_without_what_surrounds_it,
    forced_colours_and_less_motion_are_respected,
    nobody_sees_what_is_not_his,
    *case.JOURNEYS,
]


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
