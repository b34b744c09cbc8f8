// Symbolic time + anchor + direction -> calendar value.
#pragma once

#include <optional>
#include <string_view>

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

class Resolver {
 public:
  Resolver(const Grammar& grammar, const Findings& findings)
      : grammar_(grammar), findings_(findings) {}
  [[nodiscard]] Resolved resolve(const Meaning& meaning, const Anchors& anchors,
                                 const Place& place) const;

 private:
  struct Point;
  [[nodiscard]] Point point(const Meaning& meaning, const Anchors& anchors,
                            const Place& place) const;
  [[nodiscard]] Point based(const Meaning& meaning, const Anchors& anchors,
                            const Place& place) const;
  [[nodiscard]] Point shifted(const Meaning& meaning, const Anchors& anchors,
                              const Place& place) const;
  [[nodiscard]] Point fields_only(const Meaning& meaning, const Anchors& anchors,
                                  const Place& place) const;
  [[nodiscard]] Point weekday(const Meaning& meaning, const Anchors& anchors,
                              const Place& place) const;

  const Grammar& grammar_;
  const Findings& findings_;
};

}  // namespace dateline::timex
