// Finds who speaks: the subject of a verb of saying, and for direct speech the verb of saying
// beside it, before it or in the paragraph before.
#include "event/speaker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "clause/governance.hpp"
#include "clause/speech.hpp"
#include "embed/ascii.hpp"

namespace dateline::event {
namespace {

constexpr std::uint32_t kMaxSourceName = 48;  // bytes
constexpr std::size_t kMaxNameBytes = 200;    // longer ones are no names
constexpr std::int32_t kBackReach = 40;       // tokens before direct speech
constexpr std::int32_t kForwardReach = 14;    // tokens behind it
constexpr std::int32_t kBesideReach = 8;      // tokens beside a verb without a subject
constexpr std::int32_t kFewWords = 3;

bool is_first_person(std::string_view form) {
  constexpr std::array<std::string_view, 4> kForms = {"i", "we", "me", "us"};
  return std::ranges::any_of(
      kForms, [&](std::string_view known) { return ascii::equals_ignoring_case(form, known); });
}

class QuoteReader {
 public:
  QuoteReader(const Scene& scene, const entity::Mentions& mentions)
      : scene_(scene), analysis_(scene.analysis), mentions_(mentions) {}

  std::vector<std::optional<Source>> run() {
    const auto& quotes = scene_.article.quotes;
    std::vector<std::optional<Source>> speakers(quotes.size());
    std::int32_t token = 0;
    for (std::size_t i = 0; i < quotes.size(); ++i) {
      while (token < analysis_.size() &&
             analysis_[TokenId{token}].span.begin < quotes[i].span.begin) {
        ++token;
      }
      std::int32_t end = token;
      while (end < analysis_.size() && analysis_[TokenId{end}].span.begin < quotes[i].span.end) {
        ++end;
      }
      if (token == end || !is_speech(token, end)) continue;
      speakers[i] = speaker(i, token, end);
      if (speakers[i]) last_ = speakers[i];
      last_end_ = end;
    }
    return speakers;
  }

 private:
  [[nodiscard]] bool is_speech(std::int32_t first, std::int32_t last) const {
    std::int32_t words = 0;
    bool verb = false;
    bool subject = false;  // as far as a finite verb that is not the first word tells
    for (std::int32_t i = first; i < last && words <= 2 * kFewWords; ++i) {
      const Token& token = analysis_[TokenId{i}];
      if (token.upos == Upos::kPunct) continue;
      ++words;
      const bool finite = token.tag == Tag::kVBD || token.tag == Tag::kVBZ ||
                          token.tag == Tag::kVBP || token.tag == Tag::kMD;
      verb |= is_verb(token.tag);
      subject |= finite && words > 1;
      if ((verb && words > kFewWords) || (subject && words >= kFewWords)) return true;
    }
    return words > 2 * kFewWords;
  }

  [[nodiscard]] std::optional<Source> speaker(std::size_t quote, std::int32_t first,
                                              std::int32_t last) const {
    if (scene_.article.quotes[quote].continues) return last_;
    const std::int32_t block = block_of(first);
    const TokenId led_by = before(first, block);
    if (led_by.valid())
      if (auto found = speaker_of(scene_, mentions_, led_by)) return found;
    const TokenId followed_by = after(last, block);
    if (followed_by.valid()) return speaker_of(scene_, mentions_, followed_by);
    if (led_by.valid()) return std::nullopt;  // somebody says it, and nobody knows who
    const bool follows = last_end_ > 0 && block_of(last_end_ - 1) >= block - 1;
    if (follows && last_) return last_;
    return before_block(first, block);
  }

  [[nodiscard]] std::int32_t block_of(std::int32_t token) const {
    return analysis_[analysis_.sentence_of({token})].block;
  }

  [[nodiscard]] bool in_speech(std::int32_t token) const { return scene_.quote_at({token}) >= 0; }

  /// "He said: “…”", "she added that “…”": the verb of saying.
  [[nodiscard]] TokenId before(std::int32_t first, std::int32_t block) const {
    if (first == 0) return {};
    const SentenceId sentence = analysis_.sentence_of({first});
    const bool led = leads(first - 1);
    for (std::int32_t i = first - 1; i >= std::max(0, first - kBackReach); --i) {
      if (block_of(i) != block || in_speech(i)) break;
      if (analysis_.sentence_of({i}) != sentence && !led) break;
      if (clause::is_saying(analysis_, scene_.lexicon, {i})) return {i};
    }
    return {};
  }

  /// A colon or comma before the opening quotation mark.
  [[nodiscard]] bool leads(std::int32_t token) const {
    const auto form = analysis_.form({token});
    return form == ":" || form == ",";
  }

  /// "“…,” he said.", "“…,” said Ann Lee, who left.": likewise.
  [[nodiscard]] TokenId after(std::int32_t last, std::int32_t block) const {
    for (std::int32_t i = last; i < std::min(analysis_.size(), last + kForwardReach); ++i) {
      if (block_of(i) != block || in_speech(i)) break;
      if (analysis_.form({i}) == ".") break;
      if (clause::is_saying(analysis_, scene_.lexicon, {i})) return {i};
      if (is_verb(analysis_[TokenId{i}].tag) && !clause::is_auxiliary(analysis_[TokenId{i}].dep))
        break;
    }
    return {};
  }

  /// The last verb of saying in the paragraph before.
  [[nodiscard]] std::optional<Source> before_block(std::int32_t first, std::int32_t block) const {
    for (std::int32_t i = first - 1; i >= std::max(0, first - 2 * kBackReach); --i) {
      if (block_of(i) < block - 1) break;
      if (!in_speech(i) && clause::is_saying(analysis_, scene_.lexicon, {i}))
        return speaker_of(scene_, mentions_, {i});
    }
    return std::nullopt;
  }

  const Scene& scene_;
  const Analysis& analysis_;
  const entity::Mentions& mentions_;
  std::optional<Source> last_;
  std::int32_t last_end_ = 0;
};

/// No preposition, adverb or mark.
bool can_begin_name(Tag tag) {
  switch (tag) {
    case Tag::kDT:
    case Tag::kPDT:
    case Tag::kPRPS:
    case Tag::kCD:
    case Tag::kJJ:
    case Tag::kJJR:
    case Tag::kJJS:
    case Tag::kVBN:
      return true;
    default:
      return is_noun(tag);
  }
}

/// The nearest noun or pronoun beside a verb whose subject the tree does not give.
TokenId beside(const Scene& scene, TokenId verb) {
  const Analysis& analysis = scene.analysis;
  const Sentence& sentence = analysis[analysis.sentence_of(verb)];
  const auto nominal = [&](std::int32_t i) {
    const Tag tag = analysis[TokenId{i}].tag;
    return scene.quote_at({i}) < 0 && (is_noun(tag) || tag == Tag::kPRP);
  };
  for (std::int32_t i = verb.index - 1; i >= std::max(sentence.first, verb.index - 2); --i) {
    if (nominal(i)) return {i};
  }
  for (std::int32_t i = verb.index + 1; i < std::min(sentence.last, verb.index + kBesideReach);
       ++i) {
    if (!nominal(i)) continue;
    std::int32_t head = i;
    while (head + 1 < sentence.last && is_noun(analysis[TokenId{head + 1}].tag)) ++head;
    return {head};
  }
  return {};
}

/// Whether a phrase that hangs on a noun only tells more of what it names.
bool only_adds(clause::Tie tie) {
  switch (tie) {
    case clause::Tie::kRelative:
    case clause::Tie::kClause:
    case clause::Tie::kParenthesis:
    case clause::Tie::kNamed:
    case clause::Tie::kOblique:
    case clause::Tie::kCoordinate:
      return true;
    default:
      return false;
  }
}

/// Where the words that name a noun begin: behind the copula that ascribes it, behind what only
/// adds, a preposition or a mark.
std::int32_t begin_of_name(const Scene& scene, const clause::NounPhrase& noun) {
  const std::int32_t head = noun.head.index;
  std::int32_t first = noun.extent.first;
  if (const clause::Predicate* predicate = scene.clauses.predicate(noun.head); predicate != nullptr)
    for (const TokenId word : predicate->group)
      if (word < noun.head) first = std::max(first, word.index + 1);
  for (std::int32_t i = first; i < head; ++i)
    if (only_adds(scene.clauses.tie({i}))) first = scene.clauses.extent({i}).last;
  first = std::min(first, head);
  while (first < head && !can_begin_name(scene.analysis[TokenId{first}].tag)) ++first;
  return first;
}

/// Whether no phrase behind the noun is cut through by an end there.
bool is_whole(const Scene& scene, const clause::NounPhrase& noun, std::int32_t end) {
  constexpr std::int32_t kReach = 2 * kMaxSourceName;
  const std::int32_t last = std::min(noun.extent.last, end + kReach);
  for (std::int32_t i = noun.head.index + 1; i < last; ++i) {
    const clause::Range extent = scene.clauses.extent({i});
    if (extent.first < end && end < extent.last) return false;
  }
  return true;
}

/// The words of a noun phrase that name it: to the first phrase behind its head that only tells
/// more of it, or does not fit.
clause::Range naming_words(const Scene& scene, TokenId head) {
  const Analysis& analysis = scene.analysis;
  const clause::NounPhrase* noun = scene.clauses.noun(head);
  if (noun == nullptr) return {head.index, head.index + 1};
  clause::Range words{begin_of_name(scene, *noun), head.index + 1};
  const auto fits = [&](std::int32_t last) {
    return analysis[TokenId{last}].span.end - analysis[TokenId{words.first}].span.begin <=
           kMaxSourceName;
  };
  for (std::int32_t i = head.index + 1; i < noun->extent.last && fits(i); ++i) {
    const clause::Range extent = scene.clauses.extent({i});
    const clause::Predicate* clause = scene.clauses.predicate({i});
    if (clause != nullptr) {  // "data compiled by the university"
      if (clause->kind == clause::Kind::kParticiple && fits(extent.last - 1))
        words.last = extent.last;
      break;
    }
    if (only_adds(scene.clauses.tie({i})) || scene.timex_at({i}).valid()) break;
    if (is_noun(analysis[TokenId{i}].tag) && is_whole(scene, *noun, i + 1)) words.last = i + 1;
  }
  return words;
}

/// "the minister", "two officials of the agency", "[Ann Roe]'s lawyer"
std::string described_source(const Scene& scene, const entity::Mentions& mentions, TokenId head) {
  const Analysis& analysis = scene.analysis;
  const clause::Range words = naming_words(scene, head);
  std::string name;
  for (std::int32_t i = words.first; i < words.last; ++i) {
    const TokenId token{i};
    const bool apart =
        i > words.first && analysis[TokenId{i - 1}].span.end < analysis[token].span.begin;
    if (apart) name += ' ';
    const entity::Referent referent = mentions.referent(token);
    if (analysis[token].tag == Tag::kPRPS && referent.entity.valid()) {
      name += entity::possessive(std::string(mentions.display(referent.entity)));
    } else {
      name += analysis.form(token);
    }
  }
  if (name.size() > kMaxNameBytes) return {};
  const TokenId first{words.first};
  const bool opens = analysis[analysis.sentence_of(first)].first == first.index;
  const std::string_view word = analysis.form(first);
  const bool capital = word.size() > 1 && ascii::is_upper(word[1]);  // "NASA scientists"
  if ((opens && !is_name(analysis[first].tag) && !capital) || word == "The")
    name[0] = ascii::to_lower(name.substr(0, 1))[0];
  return name;
}

/// "Ann Roe and Paul Gill": the names that are joined to a name, and the name itself.
std::string joined_names(const Scene& scene, const entity::Mentions& mentions, TokenId head,
                         entity::EntityId first) {
  std::vector<std::string_view> names = {mentions.display(first)};
  std::size_t size = names.front().size();
  for (const TokenId child : clause::right_children(scene.analysis, head)) {
    if (scene.analysis[child].dep != Dep::kConj) continue;
    const entity::NameMention* other = mentions.name_of(scene.analysis, child);
    if (other == nullptr || other->entity == first) continue;
    size += mentions.display(other->entity).size();
    if (size > kMaxSourceName) break;
    names.push_back(mentions.display(other->entity));
  }
  const std::string_view last = names.back();
  names.pop_back();
  return names.empty() ? std::string(last) : fmt::format("{} and {}", fmt::join(names, ", "), last);
}

}  // namespace

std::optional<Source> named_source(const Scene& scene, const entity::Mentions& mentions,
                                   TokenId head) {
  const Analysis& analysis = scene.analysis;
  const Span span = analysis[head].span;
  if (const entity::Referent referent = mentions.referent(head); referent.valid()) {
    if (referent.entity.valid() && referent.second.valid())
      return Source{fmt::format("{} and {}", mentions.display(referent.entity),
                                mentions.display(referent.second)),
                    span};
    if (referent.entity.valid())
      return Source{std::string(mentions.display(referent.entity)), span};
    auto named = named_source(scene, mentions, referent.head);
    if (named) named->span = span;
    return named;
  }
  const Tag tag = analysis[head].tag;
  if (tag == Tag::kPRP || tag == Tag::kWP || tag == Tag::kWDT || tag == Tag::kEX)
    return std::nullopt;
  const entity::NameMention* name = mentions.name_of(analysis, head);
  if (name != nullptr) {
    const entity::Entity& entity =
        mentions.entities()[static_cast<std::size_t>(name->entity.index)];
    const Span whole{analysis[TokenId{name->first}].span.begin,
                     analysis[TokenId{name->last - 1}].span.end};
    if (entity.person && whole.size() <= kMaxNameBytes)
      return Source{joined_names(scene, mentions, head, name->entity), whole};
  }
  Source source{described_source(scene, mentions, head), span};
  if (source.name.empty()) return std::nullopt;
  return source;
}

std::optional<Source> speaker_of(const Scene& scene, const entity::Mentions& mentions,
                                 TokenId verb) {
  const Analysis& analysis = scene.analysis;
  if (const TokenId agent = clause::child_with(analysis, verb, Dep::kOblAgent); agent.valid()) {
    return named_source(scene, mentions, agent);
  }
  if (clause::child_with(analysis, verb, Dep::kAuxPass).valid()) return std::nullopt;
  // "36 people believed to have fled": others believe it.
  const bool described = analysis[verb].dep == Dep::kAcl && analysis[verb].tag == Tag::kVBN;
  if (described) return std::nullopt;
  TokenId subject = clause::understood_subject(analysis, verb);
  if (!subject.valid() && clause::is_finite(analysis, verb)) subject = beside(scene, verb);
  if (!subject.valid()) return std::nullopt;
  if (is_first_person(analysis.form(subject))) return std::nullopt;
  return named_source(scene, mentions, subject);
}

std::vector<std::optional<Source>> quote_speakers(const Scene& scene,
                                                  const entity::Mentions& mentions) {
  return QuoteReader(scene, mentions).run();
}

}  // namespace dateline::event
