// Looks at the first words of a paragraph and for the credit of a picture in it.
#include "article/text/notices.hpp"

namespace dateline::article {

bool Notices::is_notice(std::string_view lower) const {
  return beginnings_.begin(lower) || credits_.any_in(lower);
}

}  // namespace dateline::article
