#!/usr/bin/env python3
"""Runs each command of docs/inputs.md.

    inputs.py DATELINE

Each has to end well, and to write something; dates of the same article have to be the same day.
"""
import os
import pathlib
import re
import subprocess
import sys


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    environment = dict(os.environ, PATH=str(binary.parent) + os.pathsep + os.environ["PATH"])
    page = pathlib.Path("docs/inputs.md").read_text(encoding="utf-8")
    commands = re.findall(r"```sh\n(.*?)\n```", page, re.S)
    failed = len(commands) < 10
    for command in commands:
        done = subprocess.run(command, shell=True, env=environment, capture_output=True, text=True, check=False)
        day = "2021-03-04" in done.stdout or "4 Mar 2021" in done.stdout
        if done.returncode != 0 or not day:
            failed = True
            print("%s\n  exit %d, the day of publication %s\n%s%s" % (
                command, done.returncode, "is there" if day else "is missing", done.stdout[:500], done.stderr[:500]))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
