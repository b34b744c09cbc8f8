// Annotated TimeML files (TempEval-3 layout) as values: the text with the gold events, expressions
// and links over it, for training and measuring.
//
//   auto gold = dateline::train::read_gold(bytes);
//   for (const GoldLink& link : gold->links) use(link.from, link.relation, link.to);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/event.hpp"
#include "dateline/link.hpp"
#include "dateline/result.hpp"

namespace dateline::train {

/// An EVENT with its first MAKEINSTANCE.
struct GoldEvent {
  std::string eid;
  std::string eiid;  // of its first instance; empty without one
  Span span;         // bytes of GoldDocument::text
  EventClass event_class = EventClass::kOccurrence;
  bool has_instance = false;  // without one, what follows is unknown
  Tense tense = Tense::kNone;
  Aspect aspect = Aspect::kNone;
  std::optional<Polarity> polarity;
  std::optional<EventPos> pos;  // nothing for UNKNOWN, too
  std::string modality;         // lower case; "none" is read as absent
  std::string cardinality;
};

/// A TIMEX3 inside TEXT; attributes as the file writes them, empty where it does not.
struct GoldTimex {
  std::string tid;
  Span span;
  std::string type;
  std::string value;
  std::string mod;
  std::string anchor;  // a tid
};

/// A TLINK, SLINK or ALINK. Node::index counts into GoldDocument::events and ::timexes.
struct GoldLink {
  LinkKind kind = LinkKind::kTlink;
  Relation relation = Relation::kBefore;
  Node from;
  Node to;
};

struct GoldDocument {
  std::string docid;
  std::string title;               // TITLE, when given apart
  std::string published;           // value of the TIMEX3 in DCT
  std::string published_text;      // the words of that TIMEX3
  std::string text;                // TEXT without its tags, white space as it stands
  std::vector<GoldEvent> events;   // in the order of the text
  std::vector<GoldTimex> timexes;  // in the order of the text
  std::vector<GoldLink> links;     // links with an unknown end or relation are left out
};

/// Fails when the bytes are no XML or hold no TEXT.
[[nodiscard]] Result<GoldDocument> read_gold(std::string_view xml);

/// The relative paths of *.tml under `folder`, sorted, as dev.txt names them: "timebank/wsj_1.tml".
[[nodiscard]] std::vector<std::string> list_gold(const std::string& folder);

/// The lines of a list of files such as dev.txt; empty when it cannot be read.
[[nodiscard]] std::vector<std::string> read_list(const std::string& path);

/// The bytes of a file, or nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);

}  // namespace dateline::train
