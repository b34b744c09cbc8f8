"""Runs the commands and programs of the docs.

    examples_test.py DATELINE [--all]      --all: those, too, that need pandas, polars and spaCy (make wheel-check)
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY = pathlib.Path(sys.argv.pop(1)).resolve()
ALL = "--all" in sys.argv
sys.argv = [name for name in sys.argv if name != "--all"]
TOP = pathlib.Path.cwd()
FRIENDS = ("to_dataframe", "to_polars", "table", "data.map", "nlp")


def code(page, language=""):
    return re.findall(r"(?ms)^```%s\n(.*?)^```" % language, (TOP / "docs" / page).read_text(encoding="utf-8"))


class Examples(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        shutil.copytree(TOP / "samples", self.folder / "samples")
        articles = sorted((TOP / "samples/articles").glob("*.txt"))
        politics, business = (TOP / "samples/articles" / (name + ".txt") for name in ("politics", "business"))
        for name, article in (("monday.html", politics), ("thursday.html", business), ("story.html", politics)):
            lines = article.read_text(encoding="utf-8").split("\n\n")
            page = "<html><head><title>%s</title></head><body>%s</body></html>"
            (self.folder / name).write_text(page % (lines[0], "".join("<p>%s</p>" % each for each in lines[1:])), encoding="utf-8")
        shutil.copy(TOP / "samples/inputs/articles.jsonl", self.folder / "articles.jsonl")
        shutil.copy(TOP / "samples/inputs/articles.jsonl.gz", self.folder / "articles.jsonl.gz")
        self.assertTrue(articles)

    def run_shell(self, command):
        environment = dict(os.environ, PATH="%s%s%s" % (BINARY.parent, os.pathsep, os.environ["PATH"]))
        done = subprocess.run(["sh", "-c", command], cwd=self.folder, env=environment, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, "%s\n%s" % (command, done.stderr))
        return done.stdout

    def test_commands(self):
        tried = 0
        for page in ("spreadsheet.md", "many-articles.md", "tutorial.md"):
            for block in code(page):
                command = re.sub(r"(?m)^\$ ", "", block)
                if "dateline" not in command or ("jq" in command and shutil.which("jq") is None):
                    continue
                self.run_shell("set -e\n" + command)
                tried += 1
        self.assertGreater(tried, 8)

    def test_a_spreadsheet_has_the_columns_that_its_page_names(self):
        page = (TOP / "docs/spreadsheet.md").read_text(encoding="utf-8")
        table = page[page.index("| column |") :].split("\n\n")[0]
        named = re.findall(r"`([a-z_]+)`", " ".join(line.split("|")[1] for line in table.splitlines()[2:]))
        heading = self.run_shell("dateline -f csv samples/articles/politics.txt").splitlines()[0]
        self.assertEqual(heading.split(","), named)

    def test_dated_entries_by_date(self):
        rows = self.run_shell(code("spreadsheet.md")[-1]).splitlines()
        self.assertGreater(len(rows), 10)
        self.assertEqual(rows, sorted(rows))
        self.assertTrue(all(len(row.split("\t")) == 3 for row in rows))

    def test_python(self):
        os.chdir(self.folder)
        self.addCleanup(os.chdir, TOP)
        names = {"paths": ["monday.html", "thursday.html"], "text": "The mayor left on Monday.", "print": lambda *words: None}
        if ALL:
            import datasets
            import pandas

            rows = {"text": ["She left on Monday."], "published": ["2019-06-07"]}
            names.update(pandas=pandas, table=pandas.DataFrame(rows), data=datasets.Dataset.from_dict(rows))
        blocks = code("python.md", "python")
        self.assertGreater(len(blocks), 7)
        for block in blocks:
            if ALL or not any(word in block for word in FRIENDS):
                exec(compile(block, "docs/python.md", "exec"), names)

    def test_the_server(self):
        page = (TOP / "docs/server.md").read_text(encoding="utf-8")
        allowed = re.search(r"kAllowed = \{(.*?)\}", (TOP / "cli/serve/query.cpp").read_text(encoding="utf-8"), re.S)[1]
        named = re.search(r"in the address:\n\n(.*?)\n\n", page, re.S)[1]
        self.assertEqual(sorted(re.findall(r'"([\w-]+)"', allowed)), sorted(re.findall(r"`([\w-]+)`", named)))
        done = subprocess.run([BINARY, "serve", "--help"], capture_output=True, text=True)
        for option in re.findall(r"\| `(--[\w-]+)`", page):
            self.assertIn(option, done.stdout)


if __name__ == "__main__":
    unittest.main()
