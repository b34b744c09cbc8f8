// Tagged words -> heads: the greedy run of the transition system.
#include "language/parser.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "language/beam.hpp"

namespace dateline::language {
namespace {

constexpr std::size_t kBeamWidth = 4;
constexpr std::int32_t kBeamGap = 80;  // scores; a wider one gains little and costs much
constexpr std::size_t kBeamLimit = 250;  // words of a sentence

}  // namespace

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
  list.add(s2.word, tags(s2));
  list.add(s2.word, n0.word);
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

AllowedActions allowed_actions(const ParseState& state) {
  AllowedActions allowed;
  for (std::size_t a = 0; a < kActions; ++a) {
    allowed.is[a] = state.allows(static_cast<Action>(a));
    allowed.count += allowed.is[a] ? 1 : 0;
  }
  return allowed;
}

ParserRoom::ParserRoom() : beam(std::make_unique<Beam<std::int32_t>>()) {}
ParserRoom::~ParserRoom() = default;
ParserRoom::ParserRoom(ParserRoom&&) noexcept = default;
ParserRoom& ParserRoom::operator=(ParserRoom&&) noexcept = default;

std::array<std::int32_t, kActions> Parser::score(const ParseState& state) const {
  FeatureList features;
  state.features(features);
  std::array<std::int32_t, kActions> scores{};
  model_.score(features.all(), scores);
  return scores;
}

void Parser::parse_greedily(std::span<const TaggedWord> words, ParseState& state) const {
  state.start(words);
  while (!state.finished()) {
    const AllowedActions allowed = allowed_actions(state);
    std::array<std::int32_t, kActions> scores{};
    if (allowed.count > 1) scores = score(state);
    std::size_t best = kActions;
    for (std::size_t a = 0; a < kActions; ++a) {
      if (allowed.is[a] && (best == kActions || scores[a] > scores[best])) best = a;
    }
    state.apply(static_cast<Action>(best));
  }
}

void Parser::parse(std::span<const TaggedWord> words, std::span<std::int32_t> heads,
                   ParserRoom& room) const {
  const ParseState* result = &room.state;
  if (words.size() > kBeamLimit) {
    parse_greedily(words, room.state);
  } else {
    Beam<std::int32_t>& beam = *room.beam;
    beam.start(words, kBeamWidth, kBeamGap);
    while (!beam.finished()) beam.advance([&](const ParseState& state) { return score(state); });
    result = &beam.best().state;
  }
  std::ranges::copy(result->heads(), heads.begin());
  keep_one_root(words, heads, result->size());
}

void keep_one_root(std::span<const TaggedWord> words, std::span<std::int32_t> heads,
                   std::int32_t root) {
  const auto is_punctuation = [](Tag tag) {
    switch (tag) {
      case Tag::kPeriod:
      case Tag::kComma:
      case Tag::kColon:
      case Tag::kOpenQuote:
      case Tag::kCloseQuote:
      case Tag::kLrb:
      case Tag::kRrb:
      case Tag::kHYPH:
        return true;
      default:
        return false;
    }
  };
  std::size_t chosen = heads.size();
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i] != root) continue;
    if (chosen == heads.size()) chosen = i;
    if (is_punctuation(static_cast<Tag>(words[i].tag))) continue;
    chosen = i;
    break;
  }
  for (std::int32_t& head : heads) {
    if (head == root) head = static_cast<std::int32_t>(chosen);
  }
  if (chosen < heads.size()) heads[chosen] = -1;
}

}  // namespace dateline::language
