// Reads the table of signals: word, what it leads, relation, confidence in percent of one.
#include "link/signal_words.hpp"

#include <array>
#include <charconv>
#include <string>

#include "embed/ascii.hpp"
#include "embed/embedded.hpp"

namespace dateline::link {

namespace {

constexpr std::string_view kFile = "data/en/order-signals.tsv";
constexpr std::array<std::string_view, 4> kLeads = {"time", "clause", "noun", "describes"};
constexpr int kTlinkRelations = 14;

std::string_view next_cell(std::string_view& line) {
  const auto tab = line.find('\t');
  const auto cell = line.substr(0, tab);
  line = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
  return cell;
}

std::optional<Relation> relation_named(std::string_view name) {
  for (int i = 0; i < kTlinkRelations; ++i) {
    if (to_string(static_cast<Relation>(i)) == name) return static_cast<Relation>(i);
  }
  return std::nullopt;
}

std::optional<SignalSense> read_sense(std::string_view line) {
  SignalSense sense;
  sense.word = next_cell(line);
  const auto leads = next_cell(line);
  const auto relation = relation_named(next_cell(line));
  const auto percent = next_cell(line);
  const auto* const end = percent.data() + percent.size();
  const auto parsed = std::from_chars(percent.data(), end, sense.confidence);
  for (std::size_t i = 0; i < kLeads.size(); ++i) {
    if (kLeads[i] != leads || !relation || parsed.ptr != end || sense.word.empty()) continue;
    sense.leads = static_cast<Leads>(i);
    sense.relation = *relation;
    return sense;
  }
  return std::nullopt;
}

}  // namespace

Result<SignalWords> SignalWords::load() {
  const auto bytes = embedded(kFile);
  if (!bytes)
    return tl::unexpected(Error{ErrorCode::kDamaged, std::string(kFile) + " is missing", 0});
  SignalWords words;
  std::string_view rest = *bytes;
  for (int number = 1; !rest.empty(); ++number) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    const auto sense = read_sense(line);
    if (!sense) {
      return tl::unexpected(
          Error{ErrorCode::kDamaged,
                std::string(kFile) + ": line " + std::to_string(number) + " cannot be read", 0});
    }
    words.senses_.push_back(*sense);
  }
  return words;
}

std::optional<SignalSense> SignalWords::find(std::string_view word, Leads leads) const {
  for (const auto& sense : senses_) {
    if (sense.leads == leads && ascii::equals_ignoring_case(sense.word, word)) return sense;
  }
  return std::nullopt;
}

}  // namespace dateline::link
