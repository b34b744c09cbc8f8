// An article: its text, kept byte for byte, and what of it is title, paragraph, quote or date.
//
//   auto article = dateline::read_text(bytes, "venezuela");
//   article->published = ...;
//
// Thread safety: plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/calendar.hpp"
#include "dateline/result.hpp"
#include "dateline/text.hpp"

namespace dateline {

enum class BlockKind : std::uint8_t {
  kTitle,     // first line of plain text that reads like a title; context for labels, and annotated
  kDateLine,  // a line under the title that holds the date of publication
  kParagraph,  // running text; sentences never cross its ends
  kSource      // a last line `source: ...`: metadata, no annotations inside
};

/// A stretch of the text without leading and trailing white space.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Span span;
};

/// Direct speech, quotation marks included. Speech that runs on over paragraphs (each opened anew,
/// only the last closed) is several quotes of which all but the first have `continues` set.
struct Quote {
  Span span;
  bool continues = false;
};

/// Where the publication date comes from.
enum class PublishedFrom : std::uint8_t {
  kNone,      // unknown: nothing is resolved against it
  kCaller,    // option -d, or set by the caller
  kDocument,  // DCT, JSON field `published`
  kJsonLd,    // HTML, in the order in which they are asked
  kMeta,
  kTimeElement,
  kDateLine  // a date line or dateline in the text
};

/// A byte sequence that is not UTF-8, a NUL or another character that XML forbids.
struct TextFault {
  std::size_t offset = 0;  // bytes of Article::text
  std::string what;        // for a message: "byte 0xFF is not UTF-8"
};

struct Article {
  std::string id;               // DOCID, JSON Lines id, or file stem; may be empty
  bool id_is_number = false;    // JSON Lines: echoed as a number
  std::string title;            // a title given apart (TITLE, `title`), else the title block's text
  bool title_in_text = false;   // whether a kTitle block holds it
  std::string text;             // what offsets refer to
  bool text_extracted = false;  // HTML, or another encoding than UTF-8: the bytes of the input
                                // differ from the text, which has to be given out
  std::string encoding = "UTF-8";  // of the input: "UTF-16LE", "UTF-16BE", "windows-1252"
  std::vector<Block> blocks;       // in reading order, disjoint; all non-blank text lies in one
  std::vector<Quote> quotes;       // in reading order, disjoint
  std::optional<calendar::Value> published;  // a day, or a day with a clock time
  std::string published_text;  // DCT: the text inside its TIMEX3; kept for TimeML output
  PublishedFrom published_from = PublishedFrom::kNone;
  std::vector<TextFault> faults;  // the first hundred; reported, never mended in `text`
  std::size_t fault_count = 0;    // all of them
};

}  // namespace dateline
