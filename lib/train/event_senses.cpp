// Reads index, data and sense counts of WordNet 3.0; keeps of each single-word lemma the
// lexicographer files and hypernym groups of its two most frequent senses.
#include "event_senses.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <sstream>
#include <unordered_map>
#include <variant>
#include <vector>

#include "words/senses.hpp"
#include "learn/feature.hpp"
#include "timeml_gold.hpp"

namespace dateline::train {
namespace {

using words::Senses;
using words::WordKind;

/// What is kept of a synset.
struct Synset {
  int lexname = 0;
  std::vector<std::string> words;
  std::string hypernym;  // the first one's offset, or empty
  struct Source {
    int word = 0;        // the number of the word that derives from a verb; 0 means all
    std::string synset;  // the verb's
  };
  std::vector<Source> verbal_sources;
  int lemmas_below = 0;  // single-word lemmas that it or a hyponym holds
  int group = 0;
};

struct Part {
  WordKind kind;
  const char* name;      // of the files
  int lemmas_per_group;  // a hypernym with that many lemmas below it is a group of its own
};
// Verbs first: nouns and adjectives look up what they derive from.
constexpr std::array<Part, 3> kParts = {{{WordKind::kVerb, "verb", 60},
                                         {WordKind::kNoun, "noun", 150},
                                         {WordKind::kAdjective, "adj", 1'000'000}}};

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

Synset read_synset(std::istringstream& line) {
  Synset synset;
  std::string type;
  std::string word;
  std::string skipped;
  std::string symbol;
  std::string offset;
  std::string part;
  std::string ends;
  int count = 0;
  line >> synset.lexname >> type >> std::hex >> count >> std::dec;
  for (int i = 0; i < count; ++i) {
    line >> word >> skipped;
    synset.words.push_back(lower(word.substr(0, word.find('('))));
  }
  line >> count;
  for (int i = 0; i < count; ++i) {
    line >> symbol >> offset >> part >> ends;
    if ((symbol == "@" || symbol == "@i") && synset.hypernym.empty()) synset.hypernym = offset;
    if (symbol == "+" && part == "v") {
      synset.verbal_sources.push_back({std::stoi(ends.substr(0, 2), nullptr, 16), offset});
    }
  }
  return synset;
}

using Synsets = std::map<std::string, Synset>;

/// Counts lemmas upwards and numbers the hypernyms that are big enough; `next_group` goes on over
/// the parts of speech.
void number_groups(Synsets& synsets, int lemmas_per_group, int& next_group) {
  constexpr int kDeepest = 40;
  for (auto& [own, synset] : synsets) {
    const auto single = std::ranges::count_if(
        synset.words, [](const std::string& word) { return word.find('_') == std::string::npos; });
    Synset* above = &synset;
    for (int depth = 0; depth < kDeepest; ++depth) {
      above->lemmas_below += static_cast<int>(single);
      if (above->hypernym.empty()) break;
      above = &synsets[above->hypernym];
    }
  }
  for (auto& [offset, synset] : synsets) {
    if (synset.lemmas_below >= lemmas_per_group) synset.group = ++next_group;
  }
}

int group_of(Synsets& synsets, const std::string& offset) {
  const Synset* synset = &synsets[offset];
  for (int depth = 0; depth < 40 && synset->group == 0 && !synset->hypernym.empty(); ++depth) {
    synset = &synsets[synset->hypernym];
  }
  return synset->group;
}

/// The lexicographer file of the verb that a word derives from, verb.body being 1; 0 for none.
using VerbFiles = std::map<std::string, int>;
int verb_behind(const Synset& synset, const std::string& lemma, const VerbFiles& verbs) {
  constexpr int kVerbBody = 29;
  for (const auto& [word, offset] : synset.verbal_sources) {
    if (word != 0 && synset.words.at(static_cast<std::size_t>(word) - 1) != lemma) continue;
    const auto verb = verbs.find(offset);
    if (verb != verbs.end()) return verb->second - kVerbBody + 1;
  }
  return 0;
}

/// noun.act, event, feeling, phenomenon, process, state
bool is_eventive(int lexname) {
  constexpr std::array kFiles = {4, 11, 12, 19, 22, 26};
  return std::ranges::find(kFiles, lexname) != kFiles.end();
}

/// How often the senses of each lemma were counted in WordNet's own corpus, by "lemma%type".
using Counts = std::unordered_map<std::string, std::vector<int>>;

Result<Counts> read_counts(const std::string& folder) {
  const auto bytes = read_file(folder + "/cntlist.rev");
  if (!bytes) return tl::unexpected(Error{ErrorCode::kEmpty, "no WordNet in " + folder, 0});
  Counts counts;
  std::istringstream in(*bytes);
  std::string key;
  std::size_t sense = 0;
  int count = 0;
  while (in >> key >> sense >> count) {
    const auto percent = key.find('%');
    if (percent == std::string::npos || sense == 0) continue;
    auto& row = counts[key.substr(0, percent + 2)];
    row.resize(std::max(row.size(), sense));
    row[sense - 1] = count;
  }
  return counts;
}

Senses senses_of(Synsets& synsets, const std::string& lemma,
                 const std::vector<std::string>& offsets, const std::vector<int>& counts,
                 const VerbFiles& verbs) {
  Senses senses;
  double eventive = 0;
  double all = 0;
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    const Synset& synset = synsets[offsets[i]];
    const double uses = (i < counts.size() ? counts[i] : 0) + 1.0 / static_cast<double>(i + 1);
    all += uses;
    if (is_eventive(synset.lexname)) eventive += uses;
    const int verb = verb_behind(synset, lemma, verbs);
    if (verb != 0 && senses.derived == 0) {
      senses.derived = static_cast<std::uint8_t>(verb + (i == 0 ? 16 : 0));
    }
  }
  senses.group = static_cast<std::uint16_t>(group_of(synsets, offsets[0]));
  senses.lexname = static_cast<std::uint8_t>(synsets[offsets[0]].lexname + 1);
  if (offsets.size() > 1) {
    senses.group2 = static_cast<std::uint16_t>(group_of(synsets, offsets[1]));
    senses.lexname2 = static_cast<std::uint8_t>(synsets[offsets[1]].lexname + 1);
  }
  senses.eventive = static_cast<std::uint8_t>(std::lround(7.0 * eventive / all));
  return senses;
}

using Table = std::map<std::uint64_t, Senses>;  // by key

Result<std::monostate> read_part(const std::string& folder, const Part& part, const Counts& counts,
                                 int& next_group, VerbFiles& verbs, Table& table) {
  const auto data = read_file(folder + "/data." + part.name);
  const auto index = read_file(folder + "/index." + part.name);
  if (!data || !index) {
    return tl::unexpected(Error{ErrorCode::kEmpty, "no WordNet in " + folder, 0});
  }
  Synsets synsets;
  std::istringstream data_lines(*data);
  for (std::string text; std::getline(data_lines, text);) {
    if (text.starts_with(' ')) continue;  // the licence
    std::istringstream line(text);
    std::string offset;
    line >> offset;
    synsets[offset] = read_synset(line);
    if (part.kind == WordKind::kVerb) verbs[offset] = synsets[offset].lexname;
  }
  number_groups(synsets, part.lemmas_per_group, next_group);
  std::istringstream index_lines(*index);
  for (std::string text; std::getline(index_lines, text);) {
    if (text.starts_with(' ')) continue;
    std::istringstream line(text);
    std::string lemma;
    std::string skipped;
    int pointers = 0;
    int senses = 0;
    line >> lemma >> skipped >> skipped >> pointers;
    for (int i = 0; i < pointers; ++i) line >> skipped;
    line >> senses >> skipped;
    if (lemma.find('_') != std::string::npos) continue;
    std::vector<std::string> offsets(static_cast<std::size_t>(senses));
    for (std::string& offset : offsets) line >> offset;
    const auto found = counts.find(lemma + "%" + std::to_string(static_cast<int>(part.kind) + 1));
    const auto key = words::sense_key(learn::hash_text(lemma), part.kind);
    table[key] = senses_of(synsets, lemma, offsets,
                           found == counts.end() ? std::vector<int>{} : found->second, verbs);
  }
  return std::monostate{};
}

template <class T>
void append(std::string& bytes, T value) {
  std::array<char, sizeof(T)> raw{};
  std::memcpy(raw.data(), &value, sizeof(T));
  bytes.append(raw.data(), raw.size());
}

std::string pack(const Table& table) {
  std::map<Senses, std::uint16_t> numbers;
  std::string rows;
  std::string entries;
  std::string offsets;
  std::size_t bucket = 0;
  std::uint32_t entry = 0;
  append(offsets, entry);
  for (const auto& [key, senses] : table) {  // in the order of the keys, and so of the buckets
    for (; bucket < key >> (64U - words::kSenseBucketBits); ++bucket) append(offsets, entry);
    const auto [place, is_new] =
        numbers.emplace(senses, static_cast<std::uint16_t>(numbers.size()));
    if (is_new) append(rows, senses);
    append(entries, static_cast<std::uint16_t>(key));
    append(entries, place->second);
    ++entry;
  }
  for (; bucket < words::kSenseBuckets; ++bucket) append(offsets, entry);
  std::string bytes;
  append(bytes, static_cast<std::uint32_t>(numbers.size()));
  append(bytes, entry);
  return bytes + offsets + entries + rows;
}

}  // namespace

Result<std::string> distil_senses(const std::string& wordnet_folder) {
  const auto counts = read_counts(wordnet_folder);
  if (!counts) return tl::unexpected(counts.error());
  Table table;
  VerbFiles verbs;
  int next_group = 0;
  for (const Part& part : kParts) {
    if (auto read = read_part(wordnet_folder, part, *counts, next_group, verbs, table); !read) {
      return tl::unexpected(read.error());
    }
  }
  return pack(table);
}

}  // namespace dateline::train
