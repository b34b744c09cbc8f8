// Tagged words -> heads: the transition system, and its run by a beam or greedily.
#include "language/parser.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "language/beam.hpp"

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

PartialScores::Scores Parser::score(const ParseState& state, PartialScores& partial) const {
  const ParseView view = state.view();
  FeatureList features;
  const auto sum_of = [&](auto add_group) {
    features.clear();
    add_group(view, features);
    return model_.score(features.all());
  };
  const std::int32_t top = state.stack().empty() ? -1 : state.stack().back();
  const auto& of_next = partial.of_next(state.next(), [&] { return sum_of(add_next_features); });
  const auto& of_pair =
      partial.of_pair(top, state.next(), [&] { return sum_of(add_pair_features); });
  auto scores = sum_of(add_tree_features);
  for (std::size_t a = 0; a < kActions; ++a) scores[a] += of_next[a] + of_pair[a];
  return scores;
}

void Parser::parse_greedily(std::span<const TaggedWord> words, ParserRoom& room) const {
  ParseState& state = room.state;
  state.start(words);
  while (!state.finished()) {
    const AllowedActions allowed = allowed_actions(state);
    PartialScores::Scores scores{};
    if (allowed.count > 1) scores = score(state, room.partial);
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
  room.partial.start(words.size());
  if (words.size() > kBeamLimit) {
    parse_greedily(words, room);
  } else {
    Beam<std::int32_t>& beam = *room.beam;
    beam.start(words, kBeamWidth, kBeamGap);
    while (!beam.finished())
      beam.advance([&](const ParseState& state) { return score(state, room.partial); });
    result = &beam.best().state;
  }
  std::ranges::copy(result->heads(), heads.begin());
  keep_one_root(words, heads, result->size());
}

bool is_punctuation(Tag tag) {
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
}

void keep_one_root(std::span<const TaggedWord> words, std::span<std::int32_t> heads,
                   std::int32_t root) {
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
