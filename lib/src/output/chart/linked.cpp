// Sorts links by the events at their ends.
#include "output/chart/linked.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace dateline::output {

Linked::Linked(const Document& document)
    : document_(&document), first_(document.events.size() + 1, 0) {
  const auto for_each_end = [&](const auto& use) {
    for (std::size_t i = 0; i < document.links.size(); ++i) {
      const Link& link = document.links[i];
      for (const Node& node : {link.from, link.to})
        if (node.kind == Node::Kind::kEvent) use(static_cast<std::size_t>(node.index), i);
    }
  };
  for_each_end([&](std::size_t event, std::size_t) { ++first_[event + 1]; });
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  links_.resize(static_cast<std::size_t>(first_.back()));
  std::vector<std::int32_t> next = first_;
  for_each_end([&](std::size_t event, std::size_t link) {
    links_[static_cast<std::size_t>(next[event]++)] = static_cast<std::int32_t>(link);
  });
  for (std::size_t i = 0; i < document.timexes.size(); ++i) {
    const Timex& timex = document.timexes[i];
    if (timex.type == TimexType::kDuration && timex.anchor_kind == AnchorKind::kEvent)
      durations_.emplace_back(timex.span.end, static_cast<std::int32_t>(i));
  }
  std::ranges::sort(durations_);
}

std::span<const std::int32_t> Linked::links_of(EventId id) const {
  const auto begin = static_cast<std::size_t>(first_[static_cast<std::size_t>(id.index)]);
  const auto end = static_cast<std::size_t>(first_[static_cast<std::size_t>(id.index) + 1]);
  return std::span(links_).subspan(begin, end - begin);
}

bool Linked::in_quote(Span span) const {
  const auto& quotes = document_->article.quotes;
  const auto next = std::ranges::upper_bound(quotes, span.begin, {},
                                             [](const Quote& quote) { return quote.span.begin; });
  return next != quotes.begin() && std::prev(next)->span.contains(span);
}

TimexId Linked::duration_before(std::uint32_t end) const {
  const auto found = std::ranges::lower_bound(durations_, std::pair(end, std::int32_t{0}));
  if (found == durations_.end() || found->first != end) return {};
  return TimexId{found->second};
}

}  // namespace dateline::output
