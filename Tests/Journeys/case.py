"""A request, from the citizen who files it to the archive: what the law calls one case."""

import datetime
import re

# The office counts by the day in Beijing.
TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date().isoformat()

def a_request_goes_from_the_citizen_to_the_archive(visit):
    clerk = visit()
    clerk.signs_in("clerk")
    before = _cells(clerk)
    organ = re.search(r"organ=(\d+)", clerk.page.content()).group(1)

    # a citizen files it on the site, one question a page, and is told number and secret
    citizen = visit()
    number, secret = files(citizen, organ)
    case = _case(clerk, number)
    assert clerk.axe_violations() == []

    # it is registered, and then asked to be corrected; the citizen corrects it on his page
    clerk.takes(case, "register")
    clerk.takes(case, "beginHandling")
    clerk.takes(case, "requestCorrection", {"items": "没有写明年份", "guidance": "请写明年份", "days": "10"})
    _follows(citizen, number, secret)
    assert "补正" in citizen.text()
    citizen.opens("/requests/case/steps/correction")
    assert citizen.axe_violations() == []
    citizen.page.fill("#f-description", "2024年度河滨路改造工程的补偿方案")
    citizen.page.click("main form button[type=submit]")
    clerk.opens(case)
    assert "2024年度河滨路改造工程" in clerk.text()

    # a third party is consulted and objects; the head extends the term
    clerk.takes(
        case,
        "consultThirdParty",
        {
            "question": "补偿方案中的评估报告",
            "parties\\.0\\.name": "青禾评估有限公司",
            "parties\\.0\\.contact": "0531-80000002",
            "parties\\.0\\.address": "青禾县解放路3号",
        },
    )
    clerk.opens(case)
    opinion = clerk.page.locator("a[href*='/consultations/']").first.get_attribute("href")
    clerk.opens(opinion)
    clerk.page.select_option("#f-answer", "objectsWithReason")
    clerk.sends({"reachedOn": TODAY, "answeredOn": TODAY, "reasons": "涉及商业秘密"})
    clerk.takes(case, "endConsultation")
    head = visit()
    head.signs_in("head")
    head.takes(case, "extend", {"days": "10", "reasons": "涉及第三方，需要核实"})
    head.opens(case + "/days")
    assert head.axe_violations() == []

    # a part is given; all levels of the chain agree, one after the other
    _proposes(clerk, case)
    clerk.takes(case, "submit")
    levels = _agree(visit, case)
    assert levels == 4, f"{levels} levels agreed"

    # the reply leaves online; the citizen reads it on his page, and nobody else does
    clerk.takes(case, "dispatch")
    clerk.takes(case, "deliver", {"reachedOn": TODAY})
    citizen.opens("/requests/case")
    letter = citizen.page.locator("a[href*='/requests/case/letters/']:not([href$='/word'])").last.get_attribute("href")
    citizen.opens(letter)
    assert citizen.axe_violations() == []
    assert "部分公开" in citizen.text() or "补偿方案" in citizen.text()
    stranger = visit()
    assert stranger.opens(letter).status in (302, 303, 401, 403, 404) or "查询" in stranger.text("h1")

    # reconsideration is noted; the table of the year has moved by exactly one new, one partly granted, one result
    clerk.opens(case)
    assert clerk.axe_violations() == []
    after = _cells(clerk)
    moved = {key: after.get(key, 0) - before.get(key, 0) for key in after if after.get(key, 0) != before.get(key, 0)}
    assert set(moved.values()) == {1}, moved
    rows = {row for row, column in moved}
    assert rows == {"receivedNew", "partiallyGranted", "resultsTotal"}, rows
    assert {column for row, column in moved} == {"naturalPerson", "total"}, moved


def files(citizen, organ):
    """Files a request of a natural person; gives back its number and its secret."""
    citizen.opens(f"/requests/organs/{organ}")
    assert citizen.axe_violations() == []
    citizen.page.click("a.primary >> nth=0")
    answers = {
        "description": "河滨路改造工程的补偿方案",
        "name": "张三丰",
        "paperNumber": "E12345678",
        "contact": "13800001234",
    }
    choices = {"subject": "information", "way": "online", "kind": "naturalPerson", "paper": "other", "byAgent": "no"}
    for _ in range(12):
        if citizen.page.url.split("?")[0].endswith("/check"):
            break
        assert citizen.axe_violations() == [], citizen.page.url
        assert citizen.overflow() <= 0, citizen.page.url
        for field, text in answers.items():
            if citizen.page.locator(f"#f-{field}").count():
                citizen.page.fill(f"#f-{field}", text)
        for field, value in choices.items():
            box = citizen.page.locator(f"input[name='{field}'][value='{value}']")
            if box.count():
                box.first.check()
        citizen.page.click("main form button.primary")
    assert citizen.axe_violations() == []
    citizen.page.click("main form button.primary")
    citizen.page.wait_for_selector(".codes")
    assert citizen.axe_violations() == []
    number, secret = citizen.page.locator(".codes dd").all_inner_texts()
    return number.strip(), secret.strip()


def _follows(citizen, number, secret):
    citizen.opens("/requests/follow")
    assert citizen.axe_violations() == []
    citizen.page.fill("#f-number", number)
    citizen.page.fill("#f-secret", secret)
    citizen.page.click("main form button[type=submit]")
    assert citizen.page.url.endswith("/requests/case"), citizen.text()
    assert citizen.axe_violations() == []


def _case(clerk, number):
    clerk.opens(f"/desk/requests?state=all&number={number}")
    assert clerk.axe_violations() == []
    link = clerk.page.locator("main a", has_text=number).first.get_attribute("href")
    clerk.opens(link)
    return link


def _proposes(clerk, case):
    clerk.opens(f"{case}/steps/propose")
    clerk.page.select_option("#f-outcome", "D04")
    clerk.page.click("button[name=deed]")
    assert clerk.axe_violations() == []
    clerk.page.check("input[name='supply.how'][value='enclosed']")
    clerk.page.select_option("#f-supply\\.carrier", index=1)
    clerk.page.select_option("#f-withheldParts\\.0\\.ground", "thirdPartyHarm")
    clerk.sends(
        {
            "supply\\.pages": "12",
            "supply\\.enclosures": "补偿方案（节选）",
            "withheldParts\\.0\\.passage": "附件三评估报告",
            "withheldParts\\.0\\.reasons": "涉及第三方的商业秘密",
        },
    )
    clerk.opens(case)


def _agree(visit, case):
    """Whoever's turn it is agrees, until the reply is signed; gives back how many levels did."""
    count = 0
    for _ in range(6):
        agreed = False
        for role in ("counsel", "section", "head", "leader"):
            officer = visit()
            officer.signs_in(role)
            officer.opens(case)
            link = officer.page.locator("a[href$='/agreement']")
            if link.count() == 0:
                continue
            officer.opens(link.first.get_attribute("href"))
            officer.sends({"opinion": "同意"})
            count += 1
            agreed = True
            break
        if not agreed:
            return count
    return count


def _cells(officer):
    """The numbers of table 3 of this year, by row and column."""
    officer.opens("/desk/counts")
    assert officer.axe_violations() == []
    found = officer.page.eval_on_selector_all(
        "a[href*='row='][href*='column=']", "links => links.map(link => [link.getAttribute('href'), link.innerText])"
    )
    cells = {}
    for href, text in found:
        row = re.search(r"row=([A-Za-z]+)", href).group(1)
        column = re.search(r"column=([A-Za-z]+)", href).group(1)
        cells[row, column] = int(text)
    return cells


JOURNEYS = [a_request_goes_from_the_citizen_to_the_archive]
