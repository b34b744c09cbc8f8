// What the descriptions of events are made from: everything known so far about one article.
#pragma once

#include <cstddef>
#include <vector>

#include "clause/clause.hpp"
#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/event.hpp"
#include "dateline/timex.hpp"
#include "words/lexicon.hpp"

namespace dateline::event {

/// References into the caller's values; lives no longer than they do.
class Scene {
 public:
  /// `events` in the order of the text.
  Scene(const Article& article, const Analysis& analysis, const std::vector<Timex>& timexes,
        const clause::Clauses& clauses, const std::vector<Event>& events,
        const words::Lexicon& lexicon);

  const Article& article;
  const Analysis& analysis;
  const std::vector<Timex>& timexes;
  const clause::Clauses& clauses;
  const std::vector<Event>& events;
  const words::Lexicon& lexicon;

  /// The event whose head this token is; invalid when there is none.
  [[nodiscard]] EventId event_at(TokenId token) const {
    return {event_at_[static_cast<std::size_t>(token.index)]};
  }
  /// The same as a value to read, or nullptr.
  [[nodiscard]] const Event* find_event(TokenId token) const {
    const EventId id = event_at(token);
    return id.valid() ? &events[static_cast<std::size_t>(id.index)] : nullptr;
  }
  /// The expression that holds the token; invalid when there is none.
  [[nodiscard]] TimexId timex_at(TokenId token) const {
    return {timex_at_[static_cast<std::size_t>(token.index)]};
  }
  /// The direct speech that holds the token, a position in Article::quotes; -1 when there is none.
  [[nodiscard]] std::int32_t quote_at(TokenId token) const {
    return quote_at_[static_cast<std::size_t>(token.index)];
  }
  /// The main word of what a verb of saying reports; invalid when there is none.
  [[nodiscard]] TokenId said_by(TokenId verb) const {
    return {clause_of_[static_cast<std::size_t>(verb.index)]};
  }
  /// The verb of saying that reports the clause with this main word; invalid when there is none.
  [[nodiscard]] TokenId saying_of(TokenId clause) const {
    return {saying_of_[static_cast<std::size_t>(clause.index)]};
  }

 private:
  std::vector<std::int32_t> event_at_;
  std::vector<std::int32_t> timex_at_;
  std::vector<std::int32_t> quote_at_;
  std::vector<std::int32_t> clause_of_;
  std::vector<std::int32_t> saying_of_;
};

}  // namespace dateline::event
