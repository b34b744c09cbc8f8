// The slow path of the JSON reader, taken only by lines that the fast one refuses.
#include "article/json_repair.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "embed/ascii.hpp"
#include "embed/utf8.hpp"

namespace dateline::article {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::optional<unsigned> hex4(std::string_view text, std::size_t at) {
  if (text.size() < at + 4) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(at, 4)) {
    const char lower = ascii::to_lower(c);
    if (!ascii::is_digit(c) && (lower < 'a' || lower > 'f')) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(ascii::is_digit(c) ? c - '0' : lower - 'a' + 10);
  }
  return value;
}

bool is_high_surrogate(unsigned code) {
  return code >= 0xD800 && code < 0xDC00;
}
bool is_low_surrogate(unsigned code) {
  return code >= 0xDC00 && code < 0xE000;
}

/// Appends the escape at `at` (a backslash) and returns its size.
std::size_t take_escape(std::string_view line, std::size_t at, std::string& out) {
  if (line.substr(at, 2) != "\\u") {
    out += line.substr(at, 2);
    return 2;
  }
  const auto code = hex4(line, at + 2);
  if (!code || (!is_high_surrogate(*code) && !is_low_surrogate(*code))) {
    out += line.substr(at, 2);
    return 2;
  }
  const auto low = line.substr(at + 6, 2) == "\\u" ? hex4(line, at + 8) : std::nullopt;
  if (is_high_surrogate(*code) && low && is_low_surrogate(*low)) {
    out += line.substr(at, 12);
    return 12;
  }
  out += kReplacement;
  return 6;
}

/// Walks a line of JSON with a stack of its own and stops at the first byte that does not belong.
class Walker {
 public:
  explicit Walker(std::string_view line) : line_(line) {}

  std::size_t walk() {
    bool value_done = false;
    while (true) {
      skip_space();
      if (at_ == line_.size()) return at_;
      if (!value_done) {
        if (!value()) return at_;
        value_done = !opened_;
        continue;
      }
      if (open_.empty()) return at_;
      if (!after_value()) return at_;
      value_done = closed_;
    }
  }

 private:
  void skip_space() {
    while (at_ < line_.size() &&
           (line_[at_] == ' ' || line_[at_] == '\t' || line_[at_] == '\r' || line_[at_] == '\n'))
      ++at_;
  }
  bool take(char c) {
    if (at_ == line_.size() || line_[at_] != c) return false;
    ++at_;
    return true;
  }
  /// `,` and the next key, or the bracket that closes.
  bool after_value() {
    closed_ = take(open_.back() == '{' ? '}' : ']');
    if (closed_) {
      open_.pop_back();
      return true;
    }
    return take(',') && (open_.back() == '[' || key());
  }
  bool key() {
    skip_space();
    if (!string()) return false;
    skip_space();
    return take(':');
  }
  /// A whole scalar, an empty container, or the beginning of a full one (`opened_`).
  bool value() {
    opened_ = false;
    const char c = line_[at_];
    if (c == '"') return string();
    if (c == '{' || c == '[') {
      ++at_;
      skip_space();
      if (take(c == '{' ? '}' : ']')) return true;
      opened_ = true;
      open_.push_back(c);
      return c == '[' || key();
    }
    for (const std::string_view word : {"true", "false", "null"}) {
      if (!line_.substr(at_).starts_with(word)) continue;
      at_ += word.size();
      return true;
    }
    return number();
  }
  bool string() {
    if (!take('"')) return false;
    while (at_ < line_.size()) {
      const char c = line_[at_];
      if (static_cast<unsigned char>(c) < 0x20) return false;
      if (c == '"') return take('"');
      if (c == '\\') {
        const char escaped = at_ + 1 < line_.size() ? line_[at_ + 1] : '\0';
        if (escaped == 'u'
                ? !hex4(line_, at_ + 2)
                : std::string_view("\"\\/bfnrt").find(escaped) == std::string_view::npos) {
          return false;
        }
        ++at_;
      }
      ++at_;
    }
    return false;
  }
  bool digits() {
    const std::size_t before = at_;
    while (at_ < line_.size() && ascii::is_digit(line_[at_])) ++at_;
    return at_ > before;
  }
  bool number() {
    take('-');
    const bool zero = at_ < line_.size() && line_[at_] == '0';
    const std::size_t begin = at_;
    if (!digits() || (zero && at_ > begin + 1)) return false;
    if (take('.') && !digits()) return false;
    if (!take('e') && !take('E')) return true;
    if (!take('+')) take('-');
    return digits();
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::vector<char> open_;
  bool opened_ = false;
  bool closed_ = false;
};

}  // namespace

std::string with_replacements(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '\\') {
      at += take_escape(line, at, out);
      continue;
    }
    const auto unit = utf8::decode(line, at);
    out += unit.valid ? line.substr(at, unit.size) : kReplacement;
    at += unit.size;
  }
  return out;
}

std::string with_long_numbers_quoted(std::string_view line) {
  constexpr std::size_t kSafeDigits = 15;  // of any number that 64 bits hold
  std::string out;
  bool inside = false;  // of a string
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    if (inside || (c != '-' && !ascii::is_digit(c))) {
      if (c == '"') inside = !inside;
      const std::size_t size = inside && c == '\\' ? 2 : 1;
      out += line.substr(at, size);
      at += size;
      continue;
    }
    const std::size_t end = std::min(line.find_first_not_of("+-.0123456789eE", at), line.size());
    const std::string_view number = line.substr(at, end - at);
    const bool is_long = number.size() > kSafeDigits || number.find_first_of("eE") < number.size();
    if (is_long) out += '"';
    out += number;
    if (is_long) out += '"';
    at = end;
  }
  return out;
}

std::size_t json_error_offset(std::string_view line) {
  return Walker(line).walk();
}

}  // namespace dateline::article
