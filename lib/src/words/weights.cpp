// Reads a table of weights line by line.
#include "words/weights.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include "embed/embedded.hpp"
#include "embed/rows.hpp"

namespace dateline::words {

namespace {

Error damaged(std::string_view file, std::string_view what, std::string_view where) {
  return {ErrorCode::kDamaged,
          std::string(file) + ": " + std::string(what) + " \"" + std::string(where) + "\"", 0};
}

}  // namespace

Result<std::vector<std::string>> read_words(std::string_view file) {
  const auto bytes = embedded(file);
  if (!bytes) return tl::unexpected(damaged(file, "is missing", ""));
  std::vector<std::string> words;
  for_each_row(*bytes, [&words](std::string_view line) { words.emplace_back(line); });
  std::ranges::sort(words);
  return words;
}

Result<std::vector<std::pair<std::string_view, std::string_view>>> read_pairs(
    std::string_view file) {
  const auto bytes = embedded(file);
  if (!bytes) return tl::unexpected(damaged(file, "is missing", ""));
  std::vector<std::pair<std::string_view, std::string_view>> pairs;
  std::optional<Error> fault;
  for_each_row(*bytes, [&](std::string_view line) {
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos || tab + 1 == line.size()) {
      fault = damaged(file, "one column", line);
      return;
    }
    pairs.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  });
  std::ranges::sort(pairs);
  const auto twice =
      std::ranges::adjacent_find(pairs, {}, &std::pair<std::string_view, std::string_view>::first);
  if (twice != pairs.end()) fault = damaged(file, "told twice", twice->first);
  if (fault) return tl::unexpected(*fault);
  return pairs;
}

Result<std::vector<float>> read_weights(std::string_view file,
                                        std::span<const std::string_view> names) {
  const auto bytes = embedded(file);
  if (!bytes) return tl::unexpected(damaged(file, "is missing", ""));
  std::vector<float> weights(names.size(), 0.0F);
  std::vector<bool> told(names.size(), false);
  std::optional<Error> fault;
  for_each_row(*bytes, [&](std::string_view line) {
    const auto tab = std::min(line.find('\t'), line.size());
    const auto name = std::ranges::find(names, line.substr(0, tab));
    if (name == names.end() || tab == line.size()) {
      fault = damaged(file, "no feature", line);
      return;
    }
    const auto at = static_cast<std::size_t>(name - names.begin());
    const auto* const last = line.data() + line.size();
    const auto read = std::from_chars(line.data() + tab + 1, last, weights[at]);
    if (told[at]) fault = damaged(file, "told twice", line);
    if (read.ptr != last || read.ec != std::errc()) fault = damaged(file, "no number", line);
    told[at] = true;
  });
  if (fault) return tl::unexpected(*fault);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!told[i]) return tl::unexpected(damaged(file, "lacks", names[i]));
  return weights;
}

}  // namespace dateline::words
