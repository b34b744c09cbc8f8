#!/usr/bin/env python3
"""--fetch, against a server on this machine.

    fetch.py DATELINE
"""
import gzip
import http.server
import json
import subprocess
import sys
import threading
import time

PAGE = ("<html><head><title>Ferry out of service for weeks</title></head><body><h1>Ferry out of service for weeks</h1>"
        "<p>The café on the ferry was taken out of service on Monday, after a fire had broken out in its engine room.</p>"
        "<p>Nobody was hurt, the harbour master said, but it will take three weeks until the ship can sail.</p></body></html>")
FAILED = []
ASKED = []


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        ASKED.append(self.path)
        body, fields, status = PAGE.encode("latin-1"), {"Content-Type": "text/html; charset=iso-8859-1"}, 200
        if self.path == "/moved":
            status, fields["Location"] = 302, "/news/2021/03/04/ferry"
        elif self.path == "/loop":
            status, fields["Location"] = 302, "/loop"
        elif self.path == "/file":
            status, fields["Location"] = 302, "file:///etc/passwd"
        elif self.path == "/missing":
            status = 404
        elif self.path == "/packed":
            body, fields["Content-Encoding"] = gzip.compress(b"a" * 5_000_000), "gzip"
        elif self.path == "/slow":
            time.sleep(3)
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass  # the client has gone, as it should

    def log_message(self, *arguments):
        pass


def run(*arguments):
    done = subprocess.run([sys.argv[1], "-f", "json", "--only", "timex", *arguments], capture_output=True, check=False)
    return done.stdout.decode(), done.stderr.decode(), done.returncode


def refused(what, words, *arguments):
    out, said, status = run(*arguments)
    if status != 1 or words not in said or out:
        FAILED.append(what)
        print("FAILED: %s\n  exit %d\n  %s\n  %s" % (what, status, said, out[:200]))


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = "http://127.0.0.1:%d" % server.server_address[1]
    local = "http://localhost:%d" % server.server_address[1]
    refused("only when asked", "only with --fetch", root + "/news")
    refused("this machine", "--fetch-private allows it", "--fetch", root + "/news")
    refused("this machine by its name", "--fetch-private allows it", "--fetch", local + "/news")
    refused("this machine in other figures", "--fetch-private allows it", "--fetch", root.replace("127.0.0.1", "2130706433") + "/news")
    if ASKED:
        FAILED.append("the server was asked")
    out, said, status = run("--fetch", "--fetch-private", root + "/moved")
    page = json.loads(out) if status == 0 else {}
    if page.get("id") != root + "/news/2021/03/04/ferry" or page.get("published") != "2021-03-04" or "café" not in page["text"]:
        FAILED.append("a page")
        print("FAILED: a page", status, said, out[:300])
    both = ("--fetch", "--fetch-private")
    refused("redirects without end", "redirects too often", *both, root + "/loop")
    refused("a redirect to a file", "neither http nor https", *both, root + "/file")
    refused("no page", "the server answers 404", *both, root + "/missing")
    refused("too large, unpacked", "longer than 100000 bytes", *both, "--max-bytes", "100000", root + "/packed")
    refused("too slow", "imeout", *both, "--timeout-per-document", "0.5", root + "/slow")
    refused("nobody there", "connect", *both, "http://127.0.0.1:1/")
    sys.exit(1 if FAILED else 0)


if __name__ == "__main__":
    main()
