// A date in figures, year first, or in another form -> a day or a time.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "dateline/calendar.hpp"
#include "dateline/result.hpp"

namespace dateline::article {

/// "2019-06-07", "2019-06-07T14:26:00+02:00", "20190607", "2019-W23-5", "2019-158": in figures, the
/// year first.
[[nodiscard]] Result<calendar::Value> read_iso_date(std::string_view text);

/// Whether the text is meant to be in one of the forms below.
[[nodiscard]] bool has_other_form(std::string_view text);

/// "March 9, 2024", "9 Mar 24", "2024/03/09", "1709942400" (seconds or
/// milliseconds since 1970). The error says why it is no date.
[[nodiscard]] tl::expected<calendar::Value, std::string> read_other_form(std::string_view text);

}  // namespace dateline::article
