"""An item of disclosure from a Word file to the page that says it was taken down."""

import datetime
import io
import zipfile

TITLE = "关于领取防汛物资的通知"
PERSON = "11010519491231002X"
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def an_item_goes_from_word_to_everybody_and_back(visit):
    editor, reader = visit(), visit()
    editor.signs_in("editor")
    # given an item whose text comes from Word, with the number of an identity card and a misprint in it
    editor.opens("/desk/items/new?kind=notice")
    assert editor.axe_violations() == []
    editor.page.fill("[name=title]", "新的通知")
    editor.page.click("main form button[type=submit]")
    item = editor.page.url.removeprefix(editor.address).removesuffix("/edit")
    assert editor.axe_violations() == [] and editor.overflow() <= 0
    editor.opens(item + "/text")
    assert editor.axe_violations() == []
    editor.page.set_input_files("#f-file", word(TITLE, f"领取人凭身份证{PERSON}登记，材料补征后当天发放。"))
    sends(editor)
    # then the screening names both, and it cannot be submitted
    finds = editor.page.inner_text("#findings")
    assert PERSON in finds and "补征后" in finds, editor.text()[:900]
    assert TITLE in editor.page.inner_text("h1"), editor.text()[:200]
    assert editor.axe_violations() == [] and editor.overflow() <= 0
    editor.opens(item + "/submission")
    sends(editor)
    assert "没有处理" in editor.text()
    # when each is mended by one click, nothing of them is left
    for _ in range(2):
        editor.opens(item)
        editor.page.click("#findings form button")
    assert PERSON not in editor.text() and "补征后" not in editor.page.inner_text("#findings")
    editor.opens(item + "/versions")
    assert editor.page.locator("del").count() > 0 and editor.axe_violations() == []
    reviewed(visit, editor, item)
    # then it waits for its hour, and nobody reads it before
    place = "/items/" + item.split("/")[-1]
    tomorrow = (datetime.date.today() + datetime.timedelta(days=2)).isoformat()
    editor.opens(item + "/schedule")
    editor.page.fill("[name=day]", tomorrow)
    editor.page.fill("[name=time]", "09:00")
    sends(editor)
    assert "定时发布" in editor.text(), editor.text()[:600]
    assert reader.opens(place).status == 404 and TITLE not in reader.text()
    editor.opens(item + "/schedule/cancellation")
    sends(editor)
    editor.opens(item + "/release")
    sends(editor)
    reader.opens(place)
    assert TITLE in reader.text() and PERSON not in reader.text()
    assert reader.axe_violations() == [] and reader.overflow() <= 0
    reader.opens("/columns/notice")
    assert TITLE in reader.text() and reader.axe_violations() == []
    # and while a correction is written and reviewed, everybody reads what was released
    editor.opens(item + "/reopening")
    sends(editor)
    editor.opens(item + "/edit")
    editor.page.fill("[name=title]", TITLE + "（更正）")
    sends(editor)
    reader.opens(place)
    assert "更正" not in reader.text()
    reviewed(visit, editor, item)
    editor.opens(item + "/release")
    editor.page.fill("[name=explanation]", "补充了领取地点。")
    editor.page.check("[name=sort][value=correction]")
    sends(editor)
    reader.opens(place)
    assert TITLE + "（更正）" in reader.text() and "补充了领取地点" in reader.text()
    # and what is taken down says why, and nothing else
    editor.opens(item + "/withdrawal")
    editor.page.fill("[name=reason]", "物资已经发放完毕。")
    sends(editor)
    assert reader.opens(place).status == 410
    assert "物资已经发放完毕" in reader.text() and TITLE not in reader.text()
    assert reader.axe_violations() == []
    reader.opens("/columns/notice")
    assert TITLE not in reader.text()


def sends(officer):
    """Sends the form of the page."""
    officer.page.click("main form .actions button[type=submit]")


def reviewed(visit, editor, item):
    """Two levels agree, each with result and ground; nobody else reads it meanwhile."""
    editor.opens(item + "/submission")
    sends(editor)
    assert "审查中" in editor.text(), editor.text()[:600]
    for role in ("secrecy", "head"):
        level = visit()
        level.signs_in(role)
        level.opens(item + "/opinion")
        assert level.axe_violations() == []
        level.page.fill("[name=ground]", "不涉及国家秘密和个人隐私")
        sends(level)
    editor.opens(item)
    assert "公开保密审查表" in editor.text() and "已审待发" in editor.text(), editor.text()[:600]


def word(*paragraphs):
    """A Word file of paragraphs, the first in the middle."""
    middle = '<w:pPr><w:jc w:val="center"/></w:pPr>'
    lines = [
        f"<w:p>{'' if number else middle}<w:r><w:t>{text}</w:t></w:r></w:p>"
        for number, text in enumerate(paragraphs)
    ]
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{LINKS}"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {SPACE}><w:body>{''.join(lines)}</w:body></w:document>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return {"name": "通知.docx", "mimeType": "application/octet-stream", "buffer": buffer.getvalue()}


JOURNEYS = [an_item_goes_from_word_to_everybody_and_back]
