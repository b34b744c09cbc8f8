#!/usr/bin/env python3
"""Writes the documents of samples/inputs that are no text: the article as DOCX, ODT, EPUB, PDF, in a web
archive and compressed. The same bytes each time.

    make_documents.py FOLDER
"""
import gzip
import pathlib
import sys
import zipfile

TITLE = "Ferry out of service for weeks"
HEADING = "What the islands do until then"
PARAGRAPHS = (
    "The ferry between the two islands was taken out of service on Monday, after a fire had broken out in its engine room.",
    "Nobody was hurt, the harbour master said on Wednesday, but it will take three weeks at least until the ship can sail again.",
)
AFTER = "A smaller boat has run four times a day since Tuesday. On Friday the council will discuss what the repair may cost."
DAY = "2021-03-04T10:15:00Z"


def container(members):
    """Members by name, the first one stored, as readers of ODT and EPUB expect it."""
    path = pathlib.Path(sys.argv[1]) / "container.tmp"
    with zipfile.ZipFile(path, "w") as archive:
        for number, (name, text) in enumerate(members):
            info = zipfile.ZipInfo(name, (2021, 3, 4, 10, 15, 0))
            info.compress_type = zipfile.ZIP_STORED if number == 0 else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    data = path.read_bytes()
    path.unlink()
    return data


def docx():
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def paragraph(text, style=None, more=""):
        properties = '<w:pPr><w:pStyle w:val="%s"/></w:pPr>' % style if style else ""
        return '<w:p>%s<w:r><w:t xml:space="preserve">%s</w:t></w:r>%s</w:p>' % (properties, text, more)

    note = '<w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>Never.</w:delText></w:r></w:del>'
    body = (paragraph(TITLE, "Titel") + paragraph(PARAGRAPHS[0], more=note) + paragraph(PARAGRAPHS[1]) +
            paragraph(HEADING, "berschrift1") + paragraph(AFTER))
    return container([
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        ("word/document.xml", "<w:document %s><w:body>%s<w:sectPr/></w:body></w:document>" % (word, body)),
        ("word/styles.xml", '<w:styles %s><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
         '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>' % word),
        ("word/header1.xml", "<w:hdr %s>%s</w:hdr>" % (word, paragraph("The Island Courier"))),
        ("word/footnotes.xml", '<w:footnotes %s><w:footnote w:id="2">%s</w:footnote></w:footnotes>' % (
            word, paragraph("She was built in 1987."))),
        ("docProps/core.xml",
         '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Ferry</dc:title>'
         "<dcterms:created>%s</dcterms:created><dcterms:modified>2021-03-09T08:00:00Z</dcterms:modified>"
         "</cp:coreProperties>" % DAY),
    ])


def odt():
    text = ('<text:p text:style-name="P1">%s</text:p><text:p>%s<text:note><text:note-body><text:p>She was built in '
            '1987.</text:p></text:note-body></text:note></text:p><text:p>%s</text:p><text:h text:outline-level="1">%s</text:h>'
            "<text:p>A smaller boat<text:s/>has run four times a day since Tuesday. <text:span>On Friday</text:span> the "
            "council will discuss what the repair may cost.</text:p>" % (TITLE, PARAGRAPHS[0], PARAGRAPHS[1], HEADING))
    return container([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles>'
         '<style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body>'
         "<office:text>%s</office:text></office:body></office:document-content>" % text),
        ("meta.xml", '<office:document-meta xmlns:office="o" xmlns:meta="m" xmlns:dc="d"><office:meta>'
         "<meta:creation-date>2021-03-04T10:15:00</meta:creation-date><dc:date>2021-03-09T08:00:00</dc:date>"
         "</office:meta></office:document-meta>"),
    ])


def epub():
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>%s</body></html>'
    return container([
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'),
        ("OEBPS/book.opf", '<package xmlns:dc="d"><metadata><dc:title>%s</dc:title><dc:date>2021-03-04</dc:date></metadata>'
         '<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
         '<item id="b" href="two%%20.xhtml" media-type="application/xhtml+xml"/>'
         '<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
         '<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>' % TITLE),
        ("OEBPS/nav.xhtml", page % "<nav><a href='one.xhtml'>One</a></nav>"),
        ("OEBPS/one.xhtml", page % ("<h1>%s</h1><p>%s</p><p>%s</p>" % (TITLE, *PARAGRAPHS))),
        ("OEBPS/two .xhtml", page % ("<h2>%s</h2><p>%s</p>" % (HEADING, AFTER))),
    ])


def pdf(pages):
    """Lines of text, page by page, in the plainest PDF."""
    fonts = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", fonts]
    kids = []
    for lines in pages:
        stream = "BT /F1 10 Tf 14 TL 60 780 Td %s ET" % " ".join(
            "T*" if not line else "(%s) Tj T*" % line.replace("(", "\\(").replace(")", "\\)") for line in lines)
        kids.append("%d 0 R" % (len(objects) + 2))
        objects.append("<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                       "/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects))
    objects[1] = "<< /Type /Pages /Kids [%s] /Count %d >>" % (" ".join(kids), len(kids))
    objects.append("<< /Title (%s) /CreationDate (D:20210304101500Z) >>" % TITLE)
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += "%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += "xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += "".join("%010d 00000 n \n" % place for place in places)
    out += "trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, len(objects), table)
    return out.encode("latin-1")


def printed():
    """The article over two pages with a running head, words cut at the ends of lines, and numbers."""
    return pdf([
        ["The Island Courier", "", TITLE, "",
         "The ferry between the two islands was taken out of service on Mon-",
         "day, after a fire had broken out in its engine room.", "",
         "Nobody was hurt, the harbour master said on Wednesday, but it will", "", "1"],
        ["The Island Courier", "",
         "take three weeks at least until the ship can sail again.", "", HEADING, "",
         "A smaller boat has run four times a day since Tuesday. On Friday", "the council will discuss what the repair may cost.",
         "", "2"],
        ["The Island Courier", "", "The mainland is reached by the bridge, too.", "", "3"],
    ])


def record(kind, fields, content):
    head = "WARC/1.0\r\nWARC-Type: %s\r\n%sContent-Length: %d\r\n\r\n" % (
        kind, "".join("%s: %s\r\n" % pair for pair in fields), len(content))
    return head.encode() + content + b"\r\n\r\n"


def warc():
    page = "<html><head><title>%s</title></head><body><h1>%s</h1>%s</body></html>" % (
        TITLE, TITLE, "".join("<p>%s</p>" % each for each in (*PARAGRAPHS, AFTER)))
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    address = ("WARC-Target-URI", "https://example.org/2021/03/04/ferry.html")
    kept = ("WARC-Date", "2021-05-06T07:08:09Z")
    records = [
        record("warcinfo", [kept], b"software: none\r\n"),
        record("request", [address, kept], b"GET /2021/03/04/ferry.html HTTP/1.1\r\n\r\n"),
        record("response", [address, kept, ("Content-Type", "application/http; msgtype=response")], answer),
    ]
    return b"".join(gzip.compress(each, mtime=0) for each in records)


def main():
    folder = pathlib.Path(sys.argv[1])
    for name, data in (("letter.docx", docx()), ("letter.odt", odt()), ("book.epub", epub()), ("paper.pdf", printed()),
                       ("crawl.warc.gz", warc())):
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
