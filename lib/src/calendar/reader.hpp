// A text read from left to right, and the errors that name the place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/calendar/value.hpp"

namespace dateline::calendar {

/// The rest of a text. Thread safety: a plain value.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] std::size_t offset() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[at_]; }
  void skip(std::size_t size) { at_ += size; }
  /// Reads `expected` if it comes next.
  bool take(std::string_view expected) {
    if (!rest().starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }
  /// As many digits, or digits and X, as come next.
  std::string_view take_digits(bool with_x) {
    const std::size_t begin = at_;
    while (!at_end() && (is_digit(text_[at_]) || (with_x && text_[at_] == 'X'))) ++at_;
    return text_.substr(begin, at_ - begin);
  }
  [[nodiscard]] static constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

inline tl::unexpected<Error> syntax_error(std::string message, std::size_t offset) {
  return tl::unexpected(Error{ErrorCode::kSyntax, std::move(message), offset});
}

/// What follows the P of a duration, to the end of the text.
[[nodiscard]] Result<Value> read_duration(Reader& reader);

}  // namespace dateline::calendar
