"""Every export, read by somebody else's program.

    exports.py DATELINE

csv by Python's csv, xlsx by openpyxl, ics by icalendar, ttl by rdflib, svg by an XML reader, and the JSON
of others by what their documentation asks for. The article is made to break them.
"""

import csv
import datetime
import io
import json
import pathlib
import re
import subprocess
import sys
import xml.dom.minidom

import icalendar
import openpyxl
import rdflib

ARTICLE = "tests/cases/formats/article.txt"
SAMPLES = sorted(str(path) for path in pathlib.Path("samples/articles").glob("*.txt") if ".chart." not in path.name)
command = sys.argv[1]


def run(*arguments):
    return subprocess.run([command, *arguments], check=True, capture_output=True).stdout


def outputs(name):
    """Of one document, and of several as one timeline."""
    yield run("-f", name, ARTICLE)
    yield run("-f", name, "--merge", ARTICLE, *SAMPLES)


def promise(holds, what):
    if not holds:
        raise SystemExit("not so: " + what)


def check_csv():
    for text in outputs("csv"):
        promise(text.count(b"\r\n") == text.count(b"\n"), "lines end in CR LF")
        rows = list(csv.reader(io.StringIO(text.decode("utf-8"), newline=""), strict=True))
        promise(len({len(row) for row in rows}) == 1 and len(rows) > 5, "rows are as long as the heading")
        promise(not any(re.match(r"[=+@-]", cell) for row in rows for cell in row), "no cell is a formula")
        days = [row[rows[0].index("first_day")] for row in rows[1:]]
        promise(all(day == "" or datetime.date.fromisoformat(day) for day in days), "days are days")
    promise(run("-f", "csv", "--bom", ARTICLE).startswith(b"\xef\xbb\xbfdocument,"), "--bom")
    several = run("-f", "csv", *SAMPLES).decode("utf-8")
    promise(several.count("first_day") == 1, "one heading for several documents")


def check_xlsx():
    for text, table in zip(outputs("xlsx"), outputs("csv")):
        sheet = openpyxl.load_workbook(io.BytesIO(text)).active
        rows = list(csv.reader(io.StringIO(table.decode("utf-8"), newline="")))
        promise((sheet.max_row, sheet.max_column) == (len(rows), len(rows[0])), "the same table as csv")
        promise(all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row), "no cell is a formula")
        promise(any(cell.is_date for row in sheet.iter_rows() for cell in row), "days are days")
        label = rows[0].index("label")
        words = [row[label].lstrip("'") for row in rows[1:]]
        promise([sheet.cell(i + 2, label + 1).value for i in range(len(words))] == words, "the same labels")


def check_ics():
    for text in outputs("ics"):
        promise(all(len(line) <= 75 for line in text.split(b"\r\n")), "lines have at most 75 bytes")
        events = list(icalendar.Calendar.from_ical(text).walk("VEVENT"))
        promise(len(events) > 4, "events")
        promise(len({str(event["UID"]) for event in events}) == len(events), "each has a name of its own")
        for event in events:
            promise(event["DTSTART"].dt < event["DTEND"].dt, "ends after it begins")
            promise("DTSTAMP" in event and str(event["SUMMARY"]), "a stamp and words")
        promise(any(event["STATUS"] == "TENTATIVE" for event in events), "plans are tentative")


def check_ttl():
    time = rdflib.Namespace("http://www.w3.org/2006/time#")
    for text in outputs("ttl"):
        graph = rdflib.Graph().parse(data=text.decode("utf-8"), format="turtle")
        intervals = set(graph.subjects(rdflib.RDF.type, time.ProperInterval))
        promise(len(intervals) > 10, "intervals")
        promise(all(graph.value(each, rdflib.RDFS.label) for each in intervals), "each has its words")
        allen = [p for _, p, _ in graph if str(p).startswith(str(time) + "interval")]
        promise(allen, "relations")


def check_json():
    for text in outputs("timelinejs"):
        found = json.loads(text)
        promise(found["events"] and "headline" in found["title"]["text"], "slides and a title")
        for slide in found["events"]:
            promise(isinstance(slide["start_date"]["year"], int) and slide["text"]["headline"], "a year and words")
            promise("<" not in slide["text"]["headline"] + slide["text"]["text"], "words are no markup")
    for text in outputs("vis"):
        found = json.loads(text)
        groups = {group["id"] for group in found["groups"]}
        for item in found["items"]:
            promise(datetime.datetime.fromisoformat(item["start"]) < datetime.datetime.fromisoformat(item["end"]), "spans")
            promise(item["group"] in groups and "<" not in item["content"], "a group, and words that are no markup")
    for text in outputs("jsonld"):
        graph = json.loads(text)["@graph"]
        articles = {node["@id"] for node in graph if node["@type"] == "NewsArticle"}
        for node in graph:
            if node["@type"] != "Event":
                continue
            promise(node["name"] and re.match(r"\d{4}-\d\d-\d\d", node["startDate"]), "a name and a date")
            promise({each["@id"] for each in node["subjectOf"]} <= articles, "articles that are there")


def check_words():
    for text in outputs("svg"):
        picture = xml.dom.minidom.parseString(text)
        promise(not picture.getElementsByTagName("script") and not picture.getElementsByTagName("img"), "a picture only")
    for text in outputs("md"):
        promise(not re.search(r"(?<!\\)[<`]", text.decode("utf-8")), "no markup in Markdown")
        for line in text.decode("utf-8").splitlines():
            promise(not line.startswith("| ") or len(re.findall(r"(?<!\\)\|", line)) == 4, "three cells a row")
    for text in outputs("tex"):
        body = text.decode("utf-8").split("\\endhead", 1)[1]
        promise("\\textbf" not in body and not re.search(r"(?<!\\)[%$#_^~]", body), "no commands in LaTeX")
        promise(body.count("{") == body.count("}"), "braces in pairs")


for check in (check_csv, check_xlsx, check_ics, check_ttl, check_json, check_words):
    check()
    print(check.__name__, "ok")
