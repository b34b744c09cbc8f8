"""README and docs: no sentence over 30 words, a README on two screens, links that lead somewhere.

A sentence ends at . ! ? or with its paragraph or list item, in a cell of a table also at ; and what stands as code
counts as one word.
"""

import pathlib
import re
import unittest

MOST_WORDS = 30
MOST_LINES = 100
# Pages that are being written anew; this list only gets shorter.
EXEMPT = {"docs/order.md"}
PAGES = [pathlib.Path(name) for name in ("README.md", "CONTRIBUTING.md", "lib/packaging/README.md")]
PAGES += sorted(pathlib.Path("docs").glob("*.md"))


def blocks(text):
    """Paragraphs, list items and cells of tables, without code."""
    text = re.sub(r"(?ms)^\s*```.*?^\s*```", "\n\n", text)
    found, current = [], []
    for line in [*text.splitlines(), ""]:
        line = line.strip()
        if not line or re.match(r"([-*+] |\d+\. |#+ |\||<)", line):
            found.append(" ".join(current))
            current = []
        if line.startswith("|"):
            found += re.split(r"[|;]", line.strip("|"))
        elif line and not line.startswith("<"):
            current.append(line)
    return found


def sentences(block):
    block = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"`[^`]*`", "code", block))
    return re.split(r"(?<=[.!?])[\"')*”]*\s+", block)


def long_ones(text):
    words = [[word for word in each.split() if re.search(r"\w", word)] for block in blocks(text) for each in sentences(block)]
    return [" ".join(each) for each in words if len(each) > MOST_WORDS]


def anchor(heading):
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


class Prose(unittest.TestCase):
    def test_it_counts(self):
        text = "Ten words %s.\n\n- a list %s\n\n```\n%s\n```\n| cell | `%s` |\n"
        few, many = "word " * 20, "word " * 31
        self.assertEqual(long_ones(text % (few, few, many, many)), [])
        self.assertEqual(len(long_ones(text % (many, many, few, few))), 2)
        self.assertEqual(long_ones("A word. " * 40), [])

    def test_no_sentence_is_too_long(self):
        for page in PAGES:
            if str(page) not in EXEMPT:
                with self.subTest(page=str(page)):
                    self.assertEqual(long_ones(page.read_text(encoding="utf-8")), [])

    def test_what_is_exempt_needs_it(self):
        for name in EXEMPT:
            self.assertTrue(long_ones(pathlib.Path(name).read_text(encoding="utf-8")), "%s needs no exemption" % name)

    def test_the_readme_is_short(self):
        self.assertLess(len(pathlib.Path("README.md").read_text(encoding="utf-8").splitlines()), MOST_LINES)

    def test_links_lead_somewhere(self):
        for page in PAGES:
            for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
                name, _, part = target.partition("#")
                if "://" in target:
                    continue
                linked = page.parent / name if name else page
                self.assertTrue(linked.exists(), "%s: %s" % (page, target))
                if part:
                    headings = re.findall(r"(?m)^#+ (.*)$", linked.read_text(encoding="utf-8"))
                    self.assertIn(part, [anchor(each) for each in headings], "%s: %s" % (page, target))

    def test_each_page_is_found_from_the_readme(self):
        seen, left = set(), [pathlib.Path("README.md")]
        while left:
            page = left.pop()
            if page in seen:
                continue
            seen.add(page)
            for name in re.findall(r"\]\(([^)\s#]+\.md)", page.read_text(encoding="utf-8")):
                left.append((page.parent / name).resolve().relative_to(pathlib.Path.cwd()))
        self.assertEqual({page for page in PAGES if page.parent == pathlib.Path("docs")} - seen, set())


if __name__ == "__main__":
    unittest.main()
