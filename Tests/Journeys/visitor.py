"""A person with a browser: what the journeys are told with."""

import pathlib

from axe_playwright_python.sync_playwright import Axe

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "Fixtures" / "journeys"
SOUND = FIXTURES / "qinghe-2023.txt"
LAST_YEAR = FIXTURES / "qinghe-2022.txt"
PLANTED = FIXTURES / "qinghe-2023-planted.txt"
RUNS = FIXTURES / "qinghe-2023-runs.txt"
HTML = FIXTURES / "qinghe-2023.html"
ALL = [SOUND, LAST_YEAR, PLANTED, RUNS, HTML]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Visitor:
    """One browser window. Whatever the console or the security policy complains about is remembered."""

    def __init__(self, browser, address, width=1280, javascript=True):
        self.context = browser.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=javascript, accept_downloads=True
        )
        self.page = self.context.new_page()
        self.address = address
        self.complaints = []
        self.page.on("console", lambda message: self._note(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", lambda request: self._failed(request))

    def _note(self, kind, text):
        # Chromium reports every answer of 400 and above on the console; those are looked at by their pages.
        if kind in ("error", "warning") and "Failed to load resource" not in text:
            self.complaints.append(text)

    def _failed(self, request):
        if not request.url.startswith(self.address):
            self.complaints.append(f"a foreign host was asked: {request.url}")

    def opens(self, path="/"):
        return self.page.goto(self.address + path)

    def drops(self, *files):
        """Chooses files on the first page and sends them; comes out on whatever page follows."""
        self.opens()
        if any(isinstance(file, dict) for file in files):
            # Playwright takes either paths or contents, not both at once.
            files = [file if isinstance(file, dict) else contents(file) for file in files]
        self.page.set_input_files("#files", list(files))
        self.page.click("button[type=submit]")
        self.page.wait_for_url("**/readings/**", timeout=30_000)

    def text(self, selector="main"):
        return self.page.inner_text(selector)

    def axe_violations(self):
        response = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": WCAG}}).response
        return [
            f"{violation['id']}: {node['html'][:160]}"
            for violation in response["violations"]
            for node in violation["nodes"]
        ]

    def overflow(self):
        """By how many pixels the page is wider than the window."""
        return self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")

    def leaves(self):
        self.context.close()
        assert self.complaints == [], f"the browser complained: {self.complaints}"


def contents(path):
    """A file of the disk as Playwright takes files that are none."""
    return {"name": path.name, "mimeType": "application/octet-stream", "buffer": path.read_bytes()}
