// What was named lately, each with where it stood last: whom an anaphor can mean.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dateline/analysis.hpp"
#include "entity/mention.hpp"

namespace dateline::entity {

/// What a mention does in its clause.
enum class Part : std::uint8_t { kSubject, kPassiveSubject, kObject, kOblique, kOwner, kOther };

/// One mention: by name, by a noun, or by a pronoun that is resolved.
struct Place {
  TokenId head;
  std::int32_t sentence = 0;
  std::int32_t block = 0;
  std::int32_t quote = -1;  // position in Article::quotes
  Part part = Part::kOther;
  bool listed = false;  // "Roe" of "Poe and Roe"
  bool pronoun = false;
};

struct Candidate {
  Referent referent;
  Place last;
  Place outside;  // the last one outside of direct speech; without a head for none
  std::int32_t mentions = 0;
  std::int32_t as_subject = 0;  // how many of them
  bool in_title = false;
  Gender spoken_of = Gender::kUnknown;  // by the pronouns that stood for it
};

/// Names and nouns are kept apart, so that many nouns push no name out. The latest come first.
class Memory {
 public:
  void add(const Referent& referent, const Place& place, bool title);
  void note_gender(const Referent& referent, Gender gender);

  [[nodiscard]] const std::vector<Candidate>& names() const { return names_; }
  [[nodiscard]] const std::vector<Candidate>& nouns() const { return nouns_; }

 private:
  std::vector<Candidate> names_;
  std::vector<Candidate> nouns_;
};

[[nodiscard]] bool same(const Referent& left, const Referent& right);

/// What the word that a mention hangs by does; of a member of a list what the first one does.
[[nodiscard]] Place place_of(const Analysis& analysis, TokenId head);

}  // namespace dateline::entity
