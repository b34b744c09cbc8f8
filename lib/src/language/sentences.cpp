// Tokens -> sentences: where a final point, question or exclamation mark really ends one.
#include "language/sentences.hpp"

#include <algorithm>

#include "embed/ascii.hpp"
#include "language/chars.hpp"

namespace dateline::language {
namespace {

std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

bool is_final(std::string_view form) {
  if (form == "\u2026") return true;
  return form.find_first_not_of(".!?") == std::string_view::npos;
}

/// What may follow the final mark inside of the sentence.
bool is_closer(std::string_view form) {
  return form == "\"" || form == "''" || form == "\u201D" || form == "\u2019" || form == ")" ||
         form == "]" || form == "'";
}

bool starts_lower(std::string_view text, Span span) {
  return ascii::is_lower(text[span.begin]);
}

}  // namespace

void split_sentences(std::string_view text, std::span<const Span> tokens, std::int32_t first,
                     std::int32_t block, const WordLists& lists, std::vector<Sentence>& sentences) {
  const auto count = static_cast<std::int32_t>(tokens.size());
  const auto at = [&](std::int32_t i) { return tokens[static_cast<std::size_t>(i)]; };
  std::int32_t begin = first;
  for (std::int32_t i = first; i < count; ++i) {
    const std::string_view form = slice(text, at(i));
    const bool abbreviation = form.size() > 2 && form.back() == '.' && !is_final(form) &&
                              !lists.is(form, WordKind::kTitle);
    if (!is_final(form) && !abbreviation) continue;
    std::int32_t end = i + 1;
    // A quotation mark closes when nothing parts it from the final mark.
    while (end < count && at(end).begin == at(end - 1).end && is_closer(slice(text, at(end))))
      ++end;
    if (end < count &&
        (starts_lower(text, at(end)) || at(end).begin == at(end - 1).end || abbreviation))
      continue;
    sentences.push_back({begin, end, block});
    begin = end;
    i = end - 1;
  }
  if (begin < count) sentences.push_back({begin, count, block});
}

}  // namespace dateline::language
