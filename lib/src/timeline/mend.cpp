// Looks at each entry's helpers and date, then at nouns that tell of what is to come.
#include "timeline/mend.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "timeline/stem.hpp"
#include "timeline/telling.hpp"

namespace dateline::timeline {

namespace {

/// "Is willing to talk", "plans to send": what is wished or planned has the reality, and not that
/// it is; but who "tried to leave" tried.
void take_from_helped(const link::Context& context, Entry& entry) {
  if (context.event(entry.told_by).event_class != EventClass::kIState) return;
  for (const Mention& mention : entry.mentions) {
    const bool helped =
        mention.tie == Tie::kHelper && context.place(mention.event).above.event == entry.told_by;
    if (helped && entry.reality != Reality::kDenied)
      entry.reality = context.event(mention.event).reality;
  }
}

bool begins_after_publication(const link::Context& context, const Entry& entry) {
  const auto& day = context.publication();
  const auto begin = calendar::interval_of(entry.from.earliest);
  return day && begin && begin->begin >= day->end;
}

bool ended_before_publication(const link::Context& context, const Entry& entry) {
  const auto& day = context.publication();
  const auto end = calendar::interval_of(entry.to.latest);
  return day && end && end->end <= day->begin;
}

/// "Has been set for May", "was put off until Friday": the day is that of what is planned.
bool is_set_for(const link::Context& context, const Entry& entry) {
  constexpr std::array<std::string_view, 4> kWords = {"for", "to", "until", "till"};
  const TokenId marker =
      entry.anchored_by.valid() ? context.place(entry.anchored_by).above.marker : TokenId{};
  return marker.valid() &&
         std::ranges::find(kWords, context.input().analysis.lemma(marker)) != kWords.end();
}

/// "The fair opens on Friday" is a plan as "will open" is, as long as it is to come; "the shop is
/// closed on Monday" was so where that Monday is over. What is told as over and dated after
/// publication is left to the laws.
void agree_with_date(const link::Context& context, Entry& entry) {
  if (entry.dated != Dated::kTold) return;
  const bool happens = entry.reality == Reality::kHappened || entry.reality == Reality::kOngoing;
  if (happens && begins_after_publication(context, entry)) {
    if (!is_over(context.event(entry.told_by)) || is_set_for(context, entry))
      entry.reality = Reality::kPlanned;
  } else if (entry.reality == Reality::kOngoing && !entry.open_end &&
             ended_before_publication(context, entry)) {
    entry.reality = Reality::kHappened;
  }
}

/// The stem of a noun that tells an entry; empty for what is no noun.
std::string noun_of(const link::Context& context, const Entry& entry) {
  const Event& event = context.event(entry.told_by);
  const bool noun = event.pos == EventPos::kNoun && event.token.valid();
  return noun ? stem_of(context.input().analysis.lemma(event.token)) : std::string();
}

}  // namespace

void mend_realities(const link::Context& context, std::vector<Entry>& entries) {
  std::set<std::string> coming;
  std::set<std::string> over;
  for (Entry& entry : entries) {
    take_from_helped(context, entry);
    agree_with_date(context, entry);
    const std::string noun = noun_of(context, entry);
    const bool dated = entry.dated == Dated::kTold;
    if (!noun.empty() && dated)
      (begins_after_publication(context, entry) ? coming : over).insert(noun);
  }
  for (Entry& entry : entries) {
    const std::string noun = noun_of(context, entry);
    const bool undated = entry.dated == Dated::kNotTold && entry.reality == Reality::kHappened;
    if (undated && coming.contains(noun) && !over.contains(noun)) entry.reality = Reality::kPlanned;
  }
}

}  // namespace dateline::timeline
