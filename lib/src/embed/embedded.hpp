// Files that were put into the library at build time: words, rules, models.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// The bytes of an embedded file, by its name relative to lib: "data/en/words.tsv",
/// "models/tagger.model". They live as long as the program and are aligned to 64 bytes.
[[nodiscard]] std::optional<std::string_view> embedded(std::string_view name);

/// The names of all embedded files that begin with `prefix`, in the order of the alphabet.
[[nodiscard]] std::vector<std::string_view> embedded_names(std::string_view prefix);

}  // namespace dateline
