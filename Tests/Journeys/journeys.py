"""The journeys: one function a task of a person, told as given, when, then. Usage: journeys.py ADDRESS [PART…]"""

import json
import pathlib
import sys
import tempfile
import time
import zipfile

from runner import run
from visitor import ALL, HTML, LAST_YEAR, PLANTED, RUNS, SOUND, Visitor


def five_files_are_dropped_and_their_findings_read(visit):
    visitor = visit()
    # when five reports are dropped at once
    visitor.drops(*ALL)
    # then each is listed with what was found
    assert visitor.page.locator("table.files tbody tr").count() == 5
    assert "青禾县人民政府" in visitor.text("table.files")
    planted = visitor.page.locator("table.files tbody tr").nth(2)
    assert "错误" in planted.inner_text()
    # and the sound ones of its year have no error
    for row in (0, 3, 4):
        assert "错误" not in visitor.page.locator("table.files tbody tr").nth(row).inner_text()
    # when the one with an error is opened, then its findings are sentences with both numbers
    planted.locator("a").click()
    finding = visitor.page.locator(".finding.error").first.inner_text()
    assert "63" in finding and "64" in finding, finding


def everything_works_without_javascript(visit):
    visitor = visit(javascript=False)
    visitor.drops(SOUND, LAST_YEAR)
    visitor.page.locator("table.files tbody a").first.click()
    assert "2023" in visitor.text("h1")
    # last year's report was found by itself
    chosen = visitor.page.locator("#previous option[selected]").inner_text()
    assert "qinghe-2022.txt" in chosen, chosen
    visitor.page.select_option("#previous", "none")
    visitor.page.click("text=重新核对")
    assert "previous=none" in visitor.page.url


def files_can_be_dropped_with_the_mouse(visit):
    visitor = visit()
    visitor.opens()
    transfer = visitor.page.evaluate_handle(
        """text => { const t = new DataTransfer();
             t.items.add(new File([text], "拖放.txt", {type: "text/plain"})); return t; }""",
        SOUND.read_text(),
    )
    visitor.page.dispatch_event("#drop", "drop", {"dataTransfer": transfer})
    assert "拖放.txt" in visitor.text("#chosen")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/readings/**")
    assert "拖放.txt" in visitor.text(".facts")


def a_finding_leads_to_its_cell_and_back(visit):
    visitor = visit()
    visitor.drops(PLANTED)
    link = visitor.page.locator(".finding.error .places a").first
    target = link.get_attribute("href")[1:]
    link.click()
    cell = visitor.page.locator(f'[id="{target}"]')
    assert visitor.page.url.endswith(target)
    assert cell.bounding_box()["y"] < 800, "the cell is not in view"
    cell.locator("a").click()
    assert "#f" in visitor.page.url


def a_number_of_the_prose_leads_to_its_cell(visit):
    visitor = visit()
    visitor.drops(SOUND)
    number = visitor.page.locator("a.n").first
    target = number.get_attribute("href")[1:]
    number.click()
    assert visitor.page.locator(f'[id="{target}"]').count() == 1


def digits_that_run_together_are_told_apart(visit):
    visitor = visit()
    visitor.drops(RUNS)
    cell = visitor.page.locator('[id="c-requests.receivedNew.naturalPerson"]')
    assert cell.inner_text().startswith("61"), cell.inner_text()
    assert "推" in cell.inner_text(), "a cell that was worked out must say so"
    assert "推定" in visitor.text(".legend >> nth=0")


def two_years_are_compared(visit):
    visitor = visit()
    visitor.drops(SOUND, LAST_YEAR)
    for box in visitor.page.locator("table.files input[type=checkbox]").all():
        box.check()
    visitor.page.click("text=对照选中的报告")
    page = visitor.text()
    assert "2022" in page and "2023" in page
    assert "64" in page and "52" in page and "+12" in page


def downloads_open(visit):
    visitor = visit()
    visitor.drops(SOUND, PLANTED)
    with visitor.page.expect_download() as download:
        visitor.page.click(".actions >> text=XLSX")
    assert zipfile.is_zipfile(download.value.path())
    with visitor.page.expect_download() as download:
        visitor.page.click(".actions >> text=CSV")
    assert "requests.receivedNew.total" in pathlib.Path(download.value.path()).read_text("utf-8-sig")
    visitor.page.locator("table.files tbody a").first.click()
    with visitor.page.expect_download() as download:
        visitor.page.click("text=下载 JSON")
    assert "青禾县" in download.value.suggested_filename
    report = json.loads(pathlib.Path(download.value.path()).read_text())
    assert report["cells"]["requests.receivedNew.total"]["value"] == 64
    with visitor.page.expect_download() as download:
        visitor.page.click("text=下载 XLSX")
    assert "xl/workbook.xml" in zipfile.ZipFile(download.value.path()).namelist()
    visitor.page.click("text=打印核对单")
    assert "青禾县" in visitor.text("h1")


def wrong_input_is_answered_with_a_sentence(visit):
    visitor = visit()
    # an empty file and a binary one stand in the list, each with its reason
    visitor.drops(SOUND, named("空.txt", b""), named("乱码.pdf", bytes(range(256)) * 40))
    rows = visitor.page.locator("table.files tbody tr")
    assert "没有可以读取的内容" in rows.nth(1).inner_text()
    assert "没有读出来" in rows.nth(2).inner_text()
    # hostile names are shown as text
    visitor.drops(named("<img src=x onerror=alert(1)>.txt", SOUND.read_bytes()), LAST_YEAR)
    assert "<img src=x" in visitor.text("table.files")
    # 201 files are refused before anything is sent, and by the server where there is no script
    many = [named(f"{index}.txt", b"1") for index in range(201)]
    visitor.opens()
    visitor.page.set_input_files("#files", many)
    visitor.page.click("button[type=submit]")
    assert "一次最多 200 个文件" in visitor.text("#drop-status")
    plain = visit(javascript=False)
    plain.opens()
    plain.page.set_input_files("#files", many)
    plain.page.click("button[type=submit]")
    plain.page.wait_for_selector("text=文件太多")
    plain.opens()
    plain.page.set_input_files("#files", [big(70), big(70), big(70)])
    plain.page.click("button[type=submit]")
    plain.page.wait_for_selector("text=合计不能超过 200 MB", timeout=60_000)
    # and a reading that is gone says what to do
    visitor.opens("/readings/" + "0" * 32)
    assert "重新选择文件" in visitor.text()


def one_large_file_does_not_spoil_the_others(visit):
    visitor = visit()
    visitor.drops(SOUND, big(51))
    rows = visitor.page.locator("table.files tbody tr")
    assert "文件超过 50 MB" in rows.nth(1).inner_text()
    assert "2023" in rows.nth(0).inner_text()


def the_list_is_filtered_by_its_address(visit):
    visitor = visit()
    visitor.drops(*ALL)
    visitor.page.select_option("#show", "error")
    visitor.page.click("text=应用")
    assert "show=error" in visitor.page.url
    assert visitor.page.locator("table.files tbody tr").count() == 1


def every_page_is_accessible_and_narrow(visit):
    for width in (1280, 360):
        visitor = visit(width=width)
        visitor.drops(*ALL)
        batch = visitor.page.url.removeprefix(visitor.address)
        pages = ["/", batch, batch + "/1", batch + "/3", batch + "/4", batch + "/compare?report=1&report=2", "/nothing"]
        for path in pages:
            visitor.opens(path)
            assert visitor.axe_violations() == [], f"{path} at {width}: {visitor.axe_violations()}"
            assert visitor.overflow() <= 0, f"{path} is {visitor.overflow()} px too wide at {width}"
        visitor.opens(batch + "/3/print")
        assert visitor.overflow() <= 0, f"the print view is too wide at {width}"


def enlarged_to_200_percent_nothing_is_lost(visit):
    visitor = visit(width=640)  # 1280 px at 200 %
    visitor.drops(PLANTED)
    assert visitor.overflow() <= 0
    assert visitor.page.locator(".finding").first.is_visible()


def a_report_is_printed_on_a4(visit):
    visitor = visit()
    visitor.drops(PLANTED)
    visitor.page.emulate_media(media="print")
    assert not visitor.page.locator(".actions").is_visible()
    assert visitor.page.locator("table.requests").is_visible()
    paper = visitor.page.pdf(format="A4")
    assert paper.startswith(b"%PDF") and paper.count(b"/Type /Page\n") <= 8


def everything_is_reached_by_keyboard(visit):
    visitor = visit()
    visitor.opens()
    page = visitor.page
    page.keyboard.press("Tab")
    assert focused(page) == "跳到正文"
    page.set_input_files("#files", [str(PLANTED)])
    press_until(page, "读取并核对")
    page.keyboard.press("Enter")
    page.wait_for_url("**/readings/**")
    press_until(page, "一、本年新收政府信息公开申请数量", "（七）总计", "四、结转下年度继续办理")
    page.keyboard.press("Enter")
    assert "#c-" in page.url
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") is not None


# Helpers of the journeys.


def named(name, content):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


_folder = tempfile.TemporaryDirectory()


def big(megabytes):
    """A file of zeros that takes no room on the disk."""
    path = pathlib.Path(_folder.name) / f"{megabytes}-{time.monotonic_ns()}.bin"
    with open(path, "wb") as file:
        file.truncate(megabytes << 20)
    return str(path)


def focused(page):
    return page.evaluate("(document.activeElement.innerText || '').trim()")


def press_until(page, *words):
    for _ in range(60):
        page.keyboard.press("Tab")
        if any(focused(page).startswith(word) for word in words):
            return
    raise AssertionError(f"no Tab leads to {words}")


JOURNEYS = [
    five_files_are_dropped_and_their_findings_read,
    everything_works_without_javascript,
    files_can_be_dropped_with_the_mouse,
    a_finding_leads_to_its_cell_and_back,
    a_number_of_the_prose_leads_to_its_cell,
    digits_that_run_together_are_told_apart,
    two_years_are_compared,
    downloads_open,
    wrong_input_is_answered_with_a_sentence,
    one_large_file_does_not_spoil_the_others,
    the_list_is_filtered_by_its_address,
    every_page_is_accessible_and_narrow,
    enlarged_to_200_percent_nothing_is_lost,
    a_report_is_printed_on_a4,
    everything_is_reached_by_keyboard,
]


if __name__ == "__main__":
    address = sys.argv[1]
    sys.exit(run(JOURNEYS, sys.argv[2:], lambda browser, **options: Visitor(browser, address, **options)))
