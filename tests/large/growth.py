#!/usr/bin/env python3
"""How time and memory grow on documents made to hurt.

    growth.py FOLDER [BYTES [RUNS]]   (make growth calls it; FOLDER holds dateline and growth_inputs)

Feeds each generator of tests/large/generators.cpp to the command at 1, 2, 4 and 8 times BYTES (by
default 100 kB) and prints a table: seconds and MB at each size, the power of the size with which both
grow, and the bytes held for a byte of text. Fails where a power is above 1.15 or more than 150 bytes a
byte and 100 MB are held. Times are processor time, the least of RUNS (2); what a start costs is taken
off. Standard library only.
"""
import math
import os
import subprocess
import sys
import tempfile

MOST = 1.15
START_MB = 100


def run(command, document):
    """Processor seconds and MB at the peak."""
    with open(document, "rb") as given:
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # a document that is refused is an answer, too
        sys.exit("%s ended with %d" % (" ".join(command), process.returncode))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def power(small, large, times, least):
    return math.log(max(large, least) / max(small, least)) / math.log(times)


def main():
    folder = sys.argv[1]
    base = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    listed = subprocess.run([folder + "/growth_inputs"], capture_output=True, text=True, check=True).stdout
    print("| input | seconds at 1, 2, 4, 8 × %d kB | power | MB | power | bytes a byte |\n|---|---|--:|---|--:|--:|" % (base // 1000))
    faults = 0
    with tempfile.TemporaryDirectory() as scratch:
        empty = os.path.join(scratch, "empty")
        with open(empty, "w") as file:
            file.write("Go.\n")
        start, start_mb = run([folder + "/dateline", "-i", "text", "-f", "json"], empty)
        for line in listed.splitlines():
            format_, name = line.split("\t")
            seconds, memory = [], []
            for times in (1, 2, 4, 8):
                document = os.path.join(scratch, "document")
                with open(document, "wb") as file:
                    subprocess.run([folder + "/growth_inputs", name, str(times * base)], stdout=file, check=True)
                command = [folder + "/dateline", "-i", format_, "-d", "2019-06-07", "-f", "json", "--max-bytes", "100000000"]
                found = [run(command, document) for _ in range(runs)]
                seconds.append(max(0.0, min(each[0] for each in found) - start))
                memory.append(max(0.0, min(each[1] for each in found) - start_mb))
            in_time = power(seconds[0], seconds[3], 8, 0.05)
            in_memory = power(memory[0], memory[3], 8, 4)
            a_byte = memory[3] * 2**20 / (8 * base)
            bad = in_time > MOST or in_memory > MOST or a_byte * 8 * base > 150 * 8 * base + START_MB * 2**20
            faults += bad
            print("| %s%s | %s | %.2f | %s | %.2f | %.0f |" % (
                name, " (!)" if bad else "", ", ".join("%.2f" % each for each in seconds), in_time,
                ", ".join("%.0f" % each for each in memory), in_memory, a_byte), flush=True)
    print("%d faults" % faults)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
