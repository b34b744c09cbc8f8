// Words with their levels -> pieces of the article, with names for pronouns.
#include "label/label.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "embed/ascii.hpp"
#include "label/levels.hpp"

namespace dateline::label {
namespace {

using clause::NounPhrase;
using entity::EntityId;
using entity::NameMention;
using entity::Referent;

constexpr std::uint32_t kMostPutIn = 60;  // bytes
constexpr std::ptrdiff_t kMostWords = 5;  // blanks between words that are put in
// Pieces that all labels may have before they stand as they are shown on the widest line: some, and
// one for each four bytes of text, which is more than an article needs.
constexpr std::size_t kFreePieces = 200'000;

class PieceMaker {
 public:
  explicit PieceMaker(const Input& input) : input_(input), analysis_(input.analysis) {}

  LabelPieces run(const std::vector<Word>& words) {
    for (const Word& word : words) words_.insert(word.token.index);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool next = i > 0 && words[i - 1].token.index + 1 == words[i].token.index &&
                        words[i - 1].level == words[i].level;
      add(words[i], next);
    }
    return std::move(pieces_);
  }

 private:
  void add(const Word& word, bool next) {
    const Span span = analysis_[word.token].span;
    if (const NameMention* name = input_.mentions.name_at(word.token); name != nullptr)
      named_.push_back(name->entity);
    if (const EntityId titled = input_.mentions.titled(word.token); titled.valid())
      named_.push_back(titled);
    if (leads_pair(word.token)) return;
    if (std::string name = name_for(word.token); !name.empty()) {
      pieces_.push_back({span, std::move(name), word.level});
      return;
    }
    if (next && !pieces_.empty() && pieces_.back().text.empty()) {
      pieces_.back().span.end = span.end;
    } else {
      pieces_.push_back({span, {}, word.level});
    }
    if (std::string side = side_of(word.token); !side.empty())
      pieces_.push_back({{span.end, span.end}, std::move(side), word.level});
  }

  /// Whom or what a pronoun stands for, where the label has not said it; or empty.
  [[nodiscard]] std::string name_for(TokenId token) {
    const Referent referent = input_.mentions.referent(token);
    if (!referent.valid() || is_reflexive(analysis_.form(token))) return {};
    if (!opens_clause(token) && !(is_person(referent) && !is_named(referent.entity))) return {};
    std::string name;
    if (referent.entity.valid()) {
      if (std::ranges::find(named_, referent.entity) != named_.end()) return {};
      name = input_.mentions.display(referent.entity);
      if (name.starts_with("The ")) name.front() = 't';
      if (referent.second.valid())
        name.append(" and ").append(input_.mentions.display(referent.second));
    } else if (!words_.contains(referent.head.index)) {
      name = phrase_of(referent.head);
    }
    const bool fits =
        !name.empty() && name.size() <= kMostPutIn && std::ranges::count(name, ' ') <= kMostWords;
    if (!fits) return {};
    if (referent.entity.valid()) named_.push_back(referent.entity);
    words_.insert(referent.head.index);  // once is enough
    if (analysis_[token].tag == Tag::kPRPS) name = entity::possessive(std::move(name));
    return name;
  }

  /// Whether a reader asks whom the pronoun means before all else: it is what the clause is said
  /// of, or owns that.
  [[nodiscard]] bool opens_clause(TokenId token) const {
    if (pieces_.empty()) return true;
    const clause::Predicate* above = input_.clauses.above(token);
    if (above == nullptr) return false;
    const TokenId subject = above->subject().head;
    if (subject == token) return true;
    const NounPhrase* noun = input_.clauses.noun(subject);
    return analysis_[token].tag != Tag::kPRPS && noun != nullptr && noun->extent.contains(token);
  }

  static bool is_reflexive(std::string_view form) {
    return form.ends_with("self") || form.ends_with("selves");
  }

  [[nodiscard]] bool is_person(const Referent& referent) const {
    return referent.entity.valid() && !referent.second.valid() &&
           input_.mentions.entities()[static_cast<std::size_t>(referent.entity.index)].person;
  }

  /// Whether a name of it stands anywhere in the label.
  [[nodiscard]] bool is_named(EntityId entity) const {
    return std::ranges::any_of(words_, [&](std::int32_t word) {
      if (word < 0) return false;
      const NameMention* name = input_.mentions.name_at({word});
      return name != nullptr ? name->entity == entity : input_.mentions.titled({word}) == entity;
    });
  }

  /// "the" of "the two", which two names stand for.
  [[nodiscard]] bool leads_pair(TokenId token) const {
    const TokenId next{token.index + 1};
    return analysis_[token].tag == Tag::kDT && next.index < analysis_.size() &&
           words_.contains(next.index) && input_.mentions.referent(next).second.valid();
  }

  /// "the helicopter" for "a helicopter that had left": the noun with what stands before it.
  [[nodiscard]] std::string phrase_of(TokenId head) const {
    const NounPhrase* noun = input_.clauses.noun(head);
    if (noun == nullptr || noun->owner.valid()) return {};
    // "Suspect arrested", "majority of the party": alone it says too little.
    if (analysis_[head].tag == Tag::kNN && noun->extent.first == head.index) return {};
    const Span span{analysis_[TokenId{noun->extent.first}].span.begin, analysis_[head].span.end};
    if (span.size() > kMostPutIn) return {};
    std::string phrase(analysis_.slice(span));
    std::ranges::replace_if(phrase, ascii::is_space, ' ');
    if (noun->determination == clause::Determination::kIndefinite) {
      const std::size_t article = std::min(phrase.find(' '), phrase.size());
      if (article > 2) return {};  // "such a plan"
      phrase = "the" + phrase.substr(article);
    }
    if (noun->determination == clause::Determination::kDefinite) phrase.front() = 't';
    return phrase;
  }

  /// "we [Russia] are not sending troops"
  [[nodiscard]] std::string side_of(TokenId token) const {
    const clause::Predicate* above = input_.clauses.above(token);
    if (above == nullptr || above->quotation < 0 || above->subject().head != token) return {};
    if (!ascii::equals_ignoring_case(analysis_.form(token), "we")) return {};
    const std::string& side = input_.sides[static_cast<std::size_t>(above->quotation)];
    const bool glued = token.index + 1 < analysis_.size() &&
                       analysis_[TokenId{token.index + 1}].span.begin == analysis_[token].span.end;
    return glued || side.size() > kMostPutIn ? std::string() : side;
  }

  const Input& input_;
  const Analysis& analysis_;
  std::unordered_set<std::int32_t> words_;  // what the label holds, or has put in
  std::vector<EntityId> named_;
  LabelPieces pieces_;
};

/// An event that is no word anybody could read: as much of it as a line holds.
Span beginning_of(const Input& input, Span span) {
  Span beginning{span.begin, std::min(span.end, span.begin + kMostPutIn)};
  const std::string& text = input.article.text;
  while (beginning.end < span.end && beginning.end > beginning.begin &&
         (static_cast<unsigned char>(text[beginning.end]) & 0xC0U) == 0x80U)
    --beginning.end;
  return beginning;
}

}  // namespace

LabelPieces make_label(const Input& input, const Event& event) {
  const Frame frame = Framer(input).frame_of(event);
  LabelPieces pieces = PieceMaker(input).run(levelled(input, frame, event.token));
  if (pieces.empty()) pieces.push_back({beginning_of(input, event.span), {}, 0});
  return pieces;
}

void label_events(const Input& input, std::vector<Event>& events) {
  const std::string& text = input.article.text;
  const std::size_t most = kFreePieces + text.size() / 4;
  std::size_t pieces = 0;
  for (Event& event : events) {
    Label label = finish(text, make_label(input, event));
    if (pieces + label.pieces.size() > most) label.pieces = shown_pieces(text, label.pieces);
    label.pieces.shrink_to_fit();
    label.text.shrink_to_fit();
    pieces += label.pieces.size();
    event.label_parts = std::move(label.pieces);
    event.label = std::move(label.text);
  }
}

}  // namespace dateline::label
