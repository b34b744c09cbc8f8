// Document -> its language analysis in CoNLL-U.
//
// The FORMs, joined, are all characters of the text that are not blank; heads form one tree a
// sentence; XPOS holds Penn tags. Format: https://universaldependencies.org/format.html
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/write.hpp"
#include "output/clean_text.hpp"

namespace dateline {
namespace {

void add_clean(std::string& out, std::string_view text) {
  output::for_each_clean(text, [&](std::string_view piece) { out += piece; });
}

/// One line of text: white space of any kind becomes a space.
void add_line(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  add_clean(out, text);
  for (std::size_t i = begin; i < out.size(); ++i) {
    if (out[i] == '\n' || out[i] == '\r' || out[i] == '\t') out[i] = ' ';
  }
}

void add_number(std::string& out, std::int32_t number) {
  std::array<char, 12> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void add_token(std::string& out, const Analysis& analysis, TokenId id, std::int32_t first) {
  const Token& token = analysis[id];
  add_number(out, id.index - first + 1);
  out += '\t';
  add_clean(out, analysis.form(id));
  out += '\t';
  add_clean(out, analysis.lemma(id));
  out += '\t';
  out += to_string(token.upos);
  out += '\t';
  out += to_string(token.tag);
  out += "\t_\t";
  add_number(out, token.head.valid() ? token.head.index - first + 1 : 0);
  out += '\t';
  out += to_string(token.dep);
  const TokenId next{id.index + 1};
  const bool joined = next.index < analysis.size() && analysis[next].span.begin == token.span.end;
  out += joined ? "\t_\tSpaceAfter=No\n" : "\t_\t_\n";
}

void add_sentence(std::string& out, const Analysis& analysis, const Sentence& sentence,
                  std::size_t number) {
  out += "# sent_id = ";
  add_number(out, static_cast<std::int32_t>(number));
  out += "\n# text = ";
  const std::uint32_t begin = analysis[TokenId{sentence.first}].span.begin;
  add_line(out, analysis.slice({begin, analysis[TokenId{sentence.last - 1}].span.end}));
  out += '\n';
  for (std::int32_t i = sentence.first; i < sentence.last; ++i)
    add_token(out, analysis, {i}, sentence.first);
  out += '\n';
}

}  // namespace

std::string write_conllu(const Document& document) {
  const Analysis& analysis = document.analysis;
  std::string out = "# newdoc id = ";
  add_line(out, document.article.id);
  out += '\n';
  std::int32_t block = -1;
  std::size_t number = 0;
  for (const Sentence& sentence : analysis.sentences()) {
    if (sentence.block != block) out += "# newpar\n";
    block = sentence.block;
    add_sentence(out, analysis, sentence, ++number);
  }
  // The format asks for a sentence after each comment.
  return number == 0 ? "\n" : out;
}

}  // namespace dateline
