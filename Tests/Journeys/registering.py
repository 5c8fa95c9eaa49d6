"""An old register that somebody takes in."""

HEADS = "编号,收到日期,申请方式,申请人类型,申请人,申请内容,办理结果,发出日期"
ROWS = [
    "旧〔2018〕1号,2018-03-05,邮寄,自然人,王某,河滨路征收补偿标准,E02,2018-03-20",
    "旧〔2018〕2号,2018-04-02,当面提交,商业企业,青禾粮油有限公司,粮库改造的中标结果,同意公开,2018-04-16",
]


def an_old_register_is_taken_in(visit):
    clerk = visit()
    clerk.signs_in("clerk")
    # given a register one of whose rows has no day
    clerk.opens("/desk/requests/import")
    assert clerk.axe_violations() == []
    clerk.page.set_input_files("#f-file", sheet(ROWS[0], ROWS[1].replace("2018-04-02", "四月初")))
    clerk.page.click("main form button[type=submit]")
    # then the row is named, and nothing can be confirmed
    assert "旧〔2018〕2号" in clerk.text() and clerk.page.locator("input[name=sheet]").count() == 0
    assert clerk.axe_violations() == [] and clerk.overflow() <= 0
    # when the row is mended, its cases are made in the background
    clerk.page.set_input_files("#f-file", sheet(*ROWS))
    clerk.page.click("main form button[type=submit]")
    assert clerk.axe_violations() == []
    clerk.page.click("main form:has(input[name=sheet]) button[type=submit]")
    assert "/desk/requests/imports/" in clerk.page.url, clerk.text()[:600]
    done_page = clerk.page.url.removeprefix(clerk.address)
    clerk.page.wait_for_selector("#progress:not([data-follow])", timeout=60_000)
    assert clerk.page.locator("progress").get_attribute("value") == "2"
    assert clerk.axe_violations() == [] and clerk.overflow() <= 0
    # then they are found, and the import stands in the list
    clerk.opens("/desk/requests?state=all&number=旧〔2018〕2号")
    assert "粮库改造的中标结果" in clerk.text()
    clerk.opens("/desk/requests/imports")
    assert clerk.page.locator(f"a[href='{done_page}']").count() == 1
    # and a second time nothing is left to do
    clerk.opens("/desk/requests/import")
    clerk.page.set_input_files("#f-file", sheet(*ROWS))
    clerk.page.click("main form button[type=submit]")
    assert clerk.page.locator("input[name=sheet]").count() == 0, clerk.text()[:600]


def sheet(*rows):
    """A register as a file."""
    return {"name": "台账.csv", "mimeType": "text/csv", "buffer": "\n".join([HEADS, *rows]).encode()}


JOURNEYS = [an_old_register_is_taken_in]
