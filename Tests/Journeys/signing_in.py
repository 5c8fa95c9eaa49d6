"""Who is let in, and what somebody may see."""

import base64
import hmac
import re
import struct
import time


def a_wrong_password_is_refused_and_a_right_one_let_in(visit):
    officer = visit()
    officer.opens("/desk/keys")
    assert officer.is_at("/desk/sign-in"), "whoever is not signed in is sent to sign in"
    officer.page.fill("#f-name", officer.accounts["clerk"])
    officer.page.fill("#f-password", "not this one")
    officer.page.click("main form button[type=submit]")
    assert officer.page.locator("#problems").count() == 1
    assert officer.axe_violations() == []
    # when the right one is entered, then the page that was asked for is there
    officer.page.fill("#f-password", officer.password)
    officer.page.click("main form button[type=submit]")
    assert officer.is_at("/desk/keys"), officer.page.url


def a_second_factor_is_set_up_and_asked_for(visit):
    officer = visit()
    officer.signs_in("editor")
    officer.opens("/desk/sign-in/second-factor?back=%2Fdesk%2Fprofile")
    assert officer.axe_violations() == []
    secret = re.search(r"(?:[A-Z2-7]{4} ?){8}", officer.text()).group(0)
    # when a wrong code is entered, then it is refused; when the right one, then codes for emergencies are shown once
    officer.page.fill("#f-code", "000000")
    officer.page.click("main form button[type=submit]")
    assert officer.page.locator("#problems").count() == 1
    step = enters_code(officer, secret)
    assert officer.axe_violations() == []
    assert "备用码" in officer.text()
    # and the next sign-in asks for one, which may not have been used before
    again = visit()
    again.signs_in("editor")
    assert not again.is_at("/desk"), again.page.url
    assert again.axe_violations() == []
    enters_code(again, secret, step + 1)
    assert again.is_at("/desk"), again.text()


def an_account_is_made_and_its_owner_chooses_a_password(visit):
    system = visit()
    system.signs_in("system")
    system.opens("/desk/people")
    system.page.click("main a.btn.primary")
    system.sends({"signInName": "new-hand", "name": "新来人"}, {"organ": "云岭市人民政府"})
    # then a password for the first time is shown once, with which somebody comes as far as choosing one of his own
    password = re.search(r"[\w]{4}(-[\w]{4})+", system.text()).group(0)
    assert system.axe_violations() == []
    newcomer = visit()
    newcomer.accounts = {"newcomer": "new-hand"}
    newcomer.signs_in("newcomer", password)
    assert newcomer.is_at("/desk/sign-in/password"), newcomer.page.url
    newcomer.sends({"password": "short", "again": "short"})
    assert newcomer.page.locator("#problems").count() == 1
    assert newcomer.axe_violations() == []
    newcomer.sends({"password": "Daohe-2026!new", "again": "Daohe-2026!new"})
    newcomer.opens("/desk")
    assert "今天" in newcomer.text("h1"), newcomer.text()
    security = visit()
    security.signs_in("security")
    # whoever gives roles makes no accounts
    assert security.opens("/desk/people/new").status == 403


def nobody_sees_what_is_not_his(visit):
    officer = visit()
    officer.signs_in("audit")
    assert not any(path in ("/desk/settings", "/desk/people") for path in officer.rail())
    answer = officer.opens("/desk/settings")
    assert answer.status == 403 and "没有权限" in officer.text("h1")
    assert officer.axe_violations() == []


def enters_code(officer, secret, step=None):
    """Enters the code of a moment, of which an authenticator makes one every 30 seconds; gives back which it was."""
    step = int(time.time()) // 30 if step is None else step
    digest = hmac.digest(base64.b32decode(secret.replace(" ", "")), struct.pack(">Q", step), "sha1")
    number = struct.unpack_from(">I", digest, digest[19] & 15)[0] & 0x7FFFFFFF
    officer.page.fill("#f-code", f"{number % 1_000_000:06}")
    officer.page.click("main form button[type=submit]")
    return step


JOURNEYS = [
    a_wrong_password_is_refused_and_a_right_one_let_in,
    a_second_factor_is_set_up_and_asked_for,
    an_account_is_made_and_its_owner_chooses_a_password,
    nobody_sees_what_is_not_his,
]
