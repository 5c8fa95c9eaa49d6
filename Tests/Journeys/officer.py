"""Somebody who works at the desk: a visitor who signs in."""

from visitor import Visitor


class Officer(Visitor):
    """One browser window at the desk of a demonstration. `accounts` holds sign-in names by the name of a role."""

    def __init__(self, browser, address, accounts, password, **options):
        super().__init__(browser, address, **options)
        self.accounts, self.password = accounts, password

    def signs_in(self, role, password=None):
        self.opens("/desk/sign-in")
        self.page.fill("#f-name", self.accounts[role])
        self.page.fill("#f-password", self.password if password is None else password)
        self.page.click("main form button[type=submit]")

    def is_at(self, path):
        return self.page.url.split("?")[0] == self.address + path

    def rail(self):
        """The addresses that the rail leads to."""
        return self.page.eval_on_selector_all(".rail nav a", "links => links.map(link => link.getAttribute('href'))")

    def focus(self):
        """What has the focus, as its tag and id."""
        return self.page.evaluate("document.activeElement.tagName + '#' + document.activeElement.id")

    def sends(self, texts, choices=None):
        """Fills the form of the page, texts by field and choices by what they say, and sends it."""
        for field, text in texts.items():
            self.page.fill(f"#f-{field}", text)
        for field, choice in (choices or {}).items():
            self.page.select_option(f"#f-{field}", label=choice)
        self.page.click("main form .actions button[type=submit]")

    def takes(self, case, step, texts=None, choices=None):
        """Takes a step of a case from its form, and comes out on the page of the case."""
        answer = self.opens(f"{case}/steps/{step}")
        assert answer.status == 200 and self.is_at(f"{case}/steps/{step}"), f"{step}: {self.text()[:300]}"
        assert self.axe_violations() == [], step
        assert self.overflow() <= 0, step
        self.sends(texts or {}, choices)
        assert self.is_at(case), f"{step}: {self.text()[:600]}"

    def opens_confirmed(self, path):
        """Opens a page, and proves again who it is where the page asks for that."""
        answer = self.opens(path)
        if self.is_at("/desk/confirm") and path != "/desk/confirm":
            self.page.fill("#f-current", self.password)
            self.page.click("main form button[type=submit]")
            answer = self.opens(path)
        return answer

    def opens_what_can_be_opened(self):
        """Opens every small question and every part that is folded away."""
        self.page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })")

    def links(self):
        """The addresses of the desk that the page leads to."""
        found = self.page.eval_on_selector_all(
            "a[href^='/desk']", "links => links.map(link => link.getAttribute('href'))"
        )
        return list(dict.fromkeys(found))

    def follows_all_that_is_next(self):
        """Opens everything that a matter offers to do next: all pages are there, accessible, and fit their window."""
        for path in self.page.eval_on_selector_all(".next a", "links => links.map(link => link.getAttribute('href'))"):
            answer = self.opens(path)
            assert answer.status == 200, f"{path}: {answer.status}"
            assert self.axe_violations() == [], path
            assert self.overflow() <= 0, path
