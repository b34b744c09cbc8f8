// Looks at the first words of a paragraph and for the credit of a picture in it.
#include "article/text/notices.hpp"

#include "embed/ascii.hpp"

namespace dateline::article {

bool Notices::is_notice(std::string_view paragraph) const {
  if (paragraph.size() > kLongest) return false;
  const std::string lower = ascii::to_lower(paragraph);
  return beginnings_.begin(lower) || credits_.any_in(lower);
}

}  // namespace dateline::article
