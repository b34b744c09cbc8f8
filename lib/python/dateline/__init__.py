"""Timelines from news articles: what happened when, in which order, and how sure is that.

    >>> import dateline
    >>> found = dateline.read(text="The mayor left on Monday.", published="2019-06-07")
    >>> found.timexes[0].value
    '2019-06-03'
    >>> for entry in found.timeline:
    ...     print(entry.step, entry.from_.earliest, entry.label)
    1 2019-06-03 The mayor left on Monday

:func:`read` gives a :class:`Document` of a file, a text, bytes or an address; :func:`read_many` those of many files,
:func:`read_lines` those of JSON Lines, :func:`read_each` those of a feed or an archive; :func:`merge` makes one timeline
of several, also of results that :func:`read_results` reads. :func:`process` and its
short forms :func:`timeline`, :func:`timexes`, :func:`timeml`, :func:`chart` give one answer for one call.

Offsets count characters of the text, so ``text[e.start:e.end]`` is what the article says. All functions
may be called from any number of threads, which run side by side while articles are read.
"""

from .document import Collection, Document, merge
from .errors import DatelineError
from .functions import chart, export, process, timeline, timelines, timeml, timexes
from .native import FORMATS, version
from .options import Options
from .reading import read, read_each, read_lines, read_many, read_results
from .values import Bounds, Entry, Event, LabelPart, Link, Mention, Stretch, Timex, stretch

__version__ = version()

__all__ = [
    "Bounds",
    "Collection",
    "DatelineError",
    "Document",
    "Entry",
    "Event",
    "FORMATS",
    "LabelPart",
    "Link",
    "Mention",
    "Options",
    "Stretch",
    "Timex",
    "__version__",
    "chart",
    "export",
    "merge",
    "process",
    "read",
    "read_each",
    "read_lines",
    "read_many",
    "read_results",
    "stretch",
    "timeline",
    "timelines",
    "timeml",
    "timexes",
    "version",
]
