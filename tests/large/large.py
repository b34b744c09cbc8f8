#!/usr/bin/env python3
"""What is too large for the daily tests: long streams and hostile documents.

    large.py DATELINE [GIGABYTES]          (make large calls it)

Prints a table of input, size, time and memory, and fails where memory grows with the length of a
stream, time faster than the size of a document, or the answer is not the one that is due. Times are
processor time. The inputs are made on the fly, 1 GB of lines by default. Standard library only.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

faults = []


def expect(holds, words):
    if not holds:
        faults.append(words)
        print("FAULT: " + words, flush=True)


def run(command, make):
    """Feeds the pieces that make() gives to the command; gives status, bytes in, lines out, seconds, MB at the
    peak and the messages. The pieces are made in a process of their own: a peak is never below that of
    the process from which the command was started.
    """
    counted, count = os.pipe()
    with tempfile.TemporaryFile() as messages:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=messages)
        feeder = os.fork()
        if feeder == 0:
            process.stdout.close()
            given = 0
            try:
                for piece in make():
                    given += len(piece)
                    process.stdin.write(piece)
                process.stdin.close()
            except BrokenPipeError:
                pass
            os.write(count, b"%d" % given)
            os._exit(0)
        process.stdin.close()
        lines = 0
        while piece := process.stdout.read(1 << 16):
            lines += piece.count(b"\n")
        given = int(os.read(counted, 100))
        os.close(counted), os.close(count)
        os.waitpid(feeder, 0)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        messages.seek(0)
        words = messages.read().decode(errors="replace")
    return process.returncode, given, lines, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, words


def row(name, found):
    print("| %s | %s | %.2f s | %.0f MB |" % (name, size_shown(found[1]), found[3], found[4]), flush=True)


def size_shown(size):
    return "%.1f MB" % (size / 1e6) if size >= 100_000 else "%.0f kB" % (size / 1e3)


LINE = {"published": "2024-03-14", "text": "The ferry left on Wednesday. Two days later the harbour was closed, and it will stay "
        "so until the end of April, the mayor said. Last year's storm had cost the town $2 million."}


def stream(gigabytes):
    """Lines one after the other: their number must not matter to the memory."""
    peaks = {}
    for share in (0.01, 1.0):
        block = b"".join(json.dumps({"id": i, **LINE}).encode() + b"\n" for i in range(1000))
        blocks = max(1, int(share * gigabytes * 1e9 / len(block)))
        found = run([sys.argv[1], "-i", "jsonl", "-f", "json", "--only", "timex"], lambda: (block for _ in range(blocks)))
        row("%d lines, `--only timex`" % (blocks * 1000), found)
        expect(found[0] == 0 and found[2] == blocks * 1000, "a line out for each line in")
        peaks[share] = found[4]
    expect(peaks[1.0] < 1.2 * peaks[0.01] + 4, "memory is flat over the lines")


PAGE = "<html><body><p>The mayor of town %d left on Monday, he said to the council of the town.</p></body></html>"
ITEM = "<item><title>Town %d</title><description>The mayor of town %d left on Monday.</description></item>\n"
LETTER = "From a@b.c Fri Jun  7 10:00:00 2019\nSubject: Town %d\n\nThe mayor of town %d left on Monday.\n\n"


def record(i):
    page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE % i
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.b/%d\r\nContent-Length: %d\r\n\r\n"
    return (head % (i, len(page)) + page + "\r\n\r\n").encode()


def many_in_one():
    """Many documents in one file: archives of the web go by like lines; feeds, mail folders and arrays are read whole, up
    to the limit of a document, and cost so many bytes a byte."""
    peaks = {}
    for count in (1000, 50_000):
        found = run([sys.argv[1], "-i", "warc", "-f", "json", "--only", "timex"], lambda: map(record, range(count)))
        row("%d pages of a web archive, `--only timex`" % count, found)
        expect(found[0] == 0 and found[2] == count, "an answer for each page")
        peaks[count] = found[4]
    expect(peaks[50_000] < 1.2 * peaks[1000] + 4, "memory is flat over the pages")
    wholes = {
        "feed": ("items of a feed", b"<rss><channel><title>x</title>\n", lambda i: (ITEM % (i, i)).encode(), b"</channel></rss>\n"),
        "mail": ("letters in a folder", b"", lambda i: (LETTER % (i, i)).encode(), b""),
        "json": ("objects of an array", b"[", lambda i: (b",\n" if i else b"") + document("The mayor of town %d left." % i).strip(), b"]\n"),
    }
    for format_, (name, begin, one, end) in wholes.items():
        times = []
        for count in (5000, 40_000):
            found = run([sys.argv[1], "-i", format_, "-f", "json", "--only", "timex"],
                        lambda: [begin, *map(one, range(count)), end])
            row("%d %s, `--only timex`" % (count, name), found)
            expect(found[0] == 0 and found[2] == count, "an answer for each of the %s" % name)
            expect(found[4] < 100 + 30 * found[1] / 2**20, "%s are held in 30 bytes a byte" % name)
            times.append(found[3])
        expect(times[1] < 0.1 + 1.5 * 8 * times[0], "linear time: %s" % name)


def document(text):
    return json.dumps({"published": "2024-03-14", "text": text}).encode() + b"\n"


CURVES = {
    "expressions in one sentence": ("jsonl", lambda n: document("They met on " + " and on ".join(
        "Monday" if i % 2 else "May %d, %d" % (i % 28 + 1, 1900 + i % 100) for i in range(n)) + "."), (1000, 2000, 2500, 5000, 10000, 20000)),
    "verbs in one sentence": ("jsonl", lambda n: document("They " + ", ".join(
        ("left", "sold", "saw", "burned")[i % 4] + " the house" for i in range(n)) + "."), (1000, 2000, 2500, 5000, 10000, 20000)),
    "clauses in one sentence": ("jsonl", lambda n: document("They said that the boats built there will sink " * n), (680, 1360, 2500, 5000, 10000, 20000)),
    "short paragraphs": ("jsonl", lambda n: document("\n\n".join("He said on Monday that it rained %d times." % i for i in range(n))), (2500, 5000, 10000, 20000)),
    "quotation marks": ("jsonl", lambda n: document('"' * n), (25000, 50000, 100000, 200000)),
    "open brackets": ("jsonl", lambda n: document("(" * n + "it rained" + ")" * n), (25000, 50000, 100000, 200000)),
    "letters in one word": ("jsonl", lambda n: document("a" * n), (10**5, 10**6, 10**7)),
    "tags, one in the other": ("html", lambda n: b"<html><body><p>It rained on Monday." + b"<div>" * n + b"Then it snowed.", (10**4, 10**5, 10**6)),
    "tags, one after the other": ("html", lambda n: b"<html><body>" + b"<p>It <b>rained</b> on Monday.</p>" * (n // 2), (10**5, 2 * 10**5, 10**6)),
    "elements of TimeML, one in the other": ("timeml", lambda n: b"<?xml version='1.0'?><TimeML><TEXT>" + b"<a>" * n + b"rain" + b"</a>" * n + b"</TEXT></TimeML>", (10**4, 10**5, 10**6)),
}


def curves():
    """Time grows no faster than the size does, and has no hump on its way; a start of 0.05 s and half as much again
    are let pass. The first sizes of sentences stand on either side of what one graph of order takes.
    """
    for name, (format_, make, sizes) in CURVES.items():
        times = []
        for n in sizes:
            command = [sys.argv[1], "-i", format_, "-f", "json", "--max-bytes", "100000000"]
            if name == "tags, one after the other":
                command += ["--only", "timex"]
            found = run(command, lambda: [make(n)])
            row("%d %s" % (n, name), found)
            expect(found[0] == 0, "%d %s are read" % (n, name))
            times.append(found[3])
            expect(times[-1] < 0.05 + 1.5 * n / sizes[0] * max(times[0], 0.02), "linear time: %d %s" % (n, name))
            expect(times[-1] > 0.6 * max(times) - 0.05, "no less time for more: %d %s" % (n, name))


def refusals():
    """Answers that are due to what cannot be read."""
    longest = 16 << 20
    bomb = "<?xml version='1.0'?><!DOCTYPE TimeML [<!ENTITY a0 'ha'>" + "".join(
        "<!ENTITY a%d '%s'>" % (i + 1, "&a%d;" % i * 10) for i in range(12)) + "]><TimeML><TEXT>&a12;</TEXT></TimeML>"
    for name, format_, make, status, words in (
            ("a line of 100 MB", "jsonl", lambda: [b'{"text":"'] + [b"It rained. " * 100_000] * 91 + [b'"}\n'], 1, "longer than %d bytes" % longest),
            ("a text of 100 MB", "text", lambda: [b"It rained. " * 100_000] * 91, 1, "longer than %d bytes" % longest),
            ("a bomb of entities", "timeml", lambda: [bomb.encode()], None, ""),
            ("a million brackets of JSON", "jsonl", lambda: [b'{"text":"x","y":' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}\n"], 1, "nested too deeply"),
            ("surrogates without a partner", "jsonl", lambda: [b'{"text":"It \\ud800 rained"}\n{"text":"\\udc00\\ud800"}\n'], 0, "")):
        found = run([sys.argv[1], "-i", format_, "-f", "json"], make)
        row(name, found)
        expect(status is None or found[0] == status, name + " ends with status %s: %s" % (status, found[0]))
        expect(re.search(words, found[5]), "%s is told: %s" % (name, found[5][:200]))
        expect(found[4] < 200, name + " needs little memory")


def merging():
    """What a merge keeps of each of very many short documents."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for i in range(10_000):
            names.append(os.path.join(folder, "%05d.txt" % i))
            with open(names[-1], "w") as file:
                file.write("The mayor left town %d on Monday, they said.\n" % i)
        found = run([sys.argv[1], "--merge", "-d", "2024-03-14", "-f", "tsv", *names], lambda: [])
        row("10,000 documents of 45 bytes, `--merge`", found)
        expect(found[0] == 0, "very many documents are merged")
        expect(found[4] < 120, "a merge keeps little of each document")
        results = os.path.join(folder, "results.jsonl")
        run([sys.argv[1], "--for-merge", "-d", "2024-03-14", "-f", "json", "-o", results, *names], lambda: [])
        found = run([sys.argv[1], "merge", "-f", "tsv", results], lambda: [])
        row("10,000 results of them, `dateline merge`", found)
        expect(found[0] == 0, "very many results are merged")
        expect(found[4] < 120, "of each result as little is kept")


def at_the_limit():
    """A document as long as the limit lets it be."""
    sentence = LINE["text"] + "\n\n"
    times = (16 << 20) // len(sentence)
    found = run([sys.argv[1], "-i", "text", "-d", "2024-03-14", "-f", "json"], lambda: [sentence.encode() * times])
    row("the longest text that is read", found)
    expect(found[0] == 0, "the longest text is read")


def main():
    print("| input | size | time | memory |\n|---|---|--:|--:|")
    refusals()
    curves()
    merging()
    many_in_one()
    stream(float(sys.argv[2]) if len(sys.argv) > 2 else 1.0)
    at_the_limit()
    print("%d faults" % len(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
