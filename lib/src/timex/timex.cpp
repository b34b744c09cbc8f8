// Article -> TIMEX3: what the grammar finds, resolved from the first expression to the last.
#include "timex/timex.hpp"

#include <fmt/format.h>

#include <array>

#include "timex/find.hpp"
#include "timex/policy.hpp"
#include "timex/resolve.hpp"

namespace dateline {

std::string_view to_string(TimexType type) {
  constexpr std::array<std::string_view, 4> kNames = {"DATE", "TIME", "DURATION", "SET"};
  return kNames.at(static_cast<std::size_t>(type));
}

std::string_view to_string(Mod mod) {
  constexpr std::array<std::string_view, 13> kNames = {
      "",          "BEFORE",    "AFTER",         "ON_OR_BEFORE",  "ON_OR_AFTER",
      "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START",
      "MID",       "END",       "APPROX"};
  return kNames.at(static_cast<std::size_t>(mod));
}

}  // namespace dateline

namespace dateline::timex {
namespace {

std::optional<calendar::Day> day_of(const calendar::Value& value) {
  if (const auto* day = std::get_if<calendar::Day>(&value)) return *day;
  const calendar::TimeDay* time_day = nullptr;
  if (const auto* clock = std::get_if<calendar::ClockTime>(&value)) time_day = &clock->day;
  if (const auto* part = std::get_if<calendar::PartOfDay>(&value)) time_day = &part->day;
  if (time_day == nullptr) return std::nullopt;
  if (const auto* day = std::get_if<calendar::Day>(time_day)) return *day;
  return std::nullopt;
}

/// What a new date means for those after it.
void remember(const Resolved& resolved, std::int32_t index, Anchors& anchors) {
  if (resolved.type != TimexType::kDate && resolved.type != TimexType::kTime) return;
  if (!calendar::interval_of(resolved.value)) return;
  anchors.mentioned = resolved.value;
  if (const auto* quarter = std::get_if<calendar::Quarter>(&resolved.value))
    anchors.quarter = *quarter;
  anchors.mentioned_timex = index;
  if (auto day = day_of(resolved.value); day && day->known()) {
    anchors.mentioned_day = day;
    anchors.mentioned = *day;
  }
}

std::string quant_of(Quant quant) {
  switch (quant) {
    case Quant::kEvery:
      return "EVERY";
    case Quant::kEach:
      return "EACH";
    default:
      return "";
  }
}

std::string freq_of(const Meaning& meaning) {
  if (meaning.freq.thousandths == 0) return "";
  return fmt::format("{}X", meaning.freq.units());
}

/// Whether the text tells of years long gone rather than of the days around its publication: many
/// years are named, and most of them lie well before it.
bool is_narrative(const Findings& findings, const Anchors& anchors, Genre genre) {
  if (genre != Genre::kAuto) return genre == Genre::kNarrative;
  constexpr int kRecent = 2;  // years
  constexpr int kEnough = 4;  // named years
  const bool known = anchors.publication && anchors.publication->year.known();
  const int now = known ? anchors.publication->year.number() : 0;
  int gone = 0;
  for (const Found& found : findings.found) {
    const Fields& fields = findings.meanings[static_cast<std::size_t>(found.meaning)].fields;
    if (!fields.has(Field::kYear)) continue;
    gone += fields.has(Field::kEra) || !known || fields.get(Field::kYear) < now - kRecent ? 1 : 0;
  }
  return gone >= kEnough && 4 * static_cast<std::size_t>(gone) >= findings.found.size();
}

Span block_of(const Article& article, Span span, std::size_t& hint) {
  while (hint + 1 < article.blocks.size() && article.blocks[hint].span.end <= span.begin) ++hint;
  return article.blocks[hint].span;
}

}  // namespace

std::vector<Timex> find_timexes(const Article& article, const Analysis& /*analysis*/,
                                const Grammar& grammar, const Options& options) {
  const Findings findings = find(article, grammar);
  const Resolver resolver(grammar, findings);
  Anchors anchors;
  anchors.published = article.published;
  if (article.published) anchors.publication = day_of(*article.published);
  anchors.narrative = is_narrative(findings, anchors, options.genre);
  const Symbol story = grammar.symbol("storyref");
  std::vector<Timex> timexes;
  std::size_t block = 0;
  for (const Found& found : findings.found) {
    if (found.symbol == story && !anchors.narrative) continue;
    const Meaning& meaning = findings.meanings[static_cast<std::size_t>(found.meaning)];
    const Place place{article.text, block_of(article, found.span, block), found.match};
    const auto answer = resolver.resolve(meaning, anchors, place);
    if (!answer) continue;  // 30 February
    const Resolved& resolved = *answer;
    Timex timex;
    timex.span = found.span;
    timex.type = resolved.type;
    timex.value = resolved.value;
    timex.mod = resolved.mod;
    timex.quant = quant_of(meaning.quant);
    timex.freq = freq_of(meaning);
    timex.anchor_kind = resolved.anchor;
    if (resolved.anchor == AnchorKind::kTimex) timex.anchor = {anchors.mentioned_timex};
    timex.temporal_function = resolved.function;
    timex.because = {found.rule, static_cast<std::uint16_t>(resolved.decision)};
    timexes.push_back(std::move(timex));
    remember(resolved, static_cast<std::int32_t>(timexes.size()) - 1, anchors);
  }
  return timexes;
}

std::string_view rule_name(const Grammar& grammar, TimexReason reason) {
  return reason.rule < grammar.rules().size() ? std::string_view(grammar.rules()[reason.rule].name)
                                              : "";
}

std::string_view decision_name(TimexReason reason) {
  return reason.decision < kDecisions.size() ? kDecisions[reason.decision].name : "";
}

}  // namespace dateline::timex
