"""What is no report, or too much of it."""

import pathlib
import tempfile
import time

from visitor import LAST_YEAR, SOUND


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


def named(name, content):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


_folder = tempfile.TemporaryDirectory()


def big(megabytes):
    """A file of zeros that takes no room on the disk."""
    path = pathlib.Path(_folder.name) / f"{megabytes}-{time.monotonic_ns()}.bin"
    with open(path, "wb") as file:
        file.truncate(megabytes << 20)
    return str(path)


JOURNEYS = [
    wrong_input_is_answered_with_a_sentence,
    one_large_file_does_not_spoil_the_others,
]
