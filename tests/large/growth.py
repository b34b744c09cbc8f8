#!/usr/bin/env python3
"""How steps, time and memory grow on documents made to hurt.

    growth.py FOLDER COUNTER [BYTES [RUNS]]   (make growth calls it)

FOLDER holds dateline and growth_inputs, COUNTER is growth_test of the build that counts steps. Feeds each
generator of tests/large/generators.cpp to the command at 1, 2, 4 and 8 times BYTES (by default 40 kB), with
the fast model, as the other reads windows of one size. Prints a table: the power of the size with which steps
and time grow, the seconds at the largest size, the power for memory and the bytes held for a byte of text.
Fails where a power is above 1.15 or more than 150 bytes a byte and 100 MB are held. Times are processor
time, the least of RUNS (2); what a start costs is taken off. Standard library only.
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


def counted_steps(counter):
    """The powers with which steps grow, and whether a test of the counter failed."""
    process = subprocess.run([counter, "--gtest_brief=1"], capture_output=True, text=True)
    rows = [line.strip("| \n").split(" | ") for line in process.stdout.splitlines() if line.startswith("| ")]
    return {row[0]: float(row[1]) for row in rows}, process.returncode != 0


def measure(folder, document, format_, name, base, runs):
    """Seconds and MB at 1, 2, 4 and 8 times the size."""
    seconds, memory = [], []
    for times in (1, 2, 4, 8):
        with open(document, "wb") as file:
            subprocess.run([folder + "/growth_inputs", name, str(times * base)], stdout=file, check=True)
        found = [run([folder + "/dateline", "-i", format_, "--model", "fast", "-d", "2019-06-07", "-f", "json"], document)
                 for _ in range(runs)]
        seconds.append(min(each[0] for each in found))
        memory.append(min(each[1] for each in found))
    return seconds, memory


def main():
    folder, counter = sys.argv[1:3]
    base = int(sys.argv[3]) if len(sys.argv) > 3 else 40_000
    runs = int(sys.argv[4]) if len(sys.argv) > 4 else 2
    listed = subprocess.run([folder + "/growth_inputs"], capture_output=True, text=True, check=True).stdout
    steps, faults = counted_steps(counter)
    print("| input | steps | time | seconds for %d kB | memory | bytes a byte |\n|---|--:|--:|--:|--:|--:|" % (8 * base // 1000))
    with tempfile.TemporaryDirectory() as scratch:
        document = os.path.join(scratch, "document")
        with open(document, "w") as file:
            file.write("Go.\n")
        start, start_mb = run([folder + "/dateline", "-i", "text", "--model", "fast", "-f", "json"], document)
        for line in listed.splitlines():
            format_, name = line.split("\t")
            seconds, memory = measure(folder, document, format_, name, base, runs)
            seconds = [max(0.0, each - start) for each in seconds]
            memory = [max(0.0, each - start_mb) for each in memory]
            in_time = power(seconds[0], seconds[3], 8, 0.1)
            in_memory = power(memory[0], memory[3], 8, 8)  # pages of the start are used again
            held = memory[3] * 2**20
            bad = max(steps[name], in_time, in_memory) > MOST or held > 150 * 8 * base + START_MB * 2**20
            faults += bad
            print("| %s%s | %.2f | %.2f | %.2f | %.2f | %.0f |" % (
                name, " (!)" if bad else "", steps[name], in_time, seconds[3], in_memory, held / (8 * base)), flush=True)
    print("%d faults" % faults)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
