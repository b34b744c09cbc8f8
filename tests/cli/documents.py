#!/usr/bin/env python3
"""Documents, containers and web archives, sound, broken and hostile, by the command.

    documents.py DATELINE
"""
import gzip
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import zipfile

FAILED = []
INPUTS = pathlib.Path("samples/inputs")
PAGE = ("<html><head><title>Ferry out of service for weeks</title></head><body><h1>Ferry out of service for weeks</h1>"
        "<p>The ferry between the two islands was taken out of service on Monday, after a fire in its engine room.</p>"
        "<p>Nobody was hurt, the harbour master said, but it will take three weeks until the ship can sail.</p></body></html>")


def run(arguments, data=None, environment=None):
    done = subprocess.run([sys.argv[1], "-f", "json", "--only", "timex", *arguments], input=data, capture_output=True,
                          check=False, env=environment)
    lines = done.stdout.decode().splitlines()
    return [json.loads(line) for line in lines], done.stderr.decode(), done.returncode


def check(what, right, *seen):
    if right:
        return
    FAILED.append(what)
    print("FAILED: %s" % what, *seen, sep="\n  ")


def refused(what, data, words, *options):
    answers, said, status = run([*options, "-"], data)
    good = status == 1 and words in said and not any("published" in each for each in answers)
    check(what, good, "exit %d" % status, said[:400], str(answers)[:200])


def zipped(members, first=None):
    """Members by name; `first` stored at the front."""
    with tempfile.TemporaryFile() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            if first:
                archive.writestr("mimetype", first, zipfile.ZIP_STORED)
            for name, text in members.items():
                archive.writestr(name, text)
        file.seek(0)
        return file.read()


def word(body, **more):
    members = {"word/document.xml": '<w:document xmlns:w="w"><w:body>%s</w:body></w:document>' % body}
    return zipped({**members, **{name.replace("__", "/") + ".xml": text for name, text in more.items()}})


def with_flag(data):
    """The same container with every member marked as encrypted."""
    data = bytearray(data)
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(magic)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(magic, at + 4)
    return bytes(data)


def record(kind, content, address="https://example.org/a", more=""):
    head = "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2021-05-06T07:08:09Z\r\n%sContent-Length: %d\r\n\r\n"
    return (head % (kind, address, more, len(content))).encode() + content + b"\r\n\r\n"


def answer(body, fields="Content-Type: text/html\r\n"):
    return ("HTTP/1.1 200 OK\r\n%s\r\n" % fields).encode() + body


def test_samples():
    text = "The ferry between the two islands was taken out of service on Monday"
    for name, begin, source in (("letter.docx", "Ferry out of service for weeks\n\n" + text, "properties"),
                                ("letter.odt", "Ferry out of service for weeks\n\n" + text, "properties"),
                                ("book.epub", text, "properties"),
                                ("paper.pdf", "Ferry out of service for weeks\n\n" + text, "properties"),
                                ("crawl.warc.gz", text, "address")):
        answers, said, status = run([str(INPUTS / name)])
        check(name, status == 0 and len(answers) == 1, said)
        for each in answers:
            check(name + ": date", each["published"][:10] == "2021-03-04" and each["published_from"] == source, each)
            check(name + ": title", each["title"] == "Ferry out of service for weeks", each["title"])
            check(name + ": text", each["text"].startswith(begin), each["text"])
            for left_out in ("1987", "Never", "Courier"):
                check(name + ": left out", left_out not in each["text"], each["text"])
    answers = run([str(INPUTS / "paper.pdf")])[0]
    check("words and pages are joined", "but it will take three weeks" in answers[0]["text"], answers[0]["text"])


def test_documents():
    line = "<w:p><w:r><w:t>4 March 2021</w:t></w:r></w:p>"
    head = "<w:p><w:r><w:t>Ferry out of service</w:t></w:r></w:p>"
    body = "<w:p><w:r><w:t>It sank on </w:t></w:r><w:r><w:t>Monday, the crew said.</w:t></w:r></w:p>"
    core = "<c><created>2021-03-09T10:00:00Z</created></c>"
    answers, said, _ = run(["-"], word(head + line + body, docProps__core=core))
    check("a date line before the properties", answers and answers[0]["published"] == "2021-03-04" and
          answers[0]["published_from"] == "date-line" and answers[0].get("published_other", "")[:10] == "2021-03-09", answers, said)
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret.</w:t></w:r></w:p>"
    answers = run(["-"], word(head + body + hidden))[0]
    check("hidden text", answers and "Secret" not in answers[0]["text"], answers)
    deep = "<w:sdt>" * 20000 + body + "</w:sdt>" * 20000
    answers, said, status = run(["-"], word(deep))
    check("deep nesting", status == 0 and "Monday" in answers[0]["text"], said)


def test_refused_documents():
    big = word("<w:p><w:r><w:t>" + "a" * 30_000_000 + "</w:t></w:r></w:p>")
    refused("a bomb", big, "more than the limit of 1000000 bytes", "--max-bytes", "1000000")
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body/></w:document>'
    refused("entities", zipped({"word/document.xml": bomb}), "word/document.xml declares entities of its own")
    outside = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><o/>'
    refused("external entities", zipped({"content.xml": outside}, "application/vnd.oasis.opendocument.text"), "entities of its own")
    refused("a password", with_flag(word("<w:p/>")), "protected by a password")
    manifest = {"META-INF/manifest.xml": "<m><encryption-data/></m>", "content.xml": "x"}
    refused("a password, ODT", zipped(manifest, "application/vnd.oasis.opendocument.text"), "protected by a password")
    refused("a spreadsheet", zipped({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}), "a spreadsheet")
    refused("any container", zipped({"a.txt": "It rained on Monday."}), "neither DOCX nor ODT nor EPUB")
    refused("cut short", word("<w:p/>")[:120], "broken ZIP container")
    refused("broken XML", zipped({"word/document.xml": "<w:document><w:body>"}), "word/document.xml: broken XML")
    refused("no text", word("<w:p/>"), "the document holds no text")
    book = {"META-INF/container.xml": '<c><rootfile full-path="b.opf"/></c>', "a.xhtml": "xx",
            "b.opf": '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
                     '<spine><itemref idref="a"/></spine></package>'}
    locked = {**book, "META-INF/encryption.xml": '<e><CipherReference URI="a.xhtml"/></e>'}
    refused("an encrypted book", zipped(locked, "application/epub+zip"), "the book is encrypted")
    del book["a.xhtml"]
    refused("a chapter that is missing", zipped(book, "application/epub+zip"), "a.xhtml is missing")
    refused("an old document", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 600, "old or encrypted office document")


def test_pdf():
    sound = (INPUTS / "paper.pdf").read_bytes()
    refused("no PDF", b"%PDF-1.4\nnothing", "pdftotext cannot read this PDF")
    refused("a scan", sound.replace(b"Tj", b"% "), "holds no text, only pictures")
    with tempfile.TemporaryDirectory() as empty:
        answers, said, status = run(["-"], sound, dict(os.environ, PATH=empty))
        check("no pdftotext", status == 1 and "poppler-utils" in said and not answers, said)
        slow = pathlib.Path(empty) / "pdftotext"
        slow.write_text("#!/bin/sh\nwhile :; do echo x; done\n")
        slow.chmod(0o755)
        _, said, status = run(["--max-bytes", "100000", "-"], sound, dict(os.environ, PATH=empty + ":/bin:/usr/bin"))
        check("too much output", status == 1 and "longer than 100000 bytes" in said, said)
        slow.write_text("#!/bin/sh\nexec sleep 60\n")
        _, said, status = run(["--timeout-per-document", "0.3", "-"], sound, dict(os.environ, PATH=empty + ":/bin:/usr/bin"))
        check("too slow", status == 1 and "took too long" in said, said)


def test_compressed():
    lines = (INPUTS / "articles.jsonl").read_bytes()
    packed = gzip.compress(lines)
    expected = run(["-"], lines)[0]
    check("gzip", run(["-"], packed)[0] == expected)
    check("members one after the other", len(run(["-"], packed + packed)[0]) == 2 * len(expected))
    check("padding", run(["-"], packed + b"\0" * 512)[0] == expected)
    check("zstd", run(["-"], (INPUTS / "articles.jsonl.zst").read_bytes())[0] == expected)
    check("zstd within gzip", run(["-"], gzip.compress((INPUTS / "articles.jsonl.zst").read_bytes()))[0] == expected)
    refused("gzip cut short", gzip.compress(PAGE.encode())[:-20], "the gzip file ends too early")
    refused("zstd cut short", (INPUTS / "articles.jsonl.zst").read_bytes()[:30], "the zstd file ends too early")
    refused("broken gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + b"\xff" * 50, "broken gzip")
    refused("broken zstd", b"\x28\xb5\x2f\xfd" + b"\xff" * 50, "broken zstd")
    refused("a bomb", gzip.compress(b"a" * 30_000_000), "longer than 1000000 bytes", "--max-bytes", "1000000")
    layers = PAGE.encode()
    for _ in range(5):
        layers = gzip.compress(layers)
    refused("too many layers", layers, "too many times")
    large = lines * (40_000_000 // len(lines))  # more than --max-bytes together, and each line less
    count = large.count(b"\n")
    answers, said, status = run(["--max-bytes", "100000", "-"], gzip.compress(large[:400_000 // len(lines) * len(lines)]))
    check("lines of a large file", status == 0 and answers, said, count)


def test_archives():
    page = PAGE.encode()
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(each), each) for each in (gzip.compress(page)[:50], gzip.compress(page)[50:])) + b"0\r\n\r\n"
    archive = b"".join((
        record("warcinfo", b"software: none\r\n"),
        record("response", b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page),
        record("response", answer(page), "https://example.org/news/2021/03/04/a"),
        record("response", answer(b"\x89PNG", "Content-Type: image/png\r\n")),
        record("response", answer(chunked, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
               "https://example.org/b"),
        record("resource", page, "https://example.org/c", "Content-Type: text/html\r\n"),
        record("response", answer(b"<html><body>" + b"x" * 200_000), "https://example.org/d"),
        record("conversion", b"Ferry out of service\n\nIt sank on Monday, the crew said.\n", "https://example.org/e",
               "Content-Type: text/plain\r\n"),
    ))
    answers, said, status = run(["--max-bytes", "100000", "-"], archive)
    good = [each for each in answers if "timexes" in each]
    check("pages", [each["id"][20:] for each in good] == ["news/2021/03/04/a", "b", "c", "e"], answers, said)
    check("a record that is too long", status == 1 and "standard input:7: the record is longer than 100000 bytes" in said, said)
    told = [(each["published"] or "")[:10] + " " + each["published_from"] for each in good]
    check("dates", told[:3] == ["2021-03-04 address", "2021-05-06 archive", "2021-05-06 archive"], told)
    check("all by C's way", run(["--max-bytes", "300000", "-i", "warc", "-"], archive)[0][:1] == good[:1])
    refused("no page", record("request", b"GET / HTTP/1.1\r\n\r\n"), "the archive holds no page to read")
    refused("cut short", record("response", answer(page))[:-100], "the archive ends within a record")
    refused("no length", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "broken record")
    members = gzip.compress(record("response", answer(b"\0" * 5_000_000, "Content-Type: video/mp4\r\n"))) * 60
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    answers, said, status = run(["-"], members + gzip.compress(record("response", answer(page))))
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    check("300 MB of records", status == 0 and len(answers) == 1, said)
    check("memory stays flat", after < before + 150_000, before, after)


def test_live_blogs():
    posts = "".join("<section class=post><time datetime='2021-03-%02dT20:15:00+01:00'>x</time><p>The council meets again tonight, "
                    "and speaker %d has asked for a vote.</p></section>" % (day, day) for day in (6, 5, 4))
    page = ("<html><head><title>Bridge debate live</title><meta property='article:published_time' content='2021-03-01T09:00:00+01:00'>"
            "</head><body><main><h1>Bridge debate live</h1><div class=live>%s</div></main></body></html>" % posts)
    answers, said, _ = run(["-"], page.encode())
    values = [each["value"] for each in answers[0]["timexes"]] if answers else []
    check("each post has its own tonight", values == ["2021-03-06TNI", "2021-03-05TNI", "2021-03-04TNI"], answers, said)


def main():
    for test in (test_live_blogs, test_samples, test_documents, test_refused_documents, test_pdf, test_compressed, test_archives):
        test()
    sys.exit(1 if FAILED else 0)


if __name__ == "__main__":
    main()
