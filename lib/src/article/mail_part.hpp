// A message or a part of one -> its fields and its content, decoded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::article {

struct MailPart {
  std::vector<std::pair<std::string, std::string>> fields;  // names in lower case; values unfolded
  std::string_view content;                                 // as it stands there

  [[nodiscard]] std::string_view field(std::string_view name) const;
  /// "text/html", in lower case; "text/plain" when nothing is said.
  [[nodiscard]] std::string type() const;
  /// A parameter of the content type: "boundary", "charset".
  [[nodiscard]] std::string parameter(std::string_view name) const;
  /// The content without base64 or quoted-printable, in UTF-8.
  [[nodiscard]] std::string decoded() const;
};

[[nodiscard]] MailPart read_part(std::string_view bytes);

/// The parts between the boundaries of a part of several.
[[nodiscard]] std::vector<MailPart> parts_of(const MailPart& part);

/// "=?utf-8?Q?Caf=C3=A9?=" -> "Café".
[[nodiscard]] std::string decode_words(std::string_view text);

}  // namespace dateline::article
