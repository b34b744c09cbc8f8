// One row an entry: where it is told, when, how that is known, and in which words.
#include "output/entry_table.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "output/code_points.hpp"
#include "output/display_width.hpp"
#include "output/ids.hpp"
#include "output/iso_day.hpp"

namespace dateline::output {
namespace {

using calendar::Interval;
using calendar::Value;

constexpr std::array<std::string_view, 25> kHeadings = {
    "document",      "id",          "step",        "first_day", "last_day", "granularity",
    "from_earliest", "from_latest", "to_earliest", "to_latest", "open_end", "dated",
    "reality",       "label",       "source",      "dated_by",  "because",  "sentence",
    "start",         "end",         "confidence",  "salience",  "shown",    "event",
    "mentions"};

/// The words for how exactly a value is known.
std::string_view granularity_of(const std::optional<Value>& value) {
  constexpr std::array<std::pair<calendar::Instant, std::string_view>, 8> kNames = {{
      {calendar::kDay - 1, "time"},
      {calendar::kDay, "day"},
      {8 * calendar::kDay, "week"},
      {31 * calendar::kDay, "month"},
      {95 * calendar::kDay, "quarter"},
      {366 * calendar::kDay, "year"},
      {3653 * calendar::kDay, "decade"},
      {INT64_MAX, "century or more"},
  }};
  const auto time = calendar::interval_of(value);
  if (!time) return {};
  for (const auto& [most, name] : kNames)
    if (time->end - time->begin <= most) return name;
  return {};
}

class Maker {
 public:
  explicit Maker(std::vector<const Document*> documents) : documents_(std::move(documents)) {
    std::int32_t next = 0;
    for (const Document* document : documents_) {
      points_.emplace_back(document->article.text);
      first_.push_back(next);
      next += static_cast<std::int32_t>(document->events.size());
    }
  }

  [[nodiscard]] EntryTable table_of(const Timeline& timeline) {
    EntryTable table;
    table.headings.assign(kHeadings.begin(), kHeadings.end());
    for (const Entry& entry : timeline.entries) {
      row_.clear();
      fill(entry);
      table.rows.push_back(std::move(row_));
    }
    return table;
  }

 private:
  void text(std::string_view words) { row_.push_back({cleaned(words), Cell::Kind::kText}); }
  void number(std::string words) { row_.push_back({std::move(words), Cell::Kind::kNumber}); }
  void value(const std::optional<Value>& value) {
    text(value ? calendar::to_string(*value) : std::string());
  }
  void day(const std::optional<std::string>& day) {
    row_.push_back({day.value_or(std::string()), day ? Cell::Kind::kDay : Cell::Kind::kText});
  }
  void share(float value) { number(fmt::format("{:.2f}", static_cast<double>(value))); }

  [[nodiscard]] static std::size_t at(const Mention& mention) {
    return static_cast<std::size_t>(mention.document);
  }

  /// The ids of the documents that tell it, each once.
  [[nodiscard]] std::string told_in(const Entry& entry) const {
    std::string documents;
    std::int32_t last = -1;
    for (const Mention& mention : entry.mentions) {
      if (mention.document == std::exchange(last, mention.document)) continue;
      documents.append(documents.empty() ? "" : " ").append(documents_[at(mention)]->article.id);
    }
    return documents;
  }

  void fill(const Entry& entry) {
    const Mention first = entry.mentions.front();
    const Document& document = *documents_[at(first)];
    const Event& event = document.events[static_cast<std::size_t>(entry.told_by.index)];
    text(told_in(entry));
    text(numbered("e", first.event.index + first_[at(first)]));
    number(std::to_string(entry.step));
    day(first_day(entry.from.earliest));
    day(last_day(entry.to.latest ? entry.to.latest : entry.from.latest));
    text(granularity_of(entry.from.earliest == entry.from.latest ? entry.from.earliest
                                                                 : std::nullopt));
    value(entry.from.earliest);
    value(entry.from.latest);
    value(entry.to.earliest);
    value(entry.to.latest);
    text(entry.open_end ? "yes" : "no");
    text(to_string(entry.dated));
    text(to_string(entry.reality));
    text(entry.label);
    text(entry.source.value_or(std::string()));
    text(words_of(document, entry.anchored_by));
    text(entry.because);
    places(document, points_[at(first)], event);
    share(event.confidence);
    share(entry.salience);
    text(entry.shown ? "yes" : "no");
    text(slice(document, event.span));
    number(std::to_string(entry.mentions.size()));
  }

  /// The sentence, and where in the text the event's word stands.
  void places(const Document& document, const CodePoints& points, const Event& event) {
    text(sentence_of(document, event));
    number(std::to_string(points.before(event.span.begin)));
    number(std::to_string(points.before(event.span.end)));
  }

  [[nodiscard]] static std::string_view slice(const Document& document, Span span) {
    return std::string_view(document.article.text).substr(span.begin, span.size());
  }
  [[nodiscard]] static std::string_view words_of(const Document& document, TimexId id) {
    if (!id.valid()) return {};
    return slice(document, document.timexes[static_cast<std::size_t>(id.index)].span);
  }

  std::vector<const Document*> documents_;
  std::vector<CodePoints> points_;
  std::vector<std::int32_t> first_;  // what the ids of its events begin at
  std::vector<Cell> row_;
};

}  // namespace

EntryTable entry_table(const Document& document) {
  return Maker({&document}).table_of(document.timeline);
}

EntryTable entry_table(const Collection& collection) {
  std::vector<const Document*> documents;
  for (const Document& document : collection.documents) documents.push_back(&document);
  return Maker(std::move(documents)).table_of(collection.timeline);
}

}  // namespace dateline::output
