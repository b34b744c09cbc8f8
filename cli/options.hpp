// The one description of the options: parsing, --help, the man page, shell completions and the
// table in docs/command-line.md are all made from it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "settings.hpp"

namespace dateline::cli {

enum class Group : std::uint8_t { kInput, kOutput, kChart, kWork, kOther };

/// One option. `apply` puts its value into the settings, or says what is wrong with it.
struct OptionRow {
  std::string_view letter;    // "d", or empty
  std::string_view name;      // "published"
  std::string_view argument;  // "DATE"; empty for a switch
  std::string_view choices;   // "text timeml html jsonl", for completion; empty when free
  Group group = Group::kOther;
  std::string_view help;  // one sentence, lower case, no full stop
  std::optional<std::string> (*apply)(Settings& settings, const std::string& value) = nullptr;
};

[[nodiscard]] std::span<const OptionRow> option_table();
/// Whether an option means something to `dateline merge`, which reads results.
[[nodiscard]] bool is_for_results(const OptionRow& row);
[[nodiscard]] std::string_view heading_of(Group group);

/// Whether the options choose lines, so that they mean something for tables, too.
[[nodiscard]] bool chooses(const ChartOptions& options);

/// What is wrong with the settings as a whole, if anything is.
[[nodiscard]] std::optional<std::string> contradiction_in(const Settings& settings);

}  // namespace dateline::cli
