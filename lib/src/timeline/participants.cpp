// Marks the words of a document that stand for a name, then looks which events they belong to.
#include "timeline/participants.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "clause/governance.hpp"
#include "embed/ascii.hpp"

namespace dateline::timeline {

namespace {

constexpr std::size_t kNearChildren = 24;
constexpr std::int32_t kNearWords = 4;
constexpr std::int32_t kReach = 3;  // sentences from a name to a pronoun that means it

bool takes_part(Dep dep) {
  switch (dep) {
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kObj:
    case Dep::kIobj:
    case Dep::kOblAgent:
    case Dep::kNmodPoss:
    case Dep::kNmod:
    case Dep::kCompound:
      return true;
    default:
      return false;
  }
}

bool is_subject(Dep dep) {
  return dep == Dep::kNsubj || dep == Dep::kNsubjPass;
}

/// Words of one phrase that name the same or something beside it: "CEO Steve Jobs", "IBM and
/// Apple".
bool names_too(Dep dep) {
  return dep == Dep::kConj || dep == Dep::kFlat || dep == Dep::kAppos;
}

std::span<const TokenId> near_children(const Analysis& analysis, TokenId token) {
  const auto children = analysis.children(token);
  return children.first(std::min(children.size(), kNearChildren));
}

bool is_definite(const Analysis& analysis, TokenId noun) {
  const auto children = near_children(analysis, noun);
  return std::ranges::any_of(children, [&](TokenId child) {
    const auto lemma = analysis.lemma(child);
    return analysis[child].dep == Dep::kDet && (lemma == "the" || lemma == "this");
  });
}

enum class Pronoun : std::uint8_t { kNone, kHe, kShe, kIt, kI };

Pronoun pronoun_of(std::string_view form) {
  const std::string word = ascii::to_lower(form);
  if (word == "he" || word == "his" || word == "him") return Pronoun::kHe;
  if (word == "she" || word == "her") return Pronoun::kShe;
  if (word == "it" || word == "its") return Pronoun::kIt;
  if (word == "i" || word == "me" || word == "my") return Pronoun::kI;
  return Pronoun::kNone;
}

}  // namespace

Participants::Participants(const Document& document, const entity::Tables& tables,
                           std::string_view entity)
    : document_(document),
      lexicon_(tables.lexicon),
      name_(entity),
      marked_(static_cast<std::size_t>(document.analysis.size())) {
  const auto mentions = entity::Mentions::find(document.article, document.analysis, tables);
  mark_words();
  mark_names(mentions);
  if (person_) mark_surnames();
  mark_definite();
  mark_pronouns(mentions);
  mark_near_pronouns(mentions);
}

bool Participants::has_part(const Event& event) const {
  if (!event.token.valid()) return false;
  const auto& analysis = document_.analysis;
  // "Roe had been mayor": who takes part hangs on what the copula ascribes.
  const Token& word = analysis[event.token];
  const bool ascribes = word.dep == Dep::kCop && word.head.valid();
  const auto children = near_children(analysis, ascribes ? word.head : event.token);
  const bool own = std::ranges::any_of(
      children, [&](TokenId child) { return takes_part(analysis[child].dep) && is_marked(child); });
  if (own || speaks_of_self(event)) return true;
  if (event.pos == EventPos::kVerb) return does(event.token);
  // "gave a speech": the verb only carries its noun.
  const Token& noun = analysis[event.token];
  if (noun.dep != Dep::kObj || !noun.head.valid()) return false;
  const auto effect = lexicon_.effect(analysis.lemma(noun.head), words::WordPos::kVerb,
                                      words::Complement::kNoun, {});
  return effect == words::Effect::kLight && does(noun.head);
}

bool Participants::does(TokenId verb) const {
  return is_marked(clause::understood_subject(document_.analysis, verb)) || follows_marked(verb);
}

void Participants::mark(std::int32_t first, std::int32_t last) {
  std::fill(marked_.begin() + first, marked_.begin() + last, true);
}

/// The name as it is written, whatever the analysis takes it for.
void Participants::mark_words() {
  const auto count = static_cast<std::int32_t>(name_.words().size());
  for (std::int32_t i = 0; i + count <= document_.analysis.size(); ++i) {
    bool equal = count > 0;
    for (std::int32_t k = 0; k < count && equal; ++k) {
      equal = ascii::equals_ignoring_case(document_.analysis.form({i + k}),
                                          name_.words()[static_cast<std::size_t>(k)]);
    }
    if (equal) mark(i, i + count);
  }
}

void Participants::mark_names(const entity::Mentions& mentions) {
  for (const auto& mention : mentions.names()) {
    const auto& found = mentions.entities()[static_cast<std::size_t>(mention.entity.index)];
    if (!name_.means(found.full)) continue;
    mark(mention.first, mention.last);
    person_ = person_ || found.person;
    if (found.gender != entity::Gender::kUnknown) gender_ = found.gender;
  }
}

/// "Jobs" alone, where the article names "Steve Jobs": whatever else the word may mean.
void Participants::mark_surnames() {
  const auto& words = name_.words();
  if (words.size() < 2) return;
  for (std::int32_t i = 0; i < document_.analysis.size(); ++i) {
    const auto form = document_.analysis.form({i});
    if (ascii::is_upper(form.front()) && ascii::equals_ignoring_case(form, words.back()))
      mark(i, i + 1);
  }
}

/// "the store", once "iTunes Store" was named.
void Participants::mark_definite() {
  const auto& words = name_.words();
  if (person_ || words.size() < 2) return;
  const Analysis& analysis = document_.analysis;
  bool named = false;
  for (std::int32_t i = 0; i < analysis.size(); ++i) {
    named = named || marked_[static_cast<std::size_t>(i)];
    if (named && analysis.form({i}) == words.back() && is_definite(analysis, {i})) mark(i, i + 1);
  }
}

void Participants::mark_pronouns(const entity::Mentions& mentions) {
  for (std::int32_t i = 0; i < document_.analysis.size(); ++i) {
    const auto referent = mentions.referent({i});
    if (!referent.entity.valid()) continue;
    const auto& found = mentions.entities()[static_cast<std::size_t>(referent.entity.index)];
    if (name_.means(found.full)) mark(i, i + 1);
  }
}

/// What the text leaves open means the one who was named last, person or thing, if that was the
/// one asked for: a wrong line in a timeline costs less than a missing one.
void Participants::mark_near_pronouns(const entity::Mentions& mentions) {
  const Analysis& analysis = document_.analysis;
  const Pronoun other = gender_ == entity::Gender::kWoman ? Pronoun::kHe
                        : gender_ == entity::Gender::kMan ? Pronoun::kShe
                                                          : Pronoun::kNone;
  std::int32_t meant_in = -1;  // the sentence that last named the one asked for, alone
  for (std::int32_t i = 0; i < analysis.size(); ++i) {
    const TokenId token{i};
    const std::int32_t sentence = analysis.sentence_of(token).index;
    if (marked_[static_cast<std::size_t>(i)]) {
      if (person_ || is_subject(analysis[token].dep)) meant_in = sentence;
      continue;
    }
    if (const auto* name = mentions.name_at(token)) {
      const auto& found = mentions.entities()[static_cast<std::size_t>(name->entity.index)];
      const bool rival = person_ ? found.person : is_subject(analysis[token].dep);
      if (rival) meant_in = -1;
      continue;
    }
    if (meant_in < 0 || sentence - meant_in > kReach || in_quote(token)) continue;
    const Pronoun pronoun = pronoun_of(analysis.form(token));
    const bool he = pronoun == Pronoun::kHe || pronoun == Pronoun::kShe;
    const bool thing = pronoun == Pronoun::kIt ||
                       (lexicon_.name_word(analysis.lemma(token)).body &&
                        analysis[token].upos == Upos::kNoun && is_definite(analysis, token));
    if (mentions.referent(token).valid() || !(person_ ? he && pronoun != other : thing)) continue;
    mark(i, i + 1);
    meant_in = sentence;
  }
}

bool Participants::in_quote(TokenId token) const {
  const Span span = document_.analysis[token].span;
  const auto& quotes = document_.article.quotes;
  const auto next = std::ranges::upper_bound(quotes, span.begin, {},
                                             [](const Quote& quote) { return quote.span.begin; });
  return next != quotes.begin() && std::prev(next)->span.contains(span);
}

bool Participants::is_marked(TokenId token) const {
  if (!token.valid()) return false;
  if (marked_[static_cast<std::size_t>(token.index)]) return true;
  return std::ranges::any_of(near_children(document_.analysis, token), [&](TokenId child) {
    return names_too(document_.analysis[child].dep) &&
           marked_[static_cast<std::size_t>(child.index)];
  });
}

/// A name right before a finite verb is its subject, wherever the parser hung it.
bool Participants::follows_marked(TokenId verb) const {
  const auto& analysis = document_.analysis;
  if (clause::own_subject(analysis, verb).valid()) return false;
  const auto first = analysis[analysis.sentence_of(verb)].first;
  for (std::int32_t i = verb.index - 1; i >= first && i >= verb.index - kNearWords; --i) {
    if (marked_[static_cast<std::size_t>(i)]) return clause::is_finite(analysis, verb);
    const Upos upos = analysis[TokenId{i}].upos;
    if (upos != Upos::kAux && upos != Upos::kAdv && upos != Upos::kPart) return false;
  }
  return false;
}

/// "I have asked them": said by the one asked for.
bool Participants::speaks_of_self(const Event& event) const {
  if (!event.source || !name_.means(event.source->name)) return false;
  const auto children = near_children(document_.analysis, event.token);
  return std::ranges::any_of(children, [&](TokenId child) {
    return takes_part(document_.analysis[child].dep) &&
           pronoun_of(document_.analysis.form(child)) == Pronoun::kI;
  });
}

}  // namespace dateline::timeline
