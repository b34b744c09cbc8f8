// Scripts of one language tell at once; the others by which language's frequent runs of three
// letters cover most of the text.
#include "article/text/tongue.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "article/text/layout_words.hpp"
#include "article/text/letters.hpp"
#include "article/text/lines.hpp"
#include "article/text/word_table.hpp"
#include "embed/ascii.hpp"
#include "embed/utf8.hpp"

namespace dateline::article {
namespace {

constexpr std::string_view kUnknown = "und";
constexpr std::size_t kMostBytes = 3000;  // that are looked at
constexpr std::size_t kFewestRuns = 60;   // too few to tell
constexpr double kCovers = 0.25;       // the least part that a language's runs cover of its texts
constexpr double kAboveEnglish = 1.4;  // and so many times what those of English do

/// Three letters as one number.
std::uint64_t run_of(char32_t a, char32_t b, char32_t c) {
  return std::uint64_t{a} << 42U | std::uint64_t{b} << 21U | c;
}

std::string_view take_cell(std::string_view& line) {
  const std::string_view cell = line.substr(0, line.find('\t'));
  line.remove_prefix(std::min(cell.size() + 1, line.size()));
  return cell;
}

struct Language {
  std::string_view code;
  std::string_view name;
};

struct Script {
  char32_t first = 0;
  char32_t last = 0;
  Language language;
};

/// Both tables, read when a text is first asked that is not plainly English.
struct Tables {
  std::vector<Language> languages;
  std::vector<Script> scripts;
  std::unordered_map<std::uint64_t, std::vector<std::uint8_t>> runs;  // positions in `languages`
  std::size_t english = 0;

  Tables() {
    each_row("data/languages/trigrams.tsv", [this](std::string_view line) {
      const std::string_view code = take_cell(line);
      if (code == "en") english = languages.size();
      languages.push_back({code, take_cell(line)});
      while (!line.empty()) {
        const std::string_view run = line.substr(0, line.find('|'));
        line.remove_prefix(std::min(run.size() + 1, line.size()));
        add(run);
      }
    });
    each_row("data/languages/scripts.tsv", [this](std::string_view line) {
      Script script;
      script.first = number_of(take_cell(line));
      script.last = number_of(take_cell(line));
      script.language.code = take_cell(line);
      script.language.name = take_cell(line);
      scripts.push_back(script);
    });
  }

  static const Tables& get() {
    static const Tables tables;
    return tables;
  }

 private:
  void add(std::string_view run) {
    std::array<char32_t, 3> letters{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < run.size() && count < 3; ++count) {
      const auto unit = utf8::decode(run, at);
      letters[count] = unit.code;
      at += unit.size;
    }
    runs[run_of(letters[0], letters[1], letters[2])].push_back(
        static_cast<std::uint8_t>(languages.size() - 1));
  }
  static char32_t number_of(std::string_view cell) {
    std::uint32_t number = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), number, 16);
    return number;
  }
};

/// Small letters with one blank between words.
std::vector<char32_t> letters_of(std::string_view text) {
  text = text.substr(0, kMostBytes);
  std::vector<char32_t> letters{U' '};
  letters.reserve(text.size() + 2);
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = utf8::decode(text, at);
    const bool letter = unit.size == 1 ? ascii::is_alpha(text[at]) : is_letter(unit.code);
    if (letter)
      letters.push_back(small_letter(unit.code));
    else if (letters.back() != U' ')
      letters.push_back(U' ');
    at += unit.size;
  }
  if (letters.back() != U' ') letters.push_back(U' ');
  return letters;
}

/// The language of a script of its own that most letters are of; empty for others.
std::string_view by_script(const std::vector<char32_t>& letters, const Tables& tables) {
  constexpr std::size_t kEnough = 20;
  std::vector<std::size_t> counts(tables.scripts.size());
  std::size_t all = 0;
  for (const char32_t letter : letters) {
    if (letter == U' ') continue;
    ++all;
    if (letter < tables.scripts.front().first) continue;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const Script& script = tables.scripts[i];
      if (letter >= script.first && letter <= script.last) ++counts[i];
    }
  }
  std::size_t together = 0;
  for (const std::size_t count : counts) together += count;
  if (all < kEnough || together * 2 < all) return {};
  // Every Japanese text has some kana, and no Chinese one.
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] * 10 >= together) return tables.scripts[i].language.code;
  }
  return {};
}

std::string_view by_runs(const std::vector<char32_t>& letters, const Tables& tables) {
  std::vector<std::size_t> covered(tables.languages.size());
  if (letters.size() < kFewestRuns + 2) return kUnknown;
  for (std::size_t i = 0; i + 2 < letters.size(); ++i) {
    const auto found = tables.runs.find(run_of(letters[i], letters[i + 1], letters[i + 2]));
    if (found == tables.runs.end()) continue;
    for (const std::uint8_t language : found->second) ++covered[language];
  }
  const auto best =
      static_cast<std::size_t>(std::max_element(covered.begin(), covered.end()) - covered.begin());
  const auto count = static_cast<double>(covered[best]);
  if (count < kCovers * static_cast<double>(letters.size())) return kUnknown;
  if (best == tables.english) return tables.languages[best].code;
  const bool clearly = count >= kAboveEnglish * static_cast<double>(covered[tables.english]);
  return clearly ? tables.languages[best].code : kUnknown;
}

/// Whether enough of the first words of a text are those of which English prose is full. It is read
/// until whatever follows cannot change the answer.
bool is_plain_english(std::string_view text) {
  constexpr std::size_t kFewWords = 4;
  constexpr std::size_t kMostWords = 400;
  constexpr std::size_t kOneIn = 12;  // of English prose it is one in three or four
  static const LayoutWords kCommon("common", "data/en/common.tsv");
  const auto in_word = [](char c) { return ascii::is_alpha(c) || ascii::is_high(c); };
  std::size_t words = 0;
  std::size_t common = 0;
  for (std::size_t at = 0; at < text.size() && words < kMostWords;) {
    const std::size_t begin = at;
    while (at < text.size() && in_word(text[at])) ++at;
    if (at == begin) {
      ++at;
      continue;
    }
    ++words;
    if (!kCommon.contains(text.substr(begin, at - begin))) continue;
    ++common;
    const std::size_t most = std::min(words + (text.size() - at) / 2, kMostWords);
    if (words >= kFewWords && common * kOneIn >= most) return true;
  }
  return words >= kFewWords && common > 0 && common * kOneIn >= words;
}

}  // namespace

std::string_view find_language(std::string_view text) {
  if (is_plain_english(text)) return "en";
  if (text.size() < kFewestRuns && std::ranges::none_of(text, ascii::is_high)) return kUnknown;
  const Tables& tables = Tables::get();
  const auto letters = letters_of(text);
  const std::string_view script = by_script(letters, tables);
  return script.empty() ? by_runs(letters, tables) : script;
}

std::string_view language_name(std::string_view code) {
  const Tables& tables = Tables::get();
  for (const Language& each : tables.languages) {
    if (each.code == code) return each.name;
  }
  for (const Script& each : tables.scripts) {
    if (each.language.code == code) return each.language.name;
  }
  return code;
}

void note_language(Article& article) {
  std::vector<std::pair<std::string_view, std::size_t>> sizes;  // of each language's paragraphs
  std::vector<std::string_view> told(article.blocks.size(), kUnknown);
  std::size_t english = 0;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const Block& block = article.blocks[i];
    if (block.kind != BlockKind::kParagraph) continue;
    told[i] = find_language(slice(article.text, block.span));
    if (told[i] == kUnknown) continue;
    if (told[i] == "en") ++english;
    auto at = std::find_if(sizes.begin(), sizes.end(),
                           [&](const auto& each) { return each.first == told[i]; });
    if (at == sizes.end()) at = sizes.insert(sizes.end(), {told[i], 0});
    at->second += block.span.size();
  }
  const auto most = std::max_element(
      sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  // Many short paragraphs may tell together what none of them does alone.
  article.language = most != sizes.end() ? most->first : find_language(article.text);
  if (english == 0 || sizes.size() < 2) return;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const bool other = told[i] != kUnknown && told[i] != "en";
    if (other) article.blocks[i].kind = BlockKind::kForeign;
  }
}

}  // namespace dateline::article
