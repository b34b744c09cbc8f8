// Reads the traits of events off the analysis, and the path between two words.
#include "link/traits.hpp"

#include <algorithm>

#include "learn/feature.hpp"

namespace dateline::link {

namespace {

using learn::hash_text;
using learn::mix;

using calendar::kDay;
constexpr calendar::Instant kFortnight = 14 * kDay;
constexpr int kMaxSide = 6;  // heads climbed on one side of a path
constexpr std::size_t kMaxMarkers = 12;

std::uint32_t grammar_of(const Event& event) {
  return static_cast<std::uint32_t>(event.tense) * 16U +
         static_cast<std::uint32_t>(event.aspect) * 2U +
         (event.polarity == Polarity::kNeg ? 1U : 0U);
}

std::uint32_t kind_of(const Event& event) {
  return static_cast<std::uint32_t>(event.event_class) * 8U + static_cast<std::uint32_t>(event.pos);
}

TimeTie tie_of(const Context& context, const TimexPlace& place) {
  if (!place.interval || !context.publication()) return TimeTie::kUnplaced;
  const auto& day = *context.publication();
  if (place.interval->begin >= day.end) return TimeTie::kAfter;
  if (place.interval->end > day.begin) return TimeTie::kSameDay;
  return place.interval->end + kFortnight < day.begin ? TimeTie::kLongBefore : TimeTie::kBefore;
}

/// The part of the article: 0 title, 1 the first sentence, 2 its first paragraphs, 3 the rest.
std::uint32_t part_of(const Context& context, SentenceId sentence) {
  const auto& analysis = context.input().analysis;
  const auto& block =
      context.input().article.blocks[static_cast<std::size_t>(analysis[sentence].block)];
  if (block.kind == BlockKind::kTitle) return 0;
  if (sentence.index <= 1) return 1;
  return sentence.index <= 5 ? 2 : 3;
}

void read_adverbs(const Analysis& analysis, TokenId token, Traits& found) {
  std::size_t count = 0;
  const auto children = analysis.children(token);
  for (const TokenId child : children.first(std::min(children.size(), kMaxMarkers))) {
    if (analysis[child].dep != Dep::kAdvmod || count == found.adverbs.size()) continue;
    found.adverbs[count++] = hash_text(analysis.lemma(child));
  }
}

Traits traits(const Context& context, EventId id) {
  const auto& analysis = context.input().analysis;
  const Event& event = context.event(id);
  const EventPlace& place = context.place(id);
  Traits found;
  if (!event.token.valid()) return found;
  const Token& token = analysis[event.token];
  found.lemma = hash_text(analysis.lemma(event.token));
  found.modal = event.modality.empty() ? 0 : hash_text(event.modality);
  found.grammar = grammar_of(event);
  found.kind = kind_of(event);
  found.tag = static_cast<std::uint32_t>(token.tag);
  found.dep = static_cast<std::uint32_t>(token.dep);
  found.reality = static_cast<std::uint32_t>(event.reality);
  found.place = part_of(context, place.sentence);
  found.quoted = place.quoted;
  read_adverbs(analysis, event.token, found);
  found.plural = token.tag == Tag::kNNS;
  found.main = context.sentences()[static_cast<std::size_t>(place.sentence.index)].main == id;
  if (place.above.marker.valid()) found.marker = hash_text(analysis.lemma(place.above.marker));
  if (place.above.event.valid()) {
    const Event& above = context.event(place.above.event);
    found.above_lemma = hash_text(analysis.lemma(above.token));
    found.above_grammar = grammar_of(above);
    found.above_kind = kind_of(above);
    found.above_dep = static_cast<std::uint32_t>(analysis[place.above.child].dep) + 1;
  }
  return found;
}

void tie_times(const Context& context, std::vector<Traits>& all) {
  std::vector<TimeTie> of_sentence(context.sentences().size(), TimeTie::kNone);
  for (const auto& place : context.timexes()) {
    if (!place.head.valid()) continue;
    const TimeTie tie = tie_of(context, place);
    auto& whole = of_sentence[static_cast<std::size_t>(place.sentence.index)];
    if (whole == TimeTie::kNone || whole == TimeTie::kUnplaced) whole = tie;
    if (!place.above.event.valid()) continue;
    Traits& event = all[static_cast<std::size_t>(place.above.event.index)];
    if (event.tie != TimeTie::kNone && event.tie != TimeTie::kUnplaced) continue;
    event.tie = tie;
    event.time = place.interval;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!context.input().events[i].token.valid()) continue;
    all[i].sentence_tie = of_sentence[static_cast<std::size_t>(context.events()[i].sentence.index)];
  }
}

/// The kind of value: which granularity, or reference, or length.
std::uint32_t grain_of(const Timex& timex) {
  const auto unit = calendar::granularity_of(timex.value);
  return unit ? 1 + static_cast<std::uint32_t>(*unit)
              : 32 + static_cast<std::uint32_t>(timex.value.index());
}

struct Climb {
  std::array<TokenId, kMaxSide + 1> at{};
  int count = 0;
};

Climb climb(const Analysis& analysis, TokenId token) {
  Climb path;
  for (; token.valid() && path.count <= kMaxSide; token = analysis[token].head) {
    path.at[static_cast<std::size_t>(path.count++)] = token;
  }
  return path;
}

std::uint64_t markers_of(const Analysis& analysis, TokenId token) {
  std::uint64_t hash = 0;
  const auto children = analysis.children(token);
  for (const TokenId child : children.first(std::min(children.size(), kMaxMarkers))) {
    const Dep dep = analysis[child].dep;
    if (dep == Dep::kMark || dep == Dep::kCase || dep == Dep::kCc)
      hash = mix(hash, hash_text(analysis.lemma(child)));
  }
  return hash;
}

}  // namespace

std::vector<Traits> traits_of(const Context& context) {
  std::vector<Traits> all;
  all.reserve(context.events().size());
  for (std::size_t i = 0; i < context.events().size(); ++i)
    all.push_back(traits(context, {static_cast<std::int32_t>(i)}));
  tie_times(context, all);
  return all;
}

std::vector<TimexTraits> timex_traits_of(const Context& context) {
  const auto& analysis = context.input().analysis;
  std::vector<TimexTraits> all(context.timexes().size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Timex& timex = context.input().timexes[i];
    const TimexPlace& place = context.timexes()[i];
    TimexTraits& found = all[i];
    found.type = static_cast<std::uint32_t>(timex.type) * 64 + grain_of(timex);
    if (!place.head.valid()) continue;
    found.head = hash_text(analysis.lemma(place.head));
    if (place.above.marker.valid()) found.marker = hash_text(analysis.lemma(place.above.marker));
    found.dep = static_cast<std::uint32_t>(analysis[place.head].dep);
    found.tie = tie_of(context, place);
    found.leads = place.head.index - analysis[place.sentence].first < 5;
  }
  return all;
}

Path path_between(const Context& context, TokenId from, TokenId to) {
  const auto& analysis = context.input().analysis;
  const Climb left = climb(analysis, from);
  const Climb right = climb(analysis, to);
  for (int up = 0; up < left.count; ++up) {
    for (int down = 0; down < right.count; ++down) {
      if (left.at[static_cast<std::size_t>(up)] != right.at[static_cast<std::size_t>(down)])
        continue;
      Path path;
      path.length = up + down;
      path.shape = 1;
      path.marked = 1;
      const auto step = [&](TokenId token, std::uint64_t side) {
        path.shape = mix(path.shape, static_cast<std::uint64_t>(analysis[token].dep) * 2 + side);
        path.marked =
            mix(mix(path.marked, static_cast<std::uint64_t>(analysis[token].dep) * 2 + side),
                markers_of(analysis, token));
      };
      for (int i = 0; i < up; ++i) step(left.at[static_cast<std::size_t>(i)], 0);
      for (int i = down - 1; i >= 0; --i) step(right.at[static_cast<std::size_t>(i)], 1);
      return path;
    }
  }
  return {};
}

}  // namespace dateline::link
