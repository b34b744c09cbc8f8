// Document -> TimeML in the layout of TempEval-3: DOCID, DCT, TITLE, TEXT with inline tags, then
// the instances and links. TEXT, tags removed, is the text of the article.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "dateline/write.hpp"
#include "embed/unprintable.hpp"
#include "event/confidence.hpp"
#include "output/ids.hpp"

namespace dateline {
namespace {

using output::id_of;

/// What an attribute or a text must not hold as it is. A carriage return would be read back as a
/// line break, and in an attribute so would every blank but a space.
std::string_view entity_of(char c, bool attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return attribute ? "&quot;" : std::string_view();
    case '\n':
      return attribute ? "&#10;" : std::string_view();
    case '\t':
      return attribute ? "&#9;" : std::string_view();
    default:
      return {};
  }
}

/// Control characters and marks that XML allows are written by number: the reader gets them whole,
/// and a terminal none of them.
void append_odd(std::string& out, const utf8::Unit& odd, bool attribute) {
  if (odd.valid && odd.code < 0x20 && utf8::allowed_in_xml(odd.code)) {
    const std::string_view entity = entity_of(static_cast<char>(odd.code), attribute);
    if (entity.empty()) out += static_cast<char>(odd.code);
    out += entity;
  } else if (!odd.valid || !utf8::allowed_in_xml(odd.code)) {
    out += "\xEF\xBF\xBD";
  } else {
    fmt::format_to(std::back_inserter(out), "&#x{:X};", static_cast<unsigned>(odd.code));
  }
}

void append_escaped(std::string& out, std::string_view text, bool attribute = false) {
  const auto plain = [&](std::string_view part) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < part.size(); ++at) {
      const std::string_view entity = entity_of(part[at], attribute);
      if (entity.empty()) continue;
      out.append(part, begin, at - begin);
      out += entity;
      begin = at + 1;
    }
    out.append(part, begin);
  };
  utf8::for_each_stretch(text, plain,
                         [&](const utf8::Unit& odd) { append_odd(out, odd, attribute); });
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_escaped(out, value, true);
  out += '"';
}

void append_optional(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) append_attribute(out, name, value);
}

/// An inline tag: the kinds in the order in which they win when spans overlap, since EVENT, TIMEX3
/// and SIGNAL hold nothing but text.
struct Tag {
  enum class Kind : std::uint8_t { kTimex, kEvent, kSignal };
  Span span;
  Kind kind = Kind::kTimex;
  std::int32_t index = 0;
};

/// Which annotations stand in TEXT. What does not has no id that links could name.
class Layout {
 public:
  explicit Layout(const Document& document) {
    const auto collect = [this](const auto& items, Tag::Kind kind) {
      for (std::size_t i = 0; i < items.size(); ++i)
        if (!items[i].span.empty() && stands(items[i]))
          tags_.push_back({items[i].span, kind, static_cast<std::int32_t>(i)});
      flags(kind).assign(items.size(), false);
      admit(kind);
    };
    collect(document.timexes, Tag::Kind::kTimex);
    collect(document.events, Tag::Kind::kEvent);
    collect(document.signals, Tag::Kind::kSignal);
  }

  [[nodiscard]] const std::vector<Tag>& tags() const { return tags_; }
  [[nodiscard]] bool has(Tag::Kind kind, std::int32_t index) const {
    const auto& kept = kept_[static_cast<std::size_t>(kind)];
    return index >= 0 && static_cast<std::size_t>(index) < kept.size() &&
           kept[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] bool has(EventId id) const { return has(Tag::Kind::kEvent, id.index); }
  [[nodiscard]] bool has(SignalId id) const { return has(Tag::Kind::kSignal, id.index); }
  [[nodiscard]] bool has(const Node& node) const {
    return node.kind != Node::Kind::kEvent || has(EventId{node.index});
  }

 private:
  static bool stands(const Event& event) { return event::is_sure(event); }
  static bool stands(const auto& /*item*/) { return true; }
  std::vector<bool>& flags(Tag::Kind kind) { return kept_[static_cast<std::size_t>(kind)]; }

  /// Drops the tags of the kind last collected that overlap one of an earlier kind, or one of their
  /// own that begins earlier.
  void admit(Tag::Kind kind) {
    std::ranges::sort(tags_, [](const Tag& a, const Tag& b) {
      return std::tuple(a.span.begin, a.kind, b.span.end) <
             std::tuple(b.span.begin, b.kind, a.span.end);
    });
    std::vector<Tag> kept;
    kept.reserve(tags_.size());
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      const Tag& tag = tags_[i];
      if (tag.kind == kind && (crosses_earlier(kept, tag) || crosses_later(i))) continue;
      kept.push_back(tag);
      flags(tag.kind)[static_cast<std::size_t>(tag.index)] = true;
    }
    tags_ = std::move(kept);
  }
  static bool crosses_earlier(const std::vector<Tag>& kept, const Tag& tag) {
    return !kept.empty() && kept.back().span.end > tag.span.begin;
  }
  [[nodiscard]] bool crosses_later(std::size_t i) const {
    for (std::size_t next = i + 1; next < tags_.size(); ++next) {
      if (tags_[next].span.begin >= tags_[i].span.end) return false;
      if (tags_[next].kind != tags_[i].kind) return true;
    }
    return false;
  }

  std::vector<Tag> tags_;  // in the order of the text, none overlapping another
  std::array<std::vector<bool>, 3> kept_;
};

/// The value, or the nearest that the schema knows: it has no durations of weekends and seasons,
/// and before Christ nothing finer or coarser than years but months and days.
std::string schema_value(const calendar::Value& value) {
  if (calendar::allowed_by_schema(value)) return calendar::to_string(value);
  if (std::holds_alternative<calendar::Duration>(value)) return "PXX";
  const auto year = calendar::containing(value, calendar::Unit::kYear);
  return year ? calendar::to_string(*year) : "XXXX";
}

void append_timex_open(std::string& out, const Document& document, std::int32_t index) {
  const Timex& timex = document.timexes[static_cast<std::size_t>(index)];
  out += "<TIMEX3";
  append_attribute(out, "tid", output::numbered("t", index));
  append_attribute(out, "type", to_string(timex.type));
  append_attribute(out, "value", schema_value(timex.value));
  append_optional(out, "mod", to_string(timex.mod));
  append_optional(out, "quant", timex.quant);
  append_optional(out, "freq", timex.freq);
  append_attribute(out, "temporalFunction", timex.temporal_function ? "true" : "false");
  append_attribute(out, "functionInDocument", "NONE");
  append_optional(out, "anchorTimeID", output::anchor_of(timex));
  if (timex.begin_point.valid()) append_attribute(out, "beginPoint", id_of(timex.begin_point));
  if (timex.end_point.valid()) append_attribute(out, "endPoint", id_of(timex.end_point));
}

/// Appends the opening tag and returns the closing one.
std::string_view append_open(std::string& out, const Document& document, const Tag& tag) {
  switch (tag.kind) {
    case Tag::Kind::kTimex:
      append_timex_open(out, document, tag.index);
      out += '>';
      return "</TIMEX3>";
    case Tag::Kind::kEvent:
      out += "<EVENT";
      append_attribute(out, "eid", output::numbered("e", tag.index));
      append_attribute(out, "class",
                       to_string(document.events[static_cast<std::size_t>(tag.index)].event_class));
      out += '>';
      return "</EVENT>";
    case Tag::Kind::kSignal:
      out += "<SIGNAL";
      append_attribute(out, "sid", output::numbered("s", tag.index));
      out += '>';
      return "</SIGNAL>";
  }
  return {};
}

void append_head(std::string& out, const Article& article) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n\n"
      "<DOCID>";
  append_escaped(out, article.id);
  out += "</DOCID>\n\n<DCT><TIMEX3 tid=\"t0\"";
  const std::string value =
      article.published ? calendar::to_string(*article.published) : "XXXX-XX-XX";
  append_attribute(out, "type", value.find('T') == std::string::npos ? "DATE" : "TIME");
  append_attribute(out, "value", value);
  out += " temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">";
  if (article.published)
    append_escaped(out, article.published_text.empty() ? value : article.published_text);
  out += "</TIMEX3></DCT>\n\n";
  if (!article.title.empty() && !article.title_in_text) {
    out += "<TITLE>";
    append_escaped(out, article.title);
    out += "</TITLE>\n\n";
  }
}

void append_text(std::string& out, const Document& document, const Layout& layout) {
  const std::string_view text = document.article.text;
  std::uint32_t at = 0;
  out += "<TEXT>";
  for (const Tag& tag : layout.tags()) {
    append_escaped(out, text.substr(at, tag.span.begin - at));
    const std::string_view close = append_open(out, document, tag);
    append_escaped(out, text.substr(tag.span.begin, tag.span.size()));
    out += close;
    at = tag.span.end;
  }
  append_escaped(out, text.substr(at));
  out += "</TEXT>\n\n";
}

/// Expressions without words of their own: the ends of a duration, and those inside another.
void append_empty_timexes(std::string& out, const Document& document, const Layout& layout) {
  for (std::size_t i = 0; i < document.timexes.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    if (layout.has(Tag::Kind::kTimex, index)) continue;
    append_timex_open(out, document, index);
    out += "/>\n";
  }
}

void append_instances(std::string& out, const Document& document, const Layout& layout) {
  for (std::size_t i = 0; i < document.events.size(); ++i) {
    const EventId id{static_cast<std::int32_t>(i)};
    if (!layout.has(id)) continue;
    const Event& event = document.events[i];
    out += "<MAKEINSTANCE";
    append_attribute(out, "eiid", output::numbered("ei", id.index));
    append_attribute(out, "eventID", id_of(id));
    if (layout.has(event.signal)) append_attribute(out, "signalID", id_of(event.signal));
    append_attribute(out, "tense", to_string(event.tense));
    append_attribute(out, "aspect", to_string(event.aspect));
    append_attribute(out, "polarity", to_string(event.polarity));
    append_attribute(out, "pos", to_string(event.pos));
    append_optional(out, "modality", event.modality);
    append_optional(out, "cardinality", event.cardinality);
    out += " />\n";
  }
}

void append_tlink_end(std::string& out, const Node& node, bool first) {
  if (node.kind == Node::Kind::kEvent)
    append_attribute(out, first ? "eventInstanceID" : "relatedToEventInstance",
                     output::numbered("ei", node.index));
  else
    append_attribute(out, first ? "timeID" : "relatedToTime", id_of(node));
}

void append_links(std::string& out, const Document& document, const Layout& layout) {
  int number = 0;
  for (const Link& link : document.links) {
    if (!layout.has(link.from) || !layout.has(link.to)) continue;
    out += '<';
    out += to_string(link.kind);
    append_attribute(out, "lid", output::numbered("l", number++));
    append_attribute(out, "relType", to_string(link.relation));
    append_tlink_end(out, link.from, true);
    if (link.kind == LinkKind::kSlink)
      append_attribute(out, "subordinatedEventInstance", output::numbered("ei", link.to.index));
    else
      append_tlink_end(out, link.to, false);
    if (layout.has(link.signal)) append_attribute(out, "signalID", id_of(link.signal));
    out += " />\n";
  }
}

}  // namespace

std::string write_timeml(const Document& document) {
  const Layout layout(document);
  std::string out;
  out.reserve(document.article.text.size() * 2 + 1024);
  append_head(out, document.article);
  append_text(out, document, layout);
  append_empty_timexes(out, document, layout);
  append_instances(out, document, layout);
  append_links(out, document, layout);
  out += "</TimeML>\n";
  return out;
}

}  // namespace dateline
