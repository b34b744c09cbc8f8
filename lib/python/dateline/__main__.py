"""python -m dateline: the command."""

from .command import main

main()
