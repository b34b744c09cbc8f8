// Errors as values.
//
// Functions that can fail on user input return a Result: the value, or an Error that says what is
// wrong and where. Exceptions are kept for broken invariants; the library never prints or exits.
//
//   if (auto article = dateline::read_text(bytes); article) use(*article);
//   else fmt::print(stderr, "{} at byte {}\n", article.error().message, article.error().offset);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace dateline {

enum class ErrorCode {
  kEmpty,        // there is nothing to read
  kBinary,       // the bytes are no text
  kSyntax,       // XML, JSON, a date or a model that cannot be parsed
  kTooLarge,     // a stated limit is passed
  kDamaged,      // a model whose checksum, version or size is wrong
  kUnsupported,  // well formed, but nothing that this library reads
  kTimeout       // the caller's clock ended the work (Options::expired)
};

/// "empty", "binary", "syntax", "too-large", "damaged", "unsupported", "timeout".
[[nodiscard]] std::string_view to_string(ErrorCode code);

/// What is wrong, in words for the user, and at which byte of the input (0 when it has no place).
/// The message may hold bytes of the input: escaped() makes it safe to show.
struct Error {
  ErrorCode code = ErrorCode::kSyntax;
  std::string message;
  std::size_t offset = 0;
  std::string id = {};  // of the document, where it is known although the rest cannot be read
  bool id_is_number = false;
};

template <class T>
using Result = tl::expected<T, Error>;

}  // namespace dateline
