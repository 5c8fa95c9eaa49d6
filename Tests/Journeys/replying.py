"""How the office comes to a reply: who proposes, who agrees, and how it leaves."""


def proposes_a_part(clerk, case):
    """Proposes to give a part, and to keep a report of a third party back."""
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


def proposes_all(clerk, case):
    """Proposes to give everything."""
    clerk.opens(f"{case}/steps/propose")
    clerk.page.select_option("#f-outcome", "D02")
    clerk.page.click("button[name=deed]")
    clerk.page.check("input[name='supply.how'][value='enclosed']")
    clerk.page.select_option("#f-supply\\.carrier", index=1)
    clerk.sends({"supply\\.pages": "30", "supply\\.enclosures": "补偿方案（全文）"})
    clerk.opens(case)


def agree(visit, case):
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


def notes_that_it_arrived(clerk, case, letter, today):
    """Notes that a letter was handed over today."""
    clerk.opens(case)
    clerk.page.locator("main tr a", has_text=letter).first.click()
    page = clerk.page.url
    clerk.opens(page.removeprefix(clerk.address) + "/delivery")
    assert clerk.axe_violations() == []
    clerk.page.check("input[name='way'][value='counter']")
    clerk.sends({"sentOn": today, "reachedOn": today, "note": "本人签收"})
    assert clerk.page.url.split("?")[0] == page, clerk.text()
