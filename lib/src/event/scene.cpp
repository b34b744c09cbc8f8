// Indexes events, expressions and quotes by token.
#include "event/scene.hpp"

#include "clause/speech.hpp"

namespace dateline::event {
namespace {

/// For each token the position of the span that holds its first byte, -1 for none. Spans in the
/// order of the text; the empty ones (points without words) hold nothing.
template <class Item>
std::vector<std::int32_t> holders(const Analysis& analysis, const std::vector<Item>& items) {
  std::vector<std::int32_t> at(static_cast<std::size_t>(analysis.size()), -1);
  std::size_t item = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const std::uint32_t begin = analysis.tokens()[i].span.begin;
    while (item < items.size() && items[item].span.end <= begin) ++item;
    if (item < items.size() && items[item].span.begin <= begin) {
      at[i] = static_cast<std::int32_t>(item);
    }
  }
  return at;
}

}  // namespace

Scene::Scene(const Article& of_article, const Analysis& of_analysis,
             const std::vector<Timex>& of_timexes, const clause::Clauses& of_clauses,
             const std::vector<Event>& of_events, const words::Lexicon& of_lexicon)
    : article(of_article),
      analysis(of_analysis),
      timexes(of_timexes),
      clauses(of_clauses),
      events(of_events),
      lexicon(of_lexicon),
      event_at_(static_cast<std::size_t>(of_analysis.size()), -1),
      timex_at_(holders(of_analysis, of_timexes)),
      quote_at_(holders(of_analysis, of_article.quotes)),
      clause_of_(event_at_),
      saying_of_(event_at_) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    event_at_[static_cast<std::size_t>(events[i].token.index)] = static_cast<std::int32_t>(i);
  }
  for (const clause::Saying& saying : clause::find_sayings(analysis, lexicon, quote_at_)) {
    clause_of_[static_cast<std::size_t>(saying.verb.index)] = saying.clause.index;
    saying_of_[static_cast<std::size_t>(saying.clause.index)] = saying.verb.index;
  }
}

}  // namespace dateline::event
