"""Reconsideration of a reply, as the office notes it."""


def attaches_a_reconsideration(clerk, case, today):
    """Attaches a reconsideration whose copy came in today; gives back the address of the form for its decision."""
    clerk.opens(f"{case}/remedies/new")
    assert clerk.axe_violations() == []
    assert clerk.page.input_value("#f-authority") != "", "who usually takes them stands in the form"
    # without a day nothing is saved
    clerk.page.check("input[name='path'][value='review']")
    clerk.sends({"acceptedOn": ""})
    assert clerk.page.locator("#problems").count() == 1
    assert clerk.axe_violations() == []
    clerk.sends({"number": "青政复〔2026〕7号", "acceptedOn": today, "servedOn": today})
    assert clerk.is_at(f"{case}/remedies"), clerk.text()
    assert clerk.axe_violations() == []
    assert clerk.overflow() <= 0
    due = clerk.page.locator("dt:has-text('答复期限') + dd")
    assert "月" in due.first.inner_text(), clerk.text()
    return clerk.page.locator("a[href$='/end']").first.get_attribute("href")


def is_ordered_anew(clerk, case, remedy, today):
    """Notes that the reconsideration annulled the reply, and what was learned; the page then offers to reopen."""
    clerk.opens(remedy)
    assert clerk.axe_violations() == []
    clerk.page.check("input[name='decision'][value='reviewAnnulled']")
    clerk.sends({"endedOn": today, "lesson": "评估报告已经公开过，不是商业秘密"})
    assert clerk.is_at(f"{case}/remedies"), clerk.text()
    assert clerk.axe_violations() == []
    assert clerk.page.locator("a[href$='/steps/reopen']").count() == 1, clerk.text()
