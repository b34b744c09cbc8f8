// Looks at the first words of a paragraph and for the credit of a picture in it.
#include "article/text/notices.hpp"

namespace dateline::article {

bool Notices::is_notice(std::string_view paragraph) const {
  return beginnings_.begin(paragraph) || credits_.any_in(paragraph);
}

}  // namespace dateline::article
