"""dateline serve as its clients meet it: good, wrong, slow, broken and too many of them."""

import contextlib
import gzip
import http.client
import json
import signal
import socket
import subprocess
import sys
import threading
import time
import unittest

COMMAND = sys.argv.pop(1)
TEXT = "Mayor resigns\n\nThe mayor left on Monday.\n".encode()
SLOW = ("The mayor of the old town left on Monday, said the council. " * 4000).encode()


@contextlib.contextmanager
def server(*options):
    process = subprocess.Popen([COMMAND, "serve", "--port", "0", *options], stderr=subprocess.PIPE, text=True)
    try:
        line = process.stderr.readline()
        assert "listening on http://127.0.0.1:" in line, line
        yield int(line.rsplit(":", 1)[1]), process
    finally:
        process.terminate()
        try:
            code = process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        process.stderr.close()
    assert code == 0, code


def ask(port, path="/", body=None, headers={}, method=None, timeout=60):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(method or ("GET" if body is None else "POST"), path, body, headers)
        reply = connection.getresponse()
        return reply.status, reply.getheader("Content-Type"), reply.read(), reply
    finally:
        connection.close()


def raw(port, data, wait=20):
    """What comes back for these bytes, until the server closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        connection.sendall(data)
        return read_all(connection)


def read_all(connection):
    got = b""
    with contextlib.suppress(ConnectionResetError):
        while part := connection.recv(65536):
            got += part
    return got


def by_command(*arguments, data=TEXT):
    return subprocess.run([COMMAND, "-d", "2019-06-07", *arguments], input=data, capture_output=True, check=True).stdout


def memory(process):
    with open("/proc/%d/status" % process.pid) as status:
        return int(next(line for line in status if line.startswith("VmRSS")).split()[1])


class Good(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stack = contextlib.ExitStack()
        cls.port, cls.process = cls.stack.enter_context(server("--max-bytes", "300000", "--jobs", "2"))

    @classmethod
    def tearDownClass(cls):
        cls.stack.close()

    def test_each_format_is_what_the_command_writes(self):
        for name, kind in (("chart", "text/plain"), ("timeml", "application/xml"), ("json", "application/json")):
            status, found, body, _ = ask(self.port, "/?published=2019-06-07&format=" + name, TEXT)
            self.assertEqual((status, found.split(";")[0]), (200, kind))
            expected = by_command("-f", name, "-i", "text")
            self.assertEqual(body, expected.replace(b'"id":"stdin"', b'"id":"document"').replace(b"stdin", b"document"))
        self.assertIn(b"2019-06-03", ask(self.port, "/?published=2019-06-07", TEXT)[2])

    def test_what_is_asked_for(self):
        expressions = json.loads(ask(self.port, "/?only=timex&published=2019-06-07", TEXT)[2])
        self.assertNotIn("timeline", expressions)
        about = json.loads(ask(self.port, "/timeline?about=Nobody%20Here", TEXT)[2])
        self.assertEqual(about["timeline"], [])
        form = {"Content-Type": "application/x-www-form-urlencoded"}  # what curl --data-binary says
        self.assertEqual(ask(self.port, "/", TEXT * 400, form)[0], 200)

    def test_kinds_of_documents(self):
        page = b"<p>It rained on 3 June 2019, the mayor of the old town said.</p>"
        for body, headers in (
            (page, {"Content-Type": "text/html; charset=utf-8"}),
            (gzip.compress(TEXT), {}),
            (gzip.compress(TEXT), {"Content-Encoding": "gzip"}),
            (b'{"text": "She left on Monday."}', {"Content-Type": "application/json"}),
        ):
            status, _, found, _ = ask(self.port, "/?published=2019-06-07", body, headers)
            self.assertEqual(status, 200, found)
            self.assertIn(b"2019-06-03", found)

    def test_a_body_that_is_not_there(self):
        begun = time.monotonic()
        for length in (b"", b"Content-Length: 0\r\n"):
            reply = raw(self.port, b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + length + b"\r\n")
            self.assertTrue(reply.startswith(b"HTTP/1.1 "), reply)
        self.assertLess(time.monotonic() - begun, 5)

    def test_lines(self):
        lines = b'{"id":1,"text":"She left on Monday."}\n{"text":3}\n{"id":3,"text":"He left."}\n'
        for headers in ({"Content-Type": "application/x-ndjson"}, {}):
            status, kind, body, _ = ask(self.port, "/", lines, headers)
            found = [json.loads(line) for line in body.splitlines()]
            self.assertEqual((status, kind, len(found)), (200, "application/x-ndjson", 3))
            self.assertEqual((found[0]["id"], found[1]["code"], found[1]["line"], found[2]["id"]), (1, "syntax", 2, 3))
        self.assertEqual(ask(self.port, "/?format=chart", lines)[0], 400)

    def test_one_timeline_of_several(self):
        lines = [{"id": "a", "text": "The mayor left on Monday."}, {"id": "b", "text": "The mayor left on Monday. It rained."}]
        body = "".join(json.dumps(each) + "\n" for each in lines).encode()
        arguments = ("--merge", "-i", "jsonl", "-f")
        for name in ("json", "chart", "html"):
            status, _, found, _ = ask(self.port, "/?published=2019-06-07&merge=1&format=" + name, body)
            self.assertEqual((status, found), (200, by_command(*arguments, name, data=body)))
        told = ask(self.port, "/?published=2019-06-07&merge=1&about=mayor&format=chart", body)[2]
        self.assertEqual(told, by_command("--about", "mayor", *arguments, "chart", data=body))
        status, _, results, _ = ask(self.port, "/?published=2019-06-07&for-merge=1", body)
        self.assertEqual((status, results), (200, by_command("--for-merge", "-i", "jsonl", "-f", "json", data=body)))
        expected = by_command(*arguments, "json", data=body)
        self.assertEqual(ask(self.port, "/merge", results)[2], expected)
        status, _, kept, _ = ask(self.port, "/merge?for-merge=1", results)
        self.assertEqual(json.loads(kept)["timeline"], json.loads(expected)["timeline"])
        self.assertEqual(ask(self.port, "/merge?format=json", kept + b"\n" + results.splitlines()[0])[2], expected)
        self.assertEqual(ask(self.port, "/merge?format=chart", kept)[2], by_command(*arguments, "chart", data=body))
        other = json.dumps({"id": "a", "text": "It snowed."}).encode()
        clash = results + ask(self.port, "/?for-merge=1", other)[2]
        for path, given, words in (
            ("/merge", b"", "nothing to merge"),
            ("/merge", results + b"{broken\n", "broken JSON"),
            ("/merge", expected, "no `merge` member"),
            ("/merge", clash, "the same id with another text"),
            ("/merge?published=2019-06-07", results, "nothing that can be asked for"),
            ("/merge?format=html", results, "asks"),
            ("/?for-merge=1&format=chart", body, "means nothing"),
            ("/?merge=1", body + b"{}\n", '"text" is missing'),
        ):
            status, _, answer, _ = ask(self.port, path, given)
            self.assertEqual(status // 100, 4, path)
            self.assertIn(words, json.loads(answer)["error"])

    def test_wrong_requests(self):
        for path, body, status, code in (
            ("/", b"", 400, "empty"),
            ("/", b"%PDF-1.7", 415, None),
            ("/?input=timeml", b"<TimeML><TEXT>", 400, "syntax"),
            ("/?format=nonsense", TEXT, 400, None),
            ("/?published=2019-02-30", TEXT, 400, None),
            ("/?output=/tmp/x", TEXT, 400, None),
            ("/nowhere", TEXT, 404, None),
            ("/", b"x " * 200000, 413, "too-large"),
        ):
            found, kind, answer, _ = ask(self.port, path, body)
            self.assertEqual((found, kind), (status, "application/json"), (path, answer))
            error = json.loads(answer)
            self.assertTrue(error["error"])
            self.assertIn(code, (None, error["code"]))
        self.assertEqual(ask(self.port, "/", TEXT, method="PUT")[0], 405)
        self.assertEqual(ask(self.port, "/", b"--x--", {"Content-Type": "multipart/form-data; boundary=x"})[0], 415)

    def test_a_bomb_is_too_large(self):
        bomb = gzip.compress(b"a " * 5_000_000)
        self.assertLess(len(bomb), 100000)
        for headers in ({"Content-Encoding": "gzip"}, {}):
            self.assertEqual(ask(self.port, "/", bomb, headers)[0], 413)

    def test_broken_requests(self):
        for data in (
            b"nonsense\r\n\r\n",
            b"POST / HTTP/1.1\r\nContent-Length: 5\r\n",
            b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 100000,
            b"GET /" + b"a" * 100000 + b" HTTP/1.1\r\n\r\n",
            b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            b"\0" * 1000,
        ):
            with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    connection.sendall(data)
                    connection.shutdown(socket.SHUT_WR)
                self.assertNotIn(b"200 OK", read_all(connection)[:20], data[:40])
        self.assertEqual(ask(self.port, "/health")[2], b"ok\n")

    def test_clients_that_go_away(self):
        for _ in range(20):
            with socket.create_connection(("127.0.0.1", self.port)) as connection:
                connection.sendall(b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(TEXT) + TEXT)
        self.assertEqual(ask(self.port, "/health")[0], 200)

    def test_one_connection_many_requests(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        for _ in range(20):
            connection.request("POST", "/?model=fast", TEXT)
            self.assertEqual(connection.getresponse().read()[:10], b'{"version"')
        connection.close()

    def test_metrics(self):
        before = self.counts()
        ask(self.port, "/", TEXT)
        ask(self.port, "/", b"")
        after = self.counts()
        for name, more in (
            ('dateline_replies_total{status="200"}', 1),
            ('dateline_replies_total{status="400"}', 1),
            ("dateline_documents_total", 1),
            ("dateline_documents_failed_total", 1),
            ("dateline_bytes_total", len(TEXT)),
        ):
            self.assertEqual(after[name] - before.get(name, 0), more, name)

    def counts(self):
        text = ask(self.port, "/metrics")[2].decode()
        return {line.rsplit(" ", 1)[0]: int(line.rsplit(" ", 1)[1]) for line in text.splitlines() if line[0] != "#"}


class Hard(unittest.TestCase):
    def test_slow_clients_are_cut_off(self):
        with server("--request-timeout", "1") as (port, _):
            for head in (b"POST / HT", b"POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\n"):
                begun = time.monotonic()
                with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
                    connection.sendall(head)
                    connection.settimeout(0.2)
                    answer = None
                    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                        while answer is None and time.monotonic() < begun + 15:
                            connection.sendall(b"x")  # a byte now and then
                            with contextlib.suppress(TimeoutError):
                                answer = connection.recv(4096)
                self.assertLess(time.monotonic() - begun, 10)
                self.assertNotIn(b"200 OK", answer or b"")

    def test_slow_clients_do_not_hold_up_others(self):
        with server("--request-timeout", "5") as (port, _):
            slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(30)]
            for each in slow:
                each.sendall(b"POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\n")
            self.assertEqual(ask(port, "/?model=fast", TEXT)[0], 200)
            for each in slow:
                each.close()

    def test_too_many_connections(self):
        with server("--connections", "4", "--request-timeout", "30") as (port, _):
            held = [socket.create_connection(("127.0.0.1", port)) for _ in range(4)]
            for each in held:
                each.sendall(b"POST / HTTP/1.1\r\n")
            time.sleep(0.5)
            status, _, _, reply = ask(port, "/health")
            self.assertEqual((status, reply.getheader("Retry-After")), (429, "1"))
            for each in held:
                each.close()
            end = time.monotonic() + 10
            while ask(port, "/health")[0] != 200:
                self.assertLess(time.monotonic(), end)
                time.sleep(0.1)

    def test_a_flood_is_answered_and_costs_no_memory(self):
        with server("--jobs", "1", "--waiting", "2", "--connections", "32") as (port, process):
            ask(port, "/", TEXT)
            before = memory(process)
            found = []
            lock = threading.Lock()

            def client():
                for _ in range(5):
                    try:
                        status, _, body, _ = ask(port, "/?model=fast", TEXT * 8)
                    except ConnectionError:  # a refusal may come before the body has gone out: then it breaks off
                        status, body = 429, b""
                    with lock:
                        found.append((status, body))

            clients = [threading.Thread(target=client) for _ in range(24)]
            for each in clients:
                each.start()
            for each in clients:
                each.join()
            self.assertEqual(len(found), 120)
            self.assertEqual({status for status, _ in found}, {200, 429})
            self.assertEqual(len({body for status, body in found if status == 200}), 1)
            self.assertLess(memory(process) - before, 100_000)

    def test_a_document_that_takes_too_long(self):
        with server("--timeout-per-document", "0.05") as (port, _):
            status, _, body, _ = ask(port, "/", SLOW)
            self.assertEqual((status, json.loads(body)["code"]), (503, "timeout"))

    def test_it_stops_when_what_it_took_is_answered(self):
        with server("--jobs", "1") as (port, process):
            found = []
            client = threading.Thread(target=lambda: found.append(ask(port, "/?model=fast", SLOW)[0]))
            client.start()
            while b"dateline_working 1" not in ask(port, "/metrics")[2]:
                self.assertTrue(client.is_alive())
            process.send_signal(signal.SIGTERM)
            client.join()
            self.assertEqual(found, [200])
            self.assertEqual(process.wait(20), 0)
            with self.assertRaises(OSError):
                socket.create_connection(("127.0.0.1", port)).close()

    def test_wrong_usage(self):
        for options, code in ((["--port", "99999"], 2), (["--nonsense"], 2), (["--host", "203.0.113.1"], 1)):
            done = subprocess.run([COMMAND, "serve", *options], capture_output=True, text=True, timeout=30)
            self.assertEqual(done.returncode, code, done.stderr)
            self.assertTrue(done.stderr.startswith("dateline"), done.stderr)
        done = subprocess.run([COMMAND, "serve", "--help"], capture_output=True, text=True)
        self.assertEqual((done.returncode, "--connections" in done.stdout), (0, True))

    def test_a_port_is_taken_once(self):
        with server() as (port, _):
            second = subprocess.run([COMMAND, "serve", "--port", str(port)], capture_output=True, text=True, timeout=30)
            self.assertEqual(second.returncode, 1)
            self.assertIn("cannot listen on 127.0.0.1:%d" % port, second.stderr)

    def test_only_this_machine(self):
        with server() as (port, _):
            listening = subprocess.run(["cat", "/proc/net/tcp"], capture_output=True, text=True).stdout
            self.assertIn("0100007F:%04X" % port, listening)
            self.assertNotIn("00000000:%04X" % port, listening)


if __name__ == "__main__":
    unittest.main()
