"""Reading in Python: files, texts, bytes, many files, JSON Lines, and what is said when that goes wrong."""

import gzip
import http.server
import json
import pathlib
import pickle
import shutil
import tempfile
import threading
import unittest

import dateline

INPUTS = pathlib.Path(__file__).resolve().parents[2] / "samples/inputs"
TEXT = "Mayor resigns\n\nThe mayor left on Monday.\n"


class ReadingTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, text=TEXT):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def test_one_document_by_each_way(self):
        path = self.file("harbour.v2.txt")
        packed = self.file("harbour.txt.gz", gzip.compress(TEXT.encode()))
        expected = [entry.label for entry in dateline.read(text=TEXT, published="2019-06-07").timeline]
        for found, name in (
            (dateline.read(path, published="2019-06-07"), "harbour.v2"),
            (dateline.read(str(path), published="2019-06-07"), "harbour.v2"),
            (dateline.read(packed, published="2019-06-07"), "harbour"),
            (dateline.read(path, published="2019-06-07", id="mine"), "mine"),
            (dateline.read(bytes=TEXT.encode("utf-16"), published="2019-06-07", id="b"), "b"),
        ):
            self.assertEqual([entry.label for entry in found.timeline], expected)
            self.assertEqual(found.id, name)

    def test_wrong_calls(self):
        for arguments, options in (((), {}), (("a",), {"text": "b"}), ((), {"text": "a", "bytes": b"b"})):
            with self.assertRaisesRegex(TypeError, "takes one of"):
                dateline.read(*arguments, **options)
        with self.assertRaisesRegex(FileNotFoundError, "for a text, read\\(text="):
            dateline.read("The mayor left on Monday.")
        for options in ({"model": "huge"}, {"input": "pdf"}):
            with self.assertRaisesRegex(ValueError, "has to be one of"):
                dateline.read(text=TEXT, **options)
        with self.assertRaises(TypeError):
            dateline.read(text=TEXT, publshed="2019")
        with self.assertRaisesRegex(ValueError, "on_error"):
            dateline.read_many([], on_error="ignore")

    def test_an_error_names_its_place(self):
        path = self.file("broken.tml", "<?xml version='1.0'?>\n<TimeML>\n<TEXT>\n</TimeML>\n")
        with self.assertRaises(dateline.DatelineError) as caught:
            dateline.read(path)
        error = caught.exception
        self.assertEqual((error.code, error.file, error.line), ("syntax", str(path), 4))
        self.assertEqual(error.byte, error.offset)
        self.assertTrue(str(error).startswith("%s:4: " % path), str(error))
        with self.assertRaises(dateline.DatelineError) as caught:
            dateline.read(text="")
        self.assertEqual((caught.exception.code, caught.exception.line), ("empty", None))

    def test_what_is_wrong_with_the_call_is_an_error_of_ours(self):
        for call in (lambda: dateline.read(text=TEXT, model="huge"), lambda: dateline.read(text=TEXT).write("poems")):
            with self.assertRaises(dateline.DatelineError) as caught:
                call()
            self.assertEqual(caught.exception.code, "usage")
        self.assertIn("timeml", str(caught.exception))

    def test_a_time_for_each_document(self):
        long = "The mayor of the old town left on Monday, said the council. " * 2000
        with self.assertRaises(dateline.DatelineError) as caught:
            dateline.read(text=long, model="fast", timeout=0.001)
        self.assertEqual(caught.exception.code, "timeout")
        self.assertTrue(dateline.read(text=TEXT, timeout=60).timeline)
        with self.assertRaises(dateline.DatelineError):
            dateline.process(long, model="fast", timeout=0.001)

    def test_a_page_of_the_web(self):
        page = "<html><body><p>The café on the ferry was taken out of service on Monday, she said.</p></body></html>"

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200 if self.path.startswith("/2021") else 404)
                self.send_header("Content-Type", "text/html; charset=iso-8859-1")
                self.end_headers()
                self.wfile.write(page.encode("latin-1"))

            def log_message(self, *arguments):
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            root = "http://127.0.0.1:%d" % server.server_address[1]
            with self.assertRaisesRegex(dateline.DatelineError, "private network; fetch_private=True"):
                dateline.read(url=root + "/2021/03/04/ferry")
            found = dateline.read(url=root + "/2021/03/04/ferry", fetch_private=True)
            with self.assertRaisesRegex(dateline.DatelineError, "the server answers 404") as caught:
                dateline.read(url=root + "/other", fetch_private=True)
            server.shutdown()
        self.assertEqual(caught.exception.file, root + "/other")
        self.assertEqual((found.id, found.published), (root + "/2021/03/04/ferry", "2021-03-04"))
        self.assertIn("café", found.text)
        self.assertEqual(pickle.loads(pickle.dumps(found)).write("json"), found.write("json"))

    def test_every_kind_of_document(self):
        for name in ("page.html", "page.mht", "letter.eml", "letter.docx", "letter.odt", "book.epub", "paper.pdf"):
            if name == "paper.pdf" and shutil.which("pdftotext") is None:
                continue
            found = dateline.read(INPUTS / name, model="fast")
            self.assertEqual((found.published or "")[:10], "2021-03-04", name)
            self.assertEqual(found.id, pathlib.Path(name).stem)

    def test_several_documents_in_a_file(self):
        for name, several in (("feed.xml", True), ("box.mbox", True), ("list.json", True), ("letter.eml", False)):
            found = list(dateline.read_each(INPUTS / name, model="fast"))
            self.assertEqual(len(found) > 1, several, name)
            self.assertTrue(all(len(each.timeline) > 1 for each in found))
            if several:
                with self.assertRaisesRegex(dateline.DatelineError, "several documents; read_each"):
                    dateline.read(INPUTS / name)
        lines = b'{"text": "She left."}\n{}\n'
        kinds = [type(each) for each in dateline.read_each(bytes=lines, on_error="return")]
        self.assertEqual(kinds, [dateline.Document, dateline.DatelineError])
        with self.assertRaisesRegex(dateline.DatelineError, "read_lines"):
            dateline.read(bytes=lines)
        with self.assertRaises(dateline.DatelineError):
            list(dateline.read_each(bytes=lines))
        with self.assertRaisesRegex(TypeError, "takes one of"):
            list(dateline.read_each("a", bytes=b"b"))

    def test_what_is_packed(self):
        for name in ("articles.jsonl.gz", "articles.jsonl.zst"):
            found = list(dateline.read_lines(INPUTS / name, model="fast", on_error="skip"))
            self.assertEqual(len(found), len(list(dateline.read_each(INPUTS / name, model="fast", on_error="skip"))))
            self.assertGreater(len(found), 1)
        self.assertEqual(len(list(dateline.read_each(INPUTS / "crawl.warc.gz", on_error="skip"))), 1)
        bomb = self.file("bomb.txt.gz", gzip.compress(b"a " * 5_000_000))
        with self.assertRaises(dateline.DatelineError) as caught:
            dateline.read(bomb, max_bytes=1_000_000)
        self.assertEqual((caught.exception.code, caught.exception.file), ("too-large", str(bomb)))
        cut = self.file("cut.txt.gz", gzip.compress(TEXT.encode())[:-12])
        kept = list(dateline.read_many([cut, self.file("a.txt")], on_error="return"))
        self.assertIsInstance(kept[0], dateline.DatelineError)
        self.assertEqual(kept[1].id, "a")

    def test_results_in_files(self):
        kept = [dateline.read(text=TEXT, id=name, for_merge=True).write("json") for name in "ab"]
        whole = self.file("a.json", json.dumps(json.loads(kept[0]), indent=1))
        lines = self.file("b.jsonl.gz", gzip.compress("".join(kept).encode()))
        counts = [len(each.documents) for each in dateline.read_results(whole, str(lines))]
        self.assertEqual(counts, [1, 1, 1])
        broken = self.file("c.jsonl", kept[0] + "{}\n" + kept[1])
        with self.assertRaisesRegex(dateline.DatelineError, "c.jsonl:2: "):
            list(dateline.read_results(broken))
        self.assertEqual(len(list(dateline.read_results(broken, on_error="skip"))), 2)
        plain = self.file("d.json", dateline.read(text=TEXT).write("json"))
        with self.assertRaisesRegex(dateline.DatelineError, "d.json: no `merge` member"):
            list(dateline.read_results(plain))

    def test_many_files_in_order(self):
        paths = [self.file("%03d.txt" % n, "The mayor left on %d May 2019.\n" % n) for n in range(1, 30)]
        for jobs in (0, 1, 3):
            found = list(dateline.read_many(paths, jobs=jobs, model="fast"))
            self.assertEqual([each.id for each in found], ["%03d" % n for n in range(1, 30)])
            self.assertEqual([each.timexes[0].value for each in found], ["2019-05-%02d" % n for n in range(1, 30)])

    def test_many_files_with_errors(self):
        paths = [self.file("a.txt"), self.file("b.txt", ""), self.folder / "missing.txt", self.file("c.txt")]
        for jobs in (1, 2):
            kept = list(dateline.read_many(paths, jobs=jobs, on_error="skip"))
            self.assertEqual([each.id for each in kept], ["a", "c"])
            kept = list(dateline.read_many(paths, jobs=jobs, on_error="return"))
            kinds = [type(each) for each in kept]
            self.assertEqual(kinds, [dateline.Document, dateline.DatelineError, FileNotFoundError, dateline.Document])
            begun = dateline.read_many(paths, jobs=jobs)
            self.assertEqual(next(begun).id, "a")
            with self.assertRaises(dateline.DatelineError):
                next(begun)

    def test_reading_ahead_has_a_bound(self):
        path, taken = self.file("a.txt"), []
        endless = (taken.append(n) or path for n in range(10**6))
        found = dateline.read_many(endless, jobs=2, model="fast")
        next(found)
        found.close()
        self.assertLess(len(taken), 20)

    def test_lines(self):
        lines = [json.dumps({"text": "She left on Monday."}), "", '{"text": 3}', json.dumps({"id": 7, "text": "He left."})]
        path = self.file("a.jsonl", "\n".join(lines) + "\n")
        packed = self.file("b.jsonl.gz", gzip.compress(path.read_bytes()))
        for source in (path, str(path), packed, lines, [line.encode() for line in lines], path.open("rb")):
            found = list(dateline.read_lines(source, published="2019-06-07", on_error="return"))
            self.assertEqual([each.id for each in (found[0], found[3])], [1, 7])
            self.assertEqual(found[0].timexes[0].value, "2019-06-03")
            self.assertEqual([(each.code, each.line) for each in found[1:3]], [("empty", 2), ("syntax", 3)])
            if hasattr(source, "close"):
                source.close()
        with self.assertRaises(dateline.DatelineError) as caught:
            list(dateline.read_lines(path))
        self.assertEqual(caught.exception.file, str(path))


if __name__ == "__main__":
    unittest.main()
