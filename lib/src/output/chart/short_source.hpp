// A source as an article names it -> as a narrow column does.
#pragma once

#include <string>
#include <string_view>

namespace dateline::output {

/// Without its article; a long name of a body by its letters where the text uses them ("UN"), a
/// long description by its first words: "governor" of "the governor of the northern province".
[[nodiscard]] std::string short_source(std::string_view name, std::string_view text);

}  // namespace dateline::output
