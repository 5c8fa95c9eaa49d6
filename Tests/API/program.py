"""What a program sends to the API: entries, files, and what belongs to a request."""

import json
import time

from office import Client, expect

JSON = {"Content-Type": "application/json"}
PERSON = {"kind": "naturalPerson", "name": "张三丰", "contact": "13800001234", "address": "青禾县幸福路2号",
          "paper": {"kind": "other", "number": "E12345678"}}
# What changes nothing, hands out a file, or is refused the second time by its nature takes no key.
ONCE = {"/api/v1/public/requests/follow", "/api/v1/public/requests/earlier", "/api/v1/requests/{id}/archive/folder",
        "/api/v1/requests/{id}/archive/document", "/api/v1/organs/{id}/tables/freezing", "/api/v1/organs/{id}/register",
        "/api/v1/register/imports"}


def post(program, path, body, key=None):
    headers = JSON | ({"Idempotency-Key": key} if key else {})
    return program.ask("POST", path, body=json.dumps(body), headers=headers)


def description(server):
    answer = Client(server).get("/api/v1/openapi.json")
    expect(answer.status == 200, answer)
    return answer.json


def clerk(server):
    """A program with all that a clerk may do, and the organ where it may."""
    browser = Client(server).sign_in("shenjingjia")
    program = Client(server, token=browser.make_token(["viewMatters", "registerMatters", "handleMatters"]))
    return program, program.get("/api/v1/me").json["powers"][0]["organ"]


def entry(organ, **more):
    return {"organ": organ, "channel": "inPerson", "applicant": PERSON, "description": "河滨路征收补偿方案",
            "evidence": [{"kind": "submitted", "on": time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600 - 120))}]} | more


def upload(program, path, name, content):
    body = f'--B\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n{content}\r\n--B--\r\n'
    return program.ask("POST", path, body=body.encode(), headers={"Content-Type": "multipart/form-data; boundary=B"})


def follow_ups(program, request, organ):
    """What belongs to a request, and the key of a case that was filed without an account."""
    today = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600 - 120))
    letter = program.get(f"/api/v1/requests/{request}").json["letters"][0]["id"]
    sent = post(program, f"/api/v1/requests/{request}/letters/{letter}/deliveries", {"way": "post", "sentOn": today, "reference": "XA1"})
    remedy = post(program, f"/api/v1/requests/{request}/remedies", {"path": "review", "authority": "市政府", "acceptedOn": today})
    file = upload(program, f"/api/v1/matters/{request}/files", "附件.txt", "内容")
    for answer in (sent, remedy, file):
        expect(answer.status in (200, 201), answer)
    filed = post(program, "/api/v1/public/requests", {"organ": organ, "applicant": PERSON, "description": "规划许可"}, "k" * 22)
    opened = post(program, "/api/v1/public/requests/follow", {name: filed.json[name] for name in ("number", "secret")})
    expect(opened.status == 200, opened)
    return {"deliveries": [sent.json["delivery"]["id"]], "remedies": [remedy.json["remedy"]["id"]], "files": [file.json["id"]],
            "keys": [opened.json["key"]]}
