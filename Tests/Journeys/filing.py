"""What a citizen does on the site, and where the office finds it."""


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


def follows(citizen, number, secret):
    citizen.opens("/requests/follow")
    assert citizen.axe_violations() == []
    citizen.page.fill("#f-number", number)
    citizen.page.fill("#f-secret", secret)
    citizen.page.click("main form button[type=submit]")
    assert citizen.page.url.endswith("/requests/case"), citizen.text()
    assert citizen.axe_violations() == []


def case_of(clerk, number):
    clerk.opens(f"/desk/requests?state=all&number={number}")
    assert clerk.axe_violations() == []
    link = clerk.page.locator("main a", has_text=number).first.get_attribute("href")
    clerk.opens(link)
    return link
