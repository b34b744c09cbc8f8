"""The Python module as its users meet it."""

import datetime
import doctest
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

    def test_inputs(self):
        page = "<html><body><p>The mayor left on 3 June 2019, she said.</p></body></html>"
        self.assertEqual(dateline.timeline(page)["text"], "The mayor left on 3 June 2019, she said.")
        self.assertEqual(dateline.timeline('{"id": 7, "text": "She left."}')["id"], 7)
        self.assertEqual(dateline.timeline("caf\u00e9 no\u00ebl.".encode("utf-16"))["text"], "café noël.")

    def test_errors(self):
        for document, options, code in (
            ("", {}, "empty"),
            ("<TimeML><TEXT>", {}, "syntax"),
            (TEXT, {"published": "2019-02-30"}, "syntax"),
            (TEXT, {"max_bytes": 3}, "too-large"),
            (b"%PDF-1.7", {}, "binary"),
            ("<x/>", {"input": "timeml"}, "unsupported"),
        ):
            with self.assertRaises(dateline.DatelineError) as caught:
                dateline.timeline(document, **options)
            self.assertEqual(caught.exception.code, code)
            self.assertTrue(str(caught.exception))
        with self.assertRaises(KeyError):
            dateline.process(TEXT, format="nonsense")

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
        self.assertEqual(doctest.testmod(dateline).failed, 0)

    def test_version(self):
        self.assertRegex(dateline.version(), r"^\d+\.\d+\.\d+$")


if __name__ == "__main__":
    unittest.main()
