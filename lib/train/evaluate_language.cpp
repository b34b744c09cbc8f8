// Our analysis against a treebank: figures and confusions.
#include "evaluate_language.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "language/upos.hpp"

namespace dateline::train {
namespace {

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

double f1(std::size_t common, std::size_t ours, std::size_t theirs) {
  return percent(2 * common, ours + theirs);
}

/// What we say of the tokens of a gold sentence.
struct Ours {
  std::vector<Tag> tags;
  std::vector<std::int32_t> heads;
  std::vector<Dep> deps;
};

/// By one of the readers, given the gold tokens.
Ours read_gold(const GoldSentence& sentence, const language::Reader& reader) {
  std::string text;
  std::vector<Token> tokens(sentence.tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += sentence.tokens[i].form;
    tokens[i].span = {begin, static_cast<std::uint32_t>(text.size())};
  }
  const Sentence all{0, static_cast<std::int32_t>(tokens.size()), 0};
  reader.read(text, std::span(&all, 1), tokens);
  Ours ours;
  for (const Token& token : tokens) {
    ours.tags.push_back(token.tag);
    ours.heads.push_back(token.head.valid() ? token.head.index : -1);
    ours.deps.push_back(token.dep);
  }
  return ours;
}

/// The text of paragraphs, with a span for each gold token and sentence.
struct RawText {
  Article article;
  std::set<Span> tokens;
  std::set<Span> sentences;
};

RawText raw_text(std::span<const GoldSentence> gold) {
  RawText raw;
  std::string& text = raw.article.text;
  const auto here = [&] { return static_cast<std::uint32_t>(text.size()); };
  for (const GoldSentence& sentence : gold) {
    if (sentence.new_paragraph && !text.empty()) text += "\n\n";
    if (sentence.new_paragraph)
      raw.article.blocks.push_back({BlockKind::kParagraph, {here(), here()}});
    const std::uint32_t begin = here();
    std::uint32_t end = begin;
    for (const GoldToken& token : sentence.tokens) {
      const std::uint32_t token_begin = here();
      text += token.form;
      end = here();
      raw.tokens.insert({token_begin, end});
      if (token.space_after) text += ' ';
    }
    raw.sentences.insert({begin, end});
    raw.article.blocks.back().span.end = end;
  }
  return raw;
}

}  // namespace

TokenScores score_tokens(std::span<const GoldSentence> gold, const language::Models& models,
                         LanguageModel model) {
  std::size_t all = 0;
  std::size_t tags = 0;
  std::size_t upos = 0;
  std::size_t lemmas = 0;
  std::size_t heads = 0;
  std::size_t labelled = 0;
  std::string lemma;
  for (const GoldSentence& sentence : gold) {
    const Ours ours = read_gold(sentence, models.reader(model));
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const GoldToken& token = sentence.tokens[i];
      lemma.clear();
      models.lemmatizer.lemma(token.form, ours.tags[i], lemma);
      ++all;
      tags += ours.tags[i] == token.tag ? 1U : 0U;
      upos += language::upos_of(ours.tags[i], token.form, ours.deps[i]) == token.upos ? 1U : 0U;
      lemmas += lemma == token.lemma ? 1U : 0U;
      const bool right = ours.heads[i] == token.head;
      heads += right ? 1U : 0U;
      labelled += right && ours.deps[i] == token.dep ? 1U : 0U;
    }
  }
  return {percent(tags, all), percent(upos, all), percent(lemmas, all), percent(heads, all),
          percent(labelled, all)};
}

TextScores score_text(std::span<const GoldSentence> gold, const language::Models& models) {
  const RawText raw = raw_text(gold);
  const language::Tokenized ours = language::tokenize(raw.article, models);
  std::size_t tokens = 0;
  std::size_t sentences = 0;
  for (const Span span : ours.tokens) tokens += raw.tokens.contains(span) ? 1U : 0U;
  for (const Sentence& sentence : ours.sentences) {
    const Span span{ours.tokens[static_cast<std::size_t>(sentence.first)].begin,
                    ours.tokens[static_cast<std::size_t>(sentence.last) - 1].end};
    sentences += raw.sentences.contains(span) ? 1U : 0U;
  }
  return {f1(tokens, ours.tokens.size(), raw.tokens.size()),
          f1(sentences, ours.sentences.size(), raw.sentences.size())};
}

namespace {

/// Counts of (gold, ours) pairs.
class Confusions {
 public:
  void add(std::string_view gold, std::string_view ours) {
    auto& [right, all] = totals_[std::string(gold)];
    ++all;
    if (gold == ours) {
      ++right;
    } else {
      ++pairs_[{std::string(gold), std::string(ours)}];
    }
  }
  [[nodiscard]] std::string table(std::string_view title) const;
  [[nodiscard]] std::string worst(std::string_view title) const;

 private:
  std::map<std::string, std::pair<std::size_t, std::size_t>> totals_;
  std::map<std::pair<std::string, std::string>, std::size_t> pairs_;
};

std::string Confusions::table(std::string_view title) const {
  std::vector<std::pair<std::string, std::pair<std::size_t, std::size_t>>> rows(totals_.begin(),
                                                                                totals_.end());
  std::ranges::stable_sort(rows, std::greater(), [](const auto& row) { return row.second.second; });
  std::string out = fmt::format("\n| {} | number | right |\n|---|--:|--:|\n", title);
  for (const auto& [name, counts] : rows) {
    out += fmt::format("| {} | {} | {:.1f} |\n", name, counts.second,
                       percent(counts.first, counts.second));
  }
  return out;
}

std::string Confusions::worst(std::string_view title) const {
  std::vector<std::pair<std::pair<std::string, std::string>, std::size_t>> rows(pairs_.begin(),
                                                                                pairs_.end());
  std::ranges::stable_sort(rows, std::greater(), [](const auto& row) { return row.second; });
  if (rows.size() > 10) rows.resize(10);
  std::string out = fmt::format("\n| {} | ours | number |\n|---|---|--:|\n", title);
  for (const auto& [pair, count] : rows)
    out += fmt::format("| {} | {} | {} |\n", pair.first, pair.second, count);
  return out;
}

}  // namespace

std::string describe_errors(std::span<const GoldSentence> gold, const language::Models& models,
                            LanguageModel model) {
  Confusions tags;
  Confusions relations;
  for (const GoldSentence& sentence : gold) {
    const Ours ours = read_gold(sentence, models.reader(model));
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const GoldToken& token = sentence.tokens[i];
      tags.add(to_string(token.tag), to_string(ours.tags[i]));
      const std::string_view ours_dep = to_string(ours.deps[i]);
      relations.add(to_string(token.dep), ours.heads[i] == token.head
                                              ? std::string(ours_dep)
                                              : fmt::format("{}, other head", ours_dep));
    }
  }
  return tags.table("tag") + tags.worst("tag") + relations.table("relation and head") +
         relations.worst("relation");
}

}  // namespace dateline::train
