"""An item of disclosure from its draft to the page that says it was taken down."""

TITLE = "关于领取防汛物资的通知"
PERSON = "110105194912310021"


def an_item_is_written_reviewed_released_corrected_and_withdrawn(visit):
    editor = visit()
    editor.signs_in("editor")
    # given an item with the number of somebody's identity card in it
    editor.opens("/desk/items/new?kind=notice")
    assert editor.axe_violations() == []
    editor.page.fill("[name=title]", TITLE)
    editor.page.click("main form button[type=submit]")
    assert editor.page.url.endswith("/edit"), editor.text()[:600]
    assert editor.axe_violations() == [] and editor.overflow() <= 0
    editor.page.fill(".editor", f"请各村尽早领取。联系人身份证号{PERSON}。")
    editor.page.click("main form .actions button[type=submit]")
    item = editor.page.url.removeprefix(editor.address).split("#")[0]
    # then the screening says so, and it cannot be submitted
    assert PERSON in editor.page.inner_text("#findings"), editor.text()[:900]
    assert editor.axe_violations() == [] and editor.overflow() <= 0
    editor.opens(item + "/submission")
    editor.page.click("main form .actions button[type=submit]")
    assert "没有处理" in editor.text()
    # when the number is masked by one click, it is nowhere any more
    editor.opens(item)
    editor.page.click("#findings form button")
    assert PERSON not in editor.text(), editor.text()[:900]
    number = public_number(item)
    reader = visit()
    reader.opens(f"/items/{number}")
    assert "没有" in reader.text() or reader.page.title()
    editor.opens(item + "/submission")
    editor.page.click("main form .actions button[type=submit]")
    assert "审查中" in editor.text(), editor.text()[:600]
    # then two levels agree, each with result and ground
    for role in ("secrecy", "head"):
        level = visit()
        level.signs_in(role)
        level.opens(item + "/opinion")
        assert level.axe_violations() == []
        level.page.fill("[name=ground]", "不涉及国家秘密和个人隐私")
        level.page.click("main form .actions button[type=submit]")
    reader.opens(f"/items/{number}")
    assert TITLE not in reader.text()
    # and the editor releases it
    editor.opens(item + "/release")
    editor.page.click("main form .actions button[type=submit]")
    reader.opens(f"/items/{number}")
    assert TITLE in reader.text() and PERSON not in reader.text()
    assert reader.axe_violations() == [] and reader.overflow() <= 0
    reader.opens("/columns/notice")
    assert TITLE in reader.text() and reader.axe_violations() == []
    # and takes it down: its address says why, and nothing else
    editor.opens(item + "/withdrawal")
    editor.page.fill("[name=reason]", "物资已经发放完毕。")
    editor.page.click("main form .actions button[type=submit]")
    reader.opens(f"/items/{number}")
    assert "物资已经发放完毕" in reader.text() and TITLE not in reader.text()
    assert reader.axe_violations() == []
    reader.opens("/columns/notice")
    assert TITLE not in reader.text()


def public_number(path):
    """The number of an item in its address."""
    return path.rstrip("/").split("/")[-1]


JOURNEYS = [an_item_is_written_reviewed_released_corrected_and_withdrawn]
