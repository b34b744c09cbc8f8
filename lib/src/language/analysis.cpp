// The Analysis value: indexes made once from tokens and sentences, and the names of its
// enumerators.
#include "dateline/analysis.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {
namespace {

constexpr std::array kTagNames = {
#define DATELINE_TAG(name, text) std::string_view{text},
#include "dateline/tags.def"
#undef DATELINE_TAG
};

constexpr std::array kUposNames = {
#define DATELINE_UPOS(name, text) std::string_view{text},
#include "dateline/upos.def"
#undef DATELINE_UPOS
};

constexpr std::array kDepNames = {
#define DATELINE_DEP(name, text) std::string_view{text},
#include "dateline/deps.def"
#undef DATELINE_DEP
};

constexpr std::array<std::string_view, 2> kModelNames = {"best", "fast"};
constexpr std::array<std::string_view, 9> kNameLabels = {
    "O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"};
constexpr std::array<std::string_view, 8> kEventLabels = {
    "O", "OCCURRENCE", "REPORTING", "PERCEPTION", "ASPECTUAL", "I_ACTION", "I_STATE", "STATE"};

}  // namespace

Analysis::Analysis(std::string text, std::vector<Token> tokens, std::vector<Sentence> sentences,
                   std::string lemma_pool)
    : text_(std::move(text)),
      tokens_(std::move(tokens)),
      sentences_(std::move(sentences)),
      lemma_pool_(std::move(lemma_pool)),
      sentence_of_(tokens_.size()),
      child_begin_(tokens_.size() + 1) {
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    for (auto t = sentences_[s].first; t < sentences_[s].last; ++t) {
      sentence_of_[static_cast<std::size_t>(t)] = {static_cast<std::int32_t>(s)};
    }
  }
  for (const Token& token : tokens_) {
    if (token.head.valid()) ++child_begin_[static_cast<std::size_t>(token.head.index) + 1];
  }
  for (std::size_t i = 1; i < child_begin_.size(); ++i) child_begin_[i] += child_begin_[i - 1];
  child_.resize(static_cast<std::size_t>(child_begin_.back()));
  auto next = child_begin_;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const TokenId head = tokens_[i].head;
    if (!head.valid()) continue;
    auto& place = next[static_cast<std::size_t>(head.index)];
    child_[static_cast<std::size_t>(place++)] = {static_cast<std::int32_t>(i)};
  }
}

std::string_view Analysis::lemma(TokenId id) const {
  const Span span = (*this)[id].lemma;
  return std::string_view(lemma_pool_).substr(span.begin, span.size());
}

std::span<const TokenId> Analysis::children(TokenId id) const {
  const auto i = static_cast<std::size_t>(id.index);
  const auto begin = static_cast<std::size_t>(child_begin_[i]);
  return std::span(child_).subspan(begin, static_cast<std::size_t>(child_begin_[i + 1]) - begin);
}

TokenId Analysis::token_at(std::uint32_t offset) const {
  const auto token =
      std::ranges::upper_bound(tokens_, offset, {}, [](const Token& t) { return t.span.end; });
  if (token == tokens_.end()) return {};
  return {static_cast<std::int32_t>(token - tokens_.begin())};
}

std::string_view to_string(Tag tag) {
  return kTagNames.at(static_cast<std::size_t>(tag));
}
std::string_view to_string(Upos upos) {
  return kUposNames.at(static_cast<std::size_t>(upos));
}
std::string_view to_string(Dep dep) {
  return kDepNames.at(static_cast<std::size_t>(dep));
}

std::string_view to_string(LanguageModel model) {
  return kModelNames[static_cast<std::size_t>(model)];
}

std::string_view to_string(NameLabel label) {
  return kNameLabels[static_cast<std::size_t>(label)];
}

std::string_view to_string(EventLabel label) {
  return kEventLabels[static_cast<std::size_t>(label)];
}

}  // namespace dateline
