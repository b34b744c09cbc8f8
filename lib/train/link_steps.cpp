// Runs the last stages on gold events, looks up the step of each, and compares pair by pair.
#include "link_steps.hpp"

#include <fmt/core.h>

#include "timeline/placing.hpp"

namespace dateline::train {

namespace {

std::vector<std::int32_t> steps_of(const OrderDocument& document, const link::Models& models) {
  const link::Input input = document.input();
  const link::Context context(input);
  std::vector<std::int32_t> steps;
  for (const auto& placing : timeline::place_events(context, link::find_order(input, models), {}))
    steps.push_back(placing.step);
  return steps;
}

}  // namespace

void StepScore::add(const OrderDocument& document, const link::Models& models) {
  const auto steps = steps_of(document, models);
  const auto count = static_cast<std::int32_t>(steps.size());
  for (std::int32_t a = 0; a < count; ++a) {
    for (std::int32_t b = a + 1; b < count; ++b) {
      const auto gold = document.gold.start({a}, {b});
      if (!gold || *gold == link::Start::kUnknown) continue;
      const auto first = steps[static_cast<std::size_t>(a)];
      const auto second = steps[static_cast<std::size_t>(b)];
      asked_ += *gold != link::Start::kTogether ? 1 : 0;
      claimed_ += first != second ? 1 : 0;
      right_ += (*gold == link::Start::kBefore && first < second) ||
                        (*gold == link::Start::kAfter && first > second)
                    ? 1
                    : 0;
    }
  }
}

void StepScore::report(std::string_view name) const {
  const auto share = [](int part, int whole) { return whole == 0 ? 0.0 : 100.0 * part / whole; };
  fmt::print("{:<12} steps F1 {:5.1f}, precision {:5.1f}, recall {:5.1f}, {} ordered pairs\n", name,
             share(2 * right_, claimed_ + asked_), share(right_, claimed_), share(right_, asked_),
             asked_);
}

}  // namespace dateline::train
