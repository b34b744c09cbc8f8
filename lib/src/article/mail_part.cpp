// Fields by RFC 5322, parts by RFC 2045 and 2046, encoded words by RFC 2047.
#include "article/mail_part.hpp"

#include <algorithm>
#include <array>

#include "article/text/encoding.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kMostParts = 1000;

int hex_of(char c) {
  if (ascii::is_digit(c)) return c - '0';
  const char lower = ascii::to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string from_quoted(std::string_view text, bool word) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (word && c == '_') {
      plain += ' ';
    } else if (c != '=') {
      plain += c;
    } else if (text.substr(at + 1).starts_with("\r\n")) {
      at += 2;
    } else if (text.substr(at + 1).starts_with('\n')) {
      at += 1;
    } else if (at + 2 < text.size() && hex_of(text[at + 1]) >= 0 && hex_of(text[at + 2]) >= 0) {
      plain += static_cast<char>(hex_of(text[at + 1]) * 16 + hex_of(text[at + 2]));
      at += 2;
    } else {
      plain += c;
    }
  }
  return plain;
}

int sextet_of(char c) {
  if (ascii::is_upper(c)) return c - 'A';
  if (ascii::is_lower(c)) return c - 'a' + 26;
  if (ascii::is_digit(c)) return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

std::string from_base64(std::string_view text) {
  std::string plain;
  unsigned bits = 0;
  unsigned count = 0;
  for (const char c : text) {
    const int sextet = sextet_of(c);
    if (c == '=') break;
    if (sextet < 0) continue;
    bits = (bits << 6U | static_cast<unsigned>(sextet)) & 0xFFFFFFU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    plain += static_cast<char>(bits >> count & 0xFFU);
  }
  return plain;
}

/// Takes one line off the front, its break included.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::string_view MailPart::field(std::string_view name) const {
  const auto found =
      std::ranges::find_if(fields, [&](const auto& each) { return each.first == name; });
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

std::string MailPart::type() const {
  const std::string_view said = field("content-type");
  const std::string type = ascii::to_lower(ascii::trim(said.substr(0, said.find(';'))));
  return type.empty() ? "text/plain" : type;
}

std::string MailPart::parameter(std::string_view name) const {
  const std::string_view said = field("content-type");
  const std::string lower = ascii::to_lower(said);
  std::size_t at = lower.find(std::string(name) + '=');
  if (at == std::string::npos) return {};
  at += name.size() + 1;
  if (at < said.size() && said[at] == '"')
    return std::string(said.substr(at + 1, said.find('"', at + 1) - at - 1));
  return std::string(said.substr(at, said.find_first_of("; \t", at) - at));
}

std::string MailPart::decoded() const {
  const std::string way = ascii::to_lower(ascii::trim(field("content-transfer-encoding")));
  std::string plain = way == "base64"             ? from_base64(content)
                      : way == "quoted-printable" ? from_quoted(content, false)
                                                  : std::string(content);
  return decode(std::move(plain), parameter("charset")).text;
}

MailPart read_part(std::string_view bytes) {
  MailPart part;
  std::string_view rest = bytes;
  while (!rest.empty()) {
    std::string_view line = take_line(rest);
    if (line.empty()) break;
    if ((line[0] == ' ' || line[0] == '\t') && !part.fields.empty()) {
      part.fields.back().second += ' ';
      part.fields.back().second += ascii::trim(line);
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;  // "From " of a mailbox
    part.fields.emplace_back(ascii::to_lower(line.substr(0, colon)),
                             std::string(ascii::trim(line.substr(colon + 1))));
  }
  part.content = rest;
  return part;
}

std::vector<MailPart> parts_of(const MailPart& part) {
  std::vector<MailPart> parts;
  std::string boundary = "--";
  boundary += part.parameter("boundary");
  if (boundary.size() == 2) return parts;
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = part.content.find(boundary); at != std::string_view::npos;
       at = part.content.find(boundary, at + boundary.size())) {
    if (at > 0 && part.content[at - 1] != '\n') continue;
    if (begin != std::string_view::npos && parts.size() < kMostParts)
      parts.push_back(read_part(part.content.substr(begin, at - begin)));
    const std::size_t line = part.content.find('\n', at);
    if (line == std::string_view::npos || part.content.substr(at + boundary.size(), 2) == "--")
      return parts;
    begin = line + 1;
  }
  if (begin != std::string_view::npos) parts.push_back(read_part(part.content.substr(begin)));
  return parts;
}

std::string decode_words(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t begin = text.find("=?");
    const std::size_t charset = begin == std::string_view::npos ? begin : text.find('?', begin + 2);
    const std::size_t way =
        charset == std::string_view::npos ? charset : text.find('?', charset + 1);
    const std::size_t end = way == std::string_view::npos ? way : text.find("?=", way + 1);
    if (end == std::string_view::npos) break;
    const std::string_view between = text.substr(0, begin);
    // White space between two encoded words is none of theirs.
    if (plain.empty() || !ascii::trim(between).empty()) plain += between;
    const std::string_view word = text.substr(way + 1, end - way - 1);
    const bool base64 = ascii::to_lower(text[charset + 1]) == 'b';
    plain += decode(base64 ? from_base64(word) : from_quoted(word, true),
                    text.substr(begin + 2, charset - begin - 2))
                 .text;
    text.remove_prefix(end + 2);
  }
  return plain + std::string(text);
}

}  // namespace dateline::article
