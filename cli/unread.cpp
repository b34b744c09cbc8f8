// Tells by their first bytes the containers that are not read, and says what does.
#include "unread.hpp"

#include <array>

namespace dateline::cli {
namespace {

struct Known {
  std::string_view magic;
  std::string_view advice;
};

constexpr std::array<Known, 4> kUnread = {{
    {"\xD0\xCF\x11\xE0", "this is an old or encrypted office document, which is not read"},
    {"BZh", "this is compressed by bzip2, which is not read; 'bzip2 -dc FILE' unpacks it"},
    {"\xFD"
     "7zXZ",
     "this is compressed by xz, which is not read; 'xz -dc FILE' unpacks it"},
    {"7z\xBC\xAF\x27\x1C", "this is a 7z archive, which is not read; '7z x FILE' unpacks it"},
}};

}  // namespace

std::optional<std::string> advice_on(std::string_view bytes) {
  for (const Known& known : kUnread) {
    if (bytes.starts_with(known.magic)) return std::string(known.advice);
  }
  return std::nullopt;
}

}  // namespace dateline::cli
