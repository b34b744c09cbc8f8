// Tokens -> the facts about them, in two sweeps: each word by itself, then what hangs on it.
#include "event/facts.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "clause/tree.hpp"
#include "learn/feature.hpp"

namespace dateline::event {
namespace {

/// learn::hash_text of the text in lower case (ASCII).
std::uint64_t hash_lower(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    hash = (hash ^ static_cast<unsigned char>(low)) * 0x100000001B3U;
  }
  return hash;
}

std::uint8_t shape_of(std::string_view form) {
  unsigned shape = 0;
  bool lower = false;
  for (const char c : form) {
    if (c >= 'a' && c <= 'z') lower = true;
    if (c >= '0' && c <= '9') shape |= 4U;
    if (c == '-') shape |= 8U;
  }
  if (!form.empty() && form[0] >= 'A' && form[0] <= 'Z') shape |= lower ? 1U : 2U;
  return static_cast<std::uint8_t>(shape);
}

words::Senses senses_of(const words::SenseTable& table, Tag tag, std::uint64_t lemma) {
  if (is_noun(tag)) return table.find(lemma, words::WordKind::kNoun);
  if (is_verb(tag)) return table.find(lemma, words::WordKind::kVerb);
  if (is_adjective(tag)) return table.find(lemma, words::WordKind::kAdjective);
  return {};
}

/// Tells the head what depends on it.
void note_child(std::vector<Facts>& all, std::int32_t index) {
  const Facts& child = all[static_cast<std::size_t>(index)];
  if (child.head < 0) return;
  Facts& head = all[static_cast<std::size_t>(child.head)];
  const std::uint32_t bit = child_bit(child.dep);
  const bool first = (head.children & bit) == 0;
  head.children |= bit;
  if ((bit & (kHasCase | kHasMark)) != 0 && head.case_of == 0) head.case_of = child.lemma;
  if ((bit & (kHasDet | kHasPossessor)) != 0 && first) head.det_of = child.lemma;
  if (child.dep == Dep::kObj && first) head.object = index;
  if ((bit & (kHasSubject | kHasPassiveSubject)) != 0 && first) head.subject = index;
}

/// Marks the tokens that lie in an expression of time; these are in the order of the text.
void mark_timexes(const Analysis& analysis, const std::vector<Timex>& timexes,
                  std::vector<Facts>& all) {
  for (const Timex& timex : timexes) {
    const Span span = timex.span;
    if (span.empty()) continue;
    const TokenId first = analysis.token_at(span.begin);
    if (!first.valid()) continue;
    for (auto i = static_cast<std::size_t>(first.index);
         i < all.size() && analysis.tokens()[i].span.begin < span.end; ++i) {
      all[i].in_timex = 1;
    }
  }
}

/// Tells sentences, heads and what is above them of the words inside expressions of time.
void note_times(const Analysis& analysis, std::vector<Facts>& all) {
  for (const Sentence& sentence : analysis.sentences()) {
    const std::span words =
        std::span(all).subspan(static_cast<std::size_t>(sentence.first),
                               static_cast<std::size_t>(sentence.last - sentence.first));
    bool any = false;
    for (const Facts& word : words) {
      if (word.in_timex == 0) continue;
      any = true;
      if (word.head < 0) continue;
      Facts& head = all[static_cast<std::size_t>(word.head)];
      head.times |= kTimeHangs;
      if (head.head >= 0) all[static_cast<std::size_t>(head.head)].times |= kTimeBelow;
    }
    if (!any) continue;
    for (Facts& word : words) word.times |= kTimeInSentence;
  }
}

/// Counts equal lemmas, in a table of hashes that is at least twice as large as the article.
void count_repeats(std::vector<Facts>& all) {
  struct Entry {
    std::uint64_t lemma = 0;
    std::uint8_t count = 0;
  };
  std::size_t size = 64;
  while (size < 2 * all.size()) size *= 2;
  std::vector<Entry> table(size);
  const auto entry_of = [&](std::uint64_t lemma) -> Entry& {
    std::size_t i = learn::mix(lemma, 1) & (size - 1);
    while (table[i].count != 0 && table[i].lemma != lemma) i = (i + 1) & (size - 1);
    return table[i];
  };
  for (const Facts& facts : all) {
    Entry& entry = entry_of(facts.lemma);
    entry.lemma = facts.lemma;
    if (entry.count < 3) ++entry.count;
  }
  for (Facts& facts : all) facts.repeats = entry_of(facts.lemma).count;
}

}  // namespace

std::uint32_t child_bit(Dep dep) {
  switch (dep) {
    case Dep::kNsubj:
    case Dep::kCsubj:
      return kHasSubject;
    case Dep::kNsubjPass:
    case Dep::kCsubjPass:
      return kHasPassiveSubject;
    case Dep::kObj:
    case Dep::kIobj:
      return kHasObject;
    case Dep::kObl:
    case Dep::kOblUnmarked:
    case Dep::kOblAgent:
      return kHasOblique;
    case Dep::kXcomp:
      return kHasXcomp;
    case Dep::kCcomp:
      return kHasCcomp;
    case Dep::kAdvcl:
      return kHasAdvcl;
    case Dep::kAcl:
    case Dep::kAclRelcl:
      return kHasAcl;
    case Dep::kNmod:
      return kHasNmod;
    case Dep::kCase:
      return kHasCase;
    case Dep::kDet:
      return kHasDet;
    case Dep::kAmod:
      return kHasAmod;
    case Dep::kCompound:
      return kHasCompound;
    case Dep::kNummod:
      return kHasNummod;
    case Dep::kCop:
      return kHasCop;
    case Dep::kAux:
      return kHasAux;
    case Dep::kAuxPass:
      return kHasAuxPass;
    case Dep::kMark:
      return kHasMark;
    case Dep::kConj:
      return kHasConj;
    case Dep::kExpl:
      return kHasExpletive;
    case Dep::kNmodPoss:
      return kHasPossessor;
    case Dep::kCompoundPrt:
      return kHasParticle;
    case Dep::kAdvmod:
      return kHasAdverb;
    default:
      return 0;
  }
}

std::vector<Facts> gather_facts(const Article& article, const Analysis& analysis,
                                const std::vector<Timex>& timexes, const words::SenseTable& senses,
                                const language::Clusters& words) {
  std::vector<Facts> all(static_cast<std::size_t>(analysis.size()));
  for (const Sentence& sentence : analysis.sentences()) {
    const auto kind = article.blocks[static_cast<std::size_t>(sentence.block)].kind;
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      const TokenId id{i};
      const Token& token = analysis[id];
      const std::string_view form = analysis.form(id);
      Facts& facts = all[static_cast<std::size_t>(i)];
      facts.form = hash_lower(form);
      facts.lemma = hash_lower(analysis.lemma(id));
      facts.suffix = hash_lower(form.substr(form.size() - std::min<std::size_t>(form.size(), 3)));
      facts.cluster = words.cluster(form);
      facts.tag = token.tag;
      facts.dep = token.dep;
      facts.head = token.head.index;
      facts.shape = shape_of(form);
      if (i == sentence.first) facts.shape |= 16U;
      facts.senses = senses_of(senses, token.tag, facts.lemma);
      facts.block_kind = static_cast<std::uint8_t>(kind);
    }
  }
  for (std::int32_t i = 0; i < analysis.size(); ++i) note_child(all, i);
  mark_timexes(analysis, timexes, all);
  note_times(analysis, all);
  count_repeats(all);
  return all;
}

}  // namespace dateline::event
