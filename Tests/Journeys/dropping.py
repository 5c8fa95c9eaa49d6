"""Reports that somebody drops: what is found in them, and where it leads."""

import json
import pathlib
import zipfile

from visitor import ALL, LAST_YEAR, PLANTED, RUNS, SOUND


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


def the_list_is_filtered_by_its_address(visit):
    visitor = visit()
    visitor.drops(*ALL)
    visitor.page.select_option("#show", "error")
    visitor.page.click("text=应用")
    assert "show=error" in visitor.page.url
    assert visitor.page.locator("table.files tbody tr").count() == 1


JOURNEYS = [
    five_files_are_dropped_and_their_findings_read,
    everything_works_without_javascript,
    files_can_be_dropped_with_the_mouse,
    a_finding_leads_to_its_cell_and_back,
    a_number_of_the_prose_leads_to_its_cell,
    digits_that_run_together_are_told_apart,
    two_years_are_compared,
    downloads_open,
    the_list_is_filtered_by_its_address,
]
