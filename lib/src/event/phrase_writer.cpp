// Writes kept words as a line: blanks and commas as in print, names for pronouns.
#include <algorithm>

#include "embed/ascii.hpp"
#include "event/clause.hpp"
#include "event/phrase.hpp"

namespace dateline::event {
namespace {

/// "fire" of "the fire": "a fire destroyed its" needs no second fire.
std::string_view without_article(std::string_view phrase) {
  return phrase.starts_with("the ") ? phrase.substr(4) : phrase;
}

constexpr std::int32_t kMaxGlued = 6;  // tokens
constexpr std::size_t kMaxWord = 200;  // bytes

bool is_list_item(Dep dep) {
  return dep == Dep::kConj || dep == Dep::kAmod || dep == Dep::kFlat;
}

}  // namespace

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string PhraseWriter::write(std::vector<std::vector<Pick>>& phrases, std::size_t width) const {
  for (auto& phrase : phrases) {
    add_glued(phrase);
    std::ranges::sort(phrase, {}, &Pick::token);
  }
  std::string text = text_of(phrases);
  for (std::size_t length = count_characters(text); length > width;
       length = count_characters(text)) {
    // Written anew only when it may be short enough.
    bool dropped = false;
    while (length > width) {
      const std::size_t lost = drop_unit(phrases);
      if (lost == 0) break;
      dropped = true;
      length -= std::min(length, lost);
    }
    if (!dropped) break;
    text = text_of(phrases);
  }
  return text;
}

/// The most that the text can lose with a word: what it is written as and what stands around it.
std::size_t PhraseWriter::most_room(TokenId token) const {
  constexpr std::size_t kAround = 6;         // a blank, a comma, brackets, a mended article
  constexpr std::size_t kNames = 1'000'000;  // whoever a pronoun stands for
  const Tag tag = scene_.analysis[token].tag;
  const bool replaced = mentions_.referent(token).valid() || tag == Tag::kPRP;
  return replaced ? kNames : scene_.analysis.form(token).size() + kAround;
}

/// Drops the unit with the highest level, of several the last, and what hangs on it; returns how
/// many characters that saves at most, 0 when all that is left has to stay.
std::size_t PhraseWriter::drop_unit(std::vector<std::vector<Pick>>& phrases) const {
  Pick worst;
  for (const auto& phrase : phrases) {
    for (const Pick& pick : phrase) {
      if (pick.level > 0 && pick.level >= worst.level) worst = pick;
    }
  }
  if (worst.level == 0) return 0;
  const auto hangs_on_it = [&](TokenId unit) {
    for (int step = 0; step < kMaxDepth && unit.valid(); ++step) {
      if (unit == worst.unit) return true;
      unit = scene_.analysis[unit].head;
    }
    return false;
  };
  std::size_t lost = 0;
  for (auto& phrase : phrases) {
    std::erase_if(phrase, [&](const Pick& pick) {
      const bool drop = pick.level > 0 && hangs_on_it(pick.unit);
      if (drop) lost += most_room(pick.token);
      return drop;
    });
  }
  return lost;
}

/// Takes in what is written together with a kept word: all of "17-year-old", "€225,000".
void PhraseWriter::add_glued(std::vector<Pick>& phrase) const {
  const std::size_t kept = phrase.size();
  for (std::size_t i = 0; i < kept; ++i) {
    const Pick pick = phrase[i];
    for (std::int32_t before = pick.token.index; is_glued(before - 1); --before) {
      phrase.push_back({{before - 1}, pick.level, pick.unit});
      if (pick.token.index - before > kMaxGlued) break;
    }
    for (std::int32_t after = pick.token.index; is_glued(after); ++after) {
      phrase.push_back({{after + 1}, pick.level, pick.unit});
      if (after - pick.token.index > kMaxGlued) break;
    }
  }
}

/// Whether a token and the next are parts of one printed word.
bool PhraseWriter::is_glued(std::int32_t left) const {
  const Analysis& analysis = scene_.analysis;
  if (left < 0 || left + 1 >= analysis.size()) return false;
  const Token& a = analysis[TokenId{left}];
  const Token& b = analysis[TokenId{left + 1}];
  if (a.span.end != b.span.begin) return false;
  const auto joins = [](const Token& token) {
    return token.tag == Tag::kHYPH || token.tag == Tag::kCurrency || token.tag == Tag::kSYM ||
           token.tag == Tag::kPound;
  };
  return joins(a) || joins(b);
}

std::string PhraseWriter::text_of(const std::vector<std::vector<Pick>>& phrases) const {
  std::string text;
  std::vector<EntityId> named;
  TokenId last;
  for (const auto& phrase : phrases) {
    TokenId before;
    for (const Pick& pick : phrase) {
      if (pick.token == before || leads_pair(pick.token)) continue;
      if (before.valid())
        separate(before, pick.token, text);
      else if (!text.empty() && !follows_closely(last, pick.token))
        text += opens_speech(last, pick.token) ? ": " : " ";
      const std::size_t begin = text.size();
      word(pick.token, named, text);
      if (before.valid()) mend_article(before, pick.token, begin, text);
      before = last = pick.token;
    }
  }
  return text;
}

/// "'re" right behind "we"
bool PhraseWriter::follows_closely(TokenId before, TokenId next) const {
  return before.valid() && before < next &&
         scene_.analysis[before].span.end == scene_.analysis[next].span.begin;
}

/// "an empty boat" without its adjective is "a boat".
void PhraseWriter::mend_article(TokenId before, TokenId next, std::size_t begin,
                                std::string& text) const {
  if (next.index == before.index + 1) return;
  const auto article = scene_.analysis.form(before);
  const bool a = ascii::equals_ignoring_case(article, "a");
  const bool an = ascii::equals_ignoring_case(article, "an");
  if ((!a && !an) || begin >= text.size() || begin < 2) return;
  constexpr std::string_view kVowels = "aeiouAEIOU";
  const bool vowel = kVowels.find(text[begin]) != std::string_view::npos;
  if (a && vowel) text.insert(begin - 1, "n");
  if (an && !vowel && begin >= 3) text.erase(begin - 2, 1);
}

/// "the" of "the two", which two names stand for.
bool PhraseWriter::leads_pair(TokenId token) const {
  return scene_.analysis[token].dep == Dep::kDet &&
         mentions_.referent({token.index + 1}).second.valid();
}

/// Whether direct speech begins between two kept words: more than a word or two in quotation marks.
bool PhraseWriter::opens_speech(TokenId before, TokenId next) const {
  if (!before.valid()) return false;
  const std::int32_t quote = scene_.quote_at(next);
  if (quote < 0 || quote == scene_.quote_at(before)) return false;
  if (before > next) return true;
  const Span gap{scene_.analysis[before].span.end, scene_.analysis[next].span.begin};
  const std::string_view between = scene_.analysis.slice(gap);
  return between.find_first_of(":,") != std::string_view::npos;
}

/// What stands between two kept words: nothing or a hyphen where the text has no blank, a comma in
/// lists, else a blank.
void PhraseWriter::separate(TokenId before, TokenId next, std::string& text) const {
  const Analysis& analysis = scene_.analysis;
  const Span gap{analysis[before].span.end, analysis[next].span.begin};
  const std::string_view between = analysis.slice(gap);
  const bool glued = std::ranges::none_of(between, ascii::is_space) && between.size() <= 3;
  if (glued) {
    if (between != "]") text += between;  // "[a]n" is "an" where its first bracket is not kept
    return;
  }
  if (opens_speech(before, next)) {
    text += ": ";
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
  if (referent.entity.valid() && !known && mentions_.display(referent.entity).size() <= kMaxWord) {
    named.push_back(referent.entity);
    text += mentions_.display(referent.entity);
    if (referent.second.valid()) {
      text += " and ";
      text += mentions_.display(referent.second);
    }
    if (analysis[token].tag == Tag::kPRPS) text += text.ends_with('s') ? "'" : "'s";
    return;
  }
  if (const std::string phrase = core_phrase(referent.head);
      !phrase.empty() && text.find(without_article(phrase)) == std::string::npos) {
    text += phrase;
    if (analysis[token].tag == Tag::kPRPS) text += phrase.ends_with('s') ? "'" : "'s";
    return;
  }
  const bool inserted = is_inserted(token);
  if (inserted) text += '[';
  const bool quoted = text.ends_with(": ");
  const std::size_t begin = text.size();
  // Not a word that anybody could read; without a limit, a huge one would stand in every label.
  const auto form = analysis.form(token);
  if (form.size() > kMaxWord) {
    text += "…";
    return;
  }
  text += form;
  if (!quoted && is_lowered(token)) text[begin] = ascii::to_lower(text[begin]);
  if (inserted) text += ']';
  side_of_we(token, text);
}

/// "we [Russia] are not sending troops"
void PhraseWriter::side_of_we(TokenId token, std::string& text) const {
  const std::int32_t quote = scene_.quote_at(token);
  if (sides_ == nullptr || quote < 0 || scene_.analysis.lemma(token) != "we") return;
  const std::string& side = (*sides_)[static_cast<std::size_t>(quote)];
  if (side.empty() || !is_subject(scene_.analysis[token].dep)) return;
  const TokenId next{token.index + 1};
  const bool contracted = next.index < scene_.analysis.size() &&
                          scene_.analysis[next].span.begin == scene_.analysis[token].span.end;
  if (contracted) return;  // "we're"
  if (text.find(side) == std::string::npos) text += " [" + side + "]";
}

/// "the helicopter": a noun with what stands right before it; empty for an invalid head.
std::string PhraseWriter::core_phrase(TokenId head) const {
  if (!head.valid()) return {};
  const Analysis& analysis = scene_.analysis;
  std::int32_t first = head.index;
  const std::int32_t stop =
      std::max(analysis[analysis.sentence_of(head)].first, head.index - kMaxGlued);
  while (first > stop && analysis[TokenId{first - 1}].head == head &&
         analysis[TokenId{first - 1}].upos != Upos::kPunct &&
         analysis[TokenId{first - 1}].dep != Dep::kCase) {
    --first;
    if (analysis[TokenId{first}].tag == Tag::kPRPS) return {};  // "his lawyer": whose?
  }
  if (analysis[head].span.end - analysis[TokenId{first}].span.begin > kMaxWord) return {};
  std::string phrase(
      analysis.slice({analysis[TokenId{first}].span.begin, analysis[head].span.end}));
  if (is_lowered({first})) phrase[0] = ascii::to_lower(phrase[0]);
  if (phrase.starts_with("a ")) return "the " + phrase.substr(2);
  if (phrase.starts_with("an ")) return "the " + phrase.substr(3);
  return phrase;
}

/// A word that an editor put into a quotation: "more [specialists]".
bool PhraseWriter::is_inserted(TokenId token) const {
  const Analysis& analysis = scene_.analysis;
  if (token.index == 0 || token.index + 1 >= analysis.size()) return false;
  if (analysis.form({token.index - 1}) != "[" || analysis.form({token.index + 1}) != "]") {
    return false;
  }
  // "[a]n" is one printed word and comes whole.
  const TokenId after{token.index + 2};
  return after.index >= analysis.size() ||
         analysis[after].span.begin > analysis[TokenId{token.index + 1}].span.end ||
         analysis[after].upos == Upos::kPunct;
}

/// "The talks failed" becomes "the talks failed": only names keep their capital.
bool PhraseWriter::is_lowered(TokenId token) const {
  const Analysis& analysis = scene_.analysis;
  const Tag tag = analysis[token].tag;
  const auto form = analysis.form(token);
  if (!ascii::is_upper(form[0]) || tag == Tag::kNNP || tag == Tag::kNNPS) return false;
  const Sentence& sentence = analysis[analysis.sentence_of(token)];
  const bool initial =
      token.index == sentence.first || analysis[TokenId{token.index - 1}].upos == Upos::kPunct;
  if (!initial) return false;
  const auto lemma = analysis.lemma(token);
  // "Foreign Ministry officials" begins a name, whatever the tag.
  const bool open_class = is_noun(tag) || is_adjective(tag) || is_verb(tag);
  const TokenId next{token.index + 1};
  if (open_class && next.index < sentence.last && ascii::is_upper(analysis.form(next)[0])) {
    return false;
  }
  if (open_class && mentions_.keeps_capital(form)) return false;
  const bool acronym =
      std::ranges::any_of(form.substr(1), [](char c) { return ascii::is_upper(c); });
  return !acronym && !lemma.empty() && !ascii::is_upper(lemma[0]);
}

}  // namespace dateline::event
