"""Other ways to use the desk: without a script, by keyboard, on paper, in other colours."""


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


JOURNEYS = [
    the_desk_works_without_javascript,
    everything_is_reached_by_keyboard,
    the_focus_is_seen_and_leads_to_what_is_wrong,
    a_page_prints_without_what_surrounds_it,
    forced_colours_and_less_motion_are_respected,
]
