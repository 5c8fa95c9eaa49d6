"""The public pages for everybody: narrow, enlarged, on paper, by keyboard."""

from visitor import ALL, PLANTED


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


def focused(page):
    return page.evaluate("(document.activeElement.innerText || '').trim()")


def press_until(page, *words):
    for _ in range(60):
        page.keyboard.press("Tab")
        if any(focused(page).startswith(word) for word in words):
            return
    raise AssertionError(f"no Tab leads to {words}")


JOURNEYS = [
    every_page_is_accessible_and_narrow,
    enlarged_to_200_percent_nothing_is_lost,
    a_report_is_printed_on_a4,
    everything_is_reached_by_keyboard,
]
