// Writes kept words as a line: blanks and commas as in print, names for pronouns.
#include <algorithm>

#include "embed/ascii.hpp"
#include "event/clause.hpp"
#include "event/phrase.hpp"

namespace dateline::event {
namespace {

bool is_list_item(Dep dep) {
  return dep == Dep::kConj || dep == Dep::kAmod || dep == Dep::kFlat;
}

}  // namespace

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string PhraseWriter::write(std::vector<std::vector<Pick>>& phrases, std::size_t width) const {
  std::uint8_t level = 0;
  for (auto& phrase : phrases) {
    std::ranges::sort(phrase, {}, &Pick::token);
    for (const Pick& pick : phrase) level = std::max(level, pick.level);
  }
  std::string text = write_at(phrases, level);
  while (level > 0 && count_characters(text) > width) text = write_at(phrases, --level);
  return text;
}

std::string PhraseWriter::write_at(const std::vector<std::vector<Pick>>& phrases,
                                   std::uint8_t level) const {
  std::string text;
  std::vector<EntityId> named;
  for (const auto& phrase : phrases) {
    TokenId before;
    for (const Pick& pick : phrase) {
      if (pick.level > level || pick.token == before) continue;
      if (before.valid())
        separate(before, pick.token, text);
      else if (!text.empty())
        text += ' ';
      word(pick.token, named, text);
      before = pick.token;
    }
  }
  return text;
}

/// What stands between two kept words: nothing or a hyphen where the text has no blank, a comma in
/// lists, else a blank.
void PhraseWriter::separate(TokenId before, TokenId next, std::string& text) const {
  const Analysis& analysis = scene_.analysis;
  const Span gap{analysis[before].span.end, analysis[next].span.begin};
  const std::string_view between = analysis.slice(gap);
  const bool glued = std::ranges::none_of(between, ascii::is_space) && between.size() <= 3;
  if (glued) {
    text += between;
    return;
  }
  const bool comma = between.starts_with(',') || between.find(" ,") != std::string_view::npos;
  text += comma && is_list_item(analysis[next].dep) ? ", " : " ";
}

void PhraseWriter::word(TokenId token, std::vector<EntityId>& named, std::string& text) const {
  const Analysis& analysis = scene_.analysis;
  if (const NameMention* name = mentions_.name_at(token); name != nullptr) {
    named.push_back(name->entity);
  }
  const Referent referent = mentions_.referent(token);
  const bool known =
      referent.entity.valid() && std::ranges::find(named, referent.entity) != named.end();
  if (referent.entity.valid() && !known) {
    named.push_back(referent.entity);
    text += mentions_.display(referent.entity);
    if (analysis[token].tag == Tag::kPRPS) text += "'s";
    return;
  }
  text += analysis.form(token);
}

}  // namespace dateline::event
