"""The Python module as its users meet it."""

import datetime
import doctest
import importlib
import pathlib
import tempfile
import threading
import unittest

import dateline

TEXT = "Mayor resigns\n\nThe mayor of Łódź left on Monday, after the bridge had collapsed.\n"


class ModuleTest(unittest.TestCase):
    def test_timeline(self):
        found = dateline.timeline(TEXT, published="2019-06-07", id="a-1")
        self.assertEqual(found["id"], "a-1")
        self.assertEqual(found["published"], "2019-06-07")
        monday = found["timexes"][0]
        self.assertEqual(TEXT[monday["start"] : monday["end"]], "Monday")
        self.assertEqual(monday["value"], "2019-06-03")
        events = sorted(each["id"] for each in found["events"])
        placed = sorted(event for entry in found["timeline"] for event in entry["events"])
        self.assertEqual(events, placed)

    def test_published_as_a_date(self):
        for published in (datetime.date(2019, 6, 7), datetime.datetime(2019, 6, 7, 14, 26)):
            self.assertEqual(dateline.timexes(TEXT, published)[0]["value"], "2019-06-03")

    def test_formats(self):
        self.assertIn("<TIMEX3", dateline.timeml(TEXT, "2019-06-07"))
        self.assertIn("Mayor resigns", dateline.chart(TEXT, "2019-06-07"))
        self.assertIn("2019-06-03", dateline.process(TEXT, published="2019-06-07", format="tsv", only_timexes=True))

    def test_every_format(self):
        self.assertIn("xlsx", dateline.FORMATS)
        for name in dateline.FORMATS:
            self.assertTrue(dateline.export(TEXT, name, published="2019-06-07"), name)
        self.assertTrue(dateline.process(TEXT, published="2019-06-07", format="html").startswith("<!DOCTYPE html>"))
        self.assertNotIn("two days later", dateline.process(TEXT, format="html", text=False).split("</noscript>")[1])
        with self.assertRaisesRegex(ValueError, "bytes and no text"):
            dateline.process(TEXT, format="xlsx")
        with self.assertRaises(dateline.DatelineError):
            dateline.process(TEXT, format="html", only_timexes=True)

    def test_inputs(self):
        page = "<html><body><p>The mayor left on 3 June 2019, she said.</p></body></html>"
        self.assertEqual(dateline.timeline(page)["text"], "The mayor left on 3 June 2019, she said.")
        self.assertEqual(dateline.timeline('{"id": 7, "text": "She left."}')["id"], 7)
        self.assertEqual(dateline.timeline("caf\u00e9 no\u00ebl.".encode("utf-16"))["text"], "café noël.")

    def test_several_documents(self):
        lines = b'{"id": "a", "text": "It rained on Monday."}\n{"id": "b"}\n{"id": "c", "text": "It snowed."}\n'
        first, second, third = dateline.timelines(lines, "2019-06-07", only_timexes=True)
        self.assertEqual(first["timexes"][0]["value"], "2019-06-03")
        self.assertIsInstance(second, dateline.DatelineError)
        self.assertEqual(third["id"], "c")
        self.assertEqual(len(dateline.timelines(TEXT, only_timexes=True)), 1)
        with self.assertRaises(dateline.DatelineError):
            dateline.timelines("<rss><channel></channel></rss>")

    def test_errors(self):
        for document, options, code in (
            ("", {}, "empty"),
            ("<TimeML><TEXT>", {}, "syntax"),
            (TEXT, {"published": "2019-02-30"}, "syntax"),
            (TEXT, {"max_bytes": 3}, "too-large"),
            (b"\x89PNG\r\n", {}, "binary"),
            (b"%PDF-1.7", {}, "unsupported"),
            ("<x/>", {"input": "timeml"}, "unsupported"),
        ):
            with self.assertRaises(dateline.DatelineError) as caught:
                dateline.timeline(document, **options)
            self.assertEqual(caught.exception.code, code)
            self.assertTrue(str(caught.exception))
        for options in ({"format": "nonsense"}, {"input": "nonsense"}):
            with self.assertRaisesRegex(ValueError, "has to be one of .*, it is 'nonsense'"):
                dateline.process(TEXT, **options)

    def test_files(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "article.txt"
            path.write_text(TEXT, encoding="utf-8")
            self.assertEqual(dateline.process(path), dateline.process(TEXT))
            with self.assertRaises(dateline.DatelineError) as caught:
                dateline.process(str(path))
            self.assertEqual(caught.exception.code, "usage")
            with self.assertRaises(OSError):
                dateline.process(path.with_name("missing.txt"))

    def test_surrogates_and_zero_bytes(self):
        self.assertIn("id", dateline.timeline("She left\ud800 on\0 Monday."))

    def test_threads(self):
        expected = dateline.process(TEXT)
        answers = []
        threads = [threading.Thread(target=lambda: answers.append(dateline.process(TEXT))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [expected] * 8)

    def test_examples_in_the_docstrings(self):
        for name in ("", ".values", ".document", ".reading", ".functions"):
            tried = doctest.testmod(importlib.import_module("dateline" + name))
            self.assertEqual(tried.failed, 0)
            self.assertGreater(tried.attempted, 0, name)

    def test_version(self):
        self.assertRegex(dateline.version(), r"^\d+\.\d+\.\d+$")
        self.assertEqual(dateline.__version__, dateline.version())


if __name__ == "__main__":
    unittest.main()
