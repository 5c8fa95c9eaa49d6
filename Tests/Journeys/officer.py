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
