"""Documents in Python: what is found as values, written, narrowed, merged, shown and handed to another process."""

import dataclasses
import datetime
import json
import pickle
import threading
import unittest

import dateline

TEXT = "Mayor resigns\n\nAnn Lee, the mayor of Łódź, left on Monday, after the bridge had collapsed in May 2018.\n"
OTHER = "Mayor gone\n\nAnn Lee left on Monday, the council said.\n"


def document(text=TEXT, **options):
    return dateline.read(text=text, published="2019-06-07", **options)


class DocumentTest(unittest.TestCase):
    def test_values_say_what_the_json_says(self):
        found = document(id="a-1")
        raw = json.loads(found.write("json"))
        self.assertEqual(found.to_dict(), raw)
        self.assertEqual((found.id, found.title, found.published), ("a-1", "Mayor resigns", "2019-06-07"))
        self.assertEqual([each.value for each in found.timexes], [each["value"] for each in raw["timexes"]])
        self.assertEqual([each.class_ for each in found.events], [each["class"] for each in raw["events"]])
        self.assertEqual([(each.from_, each.to) for each in found.links], [(e["from"], e["to"]) for e in raw["links"]])
        for entry, line in zip(found.timeline, raw["timeline"]):
            self.assertEqual((entry.label, list(entry.events)), (line["label"], line["events"]))
            self.assertEqual((entry.from_.earliest, entry.to.latest), (line["from"]["earliest"], line["to"]["latest"]))
            self.assertIsNone(entry.more)
        self.assertEqual(len(found), len(raw["timeline"]))

    def test_offsets_are_those_of_the_text(self):
        found = document()
        self.assertEqual(found.text, TEXT)
        self.assertTrue(found.timexes and found.events)
        for each in found.timexes + found.events:
            self.assertEqual(found.text[each.start : each.end], each.text)

    def test_each_byte_that_is_no_text_counts_once(self):
        # A break inside a character of three bytes, and UTF-8 elsewhere, so that the rest is read as UTF-8.
        found = dateline.read(bytes="Łódź is old. ".encode() * 20 + b"\xe2\x82 She left on Monday.", published="2019-06-07")
        (monday,) = (each for each in found.timexes if each.value == "2019-06-03")
        self.assertEqual(found.text[monday.start : monday.end], "Monday")

    def test_values_are_frozen(self):
        found = document()
        for each in (found.timeline[0], found.timexes[0], found.events[0], found.links[0], found.timeline[0].from_):
            with self.assertRaises(dataclasses.FrozenInstanceError):
                each.label = "x"

    def test_dates(self):
        monday = dateline.stretch("2019-06-03")
        self.assertEqual((monday.begin, monday.granularity), (datetime.datetime(2019, 6, 3), "day"))
        for value, begin, end, granularity in (
            ("2018-05", (2018, 5, 1), (2018, 6, 1), "month"),
            ("201", (2010, 1, 1), (2020, 1, 1), "decade"),
            ("2019-W23-WE", (2019, 6, 8), (2019, 6, 10), "weekend"),
            ("2019-06-03T14:00", (2019, 6, 3, 14), (2019, 6, 3, 14, 1), "minute"),
        ):
            found = dateline.stretch(value)
            self.assertEqual(found, dateline.Stretch(datetime.datetime(*begin), datetime.datetime(*end), granularity))
        for value in ("BC0044", "PAST_REF", "P2D", "XXXX-WXX-3", "", None, "9999-12-31"):
            self.assertIsNone(dateline.stretch(value), value)
        begun = {entry.date.begin.date() for entry in document().timeline if entry.date}
        self.assertEqual(begun, {datetime.date(2019, 6, 3), datetime.date(2018, 5, 1)})

    def test_every_format(self):
        found = document()
        for name in dateline.FORMATS:
            self.assertEqual(dateline.export(TEXT, name, published="2019-06-07"), self.as_bytes(found.write(name)), name)
        with self.assertRaisesRegex(ValueError, "has to be one of .*timeml.*, it is 'nonsense'"):
            found.write("nonsense")

    @staticmethod
    def as_bytes(written):
        return written if isinstance(written, bytes) else written.encode()

    def test_how_a_chart_is_written(self):
        found = document()
        self.assertTrue(found.write().isascii() is False and found.write(ascii=True).replace("Łódź", "").isascii())
        self.assertNotIn("collapsed", found.write(from_="2019"))
        self.assertNotIn("Monday", found.write(to="2018"))
        self.assertGreater(len(found.write(width=120).splitlines()[-1]), 0)
        self.assertIn("collapsed", found.write(all=True))
        with self.assertRaises(dateline.DatelineError) as caught:
            found.write(to="2019-02-30")
        self.assertEqual(caught.exception.code, "syntax")

    def test_expressions_alone(self):
        found = document(only_timexes=True)
        self.assertEqual([each.value for each in found.timexes], ["2019-06-03", "2018-05"])
        self.assertEqual((found.timeline, found.events, found.links), ([], [], []))
        with self.assertRaises(dateline.DatelineError):
            found.write("conllu")
        self.assertIn("2018-05", found._repr_html_())

    def test_about_and_explain(self):
        found = document()
        about = found.about("Ann Lee")
        self.assertTrue(0 < len(about) < len(found))
        self.assertTrue(all("Ann Lee" in entry.label for entry in about.timeline))
        self.assertEqual(len(found.about("Nobody Here")), 0)
        self.assertIn("2018-05", found.explain())

    def test_warnings(self):
        self.assertEqual(document().warnings, [])
        self.assertIn("publication", " ".join(dateline.read(text="It rained on Monday.").warnings))

    def test_merge(self):
        first, second = document(id="a"), document(OTHER, id="b")
        both = dateline.merge([first, second])
        self.assertEqual([each["id"] for each in both.documents], ["a", "b"])
        twice = [entry for entry in both.timeline if {m.document for m in entry.mentions} == {"a", "b"}]
        self.assertEqual(len(twice), 1)
        with self.assertRaisesRegex(dateline.DatelineError, "merge its documents"):
            dateline.merge([both, first])
        self.assertLess(len(both.about("Ann Lee")), len(both))
        self.assertIn("2018-05", both.explain())
        with self.assertRaises(dateline.DatelineError) as caught:
            dateline.merge([])
        self.assertEqual(caught.exception.code, "empty")
        with self.assertRaises(dateline.DatelineError):
            both.write("timeml")

    def test_rows_of_a_table(self):
        for found in (document(id="a"), dateline.merge([document(id="a"), document(OTHER, id="b")])):
            for row, entry in zip(found._rows(), found.timeline):
                text = TEXT if row["document"].startswith("a") else OTHER
                self.assertIn(text[row["start"] : row["end"]], row["sentence"])
                self.assertIn(row["sentence"], text)
                self.assertEqual((row["label"], row["event"]), (entry.label, entry.event))
                self.assertTrue(0 < row["confidence"] <= 1)
            self.assertEqual(len(found._rows()), len(found))
        guarded = dateline.read(text="-The mayor left on Monday.", published="2019-06-07")
        self.assertEqual(guarded._rows()[0]["sentence"], "-The mayor left on Monday.")
        self.assertEqual(document(only_timexes=True)._rows(), [])

    def test_results_are_merged_without_their_articles(self):
        articles = [document(id="a", for_merge=True), document(OTHER, id="b", for_merge=True)]
        a, b = (each.write("json").encode() for each in articles)
        self.assertEqual(json.loads(a), dateline.timeline(TEXT, published="2019-06-07", id="a", for_merge=True))
        whole = dateline.merge(articles)
        both = dateline.merge(dateline.read_results(b, a, b))
        self.assertEqual(both.write("json"), whole.write("json"))
        self.assertEqual(both.write("chart"), whole.write("chart"))
        mixed = dateline.merge([articles[0], *dateline.read_results(b, whole.write("json").encode())])
        self.assertEqual(mixed.write("json"), whole.write("json"))
        self.assertEqual(dateline.merge([whole, articles[1]]).write("json"), whole.write("json"))
        self.assertEqual({row["sentence"] for row in both._rows()}, {None})
        self.assertNotIn("sandbox", both._repr_html_())
        for what in (lambda: both.write("html"), both.explain, lambda: both.about("Ann Lee")):
            with self.assertRaisesRegex(dateline.DatelineError, "results have no"):
                what()
        with self.assertRaisesRegex(dateline.DatelineError, "read for_merge"):
            dateline.merge([both, document(id="c")])
        with self.assertRaisesRegex(dateline.DatelineError, "the same id with another text"):
            dateline.merge([both, document("It rained.", id="a", for_merge=True)])
        with self.assertRaisesRegex(dateline.DatelineError, "expressions alone"):
            document(for_merge=True, only_timexes=True)

    def test_in_a_notebook(self):
        shown = document("A <b> of Ann Lee left on Monday.\n")._repr_html_()
        self.assertRegex(shown, r"^<(pre|iframe)[ >]")
        self.assertNotIn("<b>", shown)

    def test_to_another_process(self):
        for found in (document(id="a"), document().about("Ann Lee")):
            again = pickle.loads(pickle.dumps(found))
            self.assertEqual(again.write("json"), found.write("json"))
        error = dateline.DatelineError("no", "syntax", 3, line=2, file="x")
        again = pickle.loads(pickle.dumps(error))
        self.assertEqual((str(again), again.code, again.line, again.byte), ("x:2: no", "syntax", 2, 3))

    def test_threads_share_a_document(self):
        found, answers = document(), []
        threads = [threading.Thread(target=lambda: answers.append(found.write("json"))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(set(answers), {document().write("json")})


if __name__ == "__main__":
    unittest.main()
