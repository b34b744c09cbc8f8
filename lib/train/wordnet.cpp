// WordNet's files -> which classes a word can belong to, and irregular inflections.
#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "embed/ascii.hpp"
#include "language_train.hpp"

namespace dateline::train {
namespace {

struct Part {
  std::string_view name;
  std::uint8_t word_class;
  Tag inflected;
};

constexpr std::array kParts = {
    Part{"noun", kCanBeNoun, Tag::kNNS},
    Part{"verb", kCanBeVerb, Tag::kVBD},
    Part{"adj", kCanBeAdjective, Tag::kJJR},
    Part{"adv", kCanBeAdverb, Tag::kRB},
};

bool is_plain(std::string_view word) {
  return word.size() > 1 && std::ranges::all_of(word, ascii::is_alpha);
}

/// The words of one synset line: after offset, file, type and count come word and number in turn.
void add_synset(const std::string& line, std::uint8_t word_class, WordClasses& classes) {
  if (line.empty() || line.front() == ' ') return;  // the licence stands at the top, indented
  std::istringstream fields(line);
  std::string offset;
  std::string file;
  std::string type;
  std::string count;
  fields >> offset >> file >> type >> count;
  for (int left = std::stoi(count, nullptr, 16); left > 0; --left) {
    std::string word;
    std::string number;
    fields >> word >> number;
    word = word.substr(0, word.find('('));  // "(a)": stands before a noun only
    if (!is_plain(word)) continue;
    if (ascii::is_upper(word.front())) continue;  // a name
    std::uint8_t& bits = classes[ascii::to_lower(word)];
    bits = static_cast<std::uint8_t>(bits | word_class);
  }
}

/// "wrote write": an irregular form as a token to learn lemmas from.
void add_irregular(const std::string& line, const Part& part, std::vector<GoldSentence>& examples) {
  std::istringstream fields(line);
  std::string form;
  std::string lemma;
  fields >> form >> lemma;
  if (!is_plain(form) || !is_plain(lemma)) return;
  Tag tag = part.inflected;
  if (tag == Tag::kVBD && form.ends_with("ing")) tag = Tag::kVBG;
  if (tag == Tag::kVBD && form.ends_with("s") && !lemma.ends_with("s")) tag = Tag::kVBZ;
  if (tag == Tag::kJJR && form.ends_with("st")) tag = Tag::kJJS;
  if (tag == Tag::kRB) return;
  GoldToken token;
  token.form = form;
  token.lemma = lemma;
  token.tag = tag;
  examples.push_back({{token}, false});
}

}  // namespace

Result<WordNet> read_wordnet(const std::filesystem::path& folder) {
  WordNet wordnet;
  for (const Part& part : kParts) {
    std::ifstream data(folder / ("data." + std::string(part.name)));
    std::ifstream irregular(folder / (std::string(part.name) + ".exc"));
    if (!data || !irregular)
      return tl::unexpected(Error{ErrorCode::kEmpty, "no WordNet in " + folder.string(), 0});
    for (std::string line; std::getline(data, line);)
      add_synset(line, part.word_class, wordnet.classes);
    for (std::string line; std::getline(irregular, line);)
      add_irregular(line, part, wordnet.irregular);
  }
  return wordnet;
}

}  // namespace dateline::train
