"""Reading in Python: files, texts, bytes, many files, JSON Lines, and what is said when that goes wrong."""

import gzip
import json
import pathlib
import tempfile
import unittest

import dateline

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
