// A PDF -> Article, by pdftotext as a program of its own.
#pragma once

#include <string>
#include <string_view>

#include "dateline/article.hpp"
#include "settings.hpp"

namespace dateline::cli {

/// Errors say what is missing: the program, a password, text (of a scan there are only pictures).
[[nodiscard]] Result<Article> read_pdf(std::string_view bytes, const std::string& id,
                                       const Settings& settings);

}  // namespace dateline::cli
