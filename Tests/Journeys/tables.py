"""The tables of the annual report as the desk counts them, and by what they move."""

import re


def cells(officer):
    """The numbers of tables 3 and 4 of this year that are not 0, by table, row and column."""
    officer.opens("/desk/counts")
    assert officer.axe_violations() == []
    found = officer.page.eval_on_selector_all(
        "a[href*='row='][href*='column=']", "links => links.map(link => [link.getAttribute('href'), link.innerText])"
    )
    numbers = {}
    for href, text in found:
        place = tuple(re.search(rf"{part}=([A-Za-z]+)", href).group(1) for part in ("table", "row", "column"))
        numbers[place] = int(text)
    return numbers


def moved(before, after):
    """By how much each cell moved; cells that did not move are left out."""
    places = before.keys() | after.keys()
    differences = {place: after.get(place, 0) - before.get(place, 0) for place in places}
    return {place: difference for place, difference in differences.items() if difference}


def of_one_person(**rows):
    """What rows of table 3 move by, of which the applicant is one natural person."""
    return {
        ("requests", row, column): difference
        for row, difference in rows.items()
        for column in ("naturalPerson", "total")
    }
