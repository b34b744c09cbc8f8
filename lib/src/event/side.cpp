// Speakers of direct speech -> whom they speak for.
#include "event/side.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "clause/governance.hpp"
#include "embed/ascii.hpp"

namespace dateline::event {
namespace {

constexpr std::int32_t kMaxSideTokens = 5;
constexpr std::size_t kMaxSide = 40;       // bytes
constexpr std::int32_t kQuoteReach = 200;  // tokens

class Sides {
 public:
  Sides(const Scene& scene, const entity::Mentions& mentions)
      : scene_(scene), analysis_(scene.analysis), mentions_(mentions) {}

  std::vector<std::string> run(const std::vector<std::optional<Source>>& speakers) {
    std::vector<std::string> sides(speakers.size());
    if (std::ranges::none_of(speakers, [](const auto& speaker) { return speaker.has_value(); })) {
      return sides;
    }
    note_reports();
    note_offices();
    for (std::size_t i = 0; i < speakers.size(); ++i) {
      if (!speakers[i]) continue;
      const entity::EntityId speaker = entity_at(speakers[i]->span);
      if (!speaker.valid() || !is_person(speaker)) continue;
      if (const std::string same = by_report(i, speaker); !same.empty()) {
        by_office_.insert_or_assign(speaker.index, same);
      }
    }
    for (std::size_t i = 0; i < speakers.size(); ++i) {
      if (!speakers[i]) continue;
      const auto known = by_office_.find(entity_at(speakers[i]->span).index);
      if (known != by_office_.end()) sides[i] = known->second;
    }
    return sides;
  }

 private:
  [[nodiscard]] entity::EntityId entity_at(Span span) const {
    const TokenId token = analysis_.token_at(span.begin);
    if (!token.valid()) return {};
    if (const entity::Referent referent = mentions_.referent(token); referent.entity.valid()) {
      return referent.entity;
    }
    const entity::NameMention* name = mentions_.name_of(analysis_, token);
    return name == nullptr ? entity::EntityId{} : name->entity;
  }

  [[nodiscard]] bool is_person(entity::EntityId id) const {
    return mentions_.entities()[static_cast<std::size_t>(id.index)].person;
  }

  [[nodiscard]] entity::EntityId entity_of(TokenId head) const {
    if (!head.valid()) return {};
    if (const entity::Referent referent = mentions_.referent(head); referent.entity.valid()) {
      return referent.entity;
    }
    const entity::NameMention* name = mentions_.name_of(analysis_, head);
    return name == nullptr ? entity::EntityId{} : name->entity;
  }

  /// What speakers report, outside of quotes, of bodies and countries: who says it, the verb, of
  /// whom.
  void note_reports() {
    for (const Event& event : scene_.events) {
      const TokenId verb = event.token;
      const TokenId saying = scene_.saying_of(verb);
      if (!saying.valid() || scene_.quote_at(verb) >= 0) continue;
      const entity::EntityId speaker = entity_of(clause::understood_subject(analysis_, saying));
      const TokenId subject = clause::own_subject(analysis_, verb);
      const entity::EntityId side = entity_of(subject);
      if (!speaker.valid() || !side.valid() || speaker == side || is_person(side)) continue;
      reports_.emplace(std::pair(speaker.index, analysis_.lemma(verb)), side);
    }
  }

  /// The side that the speaker names elsewhere with a verb of this quote.
  [[nodiscard]] std::string by_report(std::size_t quote, entity::EntityId speaker) const {
    const Span span = scene_.article.quotes[quote].span;
    TokenId token = analysis_.token_at(span.begin);
    for (std::int32_t n = 0; token.valid() && token.index < analysis_.size() && n < kQuoteReach;
         ++token.index, ++n) {
      if (analysis_[token].span.begin >= span.end) break;
      if (!is_verb(analysis_[token].tag)) continue;
      const TokenId subject = clause::own_subject(analysis_, token);
      if (!subject.valid() || analysis_.lemma(subject) != "we") continue;
      const auto report = reports_.find(std::pair(speaker.index, analysis_.lemma(token)));
      if (report != reports_.end()) return std::string(mentions_.display(report->second));
    }
    return {};
  }

  void note_offices() {
    for (const entity::NameMention& name : mentions_.names()) {
      if (!is_person(name.entity)) continue;
      std::string side = office_before(name.first);
      if (side.empty()) side = office_behind(name.last);
      if (!side.empty()) by_office_.try_emplace(name.entity.index, std::move(side));
    }
  }

  [[nodiscard]] bool is_role(std::int32_t i) const {
    return scene_.lexicon.name_word(ascii::to_lower(analysis_.form({i}))).role;
  }

  /// "the bank's chief Ann Lee", "Foreign Ministry spokesperson Ann Lee".
  [[nodiscard]] std::string office_before(std::int32_t first) const {
    std::int32_t role = first - 1;
    if (role >= 0 && analysis_.form({role}) == ",") --role;
    if (role < 1 || !is_role(role)) return {};
    std::int32_t end = role;
    const bool owned = analysis_[TokenId{end - 1}].tag == Tag::kPOS;
    if (owned) --end;
    return run_before(end, owned);
  }

  /// The words of a name before `end`; of an owner, a common noun with its article, too.
  [[nodiscard]] std::string run_before(std::int32_t end, bool owned) const {
    std::int32_t first = end;
    while (first > 0 && end - first < kMaxSideTokens && is_part(first - 1, owned)) --first;
    if (first == end) return {};
    if (owned) return slice(first, end);
    // Neither "British" nor "Defence" of a minister nor "Attorney" names whom "we" stands for.
    const Tag tag = analysis_[TokenId{end - 1}].tag;
    const words::NameWord word =
        scene_.lexicon.name_word(ascii::to_lower(analysis_.form({end - 1})));
    const auto role = analysis_.lemma({end});
    const bool office = ascii::equals_ignoring_case(role, "minister") ||
                        ascii::equals_ignoring_case(role, "secretary");
    if ((tag != Tag::kNNP && tag != Tag::kNNPS) || word.title || word.role || office) return {};
    // A single capital at the head of a sentence may be anything: "Mercenary leader".
    if (end - first == 1 && first == analysis_[analysis_.sentence_of({first})].first) return {};
    return slice(first, end);
  }

  [[nodiscard]] bool is_part(std::int32_t i, bool owned) const {
    const Token& token = analysis_[TokenId{i}];
    if (owned && token.tag == Tag::kDT) return true;
    const bool word = is_noun(token.tag) || is_adjective(token.tag);
    return word && (owned || ascii::is_upper(analysis_.form({i})[0]));
  }

  /// "Ann Lee, director of the museum": up to the owner, where there is one.
  [[nodiscard]] std::string office_behind(std::int32_t last) const {
    if (last + 3 >= analysis_.size() || analysis_.form({last}) != ",") return {};
    std::int32_t role = last + 1;
    if (analysis_[TokenId{role}].tag == Tag::kDT) ++role;
    if (!is_role(role) || analysis_.form({role + 1}) != "of") return {};
    std::int32_t end = role + 2;
    while (end < analysis_.size() && end - role < kMaxSideTokens + 2 &&
           (analysis_[TokenId{end}].tag == Tag::kDT || is_part(end, true))) {
      ++end;
    }
    return end == role + 2 ? std::string() : slice(role + 2, end);
  }

  [[nodiscard]] std::string slice(std::int32_t first, std::int32_t end) const {
    const Span span{analysis_[TokenId{first}].span.begin, analysis_[TokenId{end - 1}].span.end};
    if (span.size() > kMaxSide) return {};
    std::string text(analysis_.slice(span));
    if (text.starts_with("The ")) text[0] = 't';
    return text;
  }

  const Scene& scene_;
  const Analysis& analysis_;
  const entity::Mentions& mentions_;
  std::map<std::pair<std::int32_t, std::string_view>, entity::EntityId> reports_;
  std::map<std::int32_t, std::string> by_office_;
};

}  // namespace

std::vector<std::string> quote_sides(const Scene& scene, const entity::Mentions& mentions,
                                     const std::vector<std::optional<Source>>& speakers) {
  return Sides(scene, mentions).run(speakers);
}

}  // namespace dateline::event
