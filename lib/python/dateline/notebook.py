"""What a notebook shows for a timeline: the drawn page in a frame of its own, else the chart."""

from __future__ import annotations

import html

HEIGHT = 520


def framed(page: str) -> str:
    """A whole page inside another: apart from it, and with no way out of its frame."""
    return (
        '<iframe sandbox="allow-scripts" style="width:100%%;height:%dpx;border:0" title="timeline" srcdoc="%s"></iframe>'
        % (HEIGHT, html.escape(page))
    )


def plain(chart: str) -> str:
    return "<pre>%s</pre>" % html.escape(chart)
