// Guesses, links and dates as one list of evidence; least squares over it; then a search among the
// dated events for each other one.
#include "timeline/insertion.hpp"

#include <algorithm>
#include <tuple>

#include "link/candidates.hpp"
#include "link/context.hpp"
#include "timeline/sequence.hpp"

namespace dateline::timeline {

namespace {

using calendar::Instant;
using calendar::kDay;
using link::StartGuess;

// How much evidence counts beside a guess, whose odds are 1 in all.
constexpr float kOfDates = 1.0F;
constexpr float kOfHabits = 0.1F;
constexpr float kOfLinks = 2.0F;  // times how sure the link is

// How far out of its day the evidence must have an event for habit to give way.
constexpr float kDoubt = 0.6F;
// How close it is to what is said to be of that day where the evidence has it there.
constexpr float kNear = 0.15F;

/// Where the dated events of one instant stand.
struct Row {
  Instant at;
  float middle;  // of its events
  float place;   // the same, but not below the row before
};

class Inserter {
 public:
  Inserter(const link::Order& order, std::span<const Hold> holds, Instant news,
           std::vector<StepKey>& keys)
      : guesses_(order.starts), holds_(holds), news_(news), keys_(keys) {
    for (const Link& link : order.accepted) add(link);
  }

  void run() {
    const auto places = places_of(
        guesses_, [this](const StartGuess& guess) { return weighed(guess); }, of_links_,
        keys_.size());
    for (std::size_t i = 0; i < keys_.size(); ++i) keys_[i].place = places[i];
    find_rows();
    if (rows_.empty()) return;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (holds_[i] == Hold::kHabit && fits(keys_[i])) continue;
      if (holds_[i] != Hold::kDate) move(keys_[i]);
    }
  }

 private:
  [[nodiscard]] bool by_words(std::size_t event) const {
    return keys_[event].dated && holds_[event] == Hold::kDate;
  }

  /// Dates leave no room for a guess; a day that habit gives speaks for itself a little.
  [[nodiscard]] StartGuess weighed(StartGuess guess) const {
    const auto first = static_cast<std::size_t>(guess.first.index);
    const auto second = static_cast<std::size_t>(guess.second.index);
    const StepKey& a = keys_[first];
    const StepKey& b = keys_[second];
    if (!a.dated || !b.dated) return guess;
    if (!by_words(first) || !by_words(second)) {
      (a.at < b.at ? guess.before : b.at < a.at ? guess.after : guess.together) += kOfHabits;
    } else if (a.latest <= b.at) {
      guess = {guess.first, guess.second, guess.before + kOfDates, 0.0F, 0.0F};
    } else if (b.latest <= a.at) {
      guess = {guess.first, guess.second, 0.0F, guess.after + kOfDates, 0.0F};
    }
    return guess;
  }

  void add(const Link& link) {
    if (!link::between_events(link)) return;
    StartGuess told{{link.from.index}, {link.to.index}, 0.0F, 0.0F, 0.0F};
    const link::Start start = link::starts_of(link.relation);
    (start == link::Start::kBefore  ? told.before
     : start == link::Start::kAfter ? told.after
                                    : told.together) = kOfLinks * link.confidence;
    of_links_.push_back(told);
  }

  /// One row an instant, at the median of its events, and no row below the one before it.
  void find_rows() {
    std::vector<Row> dated;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (by_words(i)) dated.push_back({keys_[i].at, keys_[i].place, keys_[i].place});
    }
    std::sort(dated.begin(), dated.end(), [](const Row& a, const Row& b) {
      return std::tie(a.at, a.place) < std::tie(b.at, b.place);
    });
    for (auto first = dated.begin(); first != dated.end();) {
      const auto last =
          std::find_if(first, dated.end(), [&](const Row& row) { return row.at != first->at; });
      Row row = first[(last - first) / 2];
      if (!rows_.empty()) row.place = std::max(rows_.back().place, row.place);
      rows_.push_back(row);
      first = last;
    }
  }

  /// The evidence has it between the days before and after the one that habit gives it, or where it
  /// has what is said to be of that day. Hours of it ("began at 6:30am") tell nothing: habit gives
  /// no hour.
  [[nodiscard]] bool fits(const StepKey& key) const {
    const Instant day = calendar::start_of_day(key.at);
    const auto row_at = [this](Instant at) {
      return std::partition_point(rows_.begin(), rows_.end(),
                                  [&](const Row& row) { return row.at < at; });
    };
    const auto own = row_at(day);
    const auto next = row_at(day + kDay);
    const auto before = static_cast<std::size_t>(own - rows_.begin());
    if (is_near(key.place, std::span(rows_).subspan(before, static_cast<std::size_t>(next - own))))
      return true;
    if (own != rows_.begin() && key.place + kDoubt < (own - 1)->place) return false;
    return next == rows_.end() || key.place - kDoubt <= next->place;
  }

  /// Whether a place is among those of the rows; there may be none.
  [[nodiscard]] static bool is_near(float place, std::span<const Row> rows) {
    if (rows.empty()) return false;
    const auto [first, last] = std::ranges::minmax(rows, {}, &Row::middle);
    return place >= first.middle - kNear && place <= last.middle + kNear;
  }

  /// To the last instant that it does not come before.
  void move(StepKey& key) const {
    if (key.dated) {
      key.dated = false;
      key.latest = news_ + 2 * kDay;
    }
    const auto behind = std::partition_point(
        rows_.begin(), rows_.end(), [&](const Row& row) { return row.place <= key.place; });
    const Instant at = behind == rows_.begin() ? rows_.front().at - 1 : (behind - 1)->at;
    key.at = std::min({at, news_ - 1, key.latest - 1});
  }

  std::span<const StartGuess> guesses_;
  std::span<const Hold> holds_;
  Instant news_;
  std::vector<StepKey>& keys_;
  std::vector<StartGuess> of_links_;
  std::vector<Row> rows_;
};

}  // namespace

void insert(const link::Order& order, std::span<const Hold> holds, Instant news,
            std::vector<StepKey>& keys) {
  Inserter(order, holds, news, keys).run();
}

}  // namespace dateline::timeline
