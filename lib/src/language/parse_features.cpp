// Where a parse stands -> the features of the next action.
//
// ParseView says what the names stand for.
#include <algorithm>

#include "language/parser.hpp"

namespace dateline::language {
namespace {

/// The tags of some words as one value.
template <class... Words>
std::uint64_t tags(const Words&... words) {
  std::uint64_t packed = 0;
  ((packed = (packed << 6U) | words.tag), ...);
  return packed;
}

std::uint32_t ending(const TaggedWord& word) {
  return word.suffix & 0xFFFFFFU;
}

/// What stands between the two words, and their neighbours in the text.
void add_between(const ParseView& v, FeatureList& list) {
  list.add(v.s0.word, v.distance);
  list.add(tags(v.s0), v.distance);
  list.add(v.n0.word, v.distance);
  list.add(tags(v.n0), v.distance);
  list.add(tags(v.s0, v.n0), v.distance);
  list.add(tags(v.s0, v.n0), v.verbs, v.commas);
  list.add(tags(v.s0, v.n0), v.n1.tag, v.verbs, v.commas);
  list.add(tags(v.s0after, v.n0before), tags(v.s0, v.n0));
  list.add(v.n0before.word, tags(v.s0, v.n0));
  list.add(v.s0after.word, tags(v.s0, v.n0));
  list.add(v.s0.cluster, tags(v.n0), v.distance);
  list.add(v.n0.cluster, tags(v.s0), v.distance);
}

/// Children and heads, and how many there are.
void add_family(const ParseView& v, FeatureList& list) {
  list.add(tags(v.s0h, v.s0, v.n0));
  list.add(tags(v.s0, v.s0l, v.n0));
  list.add(tags(v.s0, v.s0r, v.n0));
  list.add(tags(v.s0, v.n0, v.n0l));
  list.add(v.s0.word, v.s0_right, v.has_head);
  list.add(tags(v.s0), v.s0_right, v.has_head);
  list.add(v.s0.word, v.s0_left);
  list.add(tags(v.s0), v.s0_left);
  list.add(v.n0.word, v.n0_left);
  list.add(tags(v.n0), v.n0_left);
  list.add(tags(v.s0, v.n0), v.s0_right, v.n0_left);
  list.add(v.s0h.word);
  list.add(tags(v.s0h));
  list.add(v.s0l.word, tags(v.s0));
  list.add(tags(v.s0l, v.s0));
  list.add(v.s0r.word, tags(v.s0));
  list.add(tags(v.s0r, v.s0));
  list.add(v.n0l.word, tags(v.n0));
  list.add(tags(v.n0l, v.n0));
  list.add(v.s0h2.word);
  list.add(tags(v.s0, v.s0h, v.s0h2));
  list.add(tags(v.s0, v.s0l, v.s0l2));
  list.add(tags(v.s0, v.s0r, v.s0r2));
  list.add(tags(v.n0, v.n0l, v.n0l2));
  list.add(v.s0r.word, tags(v.s0, v.n0));
  list.add(v.n0l.word, tags(v.s0, v.n0));
  list.add(v.s0h.cluster, v.n0.cluster, tags(v.s0));
}

/// What lies deeper in the stack, and which of its words have heads.
void add_depth(const ParseView& v, FeatureList& list) {
  list.add(v.has_head, v.s1_has_head);
  list.add(v.s0.word, tags(v.s0), v.has_head);
  list.add(tags(v.s0), v.has_head);
  list.add(tags(v.s0, v.n0), v.has_head);
  list.add(v.s0.cluster, v.has_head);
  list.add(v.s1.word, tags(v.s1));
  list.add(tags(v.s1, v.s0, v.n0));
  list.add(tags(v.s1, v.n0), v.s1_has_head);
  list.add(v.s1.word, v.n0.word);
  list.add(v.s1.word, tags(v.s0, v.n0));
  list.add(v.n0.word, tags(v.s1, v.s0));
  list.add(tags(v.s2, v.s1, v.s0), v.n0.tag);
  list.add(v.s2.word, tags(v.s2));
  list.add(v.s2.word, v.n0.word);
  list.add(tags(v.s1r, v.s1, v.n0));
  list.add(v.s0.cluster, v.n0.cluster, tags(v.s1));
  list.add(v.s1.cluster, v.n0.cluster);
}

}  // namespace

void add_next_features(const ParseView& v, FeatureList& list) {
  list.renumber(0);
  list.add(v.n0.word, tags(v.n0));
  list.add(v.n0.word);
  list.add(tags(v.n0));
  list.add(v.n1.word, tags(v.n1));
  list.add(v.n1.word);
  list.add(tags(v.n1));
  list.add(v.n2.word, tags(v.n2));
  list.add(tags(v.n2));
  list.add(tags(v.n0, v.n1));
  list.add(tags(v.n0, v.n1, v.n2));
  list.add(v.n0.cluster);
  list.add(v.n1.cluster);
}

void add_pair_features(const ParseView& v, FeatureList& list) {
  list.renumber(100);
  list.add(v.s0.word);
  list.add(v.s0.word, v.n0.word, tags(v.s0, v.n0));
  list.add(v.s0.word, v.n0.word);
  list.add(v.s0.word, tags(v.s0, v.n0));
  list.add(v.n0.word, tags(v.s0, v.n0));
  list.add(tags(v.s0, v.n0, v.n1));
  list.add(tags(v.s0, v.n0, v.n1, v.n2));
  list.add(v.s0.word, tags(v.n0, v.n1));
  list.add(v.n0.word, tags(v.s0, v.n1));
  list.add(v.n1.word, tags(v.s0, v.n0));
  list.add(ending(v.s0), tags(v.n0));
  list.add(ending(v.n0), tags(v.s0));
  list.add(v.s0.cluster, v.n0.cluster);
  list.add(v.s0.cluster, v.n0.cluster, v.n1.cluster);
  add_between(v, list);
}

void add_tree_features(const ParseView& v, FeatureList& list) {
  list.renumber(200);
  add_family(v, list);
  add_depth(v, list);
}

const TaggedWord& ParseState::word(std::int32_t at) const {
  static constexpr TaggedWord kNone = {0x5EED, 0, 0, 60};
  static constexpr TaggedWord kRoot = {0x9007, 0, 0, 61};
  if (at < 0 || at > size_) return kNone;
  return at == size_ ? kRoot : words_[static_cast<std::size_t>(at)];
}

ParseView ParseState::view() const {
  static constexpr Node kNoNode = {};
  const auto node = [&](std::int32_t at) -> const Node& {
    return at >= 0 ? nodes_[static_cast<std::size_t>(at)] : kNoNode;
  };
  const auto head = [&](std::int32_t at) {
    return at >= 0 && at < size_ ? head_[static_cast<std::size_t>(at)] : -1;
  };
  const std::size_t depth = stack_.size();
  const std::int32_t s0 = depth > 0 ? stack_[depth - 1] : -1;
  const std::int32_t s1 = depth > 1 ? stack_[depth - 2] : -1;
  const std::int32_t s2 = depth > 2 ? stack_[depth - 3] : -1;
  const Node& s0n = node(s0);
  const Node& n0n = node(next_);
  ParseView view{word(s0),
                 word(s1),
                 word(s2),
                 word(next_),
                 word(next_ + 1),
                 word(next_ + 2),
                 word(head(s0)),
                 word(head(head(s0))),
                 word(s0n.left),
                 word(s0n.right),
                 word(s0n.left2),
                 word(s0n.right2),
                 word(n0n.left),
                 word(n0n.left2),
                 word(node(s1).right),
                 word(s0 >= 0 ? s0 + 1 : -1),
                 word(next_ - 1)};
  if (s0 >= 0) {
    const auto gap = static_cast<unsigned>(next_ - s0);
    view.distance = gap < 5 ? gap : gap < 11 ? 5 : 6;
    const auto from = static_cast<std::size_t>(s0) + 1;
    const auto to = static_cast<std::size_t>(next_);
    view.verbs = std::min(2U, static_cast<unsigned>(verbs_[to] - verbs_[from]));
    view.commas = std::min(3U, static_cast<unsigned>(commas_[to] - commas_[from]));
  }
  view.has_head = head(s0) >= 0 ? 1 : 0;
  view.s1_has_head = head(s1) >= 0 ? 1 : 0;
  view.s0_left = s0n.left_count;
  view.s0_right = s0n.right_count;
  view.n0_left = n0n.left_count;
  return view;
}

void ParseState::features(FeatureList& list) const {
  const ParseView seen = view();
  list.clear();
  add_next_features(seen, list);
  add_pair_features(seen, list);
  add_tree_features(seen, list);
}

}  // namespace dateline::language
