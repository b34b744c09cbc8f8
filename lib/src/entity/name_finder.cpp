// Runs of proper nouns -> names without titles -> entities that share a full name or a surname.
#include "entity/name_finder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "clause/governance.hpp"
#include "embed/ascii.hpp"

namespace dateline::entity {
namespace {

/// Lower-case words inside names: "Ursula von der Leyen".
bool is_particle(std::string_view form) {
  constexpr std::array<std::string_view, 14> kParticles = {
      "van", "von", "der", "den", "de", "la", "del", "da", "di", "bin", "al", "el", "ibn", "dos"};
  for (const std::string_view particle : kParticles) {
    if (form == particle) return true;
  }
  return false;
}

constexpr std::int32_t kMaxNameTokens = 12;

class NameFinder {
 public:
  NameFinder(const Analysis& analysis, const words::Lexicon& lexicon)
      : analysis_(analysis), lexicon_(lexicon) {}

  FoundNames run() {
    for (const Sentence& sentence : analysis_.sentences()) {
      for (std::int32_t i = sentence.first; i < sentence.last;) {
        i = is_name(analysis_[TokenId{i}].tag) ? name_run(i, sentence) : i + 1;
      }
    }
    join_single_names();
    return std::move(found_);
  }

 private:
  /// What is known of a name from its words and its neighbours.
  struct Clues {
    bool person = false;
    bool title = false;
    bool body = false;
    bool place = false;
    Gender gender = Gender::kUnknown;
    bool sex_sure = false;
  };

  [[nodiscard]] words::NameWord word_at(std::int32_t i) const {
    return lexicon_.name_word(ascii::to_lower(analysis_.form({i})));
  }

  /// Reads the run that begins at `first`; returns where the search goes on.
  std::int32_t name_run(std::int32_t first, const Sentence& sentence) {
    std::int32_t last = first;
    while (last < sentence.last && last - first < kMaxNameTokens &&
           continues_name(last, sentence) && !(last > first && begins_person(last))) {
      ++last;
    }
    first = begin_of(first, sentence);
    std::int32_t begin = first;
    Clues clues;
    for (std::int32_t i = first; i + 1 < last; ++i) {
      const words::NameWord word = word_at(i);
      if (!word.title) continue;
      begin = i + 1;
      clues.title = clues.person = true;
      if (word.man) clues.gender = Gender::kMan;
      if (word.woman) clues.gender = Gender::kWoman;
      clues.sex_sure |= word.man || word.woman;
    }
    begin = begin_of_person(begin, last);
    read_words(begin, last, clues);
    read_neighbours(first, begin, last, sentence, clues);
    heed_label(begin, last, clues);
    if (clues.body) clues.person = false;
    // "the French Prime Minister": an office is no name.
    const bool mere_title = last - begin == 1 && word_at(begin).title && !clues.body;
    if (!mere_title) add(begin, last, clues);
    return last;
  }

  /// "Envoy for Iran Ann Roe": where the language model reads a person right behind something else.
  [[nodiscard]] bool begins_person(std::int32_t i) const {
    const NameLabel before = analysis_[TokenId{i - 1}].name;
    return analysis_[TokenId{i}].name == NameLabel::kPerson && before != NameLabel::kNone &&
           before != NameLabel::kPerson && before != NameLabel::kInsidePerson;
  }

  /// "Storyteller Edda Moen" of a headline: from the word where the language model lets the person
  /// begin.
  [[nodiscard]] std::int32_t begin_of_person(std::int32_t begin, std::int32_t last) const {
    std::int32_t first = begin;
    while (first < last && analysis_[TokenId{first}].name == NameLabel::kNone) ++first;
    const bool person = first < last && analysis_[TokenId{first}].name == NameLabel::kPerson;
    return person ? first : begin;
  }

  /// What the language model takes most words of the name for outdoes what its words tell.
  void heed_label(std::int32_t begin, std::int32_t last, Clues& clues) const {
    std::int32_t person = 0;
    std::int32_t organisation = 0;
    std::int32_t place = 0;
    for (std::int32_t i = begin; i < last; ++i) {
      const NameLabel label = analysis_[TokenId{i}].name;
      person += label == NameLabel::kPerson || label == NameLabel::kInsidePerson ? 1 : 0;
      organisation +=
          label == NameLabel::kOrganisation || label == NameLabel::kInsideOrganisation ? 1 : 0;
      place += label == NameLabel::kLocation || label == NameLabel::kInsideLocation ? 1 : 0;
    }
    if (2 * person > last - begin) {
      clues.person = true;
      clues.body = false;
    } else if (2 * organisation > last - begin && !clues.title) {
      clues.body = true;
    } else if (2 * place > last - begin && !clues.title) {
      clues.person = clues.body = false;
      clues.place = true;
    }
  }

  [[nodiscard]] bool continues_name(std::int32_t i, const Sentence& sentence) const {
    const TokenId id{i};
    if (is_name(analysis_[id].tag)) return true;
    const std::int32_t next = i + 1;
    if (next >= sentence.last || !is_name(analysis_[TokenId{next}].tag)) return false;
    return is_particle(analysis_.form(id)) || is_inner_hyphen(i) || is_inner_and(id);
  }

  /// "Harper and Row Inc", where the language model reads one organisation.
  [[nodiscard]] bool is_inner_and(TokenId id) const {
    return analysis_[id].tag == Tag::kCC && analysis_[id].name == NameLabel::kInsideOrganisation &&
           analysis_[TokenId{id.index + 1}].name == NameLabel::kInsideOrganisation;
  }

  /// The hyphen of "Har-Shefi".
  [[nodiscard]] bool is_inner_hyphen(std::int32_t i) const {
    return i > 0 && analysis_[TokenId{i}].tag == Tag::kHYPH &&
           analysis_[TokenId{i - 1}].span.end == analysis_[TokenId{i}].span.begin &&
           analysis_[TokenId{i}].span.end == analysis_[TokenId{i + 1}].span.begin;
  }

  /// "Security" of "the Security Council", which the tagger may take for a common noun.
  [[nodiscard]] std::int32_t begin_of(std::int32_t first, const Sentence& sentence) const {
    const std::int32_t most = std::max(sentence.first + 1, first - kMaxNameTokens);
    while (first > most) {
      const TokenId before{first - 1};
      const Token& token = analysis_[before];
      const bool part = token.dep == Dep::kCompound && token.head.index >= first &&
                        ascii::is_upper(analysis_.form(before)[0]) && is_noun(token.tag);
      if (!part) break;
      --first;
    }
    return first;
  }

  void read_words(std::int32_t begin, std::int32_t last, Clues& clues) const {
    const words::NameWord first = word_at(begin);
    if (last - begin >= 2 && (first.man || first.woman) && !first.title) {
      clues.person = true;
      if (clues.gender == Gender::kUnknown) {
        clues.gender = first.man ? Gender::kMan : Gender::kWoman;
      }
    }
    for (std::int32_t i = begin; i < last; ++i) clues.body |= word_at(i).body;
  }

  void read_neighbours(std::int32_t first, std::int32_t begin, std::int32_t last,
                       const Sentence& sentence, Clues& clues) const {
    const TokenId head = head_of(begin, last);
    if (begin == first && first > sentence.first) {
      const TokenId before{first - 1};
      const Tag tag = analysis_[before].tag;
      if ((tag == Tag::kNN || tag == Tag::kNNP) && word_at(before.index).role) clues.person = true;
      if (tag == Tag::kDT) clues.body |= !clues.title;
    }
    for (const TokenId child : clause::right_children(analysis_, head)) {
      const Token& token = analysis_[child];
      if (token.dep == Dep::kAppos && word_at(child.index).role) clues.person = true;
      if (token.dep == Dep::kAclRelcl) {
        const TokenId subject = clause::own_subject(analysis_, child);
        if (subject.valid() && analysis_[subject].tag == Tag::kWP) clues.person = true;
      }
    }
    // "Ann Lee, 45," and "Ann Lee, director of"
    const std::int32_t comma = last;
    if (comma + 1 < sentence.last && analysis_.form({comma}) == ",") {
      const TokenId after{comma + 1};
      if (last - begin >= 2 && (analysis_[after].tag == Tag::kCD || word_at(after.index).role)) {
        clues.person = true;
      }
    }
  }

  [[nodiscard]] TokenId head_of(std::int32_t first, std::int32_t last) const {
    for (std::int32_t i = first; i < last; ++i) {
      const TokenId head = analysis_[TokenId{i}].head;
      if (!head.valid() || head.index < first || head.index >= last) return {i};
    }
    return {last - 1};
  }

  void add(std::int32_t first, std::int32_t last, const Clues& clues) {
    const Span span{analysis_[TokenId{first}].span.begin, analysis_[TokenId{last - 1}].span.end};
    const EntityId id = entity_named(analysis_.slice(span), analysis_.form({last - 1}), clues);
    Entity& entity = found_.entities[static_cast<std::size_t>(id.index)];
    const bool single = last - first == 1;
    entity.person |= clues.person;
    entity.body = !entity.person && (entity.body || clues.body);
    entity.place |= clues.place;
    if (entity.gender == Gender::kUnknown || (clues.sex_sure && !entity.sex_sure))
      entity.gender = clues.gender;
    entity.sex_sure |= clues.sex_sure;
    // Rather "the Council" than "The Council" that begins a sentence.
    if (entity.definite.empty() || entity.definite[0] == 'T') {
      const auto definite = definite_form(first, last, entity.body);
      if (!definite.empty()) entity.definite = definite;
    }
    if (entity.person) claim_surname(id);
    entity.surname_alone |= entity.person && single;
    found_.names.push_back({first, last, id});
  }

  /// "the Security Council", "the Oslandic Ministry": the name with its article, where it has one
  /// of its own; else empty. "the Kirkland offer" gives Kirkland none.
  [[nodiscard]] std::string_view definite_form(std::int32_t first, std::int32_t last,
                                               bool body) const {
    std::int32_t article = first - 1;
    const auto hangs_here = [&](std::int32_t i) {
      const TokenId head = analysis_[TokenId{i}].head;
      return head.index >= first && head.index < last;
    };
    if (body && article > 0 && is_adjective(analysis_[TokenId{article}].tag) &&
        ascii::is_upper(analysis_.form({article})[0]) && hangs_here(article)) {
      --article;
    }
    if (article < 0 || !ascii::equals_ignoring_case(analysis_.form({article}), "the") ||
        !hangs_here(article))
      return {};
    if (last - first == 1 && !body) return {};
    const Span span{analysis_[TokenId{article}].span.begin, analysis_[TokenId{last - 1}].span.end};
    const auto form = analysis_.slice(span);
    return form.find('\n') == std::string_view::npos ? form : std::string_view();
  }

  /// The entity with this name; one that was named by the surname alone so far takes the full name.
  EntityId entity_named(std::string_view full, std::string_view surname, const Clues& clues) {
    if (const auto found = by_name_.find(full); found != by_name_.end()) return {found->second};
    if (const auto found = by_ends_.find(ends_of(full)); clues.person && found != by_ends_.end()) {
      by_name_[full] = found->second;
      return {found->second};
    }
    if (const auto found = by_name_.find(surname); found != by_name_.end()) {
      Entity& entity = found_.entities[static_cast<std::size_t>(found->second)];
      if (entity.full == surname && (entity.person || clues.person)) {
        entity.full = full;
        by_name_[full] = found->second;
        return {found->second};
      }
    }
    const auto index = static_cast<std::int32_t>(found_.entities.size());
    Entity& fresh = found_.entities.emplace_back();
    fresh.full = fresh.short_form = full;
    by_name_[full] = index;
    if (clues.person && full != surname) by_ends_.try_emplace(ends_of(full), index);
    return {index};
  }

  /// "Donald Trump" of "Donald J. Trump": initials may be left out.
  static std::string ends_of(std::string_view full) {
    std::string ends;
    while (!full.empty()) {
      const auto blank = std::min(full.find(' '), full.size());
      const auto word = full.substr(0, blank);
      if (word.size() != 2 || word[1] != '.') ends.append(word).append(" ");
      full.remove_prefix(std::min(blank + 1, full.size()));
    }
    return ends;
  }

  /// Lets a person be called by the surname, unless it is another's already.
  void claim_surname(EntityId id) {
    Entity& entity = found_.entities[static_cast<std::size_t>(id.index)];
    const auto blank = entity.full.find_last_of(" \t\r\n");
    if (blank == std::string_view::npos) return;
    const std::string_view surname = entity.full.substr(blank + 1);
    if (surname.ends_with('.')) return;  // "Ann Lee Jr."
    const auto owner = by_name_.try_emplace(surname, id.index).first->second;
    if (owner == id.index) entity.short_form = surname;
  }

  /// Entities by one word of their names; -1 where two share it.
  using ByWord = std::unordered_map<std::string_view, std::int32_t>;

  static void note(ByWord& by_word, std::string_view word, std::size_t entity) {
    const auto index = static_cast<std::int32_t>(entity);
    const auto known = by_word.try_emplace(word, index).first;
    if (known->second != index) known->second = -1;
  }

  /// "Nahel Merzouk" of whom the text later says "Merzouk" is a person, known first name or not;
  /// "Nahel" alone is he, where the language model reads a person.
  void join_single_names() {
    ByWord by_surname;
    ByWord by_first_name;
    for (std::size_t i = 0; i < found_.entities.size(); ++i) {
      const Entity& entity = found_.entities[i];
      const auto first = entity.full.substr(0, entity.full.find(' '));
      if (first.size() == entity.full.size() || entity.body) continue;
      if (entity.person) note(by_first_name, first, i);
      if (entity.person || !is_part_of_place(first))
        note(by_surname, entity.full.substr(entity.full.find_last_of(' ') + 1), i);
    }
    for (const NameMention& name : found_.names) {
      if (name.last - name.first != 1 || !is_placed(name.first)) continue;
      const auto owner = by_surname.find(analysis_.form({name.first}));
      if (owner == by_surname.end() || owner->second < 0) continue;
      if (!found_.entities[static_cast<std::size_t>(owner->second)].person) by_surname.erase(owner);
    }
    for (NameMention& name : found_.names) {
      if (name.last - name.first != 1) continue;
      if (!join(name, by_surname, true)) join(name, by_first_name, false);
    }
  }

  /// Lets a single name be that of the one entity that bears it.
  bool join(NameMention& name, const ByWord& by_word, bool surname) {
    const Entity& alone = found_.entities[static_cast<std::size_t>(name.entity.index)];
    const bool person = analysis_[TokenId{name.first}].name == NameLabel::kPerson;
    if (alone.body || alone.full.find(' ') != std::string_view::npos) return false;
    if (!surname && !person) return false;
    const auto owner = by_word.find(alone.full);
    if (owner == by_word.end() || owner->second < 0) return false;
    Entity& whole = found_.entities[static_cast<std::size_t>(owner->second)];
    whole.person = true;
    if (surname) whole.surname_alone = true;
    if (surname) whole.short_form = owner->first;
    if (whole.gender == Gender::kUnknown || (alone.sex_sure && !whole.sex_sure))
      whole.gender = alone.gender;
    whole.sex_sure |= alone.sex_sure;
    name.entity = {owner->second};
    return true;
  }

  /// "in Madrid", "from Madrid": what stands so is a place.
  [[nodiscard]] bool is_placed(std::int32_t first) const {
    if (first == 0) return false;
    const auto before = analysis_.lemma({first - 1});
    const bool according = first > 1 && analysis_.lemma({first - 2}) == "accord";
    return before == "in" || before == "at" || before == "near" || before == "from" ||
           (before == "to" && !according);
  }

  /// Words that begin names of places and firms, whose last word also stands alone.
  static bool is_part_of_place(std::string_view word) {
    constexpr std::array<std::string_view, 16> kWords = {
        "North", "South", "East", "West",  "New",  "United", "Saint", "St",
        "San",   "Los",   "Air",  "Great", "Port", "Fort",   "Mount", "Lake"};
    return std::ranges::find(kWords, word) != kWords.end();
  }

  const Analysis& analysis_;
  const words::Lexicon& lexicon_;
  FoundNames found_;
  std::unordered_map<std::string_view, std::int32_t> by_name_;
  std::unordered_map<std::string, std::int32_t> by_ends_;  // without initials; persons
};

}  // namespace

FoundNames find_names(const Analysis& analysis, const words::Lexicon& lexicon) {
  return NameFinder(analysis, lexicon).run();
}

}  // namespace dateline::entity
