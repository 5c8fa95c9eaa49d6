"""A request, from the citizen who files it to the archive: what the law calls one case."""

import datetime
import re

from contesting import attaches_a_reconsideration, is_ordered_anew
from filing import case_of, files, follows
from replying import agree, notes_that_it_arrived, proposes_a_part, proposes_all
from tables import cells, moved, of_one_person

# The office counts by the day in Beijing.
TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date().isoformat()


def a_request_goes_from_the_citizen_to_the_archive(visit):
    clerk = visit()
    clerk.signs_in("clerk")
    before = cells(clerk)
    organ = re.search(r"organ=(\d+)", clerk.page.content()).group(1)

    # a citizen files it on the site, one question a page, and is told number and secret
    citizen = visit()
    number, secret = files(citizen, organ)
    case = case_of(clerk, number)
    assert clerk.axe_violations() == []

    # it is registered, and then asked to be corrected; the citizen corrects it on his page
    clerk.takes(case, "register")
    clerk.takes(case, "beginHandling")
    clerk.takes(case, "requestCorrection", {"items": "没有写明年份", "guidance": "请写明年份", "days": "10"})
    follows(citizen, number, secret)
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
    proposes_a_part(clerk, case)
    clerk.takes(case, "submit")
    levels = agree(visit, case)
    assert levels == 4, f"{levels} levels agreed"

    # the reply leaves online; the citizen reads it on his page, and nobody else does
    clerk.takes(case, "dispatch")
    clerk.takes(case, "deliver", {"reachedOn": TODAY})
    citizen.opens("/requests/case")
    letter = citizen.page.locator("a[href*='/requests/case/letters/']:not([href$='/word']):not([href$='/pdf'])").last.get_attribute("href")
    citizen.opens(letter)
    assert citizen.axe_violations() == []
    assert "部分公开" in citizen.text() or "补偿方案" in citizen.text()
    stranger = visit()
    assert stranger.opens(letter).status in (302, 303, 401, 403, 404) or "查询" in stranger.text("h1")

    # the tables of the year have moved by one new request of a person, one partly granted, one result
    clerk.opens(case)
    assert clerk.axe_violations() == []
    answered = cells(clerk)
    assert moved(before, answered) == of_one_person(receivedNew=1, partiallyGranted=1, resultsTotal=1)
    _goes_on_after_reconsideration(visit, clerk, citizen, case, answered)


def _goes_on_after_reconsideration(visit, clerk, citizen, case, answered):
    # reconsideration is attached: it is pending in table 4, and the day of our answer to it is shown
    remedy = attaches_a_reconsideration(clerk, case, TODAY)
    pending = cells(clerk)
    assert moved(answered, pending) == {("remedies", "review", "pending"): 1, ("remedies", "review", "total"): 1}

    # it annuls the reply: what was pending is corrected; the case is opened anew, and counts as received and open
    is_ordered_anew(clerk, case, remedy, TODAY)
    decided = cells(clerk)
    assert moved(pending, decided) == {("remedies", "review", "pending"): -1, ("remedies", "review", "corrected"): 1}
    clerk.takes(case, "reopen", {"days": "10", "order": "县政府行政复议决定书〔2026〕7号"})
    assert "办理中" in clerk.text(), clerk.text()
    clerk.opens(case + "/days")
    counted = [int(number) for number in re.findall(r"\t(\d+)\t", clerk.text())]
    assert counted == list(range(1, 11)), f"the ten workdays of the order: {counted}"
    reopened = cells(clerk)
    assert moved(decided, reopened) == of_one_person(receivedNew=1, carriedOut=1)

    # everything is given; the second reply is agreed to, leaves, and is read
    proposes_all(clerk, case)
    clerk.takes(case, "submit")
    assert agree(visit, case) >= 1
    clerk.takes(case, "dispatch")
    clerk.takes(case, "deliver", {"reachedOn": TODAY})
    citizen.opens("/requests/case")
    assert citizen.axe_violations() == []
    assert moved(reopened, cells(clerk)) == of_one_person(carriedOut=-1, granted=1, resultsTotal=1)

    # the archive asks for the proof of each letter; the file goes there once the third party's is noted
    clerk.opens(f"{case}/steps/archive")
    clerk.sends({})
    assert "第三方征求意见书" in clerk.text("#problems"), clerk.text()
    notes_that_it_arrived(clerk, case, "第三方征求意见书", TODAY)
    clerk.takes(case, "archive")
    assert "已归档" in clerk.text(), clerk.text()


JOURNEYS = [a_request_goes_from_the_citizen_to_the_archive]
