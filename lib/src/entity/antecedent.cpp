// Softmax over the options.
#include "entity/antecedent.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "words/weights.hpp"

namespace dateline::entity {
namespace {

// Measured on articles held out; docs/accuracy.md has how often it is right.
constexpr std::array<float, kAnaphorKinds> kLeast = {0.55F, 0.6F, 0.6F};

}  // namespace

std::vector<std::string> antecedent_weight_names() {
  std::vector<std::string> names;
  for (std::size_t kind = 0; kind < kAnaphorKinds; ++kind)
    for (const std::string_view feature : kAntecedentNames)
      names.push_back(std::string(to_string(static_cast<AnaphorKind>(kind))) + ": " +
                      std::string(feature));
  return names;
}

Result<Antecedents> Antecedents::load() {
  const std::vector<std::string> names = antecedent_weight_names();
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto all = words::read_weights("data/en/antecedents.tsv", views);
  if (!all) return tl::unexpected(all.error());
  std::array<std::vector<float>, kAnaphorKinds> weights;
  for (std::size_t kind = 0; kind < kAnaphorKinds; ++kind) {
    const auto first = all->begin() + static_cast<std::ptrdiff_t>(kind * kAntecedentNames.size());
    weights[kind].assign(first, first + std::ssize(kAntecedentNames));
  }
  return Antecedents(std::move(weights));
}

std::vector<float> Antecedents::likely(AnaphorKind kind, std::span<const Option> options) const {
  const auto& weights = weights_[static_cast<std::size_t>(kind)];
  std::vector<float> scores;
  for (const Option& option : options)
    scores.push_back(
        std::inner_product(option.values.begin(), option.values.end(), weights.begin(), 0.0F));
  const float most = *std::ranges::max_element(scores);
  float sum = 0.0F;
  for (float& score : scores) sum += score = std::exp(score - most);
  for (float& score : scores) score /= sum;
  return scores;
}

Referent Antecedents::choose(AnaphorKind kind, std::span<const Option> options) const {
  const auto shares = likely(kind, options);
  const auto best = std::ranges::max_element(shares);
  const bool sure = *best >= kLeast[static_cast<std::size_t>(kind)];
  return sure ? options[static_cast<std::size_t>(best - shares.begin())].referent : Referent{};
}

}  // namespace dateline::entity
