"""A component for spaCy: nlp.add_pipe("dateline") marks time expressions and keeps the whole timeline.

    import spacy
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline", config={"published": "2019-06-07"})
    doc = nlp("The mayor left on Monday.")
    [(ent.text, ent.label_, ent._.timex.value) for ent in doc.ents]    # [("Monday", "DATE", "2019-06-03")]
    doc._.dateline.timeline                                            # all that dateline.Document has

`Doc._.published` gives a document a date of its own; set it before the component runs, as by
`nlp(doc)` with a Doc made by `nlp.make_doc(text)`, or by `nlp.pipe(texts, as_tuples=True)` and a context.
"""

from __future__ import annotations

import functools
from typing import Any, Dict, List, Optional

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from .document import Document
from .options import Published, as_bytes, as_date
from .reading import Recipe
from .values import Timex


@functools.lru_cache(maxsize=64)
def _read(recipe: Recipe) -> Document:
    return recipe.read()


def _day(published: Published) -> Optional[str]:
    """The date as a string, which can be kept with the Doc."""
    date = as_date(published)
    return None if date is None else date.decode("utf-8", "surrogatepass")


def _recipe_of(doc: Doc, given: Dict[str, Any]) -> Recipe:
    return Recipe.of(as_bytes(doc.text), given["published"], {"input": "text", "model": given["model"]})


def _document_of(doc: Doc) -> Optional[Document]:
    """What was found in it; a Doc from another process or a file is read again, with the same outcome."""
    given = doc.user_data.get("dateline")
    return None if given is None else _read(_recipe_of(doc, given))


def _timex_of(span: Span) -> Optional[Timex]:
    found = span.doc.user_data.get("dateline.timexes", {}).get("%d:%d" % (span.start, span.end))
    return Timex(**found) if found else None


class Component:
    """Reads each Doc with dateline. Entities that are there stay, and go before, unless `overwrite` is set."""

    def __init__(self, published: Optional[str], model: str, entities: bool, overwrite: bool) -> None:
        self.published = published
        self.model = model
        self.entities = entities
        self.overwrite = overwrite

    def __call__(self, doc: Doc) -> Doc:
        if not doc.text.strip():
            return doc
        given: Dict[str, Any] = {"published": _day(doc._.published or self.published), "model": self.model}
        doc.user_data["dateline"] = given
        spans: List[Span] = []
        values: Dict[str, Dict[str, Any]] = {}
        for timex in _read(_recipe_of(doc, given)).timexes:
            span = doc.char_span(timex.start, timex.end, label=timex.type, alignment_mode="expand")
            if span is not None and timex.end > timex.start:
                spans.append(span)
                values["%d:%d" % (span.start, span.end)] = dict(vars(timex))
        doc.user_data["dateline.timexes"] = values
        doc.spans["dateline"] = spans
        if self.entities:
            old = list(doc.ents)
            doc.ents = tuple(filter_spans(_beside(old, spans) if self.overwrite else _beside(spans, old)))
        return doc


def _beside(others: List[Span], first: List[Span]) -> List[Span]:
    """The first ones, and those of the others that none of them overlaps."""
    taken = {position for span in first for position in range(span.start, span.end)}
    return first + [span for span in others if taken.isdisjoint(range(span.start, span.end))]


def _extend(kind: Any, name: str, **what: Any) -> None:
    if not kind.has_extension(name):
        kind.set_extension(name, **what)


_extend(Doc, "published", default=None)
_extend(Doc, "dateline", getter=_document_of)
_extend(Span, "timex", getter=_timex_of)


@Language.factory(
    "dateline",
    assigns=["doc._.dateline", "doc.ents", "doc.spans"],
    default_config={"published": None, "model": "best", "entities": True, "overwrite": False},
)
def make(
    nlp: Language, name: str, published: Optional[str], model: str, entities: bool, overwrite: bool
) -> Component:
    return Component(published, model, entities, overwrite)
