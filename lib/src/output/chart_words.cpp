// Negations taken back, conditions put behind what depends on them, distances between events.
#include "output/chart_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "embed/ascii.hpp"
#include "output/inflection.hpp"
#include "output/salience.hpp"

namespace dateline::output {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// What is left of a word when its negation goes; nothing for a word that negates nothing.
std::optional<std::string> affirmed(std::string_view word) {
  constexpr std::array<Replacement, 6> kWhole = {{{"not", ""},
                                                  {"never", ""},
                                                  {"cannot", "can"},
                                                  {"can't", "can"},
                                                  {"won't", "will"},
                                                  {"shan't", "shall"}}};
  std::string plain = ascii::to_lower(word);
  constexpr std::string_view kCurly = "’";
  if (const auto at = plain.find(kCurly); at != std::string::npos) {
    plain[at] = '\'';
    plain.erase(at + 1, kCurly.size() - 1);
  }
  for (const auto& [negated, instead] : kWhole)
    if (plain == negated) return std::string(instead);
  if (!plain.ends_with("n't")) return std::nullopt;
  return plain.substr(0, plain.size() - std::string_view("n't").size());
}

/// The words of an event and what hangs on it to its left, without what introduces the clause:
/// "the announcement".
std::string subject_of(const Document& document, const Event& event) {
  const Analysis& analysis = document.analysis;
  for (const TokenId child : analysis.children(event.token)) {
    if (analysis[child].dep != Dep::kNsubj) continue;
    Span span = analysis[child].span;
    for (const TokenId part : analysis.children(child))
      span.begin = std::min(span.begin, analysis[part].span.begin);
    std::string words(analysis.slice(span));
    words.front() = ascii::to_lower(words.front());
    return words;
  }
  return {};
}

bool has_token(const Document& document, const Event& event) {
  return event.token.valid() && event.token.index < document.analysis.size();
}

/// The duration that stands right before the "before" or "after" of a link: "hours".
std::string distance_of(const Linked& linked, const Link& link) {
  if (!link.signal.valid()) return {};
  const Document& document = linked.document();
  const std::string_view text = document.article.text;
  std::uint32_t end = document.signals[static_cast<std::size_t>(link.signal.index)].span.begin;
  while (end > 0 && ascii::is_space(text[end - 1])) --end;
  const TimexId duration = linked.duration_before(end);
  if (!duration.valid()) return {};
  const Span span = document.timexes[static_cast<std::size_t>(duration.index)].span;
  return std::string(text.substr(span.begin, span.size()));
}

/// Words that only a negation allows, with what stands for them without one.
constexpr std::array<Replacement, 9> kNegativeWords = {{{"any", ""},
                                                        {"anybody", "somebody"},
                                                        {"anymore", ""},
                                                        {"anyone", "someone"},
                                                        {"anything", "something"},
                                                        {"anywhere", "somewhere"},
                                                        {"either", ""},
                                                        {"ever", ""},
                                                        {"yet", ""}}};

/// Words that negate what they take part in.
constexpr std::array<Replacement, 5> kNobody = {{{"no", ""},
                                                 {"nobody", "somebody"},
                                                 {"none", "some"},
                                                 {"nothing", "something"},
                                                 {"nowhere", "somewhere"}}};

template <std::size_t kSize>
std::string replaced(std::string_view text, const std::array<Replacement, kSize>& words) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, stop - at);
    const auto known = std::ranges::find_if(words, [&](const Replacement& pair) {
      return ascii::equals_ignoring_case(pair.first, word);
    });
    if (known != words.end()) word = known->second;
    if (!word.empty() && !kept.empty()) kept += ' ';
    kept += word;
    at = stop + 1;
  }
  return kept;
}

/// "did close" is "closed"; `after` begins with the verb.
void drop_do(std::string_view verb, std::string& before, std::string& after) {
  const std::string_view words = ascii::trim(before);
  const std::size_t last = words.rfind(' ') + 1;  // 0 where there is but one word
  const auto plain = without_do(words.substr(last), verb);
  if (!plain) return;
  after.replace(0, verb.size(), *plain);
  before.resize(last);
}

}  // namespace

std::string without_negation(std::string_view label, std::string_view word) {
  const std::size_t until = word.empty() ? label.size() : std::min(label.find(word), label.size());
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
  std::string instead;
  for (std::size_t at = 0; at < until;) {
    const std::size_t stop = std::min(label.find(' ', at), label.size());
    if (auto left = affirmed(label.substr(at, stop - at))) {
      begin = at;
      end = stop;
      instead = *std::move(left);
    }
    at = stop + 1;
  }
  if (begin == std::string_view::npos) return replaced(label, kNobody);  // "nobody came"
  std::string rest(label.substr(0, begin));
  rest.append(instead);
  std::string after = replaced(ascii::trim(label.substr(end)), kNegativeWords);
  if (!word.empty() && (after + ' ').starts_with(std::string(word) + ' '))
    drop_do(word, rest, after);
  if (!rest.empty() && rest.back() != ' ' && !after.empty()) rest += ' ';
  return rest.append(after);
}

std::string condition_of(const Linked& linked, EventId id) {
  for (const std::int32_t position : linked.links_of(id)) {
    const Link& link = linked.link(position);
    if (link.relation != Relation::kConditional || link.to != Node::of(id)) continue;
    const Analysis& analysis = linked.document().analysis;
    const Event& condition = linked.event(EventId{link.from.index});
    std::string words = "if";
    if (has_token(linked.document(), condition)) {
      for (const TokenId child : analysis.children(condition.token))
        if (analysis[child].dep == Dep::kMark) words = ascii::to_lower(analysis.form(child));
    }
    return words.append(" ").append(condition.label);
  }
  return {};
}

bool is_condition(const Linked& linked, EventId id) {
  return std::ranges::any_of(linked.links_of(id), [&](std::int32_t position) {
    const Link& link = linked.link(position);
    return link.relation == Relation::kConditional && link.from == Node::of(id);
  });
}

std::string distance_phrase(const Linked& linked, EventId id) {
  for (const std::int32_t position : linked.links_of(id)) {
    const Link& link = linked.link(position);
    if (!is_told_order(link)) continue;
    std::string distance = distance_of(linked, link);
    if (distance.empty() || linked.event(id).label.find(distance) != std::string::npos) continue;
    const bool first = link.from == Node::of(id);
    const bool before = (link.relation == Relation::kBefore) == first;
    if (!before) return distance.append(" later");
    const Event& other = linked.event(EventId{(first ? link.to : link.from).index});
    distance.append(" before");
    if (is_connector(linked.document(), other))
      distance.append(" ").append(subject_of(linked.document(), other));
    return distance;
  }
  return {};
}

}  // namespace dateline::output
