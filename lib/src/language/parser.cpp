// Tagged words -> heads: the greedy run of the transition system.
#include "language/parser.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace dateline::language {

void ParseState::start(std::span<const TaggedWord> words) {
  words_ = words;
  size_ = static_cast<std::int32_t>(words.size());
  next_ = 0;
  stack_.clear();
  head_.assign(words.size(), -1);
  nodes_.assign(words.size() + 1, {});
  verbs_.assign(words.size() + 1, 0);
  commas_.assign(words.size() + 1, 0);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto tag = static_cast<Tag>(words[i].tag);
    const bool verb = tag == Tag::kVBD || tag == Tag::kVBP || tag == Tag::kVBZ || tag == Tag::kMD ||
                      tag == Tag::kVB || tag == Tag::kVBN || tag == Tag::kVBG;
    const bool comma = tag == Tag::kComma || tag == Tag::kColon || tag == Tag::kPeriod;
    verbs_[i + 1] = verbs_[i] + (verb ? 1 : 0);
    commas_[i + 1] = commas_[i] + (comma ? 1 : 0);
  }
}

bool ParseState::allows(Action action) const {
  switch (action) {
    case Action::kShift:
      return next_ < size_;
    case Action::kLeft:
      return !stack_.empty() && head_[static_cast<std::size_t>(stack_.back())] < 0;
    case Action::kRight:
      return !stack_.empty() && next_ < size_;
    case Action::kReduce:
      return !stack_.empty() && head_[static_cast<std::size_t>(stack_.back())] >= 0;
  }
  return false;
}

void ParseState::add_arc(std::int32_t head, std::int32_t child) {
  head_[static_cast<std::size_t>(child)] = head;
  Node& node = nodes_[static_cast<std::size_t>(head)];
  if (child < head) {
    node.left2 = node.left;
    node.left = child;
    if (node.left_count < 4) ++node.left_count;
  } else {
    node.right2 = node.right;
    node.right = child;
    if (node.right_count < 4) ++node.right_count;
  }
}

void ParseState::apply(Action action) {
  switch (action) {
    case Action::kShift:
      stack_.push_back(next_++);
      break;
    case Action::kLeft:
      add_arc(next_, stack_.back());
      stack_.pop_back();
      break;
    case Action::kRight:
      add_arc(stack_.back(), next_);
      stack_.push_back(next_++);
      break;
    case Action::kReduce:
      stack_.pop_back();
      break;
  }
}

const TaggedWord& ParseState::word(std::int32_t at) const {
  static constexpr TaggedWord kNone = {0x5EED, 0, 0, 60};
  static constexpr TaggedWord kRoot = {0x9007, 0, 0, 61};
  if (at < 0 || at > size_) return kNone;
  return at == size_ ? kRoot : words_[static_cast<std::size_t>(at)];
}

void ParseState::features(FeatureList& list) const {
  const std::size_t depth = stack_.size();
  const std::int32_t is0 = depth > 0 ? stack_[depth - 1] : -1;
  const std::int32_t is1 = depth > 1 ? stack_[depth - 2] : -1;
  const std::int32_t is2 = depth > 2 ? stack_[depth - 3] : -1;
  const std::int32_t in0 = next_;
  const TaggedWord& s0 = word(is0);
  const TaggedWord& s1 = word(is1);
  const TaggedWord& s2 = word(is2);
  const TaggedWord& n0 = word(in0);
  const TaggedWord& n1 = word(in0 + 1);
  const TaggedWord& n2 = word(in0 + 2);
  static constexpr Node kNoNode = {};
  const Node& s0n = is0 >= 0 ? nodes_[static_cast<std::size_t>(is0)] : kNoNode;
  const Node& n0n = nodes_[static_cast<std::size_t>(in0)];
  const std::int32_t is0h = is0 >= 0 ? head_[static_cast<std::size_t>(is0)] : -1;
  const std::int32_t is0h2 = is0h >= 0 && is0h < size_ ? head_[static_cast<std::size_t>(is0h)] : -1;
  const TaggedWord& s0h = word(is0h);
  const TaggedWord& s0h2 = word(is0h2);
  const TaggedWord& s0l = word(s0n.left);
  const TaggedWord& s0r = word(s0n.right);
  const TaggedWord& s0l2 = word(s0n.left2);
  const TaggedWord& s0r2 = word(s0n.right2);
  const TaggedWord& n0l = word(n0n.left);
  const TaggedWord& n0l2 = word(n0n.left2);
  const TaggedWord& s1r = word(is1 >= 0 ? nodes_[static_cast<std::size_t>(is1)].right : -1);
  const TaggedWord& s0after = word(is0 >= 0 ? is0 + 1 : -1);
  const TaggedWord& n0before = word(in0 - 1);
  const auto tags = [](const auto&... words) {
    std::uint64_t packed = 0;
    ((packed = (packed << 6U) | words.tag), ...);
    return packed;
  };
  unsigned distance = 0;
  unsigned verbs = 0;
  unsigned commas = 0;
  if (is0 >= 0) {
    const auto gap = static_cast<unsigned>(in0 - is0);
    distance = gap < 5 ? gap : gap < 11 ? 5 : 6;
    const auto from = static_cast<std::size_t>(is0) + 1;
    const auto to = static_cast<std::size_t>(in0);
    verbs = std::min(2U, static_cast<unsigned>(verbs_[to] - verbs_[from]));
    commas = std::min(3U, static_cast<unsigned>(commas_[to] - commas_[from]));
  }
  const unsigned has_head = is0h >= 0 ? 1 : 0;
  const unsigned s1_has_head = is1 >= 0 && head_[static_cast<std::size_t>(is1)] >= 0 ? 1 : 0;
  list.clear();
  list.add(has_head, s1_has_head);
  list.add(s0.word, tags(s0), has_head);
  list.add(s0.word);
  list.add(tags(s0), has_head);
  list.add(n0.word, tags(n0));
  list.add(n0.word);
  list.add(tags(n0));
  list.add(n1.word, tags(n1));
  list.add(n1.word);
  list.add(tags(n1));
  list.add(n2.word, tags(n2));
  list.add(tags(n2));
  list.add(s0.word, n0.word, tags(s0, n0));
  list.add(s0.word, n0.word);
  list.add(s0.word, tags(s0, n0));
  list.add(n0.word, tags(s0, n0));
  list.add(tags(s0, n0), has_head);
  list.add(tags(n0, n1));
  list.add(tags(n0, n1, n2));
  list.add(tags(s0, n0, n1));
  list.add(tags(s0, n0, n1, n2));
  list.add(s0.word, tags(n0, n1));
  list.add(n0.word, tags(s0, n1));
  list.add(n1.word, tags(s0, n0));
  list.add(tags(s0h, s0, n0));
  list.add(tags(s0, s0l, n0));
  list.add(tags(s0, s0r, n0));
  list.add(tags(s0, n0, n0l));
  list.add(s0.word, distance);
  list.add(tags(s0), distance);
  list.add(n0.word, distance);
  list.add(tags(n0), distance);
  list.add(tags(s0, n0), distance);
  list.add(tags(s0, n0), verbs, commas);
  list.add(tags(s0, n0), n1.tag, verbs, commas);
  list.add(s0.word, s0n.right_count, has_head);
  list.add(tags(s0), s0n.right_count, has_head);
  list.add(s0.word, s0n.left_count);
  list.add(tags(s0), s0n.left_count);
  list.add(n0.word, n0n.left_count);
  list.add(tags(n0), n0n.left_count);
  list.add(tags(s0, n0), s0n.right_count, n0n.left_count);
  list.add(s0h.word);
  list.add(tags(s0h));
  list.add(s0l.word, tags(s0));
  list.add(tags(s0l, s0));
  list.add(s0r.word, tags(s0));
  list.add(tags(s0r, s0));
  list.add(n0l.word, tags(n0));
  list.add(tags(n0l, n0));
  list.add(s0h2.word);
  list.add(tags(s0, s0h, s0h2));
  list.add(tags(s0, s0l, s0l2));
  list.add(tags(s0, s0r, s0r2));
  list.add(tags(n0, n0l, n0l2));
  list.add(s0r.word, tags(s0, n0));
  list.add(n0l.word, tags(s0, n0));
  list.add(s1.word, tags(s1));
  list.add(tags(s1, s0, n0));
  list.add(tags(s1, n0), s1_has_head);
  list.add(s1.word, n0.word);
  list.add(s1.word, tags(s0, n0));
  list.add(n0.word, tags(s1, s0));
  list.add(tags(s2, s1, s0), n0.tag);
  list.add(tags(s1r, s1, n0));
  list.add(tags(s0after, n0before), tags(s0, n0));
  list.add(n0before.word, tags(s0, n0));
  list.add(s0after.word, tags(s0, n0));
  list.add(s0.suffix & 0xFFFFFFU, tags(n0));
  list.add(n0.suffix & 0xFFFFFFU, tags(s0));
  list.add(s0.cluster, has_head);
  list.add(n0.cluster);
  list.add(n1.cluster);
  list.add(s0.cluster, n0.cluster);
  list.add(s0.cluster, tags(n0), distance);
  list.add(n0.cluster, tags(s0), distance);
  list.add(s0.cluster, n0.cluster, tags(s1));
  list.add(s1.cluster, n0.cluster);
  list.add(s0.cluster, n0.cluster, n1.cluster);
  list.add(s0h.cluster, n0.cluster, tags(s0));
}

void Parser::parse(std::span<const TaggedWord> words, std::span<std::int32_t> heads,
                   ParseState& state) const {
  state.start(words);
  FeatureList features;
  while (!state.finished()) {
    std::array<bool, kActions> allowed{};
    int count = 0;
    Action only = Action::kShift;
    for (int a = 0; a < kActions; ++a) {
      allowed[static_cast<std::size_t>(a)] = state.allows(static_cast<Action>(a));
      if (!allowed[static_cast<std::size_t>(a)]) continue;
      ++count;
      only = static_cast<Action>(a);
    }
    if (count > 1) {
      std::array<std::int32_t, kActions> scores{};
      state.features(features);
      model_.score(features.all(), scores);
      std::int32_t best = std::numeric_limits<std::int32_t>::min();
      for (std::size_t a = 0; a < kActions; ++a) {
        if (!allowed[a] || scores[a] <= best) continue;
        best = scores[a];
        only = static_cast<Action>(a);
      }
    }
    state.apply(only);
  }
  std::ranges::copy(state.heads(), heads.begin());
  keep_one_root(heads, state.size());
}

void keep_one_root(std::span<std::int32_t> heads, std::int32_t root) {
  const auto first = std::ranges::find(heads, root);
  const auto position = static_cast<std::int32_t>(first - heads.begin());
  for (std::int32_t& head : heads) {
    if (head == root) head = position;
  }
  if (first != heads.end()) *first = -1;
}

}  // namespace dateline::language
