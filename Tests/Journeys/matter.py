"""A matter of the ledger that is no request."""


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


JOURNEYS = [
    a_matter_goes_from_its_registration_to_its_end,
]
