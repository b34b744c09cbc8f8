// Looks at the words, arguments, dates and articles of two entries.
#include "merge/pair.hpp"

#include <algorithm>
#include <cmath>

#include "words/weights.hpp"

namespace dateline::joining {

namespace {

using calendar::kDay;

/// Verbs that say next to nothing of what happened.
bool is_light(std::string_view head) {
  constexpr std::array<std::string_view, 10> kWords = {"be",   "have", "do",   "go",   "get",
                                                       "make", "take", "come", "give", "hold"};
  return std::ranges::find(kWords, head) != kWords.end();
}

bool share(const WordSet& a, const WordSet& b) {
  return std::ranges::any_of(
      a, [&b](const std::string& word) { return std::ranges::binary_search(b, word); });
}

struct Overlap {
  float common = 0.0F;  // weight of the words of both
  float fewer = 0.0F;   // weight of the side that weighs less

  [[nodiscard]] float part() const { return fewer > 0.0F ? common / fewer : 0.0F; }
};

/// Words weigh by the square of how rare they are.
Overlap overlap(const Words& words, const WordSet& a, const WordSet& b) {
  const auto weight = [&words](const std::string& word) {
    const float rarity = words.rarity(word);
    return rarity * rarity;
  };
  Overlap found;
  float one = 0.0F;
  float two = 0.0F;
  for (const auto& word : a) {
    const float own = weight(word);
    one += own;
    if (std::ranges::binary_search(b, word)) found.common += own;
  }
  for (const auto& word : b) two += weight(word);
  found.fewer = std::min(one, two);
  return found;
}

bool reports(const Trace& trace) {
  return trace.event_class == EventClass::kReporting;
}

bool meet(const calendar::Interval& a, const calendar::Interval& b) {
  return a.begin < b.end && b.begin < a.end;
}

class Comparer {
 public:
  Comparer(const Words& words, const Told& a, const Told& b)
      : words_(words), a_(a.trace), b_(b.trace), one_(a.document), two_(b.document) {}

  PairValues values() {
    set(PairFeature::kBias, true);
    compare_heads();
    compare_arguments();
    compare_words();
    compare_dates();
    set(PairFeature::kOneDenied, a_.denied != b_.denied);
    set(PairFeature::kOtherReality, a_.reality != b_.reality);
    set(PairFeature::kBothOpen, a_.opens && b_.opens);
    return values_;
  }

 private:
  void set(PairFeature feature, float value) { values_[static_cast<std::size_t>(feature)] = value; }
  void set(PairFeature feature, bool value) { set(feature, value ? 1.0F : 0.0F); }

  void compare_heads() {
    const bool same = !a_.head.empty() && a_.head == b_.head;
    const bool root = same || (!a_.stem.empty() && a_.stem == b_.stem);
    const bool kin = !root && words_.kin(a_.head, b_.head);
    const bool noun_a = a_.pos == EventPos::kNoun;
    const bool noun_b = b_.pos == EventPos::kNoun;
    set(PairFeature::kSameWord, same);
    set(PairFeature::kSameRoot, root && !same);
    set(PairFeature::kKin, kin);
    const float rare = root ? words_.rarity(a_.head) : 0.0F;
    set(PairFeature::kWordRare, rare);
    set(PairFeature::kOneNamesOther, !root && (names(a_, b_) || names(b_, a_)));
    set(PairFeature::kBothNouns, root && noun_a && noun_b);
    set(PairFeature::kNounAndVerb, root && noun_a != noun_b);
    set(PairFeature::kLight, root && is_light(a_.head));
    set(PairFeature::kBothReports, reports(a_) && reports(b_));
    set(PairFeature::kOneReport, reports(a_) != reports(b_));
    alike_ = root ? 1.0F : (kin ? 0.7F : 0.0F);
    rare_ = rare;
  }

  [[nodiscard]] static bool names(const Trace& one, const Trace& other) {
    return std::ranges::binary_search(one.words, other.head) ||
           std::ranges::binary_search(one.stems, other.stem);
  }

  void compare_arguments() {
    const bool doer = share(a_.doers, b_.doers);
    const bool object = share(a_.objects, b_.objects);
    set(PairFeature::kSameDoer, doer);
    set(PairFeature::kSameObject, object);
    set(PairFeature::kSameBoth, doer && object);
    set(PairFeature::kCrossed,
        !doer && (share(a_.doers, b_.words) || share(b_.doers, a_.words) ||
                  share(a_.doers, b_.objects) || share(a_.objects, b_.doers)));
    set(PairFeature::kOtherDoer, !doer && !a_.doers.empty() && !b_.doers.empty());
    set(PairFeature::kOtherObject, !object && !a_.objects.empty() && !b_.objects.empty());
    const auto bare = [](const Trace& t) { return t.doers.empty() && t.objects.empty(); };
    set(PairFeature::kBothBare, bare(a_) && bare(b_));
  }

  void compare_words() {
    const bool name = share(a_.names, b_.names);
    set(PairFeature::kNames, std::min(1.0F, overlap(words_, a_.names, b_.names).common / 2.0F));
    set(PairFeature::kOtherNames, !name && !a_.names.empty() && !b_.names.empty());
    const bool number = share(a_.numbers, b_.numbers);
    set(PairFeature::kNumbers, number);
    set(PairFeature::kOtherNumbers, !number && !a_.numbers.empty() && !b_.numbers.empty());
    const Overlap clause = overlap(words_, a_.words, b_.words);
    set(PairFeature::kWords, std::min(1.0F, clause.common / 3.0F));
    set(PairFeature::kWordsPart, clause.part());
    set(PairFeature::kAround, overlap(words_, a_.around, b_.around).part());
    const float topic = same_topic(words_, one_, two_);
    set(PairFeature::kTopic, topic);
    set(PairFeature::kWordAndTopic, alike_ * topic);
    set(PairFeature::kWordAndWords, alike_ * std::min(1.0F, clause.common / 2.0F));
    set(PairFeature::kRareAndTopic, rare_ * topic);
  }

  void compare_dates() {
    if (a_.when && b_.when) {
      const bool same = a_.when->begin == b_.when->begin && a_.when->end == b_.when->end;
      const bool day = a_.when->end - a_.when->begin <= kDay;
      set(PairFeature::kSameDay, same && day);
      set(PairFeature::kOverlap, meet(*a_.when, *b_.when) && !(same && day));
      set(PairFeature::kOtherDay, !meet(*a_.when, *b_.when));
    }
  }

  const Words& words_;
  const Trace& a_;
  const Trace& b_;
  const DocumentTrace& one_;
  const DocumentTrace& two_;
  float alike_ = 0.0F;
  float rare_ = 0.0F;
  PairValues values_{};
};

/// Days between the articles, 0 where both entries have dates that meet and are known well.
float days_between(const Told& a, const Told& b) {
  const auto exact = [](const Trace& trace) {
    return trace.when && trace.when->end - trace.when->begin <= 3 * kDay;
  };
  if (exact(a.trace) && exact(b.trace) && meet(*a.trace.when, *b.trace.when)) return 0.0F;
  if (!a.document.published || !b.document.published) return 0.0F;
  const auto apart = std::abs(a.document.published->begin - b.document.published->begin);
  return static_cast<float>(apart / kDay);
}

}  // namespace

PairValues pair_values(const Words& words, const Told& a, const Told& b) {
  return Comparer(words, a, b).values();
}

float same_topic(const Words& words, const DocumentTrace& a, const DocumentTrace& b) {
  return overlap(words, a.topic, b.topic).part();
}

float likely_one(const Words& words, std::span<const float> weights, const Told& a, const Told& b) {
  const float learned = words::probability(weights, pair_values(words, a, b));
  const float less = 1.0F + days_between(a, b) / 3.0F;
  return learned / (learned + less * (1.0F - learned));
}

bool knows_day(const Trace& trace) {
  return trace.when && (trace.dated == Dated::kTold || trace.dated == Dated::kReckoned);
}

}  // namespace dateline::joining
