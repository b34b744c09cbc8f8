// By their form.
#include "entity/anaphor.hpp"

#include <algorithm>
#include <array>

#include "embed/ascii.hpp"

namespace dateline::entity {
namespace {

struct PronounForm {
  std::string_view form;
  AnaphorKind kind;
  Gender gender;
};

constexpr auto kForms = std::to_array<PronounForm>({
    {"he", AnaphorKind::kPerson, Gender::kMan},
    {"him", AnaphorKind::kPerson, Gender::kMan},
    {"himself", AnaphorKind::kPerson, Gender::kMan},
    {"his", AnaphorKind::kPerson, Gender::kMan},
    {"her", AnaphorKind::kPerson, Gender::kWoman},
    {"hers", AnaphorKind::kPerson, Gender::kWoman},
    {"herself", AnaphorKind::kPerson, Gender::kWoman},
    {"she", AnaphorKind::kPerson, Gender::kWoman},
    {"it", AnaphorKind::kThing, Gender::kUnknown},
    {"its", AnaphorKind::kThing, Gender::kUnknown},
    {"itself", AnaphorKind::kThing, Gender::kUnknown},
    {"their", AnaphorKind::kMany, Gender::kUnknown},
    {"theirs", AnaphorKind::kMany, Gender::kUnknown},
    {"them", AnaphorKind::kMany, Gender::kUnknown},
    {"themselves", AnaphorKind::kMany, Gender::kUnknown},
    {"they", AnaphorKind::kMany, Gender::kUnknown},
});

constexpr std::array<std::string_view, kAnaphorKinds> kKindNames = {"he", "it", "they"};
}  // namespace

std::string_view to_string(AnaphorKind kind) {
  return kKindNames.at(static_cast<std::size_t>(kind));
}

std::optional<Anaphor> pronoun_at(const Analysis& analysis, TokenId token) {
  const Tag tag = analysis[token].tag;
  if (tag != Tag::kPRP && tag != Tag::kPRPS) return std::nullopt;
  const auto form = std::ranges::find_if(kForms, [&](const PronounForm& known) {
    return ascii::equals_ignoring_case(analysis.form(token), known.form);
  });
  if (form == kForms.end()) return std::nullopt;
  return Anaphor{token, form->kind, form->gender, analysis[token].dep == Dep::kNmodPoss};
}

}  // namespace dateline::entity
