// Looks at the expressions that hang on the verb.
#include "event/ahead.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "clause/auxiliaries.hpp"
#include "clause/governance.hpp"
#include "dateline/calendar.hpp"

namespace dateline::event {
namespace {

/// "Is closed until Friday": it is so before.
bool ends_it(std::string_view preposition) {
  constexpr std::array<std::string_view, 6> kEnds = {"until", "till", "through",
                                                     "by",    "to",   "before"};
  return std::ranges::find(kEnds, preposition) != kEnds.end();
}

}  // namespace

bool has_day_ahead(const Scene& scene, TokenId verb) {
  const auto& day = scene.article.published;
  const auto told = day ? calendar::interval_of(*day) : std::nullopt;
  if (!told) return false;
  const auto ahead = [&](TokenId child) {
    const TimexId id = scene.timex_at(child);
    if (!id.valid() || ends_it(clause::preposition_of(scene.analysis, child))) return false;
    const Timex& timex = scene.timexes[static_cast<std::size_t>(id.index)];
    if (timex.type != TimexType::kDate && timex.type != TimexType::kTime) return false;
    const auto then = calendar::interval_of(timex.value);
    return then && then->begin >= told->end;
  };
  return std::ranges::any_of(clause::left_children(scene.analysis, verb), ahead) ||
         std::ranges::any_of(clause::right_children(scene.analysis, verb), ahead);
}

bool is_arranged_ahead(const Scene& scene, TokenId verb) {
  const auto chain = clause::auxiliaries_of(scene.analysis, verb);
  const bool was = std::ranges::any_of(chain.all(), [&](const clause::Auxiliary& auxiliary) {
    return auxiliary.kind == clause::AuxKind::kBe &&
           scene.analysis[auxiliary.token].tag == Tag::kVBD;
  });
  if (!was) return false;
  if (has_day_ahead(scene, verb)) return true;
  return std::ranges::any_of(clause::right_children(scene.analysis, verb), [&](TokenId child) {
    return clause::has_to(scene.analysis, child) && has_day_ahead(scene, child);
  });
}

}  // namespace dateline::event
