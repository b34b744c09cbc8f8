// Events and expressions -> consistent TLINKs: proposals are made, then settled.
#include "link/link.hpp"

#include "link/context.hpp"
#include "link/features.hpp"
#include "link/propose.hpp"
#include "link/scores.hpp"
#include "link/settle.hpp"

namespace dateline::link {

Models::Models() = default;
Models::Models(Models&&) noexcept = default;
Models& Models::operator=(Models&&) noexcept = default;
Models::~Models() = default;

Result<Models> Models::load() {
  return of(Scores::load());
}

Result<Models> Models::open(std::string_view scores) {
  return of(Scores::open(scores));
}

Result<Models> Models::of(Result<Scores> scores) {
  auto words = SignalWords::load();
  if (!words) return tl::unexpected(words.error());
  if (!scores) return tl::unexpected(scores.error());
  Models models;
  models.words_ = std::make_unique<const SignalWords>(std::move(*words));
  models.scores_ = std::make_unique<const Scores>(std::move(*scores));
  return models;
}

Order find_order(const Input& input, const Models& models) {
  const Context context(input);
  const Traced traced(context);
  Proposals proposals;
  propose_publication(context, proposals);
  propose_times(context, models.words(), proposals);
  propose_pairs(context, models.words(), proposals);
  propose_learned(traced, models.scores(), proposals);
  Order order = settle(context, std::move(proposals));
  order.starts = guess_starts(traced, models.scores());
  return order;
}

}  // namespace dateline::link
