"""What travels between browser and server: encryption, headers, proxies, hostile requests, faults, the log."""
import contextlib
import http.client
import http.server
import json
import re
import signal
import socket
import ssl
import subprocess
import threading
import time

from office import Client, Office, Tests, expect

tests = Tests()
PROXIED = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}


def certificate(folder, days=90):
    """A certificate that signs itself, and its key."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", str(days),
         "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost",
         "-keyout", f"{folder}/key.pem", "-out", f"{folder}/cert.pem"], check=True, capture_output=True)
    return {"GONGKAI_TLS_CERTIFICATE": f"{folder}/cert.pem", "GONGKAI_TLS_KEY": f"{folder}/key.pem"}


def handshake(port, prepare=lambda context: None):
    """What a TLS client agrees on with the server; None where they do not come together."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    prepare(context)
    with socket.create_connection(("127.0.0.1", port), timeout=10) as plain:
        try:
            with context.wrap_socket(plain) as link:
                return link.version(), link.cipher()[0]
        except (ssl.SSLError, ConnectionError):
            return None


def old(version):
    def prepare(context):
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = context.maximum_version = version
    return prepare


def suites(text):
    def prepare(context):
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers(text + ":@SECLEVEL=0")
    return prepare


def raw(port, data, wait=5):
    """What the server answers to bytes."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as link:
        link.sendall(data)
        answer = b""
        try:
            while part := link.recv(65536):
                answer += part
        except OSError:
            pass
        return answer


@tests
def own_TLS_takes_strong_versions_and_suites_only_and_sessions_are_bound_to_it(binary):
    with Office(binary) as office:
        office.settings |= certificate(office.folder)
        office.demo(organs=3, people=20)
        server = office.serve(GONGKAI_TLS_SUBDOMAINS="on")
        expect(server.scheme == "https", "the server does not say that it speaks TLS")
        version, cipher = handshake(server.port)
        expect(version == "TLSv1.3", f"{version} with {cipher}")
        expect(handshake(server.port, suites("ALL"))[0] == "TLSv1.2", "TLS 1.2 is not spoken")
        for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
            expect(handshake(server.port, old(version)) is None, f"{version} is spoken")
        for weak in ("AES128-GCM-SHA256", "AES256-SHA", "ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA384", "AES128-SHA"):
            expect(handshake(server.port, suites(weak)) is None, f"{weak} is taken")
        expect(handshake(server.port, suites("ECDHE-ECDSA-AES128-GCM-SHA256")), "a strong suite is refused")

        trust = ssl.create_default_context(cafile=f"{office.folder}/cert.pem")
        browser = Client(server, trusting=trust).sign_in("shenjingjia")
        expect(set(browser.cookies) >= {"__Host-gongkai"}, f"cookies {browser.cookies}")
        answer = Client(server, trusting=trust).ask("POST", "/desk/sign-in", name="qinhe", password=Office.PASSWORD)
        cookie = next(c for c in answer.headers.get_all("Set-Cookie") if c.startswith("__Host-gongkai="))
        for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
            expect(part.lower() in cookie.lower(), f"{part} is missing: {cookie}")
        expect("domain" not in cookie.lower(), cookie)
        page = browser.get("/desk")
        expect(page.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains", page.headers)
        expect(page.headers["Cross-Origin-Opener-Policy"] == "same-origin", page.headers)
        # A request that is not encrypted gets no answer of the site at this port.
        said = raw(server.port, b"GET /desk HTTP/1.1\r\nHost: a\r\n\r\n")
        expect(b"HTTP/1.1 200" not in said and b"<html" not in said, said[:200])
        left = browser.post("/desk/sign-out")
        expect('"cache"' in left.headers["Clear-Site-Data"], left.headers)
        expect(not browser.is_signed_in, "the session outlives signing out")


@tests
def a_certificate_that_ends_soon_is_told_of(binary):
    with Office(binary) as office:
        office.settings |= certificate(office.folder, days=5)
        office.demo(organs=3, people=20)
        server = office.serve()
        trust = ssl.create_default_context(cafile=f"{office.folder}/cert.pem")
        days = Client(server, trusting=trust).get("/readyz").json["certificateDays"]
        expect(days in (4, 5), days)
        expect(any(line["message"] == "certificate ends" for line in server.lines()), "the log does not warn")
        said = office.run("doctor")
        expect("TLS 证书" in said and "请尽快换新证书" in said, said)


@tests
def a_renewed_certificate_is_taken_without_a_restart_and_a_broken_one_is_not(binary):
    def served(server):
        return ssl.get_server_certificate(("127.0.0.1", server.port))

    def renewed(server, message):
        server.process.send_signal(signal.SIGHUP)
        for _ in range(200):
            if any(line["message"].startswith(message) for line in server.lines()):
                return True
            time.sleep(0.05)

    def state(server):
        return Client(server, trusting=ssl._create_unverified_context()).get("/readyz").json

    with Office(binary) as office:
        office.settings |= certificate(office.folder)
        office.demo(organs=3, people=20)
        server = office.serve()
        first = served(server)
        open_link = Client(server, trusting=ssl.create_default_context(cafile=f"{office.folder}/cert.pem"))
        open_link.sign_in("shenjingjia")
        certificate(office.folder, days=200)
        expect(renewed(server, "certificate renewed"), "the new certificate is not taken")
        second = served(server)
        expect(second != first and second.strip() == (office.folder / "cert.pem").read_text().strip(), "the old one is served")
        expect(199 <= state(server)["certificateDays"] <= 200 and state(server)["certificateRefused"] is False, state(server))
        expect(open_link.is_signed_in, "an open connection was cut off")
        expect(handshake(server.port, suites("ECDHE-ECDSA-AES128-GCM-SHA256"))[0] == "TLSv1.2", "TLS 1.2 is not spoken")
        expect(handshake(server.port, suites("AES128-GCM-SHA256")) is None, "a weak suite is taken")

        # A certificate whose key is not there yet, as while the files are being replaced.
        kept = (office.folder / "key.pem").read_text()
        certificate(office.folder, days=300)
        late = (office.folder / "key.pem").read_text()
        (office.folder / "key.pem").write_text(kept)
        expect(renewed(server, "new certificate refused"), "the log is silent about a key that does not fit")
        expect(served(server) == second, "what does not fit is served")
        expect(state(server)["certificateRefused"] is True, state(server))
        (office.folder / "key.pem").write_text(late)
        server.process.send_signal(signal.SIGHUP)
        for _ in range(200):
            if state(server)["certificateRefused"] is False:
                break
            time.sleep(0.05)
        expect(299 <= state(server)["certificateDays"] <= 300 and served(server) != second, "the mended one is not taken")
        server.stop()
        expect(server.process.returncode == 0, "the server does not stop")


@tests
def a_single_sign_on_that_answers_or_not_is_told_of(binary):
    class Realm(http.server.BaseHTTPRequestHandler):
        hits = 0

        def do_GET(self):
            Realm.hits += 1
            issuer = f"http://127.0.0.1:{self.server.server_port}"
            body = json.dumps({"issuer": issuer, "authorization_endpoint": issuer + "/a", "token_endpoint": issuer + "/t",
                               "jwks_uri": issuer + "/k"}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    def answers(server):
        # The server asks by itself; it tells nothing before the first answer.
        for _ in range(200):
            state = Client(server).get("/readyz").json
            if "signOnAnswers" in state:
                return state["signOnAnswers"]
            time.sleep(0.05)

    with Office(binary) as office, http.server.ThreadingHTTPServer(("127.0.0.1", 0), Realm) as realm:
        threading.Thread(target=realm.serve_forever, daemon=True).start()
        office.demo(organs=3, people=20)
        expect(json.loads(office.run("doctor", "--json"))["signOn"] is None, "a provider that nobody set up")
        issuer = f"http://127.0.0.1:{realm.server_port}"
        office.settings |= {"GONGKAI_OIDC_ISSUER": issuer, "GONGKAI_OIDC_CLIENT": "a", "GONGKAI_OIDC_SECRET": "b",
                            "GONGKAI_SITE": "http://127.0.0.1"}
        expect("认证平台有应答" in office.run("doctor"), "the provider is not found")
        server = office.serve()
        expect(answers(server) is True, "the provider answers, but the server does not know")
        before = Realm.hits
        for _ in range(5):
            Client(server).get("/readyz")
        expect(Realm.hits == before, "requests make the server ask")
        office.settings["GONGKAI_OIDC_ISSUER"] = issuer + "/other"
        said = office.run("doctor")
        expect("没有应答，或者应答不对" in said, said)
        expect(json.loads(office.run("doctor", "--json"))["signOn"] == "silent", "the description of another issuer counts")
        server = office.serve()
        expect(answers(server) is False, "the server believes another issuer")
        expect(any(line["message"] == "single sign-on does not answer" for line in server.lines()), "the log is silent")
        realm.shutdown()


@tests
def a_wrong_certificate_is_one_clear_sentence(binary):
    with Office(binary) as office:
        (office.folder / "cert.pem").write_text("nothing")
        said = office.run(
            "serve", "--port", "0", expect_code=2, GONGKAI_TLS_CERTIFICATE=f"{office.folder}/cert.pem",
            GONGKAI_TLS_KEY=f"{office.folder}/cert.pem")
        expect("证书" in said, said)


@tests
def plain_sessions_are_for_people_at_this_machine_not_for_those_behind_a_proxy_on_it(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        server = office.serve()
        Client(server).sign_in("shenjingjia")
        for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Proto"):
            stranger = Client(server, headers={header: "203.0.113.9"})
            answer = stranger.ask("POST", "/desk/sign-in", name="shenjingjia", password=Office.PASSWORD)
            expect("gongkai" not in stranger.cookies, f"{header}: signed in through an unknown proxy: {answer}")
        # Nor does a session that was opened here count there, nor are figures given out.
        browser = Client(server).sign_in("shenjingjia")
        browser.more = {"X-Forwarded-For": "203.0.113.9"}
        expect(not browser.is_signed_in, "a session of this machine counts through a proxy")
        expect(browser.get("/metrics").status == 404, "figures for everybody behind a proxy")
        expect(browser.get("/readyz").json == {"status": "ready"}, "details for everybody behind a proxy")
        expect("helpers" in Client(server).get("/readyz").json, "no details for this machine")

        named = office.serve(GONGKAI_TRUSTED_PROXIES="127.0.0.1")
        client = Client(named, headers=PROXIED | {"X-Forwarded-Proto": "http"})
        client.ask("POST", "/desk/sign-in", name="shenjingjia", password=Office.PASSWORD)
        expect(not client.cookies.get("gongkai"), "a named proxy that was spoken to without TLS")
        client = Client(named, headers=PROXIED).sign_in("shenjingjia")
        expect("__Host-gongkai" in client.cookies, client.cookies)
        expect(client.get("/desk").headers["Strict-Transport-Security"], "no HSTS behind a proxy with TLS")
        expect(client.get("/metrics").status == 404, "figures for a visitor")


@tests
def desk_and_public_page_stand_apart_on_two_ports(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        # 0 is one port for both, so that a free one has to be found.
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = office.serve(GONGKAI_DESK_PORT=str(port))
        public, desk = Client(server), Client(server, port=port)
        for path in ("/desk", "/desk/sign-in", "/api/v1/openapi.json", "/metrics"):
            expect(public.get(path).status == 404, f"{path} on the public port")
        expect(public.get("/").status == 200 and public.get("/readyz").status == 200, "the public page is missing")
        desk.sign_in("shenjingjia")
        expect(desk.is_signed_in and desk.get("/metrics").status == 200, "the desk is missing")
        expect(desk.get("/").status == 404, "the public page on the port of the desk")


@tests
def methods_that_nobody_needs_and_doubled_names_are_refused(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        server = office.serve()
        for path in ("/", "/desk", "/healthz", "/api/v1/matters"):
            for method in ("TRACE", "TRACK", "CONNECT", "PROPFIND", "DELETE"):
                answer = raw(server.port, f"{method} {path} HTTP/1.1\r\nHost: a\r\nX-Secret: x1y2\r\nConnection: close\r\n\r\n".encode())
                status = answer.split(b" ")[1:2]
                expect(status in ([b"405"], [b"400"], [b"404"], []) and b"x1y2" not in answer, f"{method} {path}: {answer[:200]}")
        browser = Client(server).sign_in("shenjingjia")
        program = Client(server, token=browser.make_token(["viewMatters", "registerMatters"]))
        organ = program.get("/api/v1/me").json["powers"][0]["organ"]
        head = {"Content-Type": "application/json"}
        for body in (f'{{"organ":{organ},"title":"甲","title":"乙"}}', f'{{"organ":{organ},"title":"甲","\\u0074itle":"乙"}}'):
            answer = program.ask("POST", "/api/v1/matters", body=body, headers=head)
            expect(answer.status == 400 and answer.json["code"] == "doubled-name", answer)
        answer = program.ask("POST", "/api/v1/matters", body=f'{{"organ":{organ},"title":"甲 \\"title\\":"}}', headers=head)
        expect(answer.status == 201, answer)


@tests
def one_account_searches_and_takes_out_only_so_often_over_all_processes(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        first, second = office.serve(GONGKAI_SEARCHES_PER_MINUTE="6"), office.serve(GONGKAI_SEARCHES_PER_MINUTE="6")
        browser = Client(first).sign_in("shenjingjia")
        token = browser.make_token(["viewMatters"])
        statuses = []
        for turn in range(9):
            browser.at((first, second)[turn % 2])
            statuses.append(browser.get("/desk/search?q=%E8%B7%AF").status)
        # A window of the clock may end in between; two of them let through twice as many, never nine.
        expect(429 in statuses and statuses.count(200) <= 8, statuses)
        program = Client(second, token=token)
        answers = [program.get("/api/v1/search?q=%E8%B7%AF") for _ in range(9)]
        late = [answer for answer in answers if answer.status == 429]
        expect(late and late[0].json["code"] == "account-too-many" and int(late[0].headers["Retry-After"]) <= 60, answers)
        expect(browser.get("/desk").status == 200, "what is cheap is not limited")
        expect(Client(first).sign_in("qinhe").get("/desk/search?q=%E8%B7%AF").status == 200, "another account is limited")


@tests
def a_fault_shows_a_number_and_the_log_has_the_reason(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        server = office.serve()
        browser = Client(server).sign_in("shenjingjia")
        token = browser.make_token(["viewMatters"])
        # An office without matters does not even look at their table, only at the tally.
        office.sql("ALTER TABLE matter RENAME TO lost")
        office.sql("ALTER TABLE matter_tally RENAME TO lost_tally")
        for client, path in ((browser, "/desk/matters"), (Client(server, token=token), "/api/v1/matters")):
            answer = client.get(path)
            expect(answer.status == 500, answer)
            number = answer.headers["X-Request-Id"]
            for secret in ("matter ", "SQL", "sqlite", "no such table", "Sources/", "lost"):
                expect(secret not in re.sub(r"<(head|nav|header)[\s\S]*?</\1>", "", answer.text), f"{secret}: {answer.text}")
            if path.startswith("/desk"):
                expect(number in answer.text, "the page does not show its number")
            lines = [line for line in server.lines() if line.get("incident") == number]
            faults = [line for line in lines if line["message"] == "fault"]
            expect(len(faults) == 1 and faults[0]["level"] == "error" and "no such table" in faults[0]["error"], lines)


@tests
def the_log_says_who_was_refused_and_why_and_no_sender_can_forge_a_line(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        server = office.serve(GONGKAI_REQUESTS_PER_MINUTE="300")
        browser = Client(server).sign_in("shenjingjia")
        browser.ask("POST", "/desk/organ", organ="1", _token="forged")
        browser.ask("POST", "/desk/sign-in", headers={"Origin": "https://evil.example"}, name="a", password="b")
        Client(server, token="x" * 43).get("/api/v1/me")
        browser.get("/desk/people")
        evil = "x\n{\"level\":\"error\"}\x1b[31m\u202e"
        raw(server.port, b"GET /desk/\xff\xfe%0a%1b HTTP/1.1\r\nHost: a\xff\r\nUser-Agent: \x1b[31m\xc3(\r\nConnection: close\r\n\r\n")
        Client(server).ask("POST", "/desk/sign-in", name=evil * 3, password=evil)
        Client(server).get("/desk/search?q=" + "a" * 5000)
        for _ in range(100):
            if Client(server).get("/healthz").status == 429:
                break
        lines = server.lines()  # every line is JSON, or this fails
        codes = {line["code"]: line for line in lines if line["message"] == "refused"}
        for code in ("form-token", "cross-site", "token-invalid", "access.lacks", "too-many"):
            expect(code in codes and codes[code]["level"] == "notice" and codes[code]["from"] == "127.0.0.1", (code, list(codes)))
        requests = [line for line in lines if line["message"] == "request"]
        expect(all(line["from"] == "127.0.0.1" for line in requests), "a line without source")
        expect(any("person" in line for line in requests) and any("person" not in line for line in requests), "who asked")
        text = server.log.read_text()
        expect("\x1b" not in text and "aaaaaaaa" not in text and "evil" not in text, "something of a sender is in the log")


@tests
def a_large_file_goes_through_the_desk_in_flat_memory_and_none_without_the_token(binary):
    with Office(binary) as office:
        office.demo(organs=3, people=20)
        server = office.serve(GONGKAI_MAX_FILE_MB="30")
        browser = Client(server).sign_in("shenjingjia")
        program = Client(server, token=browser.make_token(["viewMatters", "registerMatters"]))
        organ = program.get("/api/v1/me").json["powers"][0]["organ"]
        matter = program.ask("POST", "/api/v1/matters", body=f'{{"organ":{organ},"title":"大文件"}}',
                             headers={"Content-Type": "application/json"}).json["id"]
        path = f"/desk/matters/{matter}/files"
        token, edge = browser.form_token(), "edge-of-parts"
        before = server.resident()
        peak = [before]

        def parts(token, megabytes):
            yield (f'--{edge}\r\nContent-Disposition: form-data; name="_token"\r\n\r\n{token}\r\n--{edge}\r\n'
                   'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n').encode()
            for _ in range(megabytes):
                yield b"x" * (1 << 20)
                peak[0] = max(peak[0], server.resident())
            yield f"\n%%EOF\r\n--{edge}--\r\n".encode()

        head = {"Content-Type": f"multipart/form-data; boundary={edge}"}
        answer = browser.ask("POST", path, body=parts(token, 29), headers=head)
        expect(answer.status == 303, answer)
        expect(peak[0] - before < 20 << 20, f"{(peak[0] - before) >> 20} MB more memory for one file of 29 MB")
        # A file that is too large is refused while it comes; a browser may see the connection end instead.
        with contextlib.suppress(OSError, http.client.HTTPException):
            answer = browser.ask("POST", path, body=parts(token, 100), headers=head)
            expect(answer.status in (413, 422), answer)
        browser.close()
        expect(peak[0] - before < 20 << 20, f"{(peak[0] - before) >> 20} MB more memory for a file of 100 MB")
        expect(browser.get(f"/desk/matters/{matter}/files").text.count("a.pdf") >= 1, "the first file is not there")

        # Without a token the answer is there before the body has arrived.
        with socket.create_connection(("127.0.0.1", server.port), timeout=20) as link:
            cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
            link.sendall((f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nCookie: {cookie}\r\n"
                          f"Content-Type: multipart/form-data; boundary={edge}\r\nContent-Length: 52428800\r\n\r\n"
                          f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF').encode())
            link.sendall(b"x" * (64 << 10))
            expect(link.recv(200).startswith(b"HTTP/1.1 403"), "a file without token is not refused early")


@tests
def a_gateway_without_encryption_must_be_on_this_machine(binary):
    with Office(binary, GONGKAI_GATEWAY_SECRET="0123456789abcdef") as office:
        office.demo(organs=3, people=20)
        for wrong in ("http://127.0.0.1.example.org/", "http://127.0.0.1:80@example.org/", "http://example.org", "ftp://127.0.0.1/"):
            said = office.run("serve", "--port", "0", expect_code=2, GONGKAI_GATEWAY=wrong)
            told = [line for line in said.splitlines() if not line.startswith("{")]
            expect(len(told) == 1 and "GONGKAI_GATEWAY" in told[0], said)
        office.serve(GONGKAI_GATEWAY="http://127.0.0.1:9/").stop()
