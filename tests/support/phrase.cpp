// Words with their analysis in one line -> the lines that snippet() reads.
#include "support/phrase.hpp"

#include <fmt/core.h>

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace dateline::test {
namespace {

struct Word {
  std::string form, tag, relation, lemma, head;
};

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

Word read_word(const std::string& text) {
  Word word;
  const auto at = text.find('@');
  if (at != std::string::npos) word.head = text.substr(at + 1);
  std::istringstream fields(text.substr(0, at));
  for (std::string* field : {&word.form, &word.tag, &word.relation, &word.lemma}) {
    std::getline(fields, *field, '/');
  }
  return word;
}

}  // namespace

Phrase phrase(std::string_view words) {
  std::vector<Word> read;
  std::size_t starred = 0;
  std::istringstream in{std::string(words)};
  for (std::string text; in >> text;) {
    Word word = read_word(text);
    if (word.form.ends_with('*')) {
      word.form.pop_back();
      starred = read.size() + 1;
      if (word.head.empty()) word.head = std::string("0");
      if (word.relation.empty()) word.relation = std::string("root");
    }
    if (word.lemma.empty()) word.lemma = lower(word.form);
    read.push_back(std::move(word));
  }
  if (starred == 0) throw std::invalid_argument("no word has a star");
  std::string lines;
  for (const Word& word : read) {
    lines += fmt::format("{} {} {} {} {}\n", word.form, word.lemma, word.tag,
                         word.head.empty() ? std::to_string(starred) : word.head, word.relation);
  }
  return {snippet(lines), {static_cast<std::int32_t>(starred) - 1}};
}

}  // namespace dateline::test
