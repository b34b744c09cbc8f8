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
  kSource,     // a last line `source: ...`: metadata, no annotations inside
  kForeign,    // a paragraph in another language: no annotations inside
  kNotice      // the caption of a picture, a credit, a notice of rights: times, but no events
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
  kTimeElement,  // and other elements made for dates: microdata, a class "published"
  kDateLine,     // a date line or dateline in the text, a visible line of a page
  kAddress,      // HTML: the day in the page's address
  kModified,     // HTML, documents: nothing but the day of the last change is told
  kProperties,   // documents: the day on which the file was made, by its properties
  kArchive       // web archives: nothing but the day on which the page was kept is told
};

/// Something that a reader of pages considered: a date, a title, a text; taken or not, and why.
struct Finding {
  std::string what;  // "date", "title", "text"
  std::string value;
  std::string why;
  int weight = 0;  // of dates: 0 to 100, what agrees with others more
  bool taken = false;
};

/// A post of a live blog: what stands in it was written at its own time.
struct Post {
  Span span;
  calendar::Value published;  // a day with a clock time, or a day
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
  std::optional<double> published_sure;            // HTML, documents: 0 to 1
  std::optional<calendar::Value> published_other;  // another day that the same tells, too
  std::vector<Post> posts;                         // of a live blog, in reading order, disjoint
  std::string language = "und";   // of most paragraphs: "en", "fr"; "und" where too little tells
  std::vector<Finding> findings;  // for those who ask why
  std::vector<TextFault> faults;  // the first hundred; reported, never mended in `text`
  std::size_t fault_count = 0;    // all of them
};

}  // namespace dateline
