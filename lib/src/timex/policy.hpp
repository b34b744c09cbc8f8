// The decisions of resolution, one name each: how what the words leave open was filled in.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline::timex {

enum class Decision : std::uint8_t {
  kSaid,
  kLength,
  kSet,
  kReference,
  kNoAnchor,
  kFromPublication,
  kFromMentioned,
  kFromInner,
  kSameAsPublication,
  kLastOfName,
  kNextOfName,
  kComingOfName,
  kThisOfName,
  kPastTense,
  kFutureTense,
  kNearest,
  kSoon,
  kJustOver,
  kLastWeekday,
  kTopic,
  kOpeningYear,
  kPhrase,
  kMentionedYear,
  kMentionedDay,
  kVagueShift,
  kCentury,
  kReportedQuarter,
  kNamedDay,
  kCount
};

struct DecisionRow {
  std::string_view name;
  std::string_view says;
};

// In the order of Decision.
constexpr std::array<DecisionRow, static_cast<std::size_t>(Decision::kCount)> kDecisions = {{
    {"said", "the words say all of it"},
    {"length", "a length of time needs no anchor"},
    {"set", "repeated times have no anchor"},
    {"reference", "before, at or after the publication, nobody says when"},
    {"no-anchor", "no publication date and nothing mentioned: what is not said stays X"},
    {"from-publication", "counted from the publication date"},
    {"from-mentioned", "counted from the time mentioned last"},
    {"from-inner", "counted from a time inside the expression"},
    {"same-as-publication", "the publication lies in it"},
    {"last-of-name", "'last': the one before the anchor"},
    {"next-of-name", "'next': the one in the next week, the month in the next year"},
    {"coming-of-name", "'coming': the first one after the anchor"},
    {"this-of-name", "'this': the one in the same week or year"},
    {"past-tense", "the verb is past: the latest one not after the publication"},
    {"future-tense", "the verb looks ahead: the first one not before the publication"},
    {"nearest", "no verb tells: the one nearest to the publication"},
    {"soon", "the verb is past, the date hangs on another word: near, so the next one"},
    {"just-over", "the verb looks ahead, but the last one is only just over"},
    {"last-weekday", "no verb tells: the news is of the week just over"},
    {"topic", "what is spoken about: the one nearest to the publication"},
    {"opening-year", "the year that opens the sentence"},
    {"phrase", "nothing but the expression is said: the next one to come"},
    {"mentioned-year", "narrative: the year, or the one after, of the time mentioned last"},
    {"mentioned-day", "belongs to the day mentioned last"},
    {"vague-shift", "how far away is not said: past or future"},
    {"century", "two digits: the century that brings it nearest to the publication"},
    {"reported-quarter", "business news: the quarter under report"},
    {"named-day", "the numbers are the name of a day"},
}};

}  // namespace dateline::timex
