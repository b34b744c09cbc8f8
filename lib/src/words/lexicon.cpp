// Reads the word lists into sorted tables.
#include "words/lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "embed/embedded.hpp"

namespace dateline::words {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  parts.reserve(static_cast<std::size_t>(std::ranges::count(text, separator)) + 1);
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

template <class Enum, std::size_t size>
std::optional<Enum> named(std::string_view name,
                          const std::array<std::pair<std::string_view, Enum>, size>& names) {
  const auto found = std::ranges::find(names, name, &std::pair<std::string_view, Enum>::first);
  if (found == names.end()) return std::nullopt;
  return found->second;
}

constexpr std::array<std::pair<std::string_view, Effect>, 13> kEffects = {{
    {"say", Effect::kSay},
    {"perceive", Effect::kPerceive},
    {"deny", Effect::kDeny},
    {"plan", Effect::kPlan},
    {"possible", Effect::kPossible},
    {"fail", Effect::kFail},
    {"fact", Effect::kFact},
    {"light", Effect::kLight},
    {"initiate", Effect::kInitiate},
    {"reinitiate", Effect::kReinitiate},
    {"continue", Effect::kContinue},
    {"terminate", Effect::kTerminate},
    {"culminate", Effect::kCulminate},
}};
constexpr std::array<std::pair<std::string_view, WordPos>, 3> kPositions = {{
    {"verb", WordPos::kVerb},
    {"noun", WordPos::kNoun},
    {"adjective", WordPos::kAdjective},
}};
constexpr std::array<std::pair<std::string_view, SignalNeed>, 4> kNeeds = {{
    {"time", SignalNeed::kTime},
    {"event", SignalNeed::kEvent},
    {"any", SignalNeed::kAny},
    {"count", SignalNeed::kCount},
}};
constexpr std::array<std::string_view, 6> kComplements = {"that", "subj", "inf",
                                                          "bare", "ing",  "noun"};

/// Calls `row` with the fields of each line that is no comment.
template <class Row>
Result<void> read_table(std::string_view name, std::size_t columns, Row row) {
  const auto bytes = embedded(name);
  if (!bytes) {
    return tl::unexpected(Error{ErrorCode::kDamaged, fmt::format("{} is missing", name), 0});
  }
  std::size_t number = 0;
  for (const std::string_view line : split(*bytes, '\n')) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto fields = split(line, '\t');
    const auto read = fields.size() == columns
                          ? row(fields)
                          : Result<void>(tl::unexpected(Error{ErrorCode::kSyntax, "columns", 0}));
    if (!read) {
      return tl::unexpected(Error{ErrorCode::kDamaged,
                                  fmt::format("{}:{}: {}", name, number, read.error().message), 0});
    }
  }
  return {};
}

/// The rows from `found` on that have the word; none when it was not found.
template <class Row, class FirstRows>
std::span<const Row> from(const std::vector<Row>& rows, const FirstRows& first,
                          std::string_view word) {
  const auto found = first.find(word);
  return found == first.end() ? std::span<const Row>{} : std::span(rows).subspan(found->second);
}

template <class Row, class FirstRows, class Word>
void index(const std::vector<Row>& rows, Word word, FirstRows& first) {
  for (std::size_t i = 0; i < rows.size(); ++i) first.emplace(std::invoke(word, rows[i]), i);
}

Result<void> unknown(std::string_view what, std::string_view word) {
  return tl::unexpected(Error{ErrorCode::kSyntax, fmt::format("unknown {} '{}'", what, word), 0});
}

/// Whether a comma-separated list holds the item.
bool lists(std::string_view list, std::string_view item) {
  for (std::size_t begin = 0; begin <= list.size();) {
    const auto end = std::min(list.find(',', begin), list.size());
    if (list.substr(begin, end - begin) == item) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

Result<void> Lexicon::add_governor(const std::vector<std::string_view>& fields) {
  const auto pos = named(fields[1], kPositions);
  const auto effect = named(fields[3], kEffects);
  if (!pos) return unknown("part of speech", fields[1]);
  if (!effect) return unknown("effect", fields[3]);
  governors_.push_back({fields[0], fields[2], *pos, *effect});
  return {};
}

Result<void> Lexicon::add_name(const std::vector<std::string_view>& fields) {
  NameWord what;
  const std::string_view kind = fields[1];
  what.title = kind.starts_with("title");
  what.role = kind == "role";
  what.man = kind == "man" || kind == "title-m";
  what.woman = kind == "woman" || kind == "title-f";
  what.body = kind == "body";
  if (!(what.title || what.role || what.man || what.woman || what.body)) {
    return unknown("kind of name", kind);
  }
  names_.push_back({fields[0], what});
  return {};
}

Result<void> Lexicon::add_label_word(const std::vector<std::string_view>& fields) {
  LabelWord what;
  const std::string_view kind = fields[1];
  what.near = kind == "near";
  what.place = kind == "place";
  what.direction = kind == "direction";
  what.turn = kind == "turn";
  what.essential = kind == "essential";
  what.negation = kind == "negation";
  what.condition = kind == "condition";
  what.occasion = kind == "occasion";
  if (!(what.near || what.place || what.direction || what.turn || what.essential || what.negation ||
        what.condition || what.occasion)) {
    return unknown("part in a label", kind);
  }
  weighed_.push_back({fields[0], what});
  return {};
}

Result<void> Lexicon::add_signal(const std::vector<std::string_view>& fields) {
  const auto need = named(fields[1], kNeeds);
  if (!need) return unknown("need of a signal", fields[1]);
  signals_.push_back({fields[0], *need});
  return {};
}

Result<Lexicon> Lexicon::load() {
  Lexicon lexicon;
  using Fields = std::vector<std::string_view>;
  auto read = read_table("data/en/governors.tsv", 4,
                         [&](const Fields& fields) { return lexicon.add_governor(fields); });
  if (read) {
    read = read_table("data/en/people.tsv", 2,
                      [&](const Fields& fields) { return lexicon.add_name(fields); });
  }
  if (read) {
    read = read_table("data/en/signals.tsv", 2,
                      [&](const Fields& fields) { return lexicon.add_signal(fields); });
  }
  if (read) {
    read = read_table("data/en/labels.tsv", 2,
                      [&](const Fields& fields) { return lexicon.add_label_word(fields); });
  }
  if (!read) return tl::unexpected(read.error());
  std::ranges::stable_sort(lexicon.governors_, {}, &Governor::lemma);
  std::ranges::stable_sort(lexicon.names_, {}, &Name::word);
  std::ranges::stable_sort(lexicon.weighed_, {}, &Weighed::word);
  std::ranges::stable_sort(lexicon.signals_, [](const SignalWords& a, const SignalWords& b) {
    return std::tuple(first_word(a.words), b.words.size()) <
           std::tuple(first_word(b.words), a.words.size());
  });
  index(lexicon.governors_, &Governor::lemma, lexicon.governor_rows_);
  index(lexicon.names_, &Name::word, lexicon.name_rows_);
  index(lexicon.weighed_, &Weighed::word, lexicon.weighed_rows_);
  index(
      lexicon.signals_, [](const SignalWords& row) { return first_word(row.words); },
      lexicon.signal_rows_);
  return lexicon;
}

Effect Lexicon::effect(std::string_view lemma, WordPos pos, Complement complement,
                       std::string_view preposition) const {
  const std::string_view wanted = complement == Complement::kPreposition
                                      ? preposition
                                      : kComplements.at(static_cast<std::size_t>(complement));
  Effect any = Effect::kNone;
  for (const Governor& row : from(governors_, governor_rows_, lemma)) {
    if (row.lemma != lemma) break;
    if (row.pos != pos) continue;
    if (lists(row.complements, wanted)) return row.effect;
    if (any == Effect::kNone && row.complements == "any") any = row.effect;
  }
  return any;
}

NameWord Lexicon::name_word(std::string_view word) const {
  NameWord all;
  for (const Name& name : from(names_, name_rows_, word)) {
    if (name.word != word) break;
    all.title |= name.what.title;
    all.role |= name.what.role;
    all.man |= name.what.man;
    all.woman |= name.what.woman;
    all.body |= name.what.body;
  }
  return all;
}

LabelWord Lexicon::label_word(std::string_view word) const {
  LabelWord all;
  for (const Weighed& row : from(weighed_, weighed_rows_, word)) {
    if (row.word != word) break;
    all.near |= row.what.near;
    all.place |= row.what.place;
    all.direction |= row.what.direction;
    all.turn |= row.what.turn;
    all.essential |= row.what.essential;
    all.negation |= row.what.negation;
    all.condition |= row.what.condition;
    all.occasion |= row.what.occasion;
  }
  return all;
}

std::vector<SignalWords>::const_iterator Lexicon::signals_begin(std::string_view word) const {
  const auto found = signal_rows_.find(word);
  return found == signal_rows_.end()
             ? signals_.end()
             : signals_.begin() + static_cast<std::ptrdiff_t>(found->second);
}

}  // namespace dateline::words
