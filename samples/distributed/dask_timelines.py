#!/usr/bin/python3
"""Timelines of many articles on a Dask cluster, with dateline as a filter under it.

    dask_timelines.py DATELINE NEWS.jsonl > ANSWERS.jsonl

Starts a scheduler and two workers on this machine, hands them the articles in batches of lines, kills
one worker midway, and prints the answers in the order of the input. On a real cluster give Client the
address of its scheduler and leave cluster() and the killing out; answers() stays as it is.
"""

import contextlib
import pathlib
import subprocess
import sys
import tempfile
import time

from distributed import Client, as_completed

BATCH = 20  # lines; a batch lost with its worker is worked on again by another


def answers(command, lines):
    """The answers to a batch of JSON Lines, by one run of the command where the batch is."""
    run = subprocess.run([command, "-i", "jsonl", "-f", "json"], input=b"".join(lines), stdout=subprocess.PIPE)
    found = run.stdout.splitlines(keepends=True)
    if run.returncode not in (0, 1) or len(found) != len(lines):  # 1: some lines got an error object
        raise RuntimeError("dateline gave %d answers to %d lines" % (len(found), len(lines)))
    return found


def batches(path):
    lines = [line if line.endswith(b"\n") else line + b"\n" for line in path.read_bytes().splitlines(keepends=True)]
    for number, line in enumerate(lines, 1):  # an id that is missing is the line's number in the whole file
        if b'"id"' not in line:
            sys.exit("line %d has no id: in batches every line needs one" % number)
    return [lines[begin : begin + BATCH] for begin in range(0, len(lines), BATCH)]


@contextlib.contextmanager
def cluster(folder):
    """A scheduler and two workers; yields its address and the workers' processes."""
    place = folder / "scheduler.json"
    start = lambda name, *more: subprocess.Popen(
        [sys.executable, "-m", "distributed.cli." + name, "--scheduler-file", str(place), *more],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    running = [start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")]
    try:
        while not place.exists():
            time.sleep(0.1)
        workers = [start("dask_worker", "--no-nanny", "--nthreads", "1", "--no-dashboard") for _ in range(2)]
        running += workers
        yield str(place), workers
    finally:
        for process in running:
            process.kill()
            process.wait()


def main(command, path):
    work = batches(pathlib.Path(path))
    with tempfile.TemporaryDirectory() as folder, cluster(pathlib.Path(folder)) as (place, workers):
        with Client(scheduler_file=place, timeout=120) as client:
            client.wait_for_workers(2, timeout=120)
            # pure=False: two batches of the same lines are two pieces of work.
            futures = [client.submit(answers, command, lines, pure=False, retries=3) for lines in work]
            for done, _ in enumerate(as_completed(futures), 1):
                if done == max(1, len(futures) // 3):
                    workers[0].kill()
                    print("killed a worker after %d of %d batches" % (done, len(futures)), file=sys.stderr)
            for future in futures:
                sys.stdout.buffer.writelines(future.result())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2])
