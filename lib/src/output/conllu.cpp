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
#include "embed/unprintable.hpp"

namespace dateline {
namespace {

/// What no terminal should see has no escape in this format: U+FFFD stands for each.
void add_clean(std::string& out, std::string_view text) {
  utf8::for_each_stretch(
      text, [&](std::string_view plain) { out += plain; },
      [&](const utf8::Unit&) { out += "\xEF\xBF\xBD"; });
}

/// One line of text: line breaks and tabs of any kind become a space.
void add_line(std::string& out, std::string_view text) {
  utf8::for_each_stretch(
      text, [&](std::string_view plain) { out += plain; },
      [&](const utf8::Unit& odd) {
        out += odd.valid && utf8::is_blank(odd.code) ? " " : "\xEF\xBF\xBD";
      });
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
