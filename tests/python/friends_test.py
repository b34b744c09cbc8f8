"""dateline beside pandas, polars, spaCy and Hugging Face datasets, as the docs say (make wheel-check)."""

import datetime
import unittest

import datasets
import pandas
import polars
import spacy

import dateline

TEXTS = [
    "The mayor left on Monday. The bridge had collapsed in May 2018.",
    "The plot failed on 5 November 1605. The comet will return in March 2300.",
]
PUBLISHED = "2019-06-07"


class Frames(unittest.TestCase):
    def test_pandas(self):
        found = dateline.read(text=TEXTS[0], published=PUBLISHED, id="a")
        frame = found.to_dataframe()
        self.assertEqual(len(frame), len(found))
        row = frame[frame.label.str.contains("collapsed")].iloc[0]
        self.assertEqual((row.date, row.date_end), (pandas.Timestamp(2018, 5, 1), pandas.Timestamp(2018, 5, 31)))
        self.assertEqual((row.granularity, row.from_earliest, row.document), ("month", "2018-05", "a"))
        self.assertTrue(str(frame.date.dtype).startswith("datetime64"))
        self.assertEqual(list(frame.sort_values("date").granularity[:2]), ["month", "day"])

    def test_dates_beyond_nanoseconds(self):
        frame = dateline.read(text=TEXTS[1], published=PUBLISHED).to_dataframe()
        self.assertEqual({1605, 2300}, set(frame.date.dropna().dt.year))

    def test_an_empty_timeline_has_the_same_columns(self):
        found = dateline.read(text=TEXTS[0], published=PUBLISHED)
        none = found.about("Nobody Here").to_dataframe()
        self.assertEqual(len(none), 0)
        pandas.testing.assert_series_equal(none.dtypes, found.to_dataframe().dtypes)

    def test_polars(self):
        found = dateline.read(text=TEXTS[0], published=PUBLISHED)
        frame = found.to_polars()
        self.assertEqual(frame.shape, found.to_dataframe().shape)
        self.assertIn(datetime.datetime(2018, 5, 1), frame["date"].to_list())
        self.assertEqual(frame.schema, found.about("Nobody").to_polars().schema)
        self.assertEqual(frame.schema["date"], polars.Datetime("ms"))

    def test_apply(self):
        table = pandas.DataFrame({"text": TEXTS, "published": [PUBLISHED] * 2})
        table["timeline"] = table.apply(lambda row: dateline.read(text=row.text, published=row.published), axis=1)
        entries = pandas.concat([each.to_dataframe().assign(row=n) for n, each in table.timeline.items()])
        self.assertEqual(set(entries.row), {0, 1})

    def test_datasets(self):
        def found(row):
            document = dateline.read(text=row["text"], published=row["published"], model="fast")
            return {"labels": [entry.label for entry in document.timeline]}

        data = datasets.Dataset.from_dict({"text": TEXTS, "published": [PUBLISHED] * 2})
        labels = data.map(found)["labels"]
        self.assertEqual(list(labels[0]), [e.label for e in dateline.read(text=TEXTS[0], published=PUBLISHED, model="fast").timeline])


class Spacy(unittest.TestCase):
    def nlp(self, **config):
        nlp = spacy.blank("en")
        nlp.add_pipe("dateline", config={"published": PUBLISHED, **config})
        return nlp

    def test_entities_and_document(self):
        doc = self.nlp()(TEXTS[0])
        found = [(ent.text, ent.label_, ent._.timex.value) for ent in doc.ents]
        self.assertEqual(found, [("Monday", "DATE", "2019-06-03"), ("May 2018", "DATE", "2018-05")])
        self.assertEqual([span.text for span in doc.spans["dateline"]], ["Monday", "May 2018"])
        self.assertTrue(any("collapsed" in entry.label for entry in doc._.dateline.timeline))
        self.assertIsNone(doc[0:1]._.timex)

    def test_a_date_for_each(self):
        nlp = self.nlp(model="fast")
        docs = []
        for published in ("2019-06-07", "2020-06-07"):
            doc = nlp.make_doc("She left on Monday.")
            doc._.published = published
            docs.append(nlp(doc))
        self.assertEqual([doc.ents[0]._.timex.value for doc in docs], ["2019-06-03", "2020-06-01"])

    def test_entities_that_are_there(self):
        for overwrite, label in ((False, "DAY"), (True, "DATE")):
            nlp = self.nlp(model="fast", overwrite=overwrite)
            ruler = nlp.add_pipe("entity_ruler", first=True)
            ruler.add_patterns([{"label": "DAY", "pattern": "Monday"}, {"label": "WHO", "pattern": "mayor"}])
            doc = nlp(TEXTS[0])
            self.assertEqual([ent.label_ for ent in doc.ents], ["WHO", label, "DATE"])
        self.assertEqual(self.nlp(entities=False)(TEXTS[0]).ents, ())

    def test_without_text_and_in_many_processes(self):
        nlp = self.nlp(model="fast")
        self.assertIsNone(nlp("")._.dateline)
        docs = list(nlp.pipe(TEXTS * 3, n_process=2, batch_size=2))
        again = spacy.tokens.Doc(nlp.vocab).from_bytes(nlp(TEXTS[0]).to_bytes())
        for doc in (docs[0], docs[4], again):
            self.assertEqual(doc.ents[0]._.timex.value, "2019-06-03")
            self.assertEqual(len(doc._.dateline.timeline), len(nlp(TEXTS[0])._.dateline.timeline))


if __name__ == "__main__":
    unittest.main()
