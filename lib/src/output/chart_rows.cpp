// Timeline -> rows of a chart: what to show, under which date or word, with which sign.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "embed/ascii.hpp"
#include "output/chart.hpp"
#include "output/chart_arrange.hpp"
#include "output/chart_words.hpp"
#include "output/choose_entries.hpp"
#include "output/display_width.hpp"
#include "output/salience.hpp"

namespace dateline::output {
namespace {

using calendar::Interval;
using calendar::Value;

using calendar::kDay;

std::optional<Interval> interval(const std::optional<Value>& value) {
  return value ? calendar::interval_of(*value) : std::nullopt;
}

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
      : documents_(documents), published_(published), publication_(interval(published)) {
    for (const Entry* entry : entries)
      if (entry->reality == Reality::kHappened && zone_of(*entry) == Zone::kPast)
        last_past_step_ = std::max(last_past_step_, entry->step);
  }

  [[nodiscard]] Row row_of(const Entry& entry) const {
    Row row;
    row.step = entry.step;
    row.zone = zone_of(entry);
    if (row.zone <= Zone::kFuture) row.date = date_of(entry.from);
    const bool dated = row.date != SpineDate();
    row.sign = sign_of(entry, dated);
    if (row.sign == Sign::kSpan) row.until = spoken_date(*entry.to.latest);
    if (!dated) set_word(row, entry);
    row.place_in_time = place_in_time(row, entry);
    const std::string_view label = label_of(entry);
    row.label = printable(words_of(entry, label));
    row.brief = printable(words_of(entry, brief_of(entry, label)));
    row.phrase = phrase_of(entry, row.label);
    if (entry.source) row.source = printable(*entry.source);
    if (documents_.size() > 1) row.documents = documents_of(entry);
    return row;
  }

 private:
  [[nodiscard]] static SpineDate date_of(const Bounds& start) {
    if (told(start)) return spine_date(*start.earliest);
    if (start.earliest && start.latest) return spine_range(*start.earliest, *start.latest);
    return {};
  }

  /// Titles are clipped language; where the body tells the same, its words are better.
  [[nodiscard]] std::string_view label_of(const Entry& entry) const {
    const auto in_body = [&](const Mention& mention) {
      const Linked& linked = documents_[static_cast<std::size_t>(mention.document)];
      const Event& event = linked.event(mention.event);
      // "calls to resign" of a headline is not "she would not resign".
      const bool same = !in_title(linked.document(), event) &&
                        (event.reality == Reality::kDenied) == (entry.reality == Reality::kDenied);
      return same ? std::string_view(event.label) : std::string_view();
    };
    if (!in_body(entry.mentions.front()).empty()) return entry.label;
    for (const Mention& mention : entry.mentions)
      if (const std::string_view label = in_body(mention); !label.empty()) return label;
    return entry.label;
  }

  /// The brief form of a label that one of the mentions bears; the label itself where it has none.
  [[nodiscard]] std::string_view brief_of(const Entry& entry, std::string_view label) const {
    for (const Mention& mention : entry.mentions) {
      const Event& event =
          documents_[static_cast<std::size_t>(mention.document)].event(mention.event);
      if (event.label == label && !event.brief.empty()) return event.brief;
    }
    return label;
  }

  [[nodiscard]] bool after_publication(const Bounds& start) const {
    const auto earliest = interval(start.earliest);
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
    const auto start = interval(entry.from.earliest);
    const auto end = interval(entry.to.latest);
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

  [[nodiscard]] PlaceInTime place_in_time(const Row& row, const Entry& entry) const {
    const auto earliest = interval(entry.from.earliest);
    const auto latest = interval(entry.from.latest);
    if (row.zone != Zone::kPast || !publication_) return PlaceInTime::kKnown;
    if (!earliest) {
      const bool vague = !latest || latest->end >= publication_->end;
      return vague ? PlaceInTime::kEarlier : PlaceInTime::kKnown;
    }
    const bool last_days =
        earliest->begin >= publication_->begin - kDay && earliest->begin < publication_->end;
    return last_days ? PlaceInTime::kLastDays : PlaceInTime::kKnown;
  }

  /// What stands where a date would. In the order of the text's own claims: after something dated,
  /// before something dated, or nothing known.
  void set_word(Row& row, const Entry& entry) const {
    switch (row.zone) {
      case Zone::kNow:
        row.word = "now";
        return;
      case Zone::kFuture:
        row.word = "later";
        return;
      case Zone::kDenied:
        row.word = "not so";
        return;
      case Zone::kPossible:
        row.word = "perhaps";
        return;
      case Zone::kConditional:
        row.word = "if";
        return;
      case Zone::kPast:
        break;
    }
    if (entry.from.earliest) {
      row.word = "then";
      return;
    }
    const auto& latest = interval(entry.from.latest) ? entry.from.latest : published_;
    if (!latest) return;
    row.word = "before";
    row.word_below = spoken_day(*latest);
  }

  /// Without weekday and time of day: "7 Jun 2019".
  [[nodiscard]] static std::string spoken_day(const Value& value) {
    const auto day = calendar::containing(value, calendar::Unit::kDay);
    if (!day) return spoken_date(value);
    const std::string text = spoken_date(*day);
    return ascii::is_alpha(text.front()) ? text.substr(text.find(' ') + 1) : text;
  }

  [[nodiscard]] std::string words_of(const Entry& entry, std::string_view label) const {
    const Mention& mention = entry.mentions.front();
    const Linked& linked = documents_[static_cast<std::size_t>(mention.document)];
    const Document& document = linked.document();
    const Event& event = linked.event(mention.event);
    if (entry.reality == Reality::kDenied)
      return without_negation(label, text_of(document, event.span));
    const std::string condition = condition_of(linked, mention.event);
    if (condition.empty() || contains_ignoring_case(label, condition)) return std::string(label);
    return std::string(label) + ", " + condition;
  }

  [[nodiscard]] static std::string_view text_of(const Document& document, Span span) {
    return std::string_view(document.article.text).substr(span.begin, span.size());
  }

  /// As it stands inside a sentence: "A year later" -> "a year later".
  [[nodiscard]] static std::string inside_sentence(const Document& document, Span span) {
    std::string words = printable(text_of(document, span));
    const Analysis& analysis = document.analysis;
    const TokenId first = analysis.token_at(span.begin);
    const bool opens = first.valid() && analysis[analysis.sentence_of(first)].first == first.index;
    if (opens && !words.empty()) words.front() = ascii::to_lower(words.front());
    return words;
  }

  /// The words that date an entry, where neither its label nor the column of dates says as much.
  [[nodiscard]] std::string phrase_of(const Entry& entry, std::string_view label) const {
    const Mention& mention = entry.mentions.front();
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
      const TimexId vague = vague_time(linked, mention.event);
      if (vague.valid())
        phrase =
            inside_sentence(document, document.timexes[static_cast<std::size_t>(vague.index)].span);
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

Chart make_chart(const std::vector<const Document*>& documents, const Timeline& timeline,
                 const ChartOptions& options) {
  Chart chart;
  std::optional<Value> published;
  if (documents.size() == 1) published = documents.front()->article.published;
  std::vector<Linked> linked;
  linked.reserve(documents.size());
  for (const Document* document : documents) linked.emplace_back(*document);
  const auto chosen = choose_entries(linked, timeline, options);
  chart.left_out = static_cast<int>(timeline.entries.size() - chosen.size());
  const bool one = documents.size() == 1;
  chart.heading = one ? heading_of(documents.front()->article) : heading_of(documents, chosen);
  const RowMaker maker(linked, published, chosen);
  for (const Entry* entry : chosen) chart.rows.push_back(maker.row_of(*entry));
  arrange(chart.rows);
  if (published) chart.published = published_line(published);
  return chart;
}

}  // namespace dateline::output
