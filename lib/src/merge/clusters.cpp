// Joins what is told in the same sentences, then what the model takes for one event, surest first.
#include "merge/clusters.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "merge/pair.hpp"
#include "words/weights.hpp"

namespace dateline::joining {

namespace {

constexpr std::size_t kCompared = 6;       // members of a cluster that are held against another's
constexpr float kSureWithin = 0.8F;        // that two entries of one article are one event
constexpr float kSureDisagreeing = 0.85F;  // so sure that articles may tell other days of it
constexpr calendar::Instant kNear = 3LL * 24 * 60 * 60;

struct Cluster {
  std::vector<std::int32_t> members;  // sorted
  std::optional<calendar::Interval> told;
};

struct Scored {
  float likely = 0.0F;
  std::int32_t first = 0;
  std::int32_t second = 0;
};

/// What two dates have in common; of days that differ by a little all that lies between.
calendar::Interval common(const calendar::Interval& a, const calendar::Interval& b) {
  const auto begin = std::max(a.begin, b.begin);
  const auto end = std::min(a.end, b.end);
  return begin < end ? calendar::Interval{begin, end} : calendar::Interval{end, begin};
}

class Clusterer {
 public:
  Clusterer(std::span<const DocumentTrace* const> documents, std::span<const Where> all,
            const Models& models, Limits limits)
      : documents_(documents), all_(all), models_(models), limits_(limits), of_(all.size()) {
    std::iota(of_.begin(), of_.end(), 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Trace& trace = trace_of(static_cast<std::int32_t>(i));
      clusters_.push_back(
          {{static_cast<std::int32_t>(i)}, knows_day(trace) ? trace.when : std::nullopt});
    }
  }

  void join_same_sentences() {
    join_same_sentences(false);
    join_same_sentences(true);
  }

  void join_alike() {
    std::vector<Scored> scored;
    for (const auto& [first, second] :
         candidate_pairs(documents_, all_, models_.words, limits_.within)) {
      const float likely = likely_one(first, second);
      if (likely >= limits_.pair) scored.push_back({likely, first, second});
    }
    std::ranges::sort(scored, [](const Scored& a, const Scored& b) {
      return std::tie(b.likely, a.first, a.second) < std::tie(a.likely, b.first, b.second);
    });
    for (const Scored& pair : scored)
      if (of(pair.first) != of(pair.second) &&
          hold_together(of(pair.first), of(pair.second), pair.likely))
        join(of(pair.first), of(pair.second));
  }

  [[nodiscard]] std::vector<std::int32_t> firsts() const { return of_; }

 private:
  [[nodiscard]] std::int32_t of(std::int32_t entry) const {
    return of_[static_cast<std::size_t>(entry)];
  }
  [[nodiscard]] const Cluster& cluster(std::int32_t first) const {
    return clusters_[static_cast<std::size_t>(first)];
  }
  [[nodiscard]] const DocumentTrace& document_of(std::int32_t entry) const {
    return *documents_[static_cast<std::size_t>(all_[static_cast<std::size_t>(entry)].document)];
  }
  [[nodiscard]] const Trace& trace_of(std::int32_t entry) const {
    return document_of(entry)
        .entries[static_cast<std::size_t>(all_[static_cast<std::size_t>(entry)].entry)];
  }

  [[nodiscard]] float likely_one(std::int32_t a, std::int32_t b) const {
    return joining::likely_one(models_.words, models_.weights, {trace_of(a), document_of(a)},
                               {trace_of(b), document_of(b)});
  }

  /// What the texts tell of their dates does not exclude each other by more than `slack`.
  [[nodiscard]] bool may_join(std::int32_t a, std::int32_t b, calendar::Instant slack = 0) const {
    const auto& one = cluster(a).told;
    const auto& two = cluster(b).told;
    return !one || !two || (one->begin < two->end + slack && two->begin < one->end + slack);
  }

  /// On average its members are likely the same as those of the other.
  [[nodiscard]] bool hold_together(std::int32_t a, std::int32_t b, float likely_pair) const {
    if (!may_join(a, b, likely_pair >= kSureDisagreeing ? kNear : 0)) return false;
    const auto& one = cluster(a).members;
    const auto& two = cluster(b).members;
    float sum = 0.0F;
    int count = 0;
    for (std::size_t i = 0; i < std::min(one.size(), kCompared); ++i)
      for (std::size_t k = 0; k < std::min(two.size(), kCompared); ++k, ++count) {
        const float likely = likely_one(one[i], two[k]);
        const bool within = &document_of(one[i]) == &document_of(two[k]);
        sum += within && likely < kSureWithin ? likely / 2.0F : likely;
      }
    return sum >= limits_.mean * static_cast<float>(count);
  }

  void join(std::int32_t a, std::int32_t b) {
    const auto [low, high] = std::minmax(a, b);
    Cluster& into = clusters_[static_cast<std::size_t>(low)];
    Cluster& from = clusters_[static_cast<std::size_t>(high)];
    for (const std::int32_t member : from.members) of_[static_cast<std::size_t>(member)] = low;
    std::vector<std::int32_t> both;
    both.reserve(into.members.size() + from.members.size());
    std::ranges::merge(into.members, from.members, std::back_inserter(both));
    into.members = std::move(both);
    if (into.told && from.told)
      into.told = common(*into.told, *from.told);
    else if (from.told)
      into.told = from.told;
    from = {};
  }

  void join_same_sentences(bool brief) {
    std::map<Place, std::vector<std::int32_t>> clusters;  // clusters that a place is told in
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const auto entry = static_cast<std::int32_t>(i);
      for (const Place& place : trace_of(entry).places) {
        if (place.brief != brief) continue;
        auto& told = clusters[place];
        const auto same = std::ranges::find_if(told, [&](std::int32_t other) {
          return of(other) == of(entry) ||
                 (may_join(of(other), of(entry)) && (!brief || share_text(other, entry)));
        });
        if (same == told.end()) {
          told.push_back(entry);
        } else if (of(*same) != of(entry)) {
          join(of(*same), of(entry));
        }
      }
    }
  }

  /// A sentence of a few words says the same only in texts of the same days that share longer ones.
  [[nodiscard]] bool share_text(std::int32_t a, std::int32_t b) {
    const DocumentTrace& one = document_of(a);
    const DocumentTrace& two = document_of(b);
    if (one.published && two.published &&
        std::abs(one.published->begin - two.published->begin) > kNear)
      return false;
    const auto& known = long_sentences(one);
    return std::ranges::any_of(long_sentences(two), [&known](std::uint64_t sentence) {
      return std::ranges::binary_search(known, sentence);
    });
  }

  const std::vector<std::uint64_t>& long_sentences(const DocumentTrace& document) {
    const auto [found, added] = sentences_.try_emplace(&document);
    if (!added) return found->second;
    for (const Trace& trace : document.entries)
      for (const Place& place : trace.places)
        if (!place.brief) found->second.push_back(place.sentence);
    std::ranges::sort(found->second);
    return found->second;
  }

  std::span<const DocumentTrace* const> documents_;
  std::span<const Where> all_;
  const Models& models_;
  Limits limits_;
  std::vector<std::int32_t> of_;
  std::vector<Cluster> clusters_;
  std::unordered_map<const DocumentTrace*, std::vector<std::uint64_t>> sentences_;
};

}  // namespace

Result<Models> Models::load() {
  auto words = Words::load();
  if (!words) return tl::unexpected(words.error());
  auto weights = words::read_weights("data/en/same-events.tsv", kPairNames);
  if (!weights) return tl::unexpected(weights.error());
  return Models{std::move(*words), std::move(*weights)};
}

std::vector<std::int32_t> find_clusters(std::span<const DocumentTrace* const> documents,
                                        std::span<const Where> all, const Models& models,
                                        Limits limits) {
  Clusterer clusterer(documents, all, models, limits);
  clusterer.join_same_sentences();
  clusterer.join_alike();
  return clusterer.firsts();
}

}  // namespace dateline::joining
