// A line -> is it one that says when the article was published?
#pragma once

#include <string_view>

namespace dateline::article {

/// "Tuesday, July 11, 2023", "Published 7 June 2019, 10:30 BST", "By A. Writer | 2019-06-07": a
/// date and little else. What the date is, the later stages find out.
[[nodiscard]] bool is_date_line(std::string_view line);

}  // namespace dateline::article
