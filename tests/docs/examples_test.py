"""Runs the commands and programs of the docs.

    examples_test.py DATELINE [--all]      --all: those, too, that need pandas, polars and spaCy (make wheel-check)
"""

import json
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
DOCS = [TOP / "README.md", *sorted((TOP / "docs").glob("*.md"))]
# Pages for those who work on the project, and inputs.md, which tests/cli/inputs.py runs.
ELSEWHERE = {"accuracy.md", "adding-a-rule.md", "architecture.md", "benchmarks.md", "events.md", "inputs.md", "models.md"}
# What a block holds that cannot run here: root, the network, a build, another machine, a server, a file of others.
NOT_HERE = ("sudo ", "make ", "pip ", "podman ", "npm ", "--fetch ", "sbatch ", "dateline serve", "127.0.0.1", "cc first.c",
            "[OPTIONS]", "tml.xsd")
TOOLS = ("jq", "parallel", "xmllint")


def blocks(page, language=""):
    fenced = re.findall(r"(?ms)^```(\w*)\n(.*?)^```$", page.read_text(encoding="utf-8"))
    return [block for name, block in fenced if name == language]


def code(page, language=""):
    return blocks(TOP / "docs" / page, language)


def run_here(block):
    there = all(shutil.which(tool) for tool in TOOLS if re.search(r"(^|[|\s])%s " % tool, block))
    return "dateline" in block and there and not any(word in block for word in NOT_HERE)


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
        shutil.copy(self.folder / "story.html", self.folder / "saved-page.html")
        shutil.copy(self.folder / "story.html", self.folder / "page.html")
        for name in ("article.txt", "a.txt", "b.txt"):
            shutil.copy(articles[0] if name == "b.txt" else politics, self.folder / name)
        (self.folder / "edits").write_text('hide "Nobody"\n', encoding="utf-8")
        for name in ("articles.jsonl", "news.jsonl", "part-0000"):
            shutil.copy(TOP / "samples/inputs/articles.jsonl", self.folder / name)
        shutil.copy(TOP / "samples/inputs/articles.jsonl.gz", self.folder / "articles.jsonl.gz")
        rows = [{"id": 1, "body": "It rained on Monday.", "headline": "Rain", "date": "2024-03-09"}]
        (self.folder / "articles.json").write_text(json.dumps(rows), encoding="utf-8")
        self.assertTrue(articles)

    def run_shell(self, command):
        environment = dict(os.environ, HOME=str(self.folder), PATH="%s%s%s" % (BINARY.parent, os.pathsep, os.environ["PATH"]))
        done = subprocess.run(["sh", "-c", command], cwd=self.folder, env=environment, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, "%s\n%s" % (command, done.stderr))
        return done.stdout

    def run_block(self, block):
        """Of a block with prompts ("$ ...") the other lines are the answer."""
        lines = block.splitlines(True)
        asked = [line[2:] for line in lines if line.startswith("$ ")]
        # A line of articles.jsonl is broken on purpose: 1 is then the exit status.
        bad = re.compile(r"(articles|news)\.jsonl|part-|broken")
        command = [line.rstrip("\n") + " || [ $? -eq 1 ]\n" if bad.search(line) else line for line in asked or lines]
        answer = self.run_shell("set -e\n" + "".join(command))
        if asked:
            self.assertEqual(answer, "".join(line for line in lines if not line.startswith("$ ")))

    def test_commands(self):
        tried, articles = 0, code("recipes.md")[0]
        for page in DOCS:
            for block in blocks(page):
                if page.name in ELSEWHERE or not run_here(block):
                    continue
                with self.subTest(page=page.name, block=block):
                    self.run_block(articles + block if "$articles" in block else block)
                    tried += 1
        self.assertGreater(tried, 24)

    def test_what_is_not_run_is_there(self):
        written = "".join(block for page in DOCS for block in blocks(page))
        for word in NOT_HERE:
            self.assertTrue(word in written, word)

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
            here = "example.org" not in block and (ALL or not any(word in block for word in FRIENDS))
            if here:
                exec(compile(block, "docs/python.md", "exec"), names)

    def test_a_request(self):
        if shutil.which("curl") is None:
            self.skipTest("curl is missing")
        (request,) = (block for block in code("server.md") if block.startswith("curl"))
        with subprocess.Popen([BINARY, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True) as server:
            try:
                port = server.stderr.readline().rstrip().rsplit(":", 1)[1]
                chart = self.run_shell(request.replace(":8080", ":" + port))
            finally:
                server.terminate()
        self.assertEqual(chart, (TOP / "samples/articles/disaster.chart.txt").read_text(encoding="utf-8"))

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
