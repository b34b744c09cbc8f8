// The words of a document -> which events and expressions stand where, and what hangs on what.
//
// Everything the proposals ask for more than once is found here, once, in time linear in the
// document.
#pragma once

#include <optional>
#include <vector>

#include "dateline/calendar.hpp"
#include "link/link.hpp"

namespace dateline::link {

/// How an event or expression hangs on the event above it in its sentence.
struct Attachment {
  EventId event;     // invalid: there is none
  TokenId child;     // the token on the path right below that event
  TokenId marker;    // the case, mark or "when" of the attached word; may be invalid
  int distance = 0;  // heads climbed
};

struct EventPlace {
  SentenceId sentence;
  Attachment above;
  bool quoted = false;
};

struct TimexPlace {
  SentenceId sentence;
  TokenId head;  // the token of the expression whose head lies outside of it
  Attachment above;
  std::optional<calendar::Interval> interval;
};

/// Events and expressions of a sentence: positions [first, last) in the input's vectors.
struct SentencePlace {
  std::int32_t first_event = 0;
  std::int32_t last_event = 0;
  std::int32_t first_timex = 0;
  std::int32_t last_timex = 0;
  EventId main;  // the event at its root, or else the one nearest to it
};

/// "Had left".
[[nodiscard]] constexpr bool is_pluperfect(const Event& event) {
  return event.tense == Tense::kPast && event.aspect == Aspect::kPerfective;
}

[[nodiscard]] constexpr bool between_events(const Link& link) {
  return link.from.kind == Node::Kind::kEvent && link.to.kind == Node::Kind::kEvent;
}

class Context {
 public:
  explicit Context(const Input& input);

  [[nodiscard]] const Input& input() const { return input_; }
  [[nodiscard]] const Event& event(EventId id) const {
    return input_.events[static_cast<std::size_t>(id.index)];
  }
  [[nodiscard]] const EventPlace& place(EventId id) const {
    return events_[static_cast<std::size_t>(id.index)];
  }
  [[nodiscard]] const TimexPlace& place(TimexId id) const {
    return timexes_[static_cast<std::size_t>(id.index)];
  }
  [[nodiscard]] const std::vector<SentencePlace>& sentences() const { return sentences_; }
  [[nodiscard]] const std::vector<EventPlace>& events() const { return events_; }
  [[nodiscard]] const std::vector<TimexPlace>& timexes() const { return timexes_; }
  /// The event whose head this token is; invalid when none.
  [[nodiscard]] EventId event_at(TokenId token) const {
    return event_at_[static_cast<std::size_t>(token.index)];
  }
  /// The day (or month, year) on which the article was published; nothing when unknown.
  [[nodiscard]] const std::optional<calendar::Interval>& publication() const {
    return publication_;
  }
  [[nodiscard]] bool in_title(EventId id) const;
  /// The SIGNAL that this token is, or is part of; invalid when none.
  [[nodiscard]] SignalId signal_at(TokenId token) const;
  /// The length right before the word that an event hangs on: "four years" of "four years after the
  /// bank collapsed"; invalid when there is none.
  [[nodiscard]] TimexId length_before(EventId id) const;
  /// "The largest deficit since 2009": whether an expression says since when something had no like,
  /// and not when it came about. "Has been the largest since 2009" goes on.
  [[nodiscard]] bool is_yardstick(TimexId id) const;

 private:
  void place_events();
  void place_timexes();
  void give_to_noun_before(Span span, TimexPlace& place) const;
  void give_to_content(TimexPlace& place) const;
  [[nodiscard]] Attachment attach(TokenId token) const;
  [[nodiscard]] TokenId marker_of(TokenId token) const;
  [[nodiscard]] TokenId head_of(Span span) const;

  const Input& input_;
  std::vector<EventId> event_at_;
  std::vector<EventPlace> events_;
  std::vector<TimexPlace> timexes_;
  std::vector<SentencePlace> sentences_;
  std::optional<calendar::Interval> publication_;
};

}  // namespace dateline::link
