// The words beside a date -> what they say it is the date of.
#pragma once

#include <string_view>

#include "article/page/page_words.hpp"

namespace dateline::article {

enum class DateLabel : unsigned char { kNone, kPublished, kUpdated, kOther };

class DateLabels {
 public:
  /// By what stands right before the date; a weekday or another word or two may stand between.
  [[nodiscard]] DateLabel before(std::string_view text) const;
  /// By what stands right after it: "06.06.2019 tarihinde yayınlandı".
  [[nodiscard]] DateLabel after(std::string_view text) const;

 private:
  PageWords published_{"label published"};
  PageWords updated_{"label updated"};
  PageWords other_{"label other"};
};

}  // namespace dateline::article
