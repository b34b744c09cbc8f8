// Arcs of a finished tree -> their relations, left to right; those of which words and tags leave no
// doubt are looked up.
#include "language/labeller.hpp"

#include <algorithm>
#include <array>

namespace dateline::language {

void Tree::build(std::span<const TaggedWord> words, std::span<const std::int32_t> heads) {
  words_ = words;
  heads_ = heads;
  nodes_.assign(words.size(), {});
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i] < 0) continue;
    const auto child = static_cast<std::int32_t>(i);
    Node& head = nodes_[static_cast<std::size_t>(heads[i])];
    if (head.first < 0) {
      head.first = child;
    } else if (head.second < 0) {
      head.second = child;
    }
    if (head.last >= 0) {
      nodes_[static_cast<std::size_t>(head.last)].after = child;
      nodes_[i].before = head.last;
    }
    head.last = child;
    std::uint8_t& count = child < heads[i] ? head.left_count : head.right_count;
    if (count < 4) ++count;
  }
}

const TaggedWord& Tree::word(std::int32_t at) const {
  static constexpr TaggedWord kNone = {0x5EED, 0, 0, 60};
  return at < 0 || static_cast<std::size_t>(at) >= words_.size()
             ? kNone
             : words_[static_cast<std::size_t>(at)];
}

void Tree::features(std::int32_t child, std::span<const Dep> deps, FeatureList& list) const {
  const std::int32_t ih = heads_[static_cast<std::size_t>(child)];
  const TaggedWord& d = word(child);
  const TaggedWord& h = word(ih);
  const Node& dn = node(child);
  const TaggedWord& first = word(dn.first);
  const TaggedWord& second = word(dn.second);
  const TaggedWord& last = word(dn.last);
  const TaggedWord& before = word(dn.before);
  const TaggedWord& after = word(dn.after);
  const TaggedWord& grand = word(ih >= 0 ? heads_[static_cast<std::size_t>(ih)] : -1);
  const TaggedWord& d_prev = word(child - 1);
  const TaggedWord& d_next = word(child + 1);
  const TaggedWord& h_first = word(ih >= 0 ? node(ih).first : -1);
  const TaggedWord& h_last = word(ih >= 0 ? node(ih).last : -1);
  const auto known_dep = [&](std::int32_t at) {
    const bool known = at >= 0 && at < child && heads_[static_cast<std::size_t>(at)] >= 0;
    return known ? static_cast<unsigned>(deps[static_cast<std::size_t>(at)]) : 63U;
  };
  const unsigned before_dep = known_dep(dn.before);
  const unsigned first_dep = known_dep(dn.first);
  const unsigned h_dep = known_dep(ih);
  const unsigned right = child > ih ? 1 : 0;
  const int gap = child > ih ? child - ih : ih - child;
  const unsigned distance = (gap < 3 ? static_cast<unsigned>(gap) : gap < 7 ? 3U : 4U) * 2 + right;
  const auto tags = [](const auto&... words) {
    std::uint64_t packed = 0;
    ((packed = (packed << 6U) | words.tag), ...);
    return packed;
  };
  const std::uint32_t d_suffix = d.suffix & 0xFFFFFFU;
  list.clear();
  list.add(right);
  list.add(d.word, tags(d), right);
  list.add(d.word, right);
  list.add(tags(d), distance);
  list.add(h.word, right);
  list.add(h.word, tags(d, h), right);
  list.add(tags(d, h), distance);
  list.add(d.word, tags(d, h), right);
  list.add(d.word, h.word);
  list.add(d.cluster, h.cluster, right);
  list.add(d.cluster, tags(h), right);
  list.add(h.cluster, tags(d), right);
  list.add(d_suffix, tags(h, d), right);
  list.add(tags(d, h, grand), right);
  list.add(tags(d, h), grand.cluster);
  list.add(first.word, tags(d, h), right);
  list.add(tags(d, h, first), right);
  list.add(tags(d, h, first, second), right);
  list.add(first.word, second.word, tags(d, h));
  list.add(tags(d, h, last), right);
  list.add(last.word, tags(d, h), right);
  list.add(first.word, h.word, right);
  list.add(first.word, d.word);
  list.add(tags(d, h, before), right);
  list.add(tags(d, h, after), right);
  list.add(before.word, tags(d, h), right);
  list.add(after.word, tags(d, h), right);
  list.add(tags(d, h), before_dep, right);
  list.add(d.word, before_dep, right);
  list.add(h.word, before_dep, tags(d));
  list.add(d_prev.word, tags(d, h), right);
  list.add(d_next.word, tags(d, h), right);
  list.add(tags(d, h, d_prev, d_next), right);
  list.add(tags(d, h, h_first), right);
  list.add(tags(d, h, h_last), right);
  list.add(h_last.word, tags(d, h), right);
  list.add(h_first.word, tags(d, h), right);
  list.add(tags(d, h), dn.left_count, dn.right_count, right);
  list.add(tags(d, h), ih >= 0 ? node(ih).left_count : 7U, ih >= 0 ? node(ih).right_count : 7U,
           right);
  list.add(d.word, tags(h, before, after));
  list.add(tags(d, h), first_dep, right);
  list.add(tags(d, h), first_dep, known_dep(dn.second), right);
  list.add(tags(d, h), h_dep, right);
  list.add(tags(d), h_dep, right);
  list.add(d.word, h_dep);
}

std::int32_t Tree::left_child(std::int32_t parent, Dep dep, std::span<const Dep> deps) const {
  for (std::int32_t at = node(parent).first; at >= 0 && at < parent; at = node(at).after) {
    if (deps[static_cast<std::size_t>(at)] == dep) return at;
  }
  return -1;
}

std::uint64_t relation_question(std::span<const TaggedWord> words,
                                std::span<const std::int32_t> heads, std::size_t child) {
  const auto head = static_cast<std::size_t>(heads[child]);
  return learn::hash_feature(0, words[child].word, words[child].tag, words[head].tag,
                             child > head ? 1U : 0U);
}

namespace {

/// Of words with other tags not one in the treebanks is called punctuation.
bool may_be_punctuation(Tag tag) {
  return is_punctuation(tag) || tag == Tag::kNFP || tag == Tag::kSYM || tag == Tag::kGW;
}

/// "He said that it was late, that it was cold": clauses with "that" are coordinated without a
/// word.
bool is_that(const TaggedWord& word) {
  static const std::uint64_t kThat = lower_hash("that");
  return word.word == kThat;
}

}  // namespace

Dep Labeller::relation_of(std::size_t child, std::span<const TaggedWord> words,
                          std::span<const Dep> deps, const Tree& tree) const {
  FeatureList features;
  tree.features(static_cast<std::int32_t>(child), deps, features);
  std::array<std::int32_t, kDeps> scores{};
  model_.score(features.all(), scores);
  const auto rule_out = [&](Dep dep) { scores[static_cast<std::size_t>(dep)] = -1'000'000; };
  rule_out(Dep::kRoot);
  if (!may_be_punctuation(static_cast<Tag>(words[child].tag))) rule_out(Dep::kPunct);
  const auto at = static_cast<std::int32_t>(child);
  if (const std::int32_t mark = tree.left_child(at, Dep::kMark, deps); mark >= 0) {
    rule_out(Dep::kParataxis);
    rule_out(Dep::kAclRelcl);
    const bool coordinated = tree.left_child(at, Dep::kCc, deps) >= 0;
    if (!coordinated && !is_that(words[static_cast<std::size_t>(mark)])) rule_out(Dep::kConj);
  }
  return static_cast<Dep>(std::ranges::max_element(scores) - scores.begin());
}

void Labeller::label(std::span<const TaggedWord> words, std::span<const std::int32_t> heads,
                     std::span<Dep> deps, Tree& tree) const {
  tree.build(words, heads);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (heads[i] < 0) {
      deps[i] = Dep::kRoot;
    } else if (const auto sure = sure_.find(relation_question(words, heads, i))) {
      deps[i] = static_cast<Dep>(*sure);
    } else {
      deps[i] = relation_of(i, words, deps, tree);
    }
  }
}

}  // namespace dateline::language
