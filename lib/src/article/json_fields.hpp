// An object of JSON -> Article, by the names that its fields go under.
#pragma once

#include <simdjson.h>

#include "dateline/article.hpp"
#include "dateline/read.hpp"
#include "dateline/result.hpp"

namespace dateline::article {

/// `number` stands in for a missing id.
[[nodiscard]] Result<Article> article_of(simdjson::dom::element root, std::size_t number,
                                         const JsonFields& names);

/// "an array", "a string": for messages.
[[nodiscard]] std::string_view name_of(simdjson::dom::element_type type);

/// Sets the text of an article from a field: HTML in it is read as HTML, anything else kept.
void set_text(std::string text, Article& read);

/// A short field, such as a title: without tags and entities, on one line.
[[nodiscard]] std::string plain_line(std::string_view text);

}  // namespace dateline::article
