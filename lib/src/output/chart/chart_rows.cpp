// Timeline -> rows of a chart: what to show, under which date or word, with which sign.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "embed/ascii.hpp"
#include "output/chart/chart.hpp"
#include "output/chart/chart_arrange.hpp"
#include "output/chart/chart_words.hpp"
#include "output/chart/differences.hpp"
#include "output/chart/tied.hpp"
#include "output/choose_entries.hpp"
#include "output/display_width.hpp"

namespace dateline::output {
namespace {

using calendar::Interval;
using calendar::Value;

using calendar::kDay;

/// Begins and ends at a value that is known as well as the text knows it.
bool told(const Bounds& bounds) {
  return bounds.earliest && bounds.earliest == bounds.latest;
}

bool contains_ignoring_case(std::string_view text, std::string_view part) {
  const auto same = [](char a, char b) { return ascii::to_lower(a) == ascii::to_lower(b); };
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

/// "Aug. 2", "March", "Friday", "today": what the column of dates says as well.
bool names_date(std::string_view phrase) {
  constexpr std::array<std::string_view, 22> kNames = {
      "jan",    "feb",      "mar",    "apr",   "may",       "jun",     "jul",       "aug",
      "sep",    "oct",      "nov",    "dec",   "monday",    "tuesday", "wednesday", "thursday",
      "friday", "saturday", "sunday", "today", "yesterday", "tomorrow"};
  return std::ranges::any_of(phrase, ascii::is_digit) ||
         std::ranges::any_of(kNames, [&](std::string_view name) {
           return ascii::starts_with_ignoring_case(phrase, name);
         });
}

class RowMaker {
 public:
  RowMaker(const std::vector<Linked>& documents, const std::optional<Value>& published,
           const std::vector<const Entry*>& entries)
      : documents_(documents),
        published_(published),
        publication_(calendar::interval_of(published)) {
    for (const Entry* entry : entries)
      if (entry->reality == Reality::kHappened && zone_of(*entry) == Zone::kPast)
        last_past_step_ = std::max(last_past_step_, entry->step);
  }

  [[nodiscard]] Row row_of(const Entry& entry) const {
    Row row;
    row.entry = &entry;
    row.step = entry.step;
    row.zone = zone_of(entry);
    if (row.zone <= Zone::kFuture) row.date = date_of(entry.from);
    const bool dated = row.date != SpineDate();
    row.sign = sign_of(entry, dated);
    if (row.sign == Sign::kSpan) row.until = spoken_date(*entry.to.latest);
    if (!dated && row.zone == Zone::kPast) row.zone = Zone::kNotTold;
    if (!dated) row.word = word_for(row.zone);
    row.assumed = dated && is_assumed(entry);
    row.told_order = in_told_order(entry);
    set_label(row, entry);
    row.phrase = phrase_of(entry, row.label);
    if (!dated) row.known = known_of(entry);
    if (row.phrase.empty() && row.zone == Zone::kNotTold) row.phrase = row.known;
    if (entry.source) row.source = printable(source_of(entry));
    if (documents_.size() > 1) row.documents = documents_of(entry);
    return row;
  }

 private:
  [[nodiscard]] static bool is_assumed(const Entry& entry) {
    return entry.dated == Dated::kAssumed;
  }

  [[nodiscard]] bool in_told_order(const Entry& entry) const {
    return std::ranges::any_of(entry.mentions, [&](const Mention& mention) {
      return is_tied(documents_[static_cast<std::size_t>(mention.document)], mention.event);
    });
  }

  [[nodiscard]] static SpineDate date_of(const Bounds& start) {
    if (told(start)) return spine_date(*start.earliest);
    if (start.earliest && start.latest) return spine_range(*start.earliest, *start.latest);
    return {};
  }

  void set_label(Row& row, const Entry& entry) const {
    row.label = printable(entry.label);
    row.pieces = entry.label_parts;
    const Mention told = teller_of(entry);
    const auto number =
        static_cast<std::size_t>(row.pieces.empty() ? told.document : row.pieces.front().document);
    row.text = documents_[number].document().article.text;
  }

  [[nodiscard]] std::string source_of(const Entry& entry) const {
    const Mention told = teller_of(entry);
    return source_phrase(documents_[static_cast<std::size_t>(told.document)].document(), told.event,
                         *entry.source);
  }

  [[nodiscard]] bool after_publication(const Bounds& start) const {
    const auto earliest = calendar::interval_of(start.earliest);
    if (!publication_ || !earliest) return false;
    return earliest->begin >= publication_->end || (*earliest == *publication_ && !told(start));
  }

  [[nodiscard]] Zone zone_of(const Entry& entry) const {
    switch (entry.reality) {
      case Reality::kDenied:
        return Zone::kDenied;
      case Reality::kPossible:
        return Zone::kPossible;
      case Reality::kConditional:
        return Zone::kConditional;
      case Reality::kPlanned:
        if (after_publication(entry.from)) return Zone::kFuture;
        return told(entry.from) || entry.step < last_past_step_ ? Zone::kPast : Zone::kFuture;
      case Reality::kOngoing:
        if (!entry.from.earliest) return Zone::kNow;
        break;
      case Reality::kHappened:
        break;
    }
    return after_publication(entry.from) ? Zone::kFuture : Zone::kPast;
  }

  [[nodiscard]] static bool is_span(const Entry& entry) {
    const auto start = calendar::interval_of(entry.from.earliest);
    const auto end = calendar::interval_of(entry.to.latest);
    return told(entry.to) && start && end && *start != *end && start->end < end->end;
  }

  [[nodiscard]] static Sign sign_of(const Entry& entry, bool dated) {
    switch (entry.reality) {
      case Reality::kDenied:
        return Sign::kDenied;
      case Reality::kPossible:
      case Reality::kConditional:
        return Sign::kUncertain;
      case Reality::kPlanned:
        return dated && is_span(entry) ? Sign::kSpan : Sign::kPlanned;
      case Reality::kHappened:
      case Reality::kOngoing:
        break;
    }
    const bool goes_on = entry.open_end || entry.reality == Reality::kOngoing;
    if (goes_on) return dated ? Sign::kOpen : Sign::kOngoing;
    if (!dated) return Sign::kUndated;
    return is_span(entry) ? Sign::kSpan : Sign::kPoint;
  }

  /// What stands where a date would.
  [[nodiscard]] static std::string word_for(Zone zone) {
    switch (zone) {
      case Zone::kNow:
        return "now";
      case Zone::kFuture:
        return "later";
      case Zone::kDenied:
        return "not so";
      case Zone::kPossible:
        return "perhaps";
      case Zone::kConditional:
        return "if";
      case Zone::kPast:
      case Zone::kNotTold:
        break;
    }
    return "date not told";
  }

  /// What is known of a date that is not told; nothing where that is only that it was before
  /// publication.
  [[nodiscard]] std::string known_of(const Entry& entry) const {
    const auto& [earliest, latest] = entry.from;
    const auto last = calendar::interval_of(latest);
    const bool before = last && (!publication_ || last->end < publication_->begin);
    if (calendar::interval_of(earliest) && before)
      return spoken_day(*earliest) + " to " + spoken_day(*latest);
    if (calendar::interval_of(earliest)) return "not before " + spoken_day(*earliest);
    return before ? "before " + spoken_day(*latest) : std::string();
  }

  /// Without weekday and time of day: "7 Jun 2019".
  [[nodiscard]] static std::string spoken_day(const Value& value) {
    const auto day = calendar::containing(value, calendar::Unit::kDay);
    if (!day) return spoken_date(value);
    const std::string text = spoken_date(*day);
    return ascii::is_alpha(text.front()) ? text.substr(text.find(' ') + 1) : text;
  }

  [[nodiscard]] static std::string_view text_of(const Document& document, Span span) {
    return std::string_view(document.article.text).substr(span.begin, span.size());
  }

  /// The words that date an entry, where neither its label nor the column of dates says as much.
  [[nodiscard]] std::string phrase_of(const Entry& entry, std::string_view label) const {
    const Mention mention = teller_of(entry);
    const Linked& linked = documents_[static_cast<std::size_t>(mention.document)];
    const Document& document = linked.document();
    std::string phrase;
    if (entry.anchored_by.valid()) {
      const Timex& timex = document.timexes[static_cast<std::size_t>(entry.anchored_by.index)];
      if (timex.anchor_kind == AnchorKind::kEvent)
        phrase = printable(distance_phrase(linked, mention.event));
      else if (timex.anchor_kind != AnchorKind::kNone)
        phrase = printable(text_of(document, timex.span));
    } else if (phrase = printable(distance_phrase(linked, mention.event)); phrase.empty()) {
      phrase = vague_phrase(linked, mention.event);
    }
    const bool says_more =
        !names_date(phrase) && phrase != "then" && !contains_ignoring_case(label, phrase);
    return says_more ? phrase : std::string();
  }

  [[nodiscard]] static std::string documents_of(const Entry& entry) {
    std::string letters;
    for (const Mention& mention : entry.mentions) {
      const std::string letter = document_letter(mention.document);
      if (letters.find(letter) != std::string::npos) continue;
      letters += (letters.empty() ? "" : " ") + letter;
    }
    return letters;
  }

  const std::vector<Linked>& documents_;
  std::optional<Value> published_;
  std::optional<Interval> publication_;
  std::int32_t last_past_step_ = 0;  // plans of before lie in the past, too
};

std::string published_line(const std::optional<Value>& published) {
  return published ? "published " + spoken_date(*published) : "publication date unknown";
}

/// What a chart of one article is about.
std::vector<std::string> heading_of(const Article& article) {
  std::vector<std::string> lines;
  std::string title = printable(article.title.empty() ? article.id : article.title);
  if (!title.empty()) lines.push_back(std::move(title));
  lines.push_back(published_line(article.published));
  return lines;
}

/// The letter of each article that has a line in the chart, and how many have none.
std::vector<std::string> heading_of(const std::vector<const Document*>& documents,
                                    const std::vector<const Entry*>& entries) {
  std::vector<bool> has_line(documents.size(), false);
  for (const Entry* entry : entries)
    for (const Mention& mention : entry->mentions)
      has_line[static_cast<std::size_t>(mention.document)] = true;
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!has_line[i]) continue;
    const Article& article = documents[i]->article;
    lines.push_back(document_letter(static_cast<std::int32_t>(i)) + "  " +
                    printable(article.title.empty() ? article.id : article.title) + ", " +
                    published_line(article.published));
  }
  const auto without = documents.size() - lines.size();
  if (without > 0)
    lines.push_back(fmt::format("{} article{} without a line", without, without == 1 ? "" : "s"));
  return lines;
}

}  // namespace

std::string label_of(const Row& row, std::size_t width) {
  if (row.pieces.empty()) {
    const auto lines = wrapped(row.label, std::max<std::size_t>(width, 1), 1, "…");
    return lines.empty() ? std::string() : lines.front();
  }
  // Columns are not code points where letters are wide.
  std::string label = printable(render_label(row.text, row.pieces, width));
  for (std::size_t less = width; display_width(label) > width && less > 8; less -= less / 8)
    label = printable(render_label(row.text, row.pieces, less));
  return label;
}

Chart make_chart(const std::vector<const Document*>& documents, const Timeline& timeline,
                 const ChartOptions& options, const Collection* merged) {
  Chart chart;
  std::optional<Value> published;
  if (documents.size() == 1) published = documents.front()->article.published;
  std::vector<Linked> linked;
  linked.reserve(documents.size());
  for (const Document* document : documents) linked.emplace_back(*document);
  const auto chosen = choose_entries(linked, timeline, options);
  auto everything = options;
  everything.all = true;
  everything.limit = 0;
  chart.left_out =
      static_cast<int>(choose_entries(linked, timeline, everything).size() - chosen.size());
  const bool one = documents.size() == 1;
  chart.heading = one ? heading_of(documents.front()->article) : heading_of(documents, chosen);
  const RowMaker maker(linked, published, chosen);
  for (const Entry* entry : chosen) {
    chart.rows.push_back(maker.row_of(*entry));
    if (merged != nullptr) chart.rows.back().differs = spoken_differences(*merged, *entry);
  }
  arrange(chart.rows);
  if (published) chart.published = published_line(published);
  return chart;
}

}  // namespace dateline::output
