// A document -> what merging has to know of it: a trace of each entry of its timeline, by which
// entries of other documents are known again. The words of the article are not needed any more.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"
#include "entity/tables.hpp"
#include "entity/mention.hpp"
#include "merge/words.hpp"

namespace dateline::joining {

using WordSet = std::vector<std::string>;  // lower case, sorted, each once

/// One mention by the sentence it stands in: equal in two texts where the sentence is the same, the
/// word is the same one of it, and both are its same occurrence.
struct Place {
  std::uint64_t sentence = 0;
  std::int32_t word = 0;
  bool brief = false;  // a sentence of a few words, that many texts may have
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// What is known of an entry; lists are sorted, each word once.
struct Trace {
  std::string head;  // dictionary form of the word that tells it
  std::string stem;  // without ending
  WordSet stems;     // of all its mentions
  WordSet words;     // nouns, names, adjectives, verbs of their clauses
  WordSet doers;     // who does it, names by their last word
  WordSet objects;   // to whom or what
  WordSet names;
  WordSet numbers;
  WordSet counted;  // what is counted and how many: "person 12"
  WordSet around;   // of its sentence, beyond the clause
  std::vector<Place> places;
  std::optional<calendar::Interval> when;  // known to within forty days
  Dated dated = Dated::kNotTold;
  EventClass event_class = EventClass::kOccurrence;
  EventPos pos = EventPos::kVerb;
  Reality reality = Reality::kHappened;
  bool denied = false;
  bool opens = false;  // told in the title or the first paragraph
  float salience = 0.0F;
};

struct DocumentTrace {
  std::string id;          // as output writes it
  std::uint64_t text = 0;  // a hash of the whole text
  std::optional<calendar::Interval> published;
  WordSet topic;               // the rare words that it says most often
  std::vector<Trace> entries;  // in the order of the timeline
};

/// What a chart says of an event in words that only the article has; mostly nothing.
struct ChartWords {
  std::string distance;  // "hours before"
  std::string vague;     // "recently", as it stands inside a sentence
  std::string source;    // the letters that the article shortens the name of its source to
};

/// What a result keeps of its article: it stands in for the text and the analysis.
struct Kept {
  DocumentTrace trace;
  std::map<std::int32_t, ChartWords> words;  // by the event that tells an entry
};

/// Sets what follows from the entry and its events: date, class, reality, salience.
void tell(const Document& document, const Entry& entry, Trace& trace);

/// With U+FFFD for what no output can hold, so that what is written and read again is the same.
[[nodiscard]] std::string cleaned(std::string_view text);

/// Reads all entries of a document's timeline.
[[nodiscard]] DocumentTrace trace_document(const Document& document, const entity::Tables& tables,
                                           const Words& words);

/// Traces of single words, whether or not they are events of ours: to measure on the mentions that
/// an annotator marked.
[[nodiscard]] DocumentTrace trace_words(const Document& document, const entity::Tables& tables,
                                        const Words& words, const std::vector<TokenId>& heads);

/// A hash of bytes that is the same on every machine (FNV-1a).
[[nodiscard]] std::uint64_t hash_of(std::string_view bytes,
                                    std::uint64_t seed = 14695981039346656037ULL);

}  // namespace dateline::joining
