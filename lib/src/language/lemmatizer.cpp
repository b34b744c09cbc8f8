// Words with tags -> lemmas, by scripts.
#include "language/lemmatizer.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "embed/ascii.hpp"
#include "language/tag_kinds.hpp"
#include "learn/feature.hpp"

namespace dateline::language {
namespace {

/// Tags whose forms are alike are one to the lemmatizer.
Tag group(Tag tag) {
  switch (tag) {
    case Tag::kVBN:
      return Tag::kVBD;
    case Tag::kVBP:
      return Tag::kVB;
    case Tag::kNNPS:
      return Tag::kNNS;
    default:
      return tag;
  }
}

/// Comparatives are formed alike, though "better" is of "good" or of "well".
Tag pattern_group(Tag tag) {
  if (tag == Tag::kRBR) return Tag::kJJR;
  if (tag == Tag::kRBS) return Tag::kJJS;
  return group(tag);
}

/// "Swedish", "Iraqi": adjectives that are written large wherever they stand.
bool is_of_nation(std::string_view form, Tag tag) {
  constexpr std::array<std::string_view, 4> kEndings = {"an", "ese", "ish", "i"};
  return tag == Tag::kJJ && form.size() > 1 && ascii::is_upper(form[0]) &&
         ascii::is_lower(form[1]) &&
         std::ranges::any_of(kEndings, [&](std::string_view e) { return form.ends_with(e); });
}

/// "WASHINGTON" is a word in capitals, "NATO" is an abbreviation.
bool is_shouted_name(std::string_view form, Tag tag) {
  constexpr std::size_t kLongestAbbreviation = 4;
  return is_name(tag) && form.size() > kLongestAbbreviation &&
         std::ranges::all_of(form, ascii::is_upper);
}

bool keeps_case(std::string_view form, Tag tag) {
  const bool is_letter = tag == Tag::kNN && form.size() == 1;
  return is_name(tag) || tag == Tag::kADD || is_letter || is_of_nation(form, tag);
}

tl::unexpected<Error> damaged(const char* what) {
  return tl::unexpected(Error{ErrorCode::kDamaged, std::string("lemmas: ") + what, 0});
}

/// One script a line: the number of bytes to cut, a tab, the letters to put.
std::vector<LemmaScript> read_scripts(std::string_view text) {
  std::vector<LemmaScript> scripts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t tab = std::min(line.find('\t'), line.size());
    LemmaScript script;
    for (const char c : line.substr(0, tab))
      script.cut = static_cast<std::uint8_t>(10 * script.cut + (c - '0'));
    if (tab < line.size()) script.put = line.substr(tab + 1);
    scripts.push_back(std::move(script));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return scripts;
}

}  // namespace

bool is_inflected(Tag tag) {
  switch (tag) {
    case Tag::kNNS:
    case Tag::kNNPS:
    case Tag::kVBD:
    case Tag::kVBN:
    case Tag::kVBG:
    case Tag::kVBZ:
    case Tag::kJJR:
    case Tag::kJJS:
    case Tag::kRBR:
    case Tag::kRBS:
      return true;
    default:
      return false;
  }
}

std::string_view lemma_base(std::string_view form, Tag tag, std::span<char> place) {
  const bool keep = keeps_case(form, tag);
  const bool shouted = is_shouted_name(form, tag);
  std::size_t size = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (tag == Tag::kCD && form[i] == ',' && i > 0 && form.size() - i > 3) continue;
    place[size++] = (keep && !shouted) || (shouted && i == 0) ? form[i] : ascii::to_lower(form[i]);
  }
  return {place.data(), size};
}

std::uint64_t lemma_key(std::string_view lower, Tag tag) {
  return learn::mix(learn::hash_text(lower),
                    static_cast<std::uint64_t>(group(tag)) + (is_name(tag) ? 100U : 0U));
}

void lemma_features(std::string_view lower, Tag tag, FeatureList& features) {
  const auto g = static_cast<unsigned>(pattern_group(tag));
  const auto ending = [&](std::size_t size) {
    return learn::hash_text(lower.substr(lower.size() - std::min(size, lower.size())));
  };
  features.clear();
  features.add(g);
  for (std::size_t size = 1; size <= 6; ++size)
    features.add(g, ending(size), lower.size() <= size ? 1U : 0U);
  features.add(g, learn::hash_text(lower));
  // Which letters are vowels tells "planned" from "loaned".
  std::uint64_t pattern = 1;
  for (const char c : lower.substr(lower.size() - std::min<std::size_t>(6, lower.size()))) {
    pattern = pattern * 2 + (std::string_view("aeiou").find(c) != std::string_view::npos ? 1U : 0U);
  }
  features.add(g, pattern, ending(3));
  features.add(g, ending(4), lower.size() < 7 ? lower.size() : 7U);
}

Result<Lemmatizer> Lemmatizer::open(const learn::ModelFile& file) {
  const auto scripts = file.section(kLemmaScripts);
  const auto words = file.section(kLemmaWords);
  const auto model = file.section(kLemmaModel);
  if (!scripts || !words || !model) return damaged("a section is missing");
  Lemmatizer lemmatizer;
  lemmatizer.scripts_ = read_scripts(*scripts);
  const auto table = learn::AnswerTable::open(*words, lemmatizer.scripts_.size());
  if (!table) return tl::unexpected(table.error());
  lemmatizer.words_ = *table;
  const std::size_t labels = std::min(lemmatizer.scripts_.size(), kLemmaLabels);
  auto opened = learn::LinearModel::open(*model, static_cast<int>(labels));
  if (!opened) return tl::unexpected(opened.error());
  lemmatizer.model_ = *opened;
  return lemmatizer;
}

const LemmaScript& Lemmatizer::script_of(std::string_view lower, Tag tag) const {
  if (const auto script = words_.find(lemma_key(lower, tag))) return scripts_[*script];
  if (!is_inflected(tag)) return scripts_.front();
  FeatureList features;
  lemma_features(lower, tag, features);
  std::array<std::int32_t, kLemmaLabels> place{};
  const auto scores = std::span(place).first(static_cast<std::size_t>(model_.labels()));
  model_.score(features.all(), scores);
  return scripts_[static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin())];
}

void Lemmatizer::lemma(std::string_view form, Tag tag, std::string& out) const {
  constexpr std::size_t kLongest = 64;  // what is longer is no word, and stays as it is
  if (form.size() > kLongest) {
    out += form;
    return;
  }
  std::array<char, kLongest> lower_place{};
  std::ranges::transform(form, lower_place.begin(), [](char c) { return ascii::to_lower(c); });
  std::array<char, kLongest> base_place{};
  const std::string_view base = lemma_base(form, tag, base_place);
  const LemmaScript& script = script_of({lower_place.data(), form.size()}, tag);
  if (script.cut >= base.size() && script.put.empty()) {
    out += base;  // a lemma is never empty
    return;
  }
  out += base.substr(0, base.size() - std::min<std::size_t>(script.cut, base.size()));
  out += script.put;
}

}  // namespace dateline::language
