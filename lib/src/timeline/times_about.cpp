// Looks at what hangs on the event, and at the expressions of its sentence and the one before.
#include "timeline/times_about.hpp"

#include <algorithm>
#include <variant>

namespace dateline::timeline {

namespace {

constexpr std::size_t kMaxChildren = 24;

}  // namespace

bool has_time(const link::Context& context, EventId id) {
  const auto number = static_cast<std::size_t>(context.place(id).sentence.index);
  const auto& sentence = context.sentences()[number];
  for (std::int32_t i = sentence.first_timex; i < sentence.last_timex; ++i)
    if (context.place(TimexId{i}).above.event == id) return true;
  return false;
}

bool is_plain_act(const Event& event) {
  return event.tense == Tense::kPast && event.polarity == Polarity::kPos &&
         event.event_class == EventClass::kOccurrence;
}

bool tells_plainly(const link::Context& context, EventId id,
                   std::span<const std::string> looking_back) {
  if (context.place(id).above.event.valid() || has_time(context, id)) return false;
  const auto& analysis = context.input().analysis;
  const auto children = analysis.children(context.event(id).token);
  return std::ranges::none_of(
      children.first(std::min(children.size(), kMaxChildren)), [&](TokenId child) {
        return analysis[child].dep == Dep::kAdvmod &&
               std::ranges::binary_search(looking_back, analysis.lemma(child));
      });
}

bool other_time_before(const link::Context& context, EventId id, const Limits& day) {
  const auto& analysis = context.input().analysis;
  const SentenceId sentence = context.place(id).sentence;
  const SentenceId before{sentence.index - 1};
  if (!before.valid() || analysis[before].block != analysis[sentence].block) return false;
  const auto& times = context.sentences()[static_cast<std::size_t>(before.index)];
  for (std::int32_t i = times.first_timex; i < times.last_timex; ++i) {
    const auto& interval = context.place(TimexId{i}).interval;
    if (interval && (interval->end <= day.earliest.at || interval->begin >= day.latest.at))
      return true;
  }
  return false;
}

bool days_away(const link::Context& context, TokenId marker) {
  const auto& analysis = context.input().analysis;
  const auto number = static_cast<std::size_t>(analysis.sentence_of(marker).index);
  const auto& sentence = context.sentences()[number];
  const auto begin = context.input().timexes.begin();
  const std::uint32_t here = analysis[marker].span.begin;
  const auto behind =
      std::partition_point(begin + sentence.first_timex, begin + sentence.last_timex,
                           [here](const Timex& timex) { return timex.span.begin < here; });
  if (behind == begin + sentence.first_timex) return false;
  const Timex& timex = *(behind - 1);
  const auto* duration = std::get_if<calendar::Duration>(&timex.value);
  if (duration == nullptr || timex.span.end + 1 != here) return false;
  const auto length = calendar::length_of(*duration);
  return length && length->shortest >= calendar::kDay;
}

}  // namespace dateline::timeline
