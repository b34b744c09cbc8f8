// Joins events along their sentences, over sentences, and picks who tells each unit.
#include "timeline/unit.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>
#include <tuple>

#include "event/confidence.hpp"

namespace dateline::timeline {

namespace {

constexpr std::size_t kSaysMuch = 2;    // words beside its own
constexpr float kSurelyRepeats = 0.5F;  // what is likelier tells one event: right 3 times of 4

bool has_finite_form(const Event& event) {
  return event.tense == Tense::kPast || event.tense == Tense::kPresent ||
         event.tense == Tense::kFuture || !event.modality.empty();
}

bool intends(const Event& event) {
  return event.event_class == EventClass::kIState || event.event_class == EventClass::kIAction;
}

bool is_real(Reality reality) {
  return reality == Reality::kHappened || reality == Reality::kOngoing;
}

/// It is said to be so, or not to be so.
bool is_settled(Reality reality) {
  return is_real(reality) || reality == Reality::kDenied;
}

/// "Said on Wednesday that it has gone on for two years": each has a day of its own.
bool dated_apart(std::span<const Placing> placings, EventId a, EventId b) {
  if (placings.empty()) return false;
  const Placing& first = placings[static_cast<std::size_t>(a.index)];
  const Placing& second = placings[static_cast<std::size_t>(b.index)];
  return first.anchored_by.valid() && second.anchored_by.valid() &&
         (first.from.earliest != second.from.earliest || first.from.latest != second.from.latest);
}

/// What one wishes and another fears is not one thing.
bool said_apart(const Event& a, const Event& b) {
  const bool unreal = !is_real(a.reality) && !is_real(b.reality);
  const std::string_view first = a.source ? std::string_view(a.source->name) : std::string_view();
  const std::string_view second = b.source ? std::string_view(b.source->name) : std::string_view();
  return unreal && first != second;
}

/// What a verb and its noun are to each other: "paid a visit", "a visit took place".
Tie noun_tie(Dep dep, bool light, bool reports) {
  if (dep == Dep::kObj) return light ? Tie::kLight : Tie::kItself;
  if (dep == Dep::kNsubj || dep == Dep::kNsubjPass) return light ? Tie::kLight : Tie::kItself;
  if (dep == Dep::kNmod) return Tie::kNounPart;
  if (dep == Dep::kObl && reports) return Tie::kReport;
  return Tie::kItself;
}

class Joiner {
 public:
  Joiner(const link::Context& context, const Sketches& sketches)
      : context_(context),
        sketches_(sketches),
        up_(sketches.size()),
        teller_(sketches.size()),
        tie_(sketches.size(), Tie::kItself) {
    for (std::size_t i = 0; i < up_.size(); ++i) up_[i] = teller_[i] = static_cast<std::int32_t>(i);
  }

  void join(EventId a, EventId b, Tie tie, EventId teller) {
    const auto first = root(a.index);
    const auto second = root(b.index);
    if (first == second) return;
    const auto kept = std::min(first, second);
    const auto gone = std::max(first, second);
    const auto tells = teller_[static_cast<std::size_t>(root(teller.index))];
    up_[static_cast<std::size_t>(gone)] = kept;
    teller_[static_cast<std::size_t>(kept)] = tells;
    Tie& noted = tie_[static_cast<std::size_t>(std::max(a, b).index)];
    if (noted == Tie::kItself) noted = tie;
  }

  [[nodiscard]] std::int32_t root(std::int32_t event) {
    while (up_[static_cast<std::size_t>(event)] != event) {
      auto& up = up_[static_cast<std::size_t>(event)];
      up = up_[static_cast<std::size_t>(up)];
      event = up;
    }
    return event;
  }

  [[nodiscard]] EventId teller(EventId of) {
    return {teller_[static_cast<std::size_t>(root(of.index))]};
  }

  /// Of two mentions in different sentences the surer one tells, in the text rather than in its
  /// title, a clause rather than a noun, one that says who or what, of somebody known, else the
  /// first.
  [[nodiscard]] EventId better(EventId a, EventId b) const {
    const auto rank = [&](EventId id) {
      const Event& event = context_.event(id);
      const Sketch& sketch = sketches_.of(id);
      return std::tuple(!event::is_sure(event), context_.in_title(id), !has_finite_form(event),
                        sketch.open_subject, sketch.words.size() < kSaysMuch, sketch.names.empty(),
                        id.index);
    };
    return rank(a) < rank(b) ? a : b;
  }

  [[nodiscard]] std::vector<Unit> units() {
    std::vector<Unit> all;
    std::vector<std::size_t> at(up_.size());
    for (std::size_t i = 0; i < up_.size(); ++i) {
      const auto top = static_cast<std::size_t>(root(static_cast<std::int32_t>(i)));
      if (top == i) {
        at[i] = all.size();
        all.push_back({{teller_[i]}, {}});
      }
      all[at[top]].mentions.push_back({0, {static_cast<std::int32_t>(i)}, tie_[i]});
    }
    return all;
  }

 private:
  const link::Context& context_;
  const Sketches& sketches_;
  std::vector<std::int32_t> up_;
  std::vector<std::int32_t> teller_;
  std::vector<Tie> tie_;
};

}  // namespace

Bond bond_of(const link::Context& context, std::span<const std::string> light, EventId lower) {
  const auto& above = context.place(lower).above;
  Bond bond{above.event, lower, Tie::kItself, false};
  if (!above.event.valid() || above.distance > 1) return bond;
  const auto& analysis = context.input().analysis;
  const Event& event = context.event(lower);
  const Event& upper = context.event(above.event);
  const Dep dep = analysis[above.child].dep;
  const bool carries = upper.event_class == EventClass::kAspectual ||
                       std::ranges::binary_search(light, analysis.lemma(upper.token));
  const bool reports = upper.event_class == EventClass::kReporting;
  if (event.pos == EventPos::kNoun) {
    bond.tie = dep == Dep::kXcomp ? Tie::kHelper : noun_tie(dep, carries, reports);
    return bond;
  }
  const bool content = dep == Dep::kCcomp || (dep == Dep::kParataxis && reports) ||
                       (dep == Dep::kAdvcl && reports && has_finite_form(event));
  if (content && reports) {
    // "Said that they will leave": that it was said happened, that they leave is another thing.
    if (is_real(event.reality)) bond.tie = Tie::kReport;
  } else if (content && intends(upper)) {
    bond.tie = Tie::kContent;
  } else if (dep == Dep::kXcomp) {
    bond.tie = Tie::kHelper;
  } else if (dep == Dep::kCop) {
    bond.tie = Tie::kLight;
  } else if ((dep == Dep::kAdvcl || dep == Dep::kAcl) && !has_finite_form(event)) {
    bond.tie = Tie::kParticiple;
  }
  // "Hopes that it closes" is about a closing; "glad that it closed" about gladness.
  bond.lower_tells =
      bond.tie == Tie::kReport || (bond.tie == Tie::kContent && !is_settled(event.reality));
  return bond;
}

std::vector<Unit> find_units(const link::Context& context, const Sketches& sketches,
                             std::span<const Placing> placings, const link::Order& order,
                             std::span<const std::string> light, std::span<const Repeat> repeats) {
  const auto count = context.events().size();
  Joiner joiner(context, sketches);
  for (const Link& link : order.accepted) {
    if (link.relation != Relation::kIdentity || !link::between_events(link)) continue;
    const EventId a{link.from.index};
    const EventId b{link.to.index};
    joiner.join(a, b, Tie::kRepeat, joiner.better(a, b));
  }
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(count); ++i) {
    const Bond bond = bond_of(context, light, {i});
    if (bond.tie == Tie::kItself || dated_apart(placings, bond.upper, bond.lower)) continue;
    joiner.join(bond.upper, bond.lower, bond.tie, bond.lower_tells ? bond.lower : bond.upper);
  }
  std::vector<Repeat> surest;
  std::ranges::copy_if(repeats, std::back_inserter(surest), [&](const Repeat& pair) {
    const bool apart = context.place(pair.first).sentence != context.place(pair.second).sentence;
    return apart && pair.likely >= kSurelyRepeats;
  });
  std::ranges::stable_sort(surest, std::greater<>(), &Repeat::likely);
  for (const Repeat& pair : surest) {
    const EventId first = joiner.teller(pair.first);
    const EventId second = joiner.teller(pair.second);
    if (said_apart(context.event(first), context.event(second))) continue;
    joiner.join(pair.first, pair.second, Tie::kRepeat, joiner.better(first, second));
  }
  return joiner.units();
}

}  // namespace dateline::timeline
