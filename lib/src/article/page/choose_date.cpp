// Weighs candidates against each other.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "article/page/page_date.hpp"

namespace dateline::article {
namespace {

constexpr int kLeast = 40;        // a lighter candidate is no date of publication
constexpr int kAgreement = 8;     // for each other kind of place with the same day
constexpr int kContradicts = 50;  // the weight from which another day is worth telling

/// Kinds of places that do not copy from each other.
enum class Source : unsigned char { kJsonLd, kMeta, kVisible, kAddress };
constexpr std::size_t kSources = 4;

Source source_of(const DateCandidate& candidate) {
  if (candidate.reason.starts_with("meta")) return Source::kMeta;
  if (candidate.from == PublishedFrom::kJsonLd || candidate.reason.starts_with("date"))
    return Source::kJsonLd;
  return candidate.from == PublishedFrom::kAddress ? Source::kAddress : Source::kVisible;
}

std::int64_t number_of(const calendar::Day& day) {
  return calendar::day_number(day).value_or(0);
}

bool is_utc(const Stamp& stamp) {
  return stamp.clock && stamp.zone && *stamp.zone == 0;
}

/// Whether a clock somewhere shows `day` at the moment of a stamp in UTC or without a zone.
bool may_be(const Stamp& stamp, const calendar::Day& day) {
  constexpr int kWest = 12 * 60;
  constexpr int kEast = 14 * 60;
  if (!stamp.clock || (stamp.zone && *stamp.zone != 0)) return stamp.day == day;
  const int minutes = stamp.clock->hour * 60 + stamp.clock->minute;
  const std::int64_t apart = number_of(day) - number_of(stamp.day);
  return apart == 0 || (apart == -1 && minutes <= kWest) ||
         (apart == 1 && minutes >= 24 * 60 - kEast);
}

bool agree(const Stamp& one, const Stamp& other) {
  return one.day == other.day || (other.other && *other.other == one.day) ||
         (is_utc(one) && may_be(one, other.day)) || (is_utc(other) && may_be(other, one.day));
}

class Chooser {
 public:
  explicit Chooser(const DateCandidates& candidates) : candidates_(candidates) {}

  struct Choice {
    const DateCandidate* candidate = nullptr;
    Stamp stamp;
    int score = 0;
    std::string local;  // why its day is another than the stamp's
  };

  [[nodiscard]] Choice choose() const {
    Choice best;
    for (const bool modified : {false, true}) {
      for (const DateCandidate& each : candidates_) {
        if (!each.refused.empty() || each.modified != modified || each.weight < kLeast) continue;
        for (const auto& stamp : readings(each)) {
          const int score = each.weight + support(each, stamp) - (stamp == each.stamp ? 0 : 4);
          if (score > best.score) best = {&each, stamp, score, {}};
        }
      }
      if (best.candidate != nullptr) break;
    }
    if (best.candidate != nullptr) settle_day(best);
    return best;
  }

  /// The strongest candidate for another day of publication.
  [[nodiscard]] const DateCandidate* against(const Choice& choice) const {
    const DateCandidate* other = nullptr;
    for (const DateCandidate& each : candidates_) {
      if (!each.refused.empty() || each.modified || each.weight < kContradicts ||
          agree(choice.stamp, each.stamp) || agree(choice.candidate->stamp, each.stamp))
        continue;
      if (other == nullptr || each.weight > other->weight) other = &each;
    }
    return other;
  }

 private:
  [[nodiscard]] static std::vector<Stamp> readings(const DateCandidate& candidate) {
    std::vector<Stamp> stamps{candidate.stamp};
    if (candidate.stamp.other) {
      Stamp swapped = candidate.stamp;
      std::swap(swapped.day, *swapped.other);
      stamps.push_back(swapped);
    }
    return stamps;
  }

  [[nodiscard]] int support(const DateCandidate& candidate, const Stamp& stamp) const {
    std::array<bool, kSources> seen{};
    for (const DateCandidate& each : candidates_) {
      if (&each == &candidate || !each.refused.empty() || each.weight < kLeast) continue;
      if (each.modified != candidate.modified && !stamp.other) continue;
      if (agree(stamp, each.stamp)) seen[static_cast<std::size_t>(source_of(each))] = true;
    }
    seen[static_cast<std::size_t>(source_of(candidate))] = false;
    return kAgreement * static_cast<int>(std::ranges::count(seen, true));
  }

  /// The day as the readers of the page saw it.
  void settle_day(Choice& choice) const {
    if (is_utc(choice.stamp) && take_same_instant(choice)) return;
    const bool open = is_utc(choice.stamp) || (choice.stamp.clock && !choice.stamp.zone);
    if (!open || choice.candidate->from == PublishedFrom::kAddress) return;
    for (const bool address : {false, true}) {
      const DateCandidate* best = nullptr;
      for (const DateCandidate& each : candidates_) {
        const bool visible = source_of(each) == Source::kVisible && !is_utc(each.stamp);
        const bool right_kind = address ? source_of(each) == Source::kAddress : visible;
        if (!right_kind || !each.refused.empty() || each.weight < kLeast ||
            each.modified != choice.candidate->modified || !may_be(choice.stamp, each.stamp.day))
          continue;
        if (best == nullptr || each.weight > best->weight) best = &each;
      }
      if (best == nullptr) continue;
      if (best->stamp.day == choice.stamp.day) return;
      choice.stamp = best->stamp;
      choice.local = fmt::format("the local day, by {}", best->reason);
      return;
    }
    take_zone_of_page(choice);
  }

  bool take_same_instant(Choice& choice) const {
    const auto instant = instant_of(choice.stamp);
    for (const DateCandidate& each : candidates_) {
      if (is_utc(each.stamp) || !instant || instant_of(each.stamp) != instant) continue;
      choice.stamp = each.stamp;
      choice.local = fmt::format("the same moment with its zone, by {}", each.reason);
      return true;
    }
    return false;
  }

  /// The zone in which the page tells another of its own times.
  void take_zone_of_page(Choice& choice) const {
    if (!is_utc(choice.stamp)) return;
    for (const DateCandidate& each : candidates_) {
      const bool own = source_of(each) == Source::kJsonLd || source_of(each) == Source::kMeta;
      if (!own || !each.refused.empty() || !each.stamp.zone || *each.stamp.zone == 0) continue;
      choice.stamp = in_zone(choice.stamp, *each.stamp.zone);
      choice.local = fmt::format("in the zone of {}", each.reason);
      return;
    }
  }

  const DateCandidates& candidates_;
};

double sureness(int score, bool contradicted) {
  const int sure = std::clamp(score - (contradicted ? 25 : 0), 10, 99);
  return sure / 100.0;
}

void note(const DateCandidates& candidates, const Chooser::Choice& choice, Article& read) {
  constexpr std::size_t kMost = 40;
  for (const DateCandidate& each : candidates) {
    if (read.findings.size() >= kMost) break;
    const bool taken = &each == choice.candidate;
    std::string why = each.reason + ": " + each.text;
    if (!each.refused.empty()) why += "; refused: " + each.refused;
    if (each.modified) why += "; a day of change";
    if (taken && !choice.local.empty()) why += "; " + choice.local;
    const bool dated = each.stamp.day.known();
    read.findings.push_back(
        {.what = "date",
         .value = dated ? calendar::to_string(value_of(taken ? choice.stamp : each.stamp)) : "-",
         .why = std::move(why),
         .weight = taken ? choice.score : each.weight,
         .taken = taken});
  }
}

}  // namespace

void choose_date(const DateCandidates& candidates, Article& read) {
  const Chooser chooser(candidates);
  const auto choice = chooser.choose();
  note(candidates, choice, read);
  if (choice.candidate == nullptr) return;
  const DateCandidate* other = chooser.against(choice);
  read.published = choice.candidate->from == PublishedFrom::kDateLine
                       ? calendar::Value(choice.stamp.day)
                       : value_of(choice.stamp);
  read.published_from =
      choice.candidate->modified ? PublishedFrom::kModified : choice.candidate->from;
  read.published_sure =
      sureness(choice.score - (choice.candidate->modified ? 40 : 0), other != nullptr);
  if (choice.local.empty()) read.published_text = choice.candidate->text;
  if (other != nullptr) read.published_other = value_of(other->stamp);
}

}  // namespace dateline::article
