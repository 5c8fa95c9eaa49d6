"""The journeys at the desk. Usage: desk.py ADDRESS DEMO-OUTPUT [PART…], where the file holds what `gongkai demo` printed."""

import pathlib
import re
import sys
import time
import traceback

from playwright.sync_api import sync_playwright

from officer import Officer

ROLES = {
    "clerk": "受理员",
    "head": "公开机构负责人",
    "system": "系统管理员",
    "security": "安全管理员",
    "audit": "审计管理员",
}


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


def every_page_of_every_rail_is_accessible(visit):
    for role in ROLES:
        officer = visit()
        officer.signs_in(role)
        pages = sorted(set(officer.rail() + ["/desk", "/desk/keys", "/desk/components"]))
        assert len(pages) > 3, f"{role} has hardly a rail: {pages}"
        for path in pages:
            answer = officer.opens(path)
            assert answer.status == 200, f"{path} as {role}: {answer.status}"
            assert officer.axe_violations() == [], f"{path} as {role}"
            assert officer.page.locator("h1").count() == 1


def every_page_fits_a_phone_and_a_doubled_size(visit):
    for width in (360, 640):  # 640 is a window of 1280 at 200 %
        officer = visit(width=width)
        officer.signs_in("head")
        for path in sorted(set(["/desk", "/desk/components"] + officer.rail())):
            officer.opens(path)
            assert officer.overflow() <= 0, f"{path} is {officer.overflow()} px too wide at {width}"
            assert officer.axe_violations() == [], f"{path} at {width}"


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
    officer.opens("/desk/components")
    page = officer.page
    page.evaluate("document.activeElement.blur(); document.body.focus()")
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
    assert officer.axe_violations() == []


def nobody_sees_what_is_not_his(visit):
    officer = visit()
    officer.signs_in("audit")
    assert not any(path in ("/desk/settings", "/desk/people") for path in officer.rail())
    answer = officer.opens("/desk/settings")
    assert answer.status == 403 and "没有权限" in officer.text("h1")
    assert officer.axe_violations() == []


JOURNEYS = [
    a_wrong_password_is_refused_and_a_right_one_let_in,
    every_page_of_every_rail_is_accessible,
    every_page_fits_a_phone_and_a_doubled_size,
    the_desk_works_without_javascript,
    everything_is_reached_by_keyboard,
    the_focus_is_seen_and_leads_to_what_is_wrong,
    a_page_prints_without_what_surrounds_it,
    forced_colours_and_less_motion_are_respected,
    nobody_sees_what_is_not_his,
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


def run(journey, browser, address, people, password):
    officers = []

    def visit(**options):
        officers.append(Officer(browser, address, people, password, **options))
        return officers[-1]

    try:
        journey(visit)
        for officer in officers:
            officer.leaves()
        return True
    except Exception:  # whatever goes wrong in one journey, the others are told too
        traceback.print_exc()
        return False


def main(address, demonstration, parts):
    people, password = accounts(pathlib.Path(demonstration).read_text())
    chosen = [journey for journey in JOURNEYS if not parts or any(part in journey.__name__ for part in parts)]
    passed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for journey in chosen:
            start = time.monotonic()
            success = run(journey, browser, address, people, password)
            passed += success
            name = journey.__name__.replace("_", " ")
            print(f"{'ok  ' if success else 'FAIL'} {name} ({time.monotonic() - start:.1f} s)", flush=True)
        browser.close()
    print(f"{passed} passed, {len(chosen) - passed} failed")
    return 0 if passed == len(chosen) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
