// The table of options -> --help, the man page, shell completions, and the table in the docs.
#pragma once

#include <string>
#include <string_view>

namespace dateline::cli {

[[nodiscard]] std::string help_text();
/// Of `dateline merge`.
[[nodiscard]] std::string help_for_results();

/// `what` is one of the choices of --generate: man, bash, zsh, fish, markdown.
[[nodiscard]] std::string generated(std::string_view what);

}  // namespace dateline::cli
