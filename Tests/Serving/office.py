"""An office behind the real command: an installation of its own, servers on it, browsers and programs that speak to them."""
import contextlib
import html
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import ssl
import subprocess
import tempfile
import time
import urllib.parse

SERVER = os.environ.get("GONGKAI_TEST_POSTGRES")


class Failure(AssertionError):
    pass


def expect(condition, story):
    if not condition:
        raise Failure(story)


def psql(address, text):
    """The rows of a statement, as lists of text."""
    program = shutil.which("psql") or "/usr/lib/postgresql/15/bin/psql"
    done = subprocess.run(
        [program, "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", address, "-c", text], text=True, capture_output=True)
    expect(done.returncode == 0, done.stderr)
    return [line.split("\t") for line in done.stdout.splitlines() if line]


def schema(name):
    """The address of a new, empty schema on the test server."""
    psql(SERVER, f'CREATE SCHEMA "{name}"')
    return SERVER + ("&" if "?" in SERVER else "?") + f"options=-csearch_path%3D{name}"


class Office:
    """An installation in a folder that is thrown away."""

    PASSWORD = "Qinghe-2026!demo"

    def __init__(self, binary, database=None, **settings):
        self.binary = str(binary)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gongkai-serving-"))
        self.settings = {"GONGKAI_DATA": str(self.folder / "data"), "GONGKAI_REQUESTS_PER_MINUTE": "0"}
        if database:
            self.settings["GONGKAI_DATABASE"] = database
        self.settings.update(settings)
        self.servers = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def environment(self, **more):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GONGKAI_")}
        return kept | self.settings | more

    def run(self, *words, expect_code=0, stdin="", **more):
        """Runs a command; its output, or both outputs where it must fail."""
        done = subprocess.run(
            [self.binary, *map(str, words)], env=self.environment(**more), input=stdin, text=True, capture_output=True,
            timeout=120, cwd=self.folder)
        expect(done.returncode == expect_code,
               f"gongkai {' '.join(map(str, words))}: exit {done.returncode}, not {expect_code}: {done.stdout}{done.stderr}")
        return done.stdout if expect_code == 0 else done.stdout + done.stderr

    def sql(self, text):
        """The rows of a statement on the database of the installation, as lists of text."""
        if "GONGKAI_DATABASE" in self.settings:
            return psql(self.settings["GONGKAI_DATABASE"], text)
        with contextlib.closing(sqlite3.connect(self.folder / "data/gongkai.sqlite", timeout=20)) as database:
            rows = [list(map(str, row)) for row in database.execute(text)]
            database.commit()
            return rows

    def demo(self, organs=6, people=24, matters=0):
        """Fills the installation with a small invented county; what the command says."""
        return self.run("demo", "--organs", organs, "--people", people, "--matters", matters)

    def serve(self, **settings):
        server = Server(self, settings)
        self.servers.append(server)
        return server


class Server:
    """One `gongkai serve` process."""

    def __init__(self, office, settings):
        self.log = office.folder / f"log-{len(office.servers)}-{time.monotonic_ns()}"
        self.errors = open(self.log, "w")
        self.process = subprocess.Popen(
            [office.binary, "serve", "--port", "0"], env=office.environment(**settings), text=True,
            stdout=subprocess.PIPE, stderr=self.errors)
        wanted = 2 if settings.get("GONGKAI_DESK_PORT") or office.settings.get("GONGKAI_DESK_PORT") else 1
        self.addresses = {}
        while len(self.addresses) < wanted:
            line = self.process.stdout.readline()
            found = re.match(r"(\S+) 已启动：(https?)://[^/]*:(\d+)/", line)
            if not line:
                raise Failure(f"the server did not start: {self.log.read_text()[-2000:]}")
            if found:
                self.addresses[found[1]] = (found[2], int(found[3]))
        self.scheme, self.port = self.addresses["公开"]

    @property
    def desk_port(self):
        return self.addresses.get("工作台", self.addresses["公开"])[1]

    def lines(self):
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.errors.close()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.errors.close()

    def resident(self):
        pages = pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGESIZE")


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def text(self):
        return self.body.decode(errors="replace")

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.headers.get('Location', '')} {self.text[:300]}"


class Client:
    """Speaks HTTP to a server, keeps cookies as a browser does, and sends them to whatever server it is pointed at."""

    def __init__(self, server, port=None, token=None, trusting=None, headers=None):
        self.server, self.port, self.token = server, port or server.port, token
        self.trusting, self.more = trusting, headers or {}
        self.cookies = {}
        self.connection = None

    def at(self, server):
        """The same browser, at another server."""
        self.close()
        self.server, self.port = server, server.port
        return self

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None

    def ask(self, method, path, body=None, headers=None, **fields):
        if fields:
            body = urllib.parse.urlencode(fields, doseq=True)
        sent = {"Host": f"127.0.0.1:{self.port}"} | self.more
        if fields:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        sent |= headers or {}
        if not self.connection:
            self.connection = (
                http.client.HTTPSConnection("127.0.0.1", self.port, context=self.trusting, timeout=60) if self.trusting
                else http.client.HTTPConnection("127.0.0.1", self.port, timeout=60))
        try:
            self.connection.request(method, path, body=body.encode() if isinstance(body, str) else body, headers=sent)
            answer = Answer(self.connection.getresponse())
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        if answer.headers.get("Connection", "").lower() == "close":
            self.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            if "max-age=0" in cookie.lower() or not value:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        return answer

    def get(self, path, **more):
        return self.ask("GET", path, **more)

    def post(self, path, **fields):
        """Sends a form with the token that pages of this session carry."""
        return self.ask("POST", path, _token=self.form_token(), **fields)

    def upload(self, path, name, content, token=None):
        """Sends a form with one file."""
        edge = "edge-of-parts"
        body = (f'--{edge}\r\nContent-Disposition: form-data; name="_token"\r\n\r\n{token or self.form_token()}\r\n'
                f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n').encode()
        return self.ask("POST", path, body=body + content + f"\r\n--{edge}--\r\n".encode(),
                        headers={"Content-Type": f"multipart/form-data; boundary={edge}"})

    def form_token(self):
        page = self.get("/desk/profile").text
        found = re.search(r'name="_token" value="([^"]+)"', page)
        return html.unescape(found[1]) if found else ""

    def sign_in(self, name, password=Office.PASSWORD):
        answer = self.ask("POST", "/desk/sign-in", name=name, password=password)
        expect(answer.status == 303 and self.cookies, f"{name} could not sign in: {answer}")
        return self

    @property
    def is_signed_in(self):
        return self.get("/desk/profile").status == 200

    def make_token(self, capabilities):
        """A token for programs, made at the desk."""
        page = self.post("/desk/profile/tokens", name="程序", days="30", capabilities=capabilities)
        found = re.search(r'<code class="secret">([^<]+)</code>', page.text)
        expect(page.status == 200 and found, f"no token was made: {page}")
        return html.unescape(found[1])


class Tests:
    """A list of tests, each a function whose name is a sentence."""

    def __init__(self):
        self.all = []

    def __call__(self, function):
        self.all.append(function)
        return function

    def run(self, binary, chosen=None):
        results = []
        for test in self.all:
            if chosen and chosen not in test.__name__:
                continue
            start = time.monotonic()
            try:
                test(binary)
                results.append(True)
            except Exception as error:  # whatever it is, it is a failed test, told with its place
                results.append(False)
                where = error.__traceback__
                while where.tb_next:
                    where = where.tb_next
                print(f"    {type(error).__name__}: {error} ({where.tb_frame.f_code.co_filename}:{where.tb_lineno})")
            name = test.__name__.replace("_", " ")
            print("ok   " if results[-1] else "FAIL ", f"{name} ({time.monotonic() - start:.1f} s)", flush=True)
        return results
