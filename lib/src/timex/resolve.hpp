// Symbolic time + anchor + direction -> calendar value.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/article.hpp"
#include "dateline/calendar.hpp"
#include "timex/find.hpp"
#include "timex/policy.hpp"
#include "timex/tense.hpp"

namespace dateline::timex {

/// What a text gives to resolve against, as far as it has been read.
struct Anchors {
  std::optional<calendar::Value> published;    // as given: a day, or a day with a clock time
  std::optional<calendar::Day> publication;    // the day alone
  std::optional<calendar::Value> mentioned;    // the last date, of any granularity
  std::optional<calendar::Day> mentioned_day;  // the last day
  std::optional<calendar::Month> reached;      // the last month, also where a year followed it
  std::optional<calendar::Quarter> quarter;    // the last quarter: what a report is about
  std::vector<calendar::Day> dated;          // days said with their year, in the order of the text
  std::optional<calendar::ClockTime> clock;  // the last clock time, while its day is the last one
  std::optional<calendar::Year> opening;     // the year that opens the sentence: "In 2018 ..."
  std::uint32_t opening_until = 0;           // the end of that sentence
  std::int32_t mentioned_timex = -1;
  bool narrative = false;
};

/// Where an expression stands.
struct Place {
  std::string_view text;
  Span block;
  Span span;
};

struct Resolved {
  TimexType type = TimexType::kDate;
  calendar::Value value;
  Mod mod = Mod::kNone;
  AnchorKind anchor = AnchorKind::kNone;
  Decision decision = Decision::kSaid;
  bool function = false;  // temporalFunction
};

/// A point and how it was reached; no value for what the calendar does not have.
struct Point {
  std::optional<calendar::Value> value;
  Decision decision = Decision::kSaid;
  AnchorKind anchor = AnchorKind::kNone;
};

class Resolver {
 public:
  Resolver(const Grammar& grammar, const Findings& findings)
      : grammar_(grammar), findings_(findings) {}

  /// Nothing for dates that the calendar does not have (30 February).
  [[nodiscard]] std::optional<Resolved> resolve(const Meaning& meaning, const Anchors& anchors,
                                                const Place& place) const;

 private:
  [[nodiscard]] Point point(const Meaning& meaning, const Anchors& anchors,
                            const Place& place) const;
  [[nodiscard]] Point origin(const Meaning& meaning, const Anchors& anchors,
                             const Place& place) const;
  [[nodiscard]] Point shifted(const Meaning& meaning, const Anchors& anchors,
                              const Place& place) const;
  [[nodiscard]] std::optional<calendar::Value> edge_of(const Meaning& meaning,
                                                       const calendar::Value& whole,
                                                       calendar::Unit unit) const;
  [[nodiscard]] std::optional<calendar::Value> whole_under_way(const Meaning& meaning,
                                                               const Anchors& anchors) const;
  [[nodiscard]] Point part_of(const Meaning& meaning, const Anchors& anchors,
                              const Place& place) const;
  [[nodiscard]] Point fields_only(const Meaning& meaning, const Anchors& anchors,
                                  const Place& place) const;

  const Grammar& grammar_;
  const Findings& findings_;
};

/// The day on which a value begins, if it is known.
[[nodiscard]] std::optional<calendar::Day> first_day(const calendar::Value& value);

}  // namespace dateline::timex
