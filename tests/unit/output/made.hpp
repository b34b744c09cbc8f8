// Documents made by hand for the tests of the writers: annotations are found by their words.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "dateline/document.hpp"

namespace dateline::test {

class Made {
 public:
  explicit Made(std::string text) {
    document_.article.id = "made";
    document_.article.text = std::move(text);
  }

  Made& title(std::string text) { return document_.article.title = std::move(text), *this; }
  Made& published(std::string_view date) {
    document_.article.published = value(date);
    document_.article.published_from = PublishedFrom::kCaller;
    return *this;
  }

  Made& timex(std::string_view words, std::string_view text, TimexType type = TimexType::kDate) {
    Timex timex;
    timex.span = words.empty() ? Span{} : place_of(words);
    timex.type = type;
    timex.value = value(text);
    document_.timexes.push_back(std::move(timex));
    return *this;
  }
  Made& event(std::string_view words, Reality reality = Reality::kHappened,
              std::string_view source = {}) {
    Event event;
    event.span = place_of(words);
    event.reality = reality;
    event.tense = Tense::kPast;
    event.label = words;
    if (!source.empty()) event.source = Source{std::string(source), {}};
    document_.events.push_back(std::move(event));
    return *this;
  }
  Made& signal(std::string_view words) {
    document_.signals.push_back({place_of(words)});
    return *this;
  }
  Made& link(LinkKind kind, Relation relation, Node from, Node to, float confidence = 1) {
    Link link;
    link.kind = kind;
    link.relation = relation;
    link.from = from;
    link.to = to;
    link.confidence = confidence;
    document_.links.push_back(link);
    return *this;
  }

  /// An entry for the event last added; `from` is "", "DATE", "EARLIEST..", "..LATEST" or both.
  Made& entry(int step, std::string_view from, std::string label, std::string_view to = {}) {
    const Event& event = document_.events.back();
    Entry entry;
    entry.step = step;
    entry.mentions.push_back({0, EventId{static_cast<std::int32_t>(document_.events.size()) - 1}});
    entry.told_by = entry.mentions.front().event;
    entry.label = std::move(label);
    entry.from = bounds(from);
    entry.to = to == "open" ? Bounds{} : bounds(to.empty() ? from : to);
    entry.open_end = to == "open";
    entry.reality = event.reality;
    if (event.source) entry.source = event.source->name;
    entry.because = "made so";
    if (entry.from.earliest && entry.from.earliest == entry.from.latest)
      entry.dated = Dated::kTold;
    else if (entry.from.earliest && entry.from.latest)
      entry.dated = Dated::kAssumed;
    document_.timeline.entries.push_back(std::move(entry));
    return *this;
  }

  [[nodiscard]] Document& document() { return document_; }
  Entry& last_entry() { return document_.timeline.entries.back(); }

  static calendar::Value value(std::string_view text) {
    auto value = calendar::parse_value(text);
    if (!value) throw std::invalid_argument("no value: " + std::string(text));
    return *value;
  }

 private:
  static Bounds bounds(std::string_view text) {
    if (text.empty()) return {};
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return {value(text), value(text)};
    Bounds bounds;
    if (dots > 0) bounds.earliest = value(text.substr(0, dots));
    if (dots + 2 < text.size()) bounds.latest = value(text.substr(dots + 2));
    return bounds;
  }
  Span place_of(std::string_view words) const {
    const std::size_t at = document_.article.text.find(words);
    if (at == std::string::npos)
      throw std::invalid_argument("not in the text: " + std::string(words));
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  Document document_;
};

}  // namespace dateline::test
