"""The dateline command of a wheel: hands over to the program that lies beside the library."""

from __future__ import annotations

import os
import pathlib
import sys


def main() -> None:
    program = pathlib.Path(__file__).parent / "bin" / "dateline"
    try:
        os.execv(program, ["dateline", *sys.argv[1:]])
    except FileNotFoundError:
        sys.exit("dateline: this installation of the Python module holds no command")


if __name__ == "__main__":
    main()
