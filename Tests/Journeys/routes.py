"""The addresses of docs/developer/routes.md, and which of them a link leads to."""

import pathlib
import re

PAGE = pathlib.Path(__file__).resolve().parent.parent.parent / "docs" / "developer" / "routes.md"
# A file to download has an ending.
FILE = re.compile(r"\.(xlsx|pdf|docx|zip|csv|json)$")
# What answers with a file or with JSON, or only leads elsewhere.
NO_PAGE = {
    "/desk/organ/suggestions",
    "/desk/people/import/template",
    "/desk/requests/import/template",
    "/desk/roles/matrix/:format",
    "/desk/files/:id",
    "/desk/seals/:seal/picture",
    "/desk/notifications/:id",
    "/desk/sign-in/second-factor.svg",
}


def pages():
    """The patterns of all pages of the desk."""
    found = re.findall(r"^\| GET \| `(/desk[^`]*)` \|", PAGE.read_text(), re.MULTILINE)
    return [pattern for pattern in found if pattern not in NO_PAGE and not FILE.search(pattern)]


def pattern(path, patterns):
    """The pattern that an address belongs to; None where there is none. Words go before parameters."""
    parts = path.split("?")[0].split("#")[0].split("/")
    fitting = [
        one
        for one in patterns
        if len(one.split("/")) == len(parts)
        and all(word == part or word.startswith(":") for word, part in zip(one.split("/"), parts))
    ]
    return min(fitting, key=lambda one: one.count(":"), default=None)
