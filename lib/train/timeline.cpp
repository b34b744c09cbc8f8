// dateline-train timeline: articles with editors' timelines -> data/en/repeats.tsv and
// data/en/salience.tsv, and how well both do on articles that they have not seen.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "commands.hpp"
#include "dense_logistic.hpp"
#include "event/event.hpp"
#include "label/label.hpp"
#include "stages.hpp"
#include "stories.hpp"
#include "story_dates.hpp"
#include "timeline/models.hpp"
#include "timeline/repeat.hpp"
#include "timeline/salience.hpp"
#include "timeline/shown.hpp"
#include "timeline/unit.hpp"
#include "timex/timex.hpp"
#include "words/weights.hpp"

namespace dateline::train {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFolds = 6;
constexpr double kHeldBack = 6.0;   // how far weights are held back; 1 to 20 hardly differ
constexpr double kHeldNear = 30.0;  // and near those of other editors
constexpr std::array<float, 3> kLimits = {0.4F, 0.55F, 0.7F};

/// A story with all that the earlier stages find in it.
struct Read {
  Story story;
  Document document;
  std::vector<Link> event_links;
  link::Order order;
  std::vector<timeline::Placing> placings;
  entity::Mentions mentions;
  std::vector<std::set<std::size_t>> told;  // for each event of ours those of the editor
  bool own = true;                          // of the first folder

  [[nodiscard]] link::Input input() const {
    return {document.article, document.analysis, document.timexes,
            document.events,  document.signals,  event_links};
  }
  [[nodiscard]] const std::set<std::size_t>& told_by(EventId id) const {
    return told[static_cast<std::size_t>(id.index)];
  }
};

bool overlap(const std::set<std::size_t>& a, const std::set<std::size_t>& b) {
  return std::ranges::any_of(a, [&b](std::size_t event) { return b.contains(event); });
}

Read process(Story story, const Stages& stages, const link::Models& models,
             const timeline::Models& timeline) {
  Read read;
  Document& document = read.document;
  document.article = story.article;
  auto [clauses, found] = stages.read(document);
  read.event_links = std::move(found.links);
  read.mentions = std::move(found.mentions);
  label::label_events({document.article, document.analysis, document.timexes, document.events,
                       clauses, read.mentions, found.sides, stages.event.tables.lexicon},
                      document.events);
  read.order = link::find_order(read.input(), models);
  read.placings =
      timeline::place_events(link::Context(read.input()), read.order, timeline.looking_back);
  for (const Event& event : document.events) {
    auto& told = read.told.emplace_back();
    for (std::size_t i = 0; i < story.events.size(); ++i)
      for (const Span& span : story.events[i])
        if (span.overlaps(event.span)) told.insert(i);
  }
  read.story = std::move(story);
  return read;
}

/// The examples of a story, and whether it is one of the editors' own, to whose taste weights lean.
struct OfStory {
  std::vector<DenseExample> examples;
  bool own = true;
};
using Examples = std::vector<OfStory>;

/// Weights learned from all stories but those of one fold; of no fold from all. Those of others say
/// where to begin.
std::vector<float> fit(const Examples& stories, std::size_t left_out) {
  std::vector<const DenseExample*> own;
  std::vector<const DenseExample*> others;
  for (std::size_t i = 0; i < stories.size(); ++i)
    if (i % kFolds != left_out)
      for (const DenseExample& example : stories[i].examples)
        (stories[i].own ? own : others).push_back(&example);
  const auto from = others.empty() ? std::vector<float>() : fit_dense(others, kHeldBack);
  return fit_dense(own, others.empty() ? kHeldBack : kHeldNear, from);
}

void report(std::string_view name, const Examples& examples) {
  std::vector<std::pair<float, bool>> scored;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto weights = fit(examples, fold);
    for (std::size_t i = fold; i < examples.size(); i += kFolds)
      for (const DenseExample& example : examples[i].examples)
        scored.emplace_back(words::probability(weights, example.values), example.yes);
  }
  const auto yes = std::ranges::count_if(scored, [](const auto& one) { return one.second; });
  fmt::print("{}: {} examples, {} yes, area under the curve {:.3f}\n", name, scored.size(), yes,
             area_under_curve(scored));
  report_limits(scored, kLimits);
}

/// Pairs of which the editor has at least one; of others nothing is known. Those that their
/// sentences join teach nothing.
std::vector<DenseExample> repeat_examples(const Read& read, const timeline::Models& models) {
  std::vector<DenseExample> examples;
  const auto input = read.input();
  const link::Context context(input);
  const timeline::Sketches sketches(context, models, &read.mentions);
  std::vector<std::size_t> unit_of(read.document.events.size());
  const auto units =
      timeline::find_units(context, sketches, read.placings, read.order, models.light, {});
  for (std::size_t i = 0; i < units.size(); ++i)
    for (const Mention& mention : units[i].mentions)
      unit_of[static_cast<std::size_t>(mention.event.index)] = i;
  for (const auto& pair : timeline::repeat_candidates(sketches)) {
    const auto& first = read.told_by(pair.first);
    const auto& second = read.told_by(pair.second);
    if (first.empty() && second.empty()) continue;
    if (unit_of[static_cast<std::size_t>(pair.first.index)] ==
        unit_of[static_cast<std::size_t>(pair.second.index)])
      continue;
    const auto values =
        timeline::repeat_values(context, sketches, read.placings, pair.first, pair.second);
    examples.push_back({{values.begin(), values.end()}, overlap(first, second)});
  }
  return examples;
}

/// Of the days that habits give how many are those of the editor, by habit and by whether a reader
/// is told.
void report_days(const std::vector<Read>& stories) {
  constexpr std::array<std::string_view, 5> kHabits = {"none", "news", "shared", "carried",
                                                       "earlier"};
  std::map<std::pair<timeline::Habit, bool>, std::pair<int, int>> counted;
  for (const Read& read : stories) {
    for (std::size_t i = 0; i < read.placings.size(); ++i) {
      const timeline::Assumed& assumed = read.placings[i].assumed;
      const auto& told = read.told[i];
      if (!assumed.start.earliest.known() || told.empty()) continue;
      const calendar::Interval days{assumed.start.earliest.at, assumed.start.latest.at};
      auto& [right, all] = counted[{assumed.habit, assumed.sure}];
      right += std::ranges::any_of(
          told, [&](std::size_t event) { return agrees(read.story.dates[event], days); });
      ++all;
    }
  }
  for (const auto& [kind, count] : counted)
    fmt::print("day {:<8} {:<8} {:3} right of {}\n", kHabits[static_cast<std::size_t>(kind.first)],
               kind.second ? "told" : "not told", count.first, count.second);
}

/// Units as weights of repeats make them, and whether the editor has them.
Examples salience_examples(const std::vector<Read>& stories, std::span<const float> repeats,
                           const timeline::Models& models) {
  Examples examples;
  for (const Read& read : stories) {
    auto& own = examples.emplace_back(OfStory{{}, read.own}).examples;
    const auto input = read.input();
    const link::Context context(input);
    const timeline::Sketches sketches(context, models, &read.mentions);
    const auto pairs = timeline::find_repeats(context, sketches, read.placings, repeats);
    for (const auto& unit :
         timeline::find_units(context, sketches, read.placings, read.order, models.light, pairs)) {
      const auto values = timeline::salience_values(context, sketches, read.placings, unit);
      const bool kept = std::ranges::any_of(unit.mentions, [&read](const Mention& mention) {
        return !read.told_by(mention.event).empty();
      });
      own.push_back({{values.begin(), values.end()}, kept});
    }
  }
  return examples;
}

/// What a chart shows of the editor's events.
struct Shown {
  int events = 0;
  int found = 0;
  int twice = 0;
  int lines = 0;
  int kept = 0;
};

void count_shown(const Read& read, const timeline::Models& models, Shown& sum) {
  const auto input = read.input();
  const link::Context context(input);
  const timeline::Sketches sketches(context, models, &read.mentions);
  const auto pairs = timeline::find_repeats(context, sketches, read.placings, models.repeats);
  const auto units =
      timeline::find_units(context, sketches, read.placings, read.order, models.light, pairs);
  std::vector<float> values;
  for (const auto& unit : units)
    values.push_back(
        words::probability(models.salience,
                           timeline::salience_values(context, sketches, read.placings, unit)) *
        timeline::readable_part(context, sketches, unit));
  const auto shown = timeline::choose_shown(context, units, values, pairs);
  std::vector<int> told(read.story.events.size(), 0);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!shown[i]) continue;
    std::set<std::size_t> events;
    for (const Mention& mention : units[i].mentions)
      events.insert(read.told_by(mention.event).begin(), read.told_by(mention.event).end());
    for (const std::size_t event : events) ++told[event];
    ++sum.lines;
    sum.kept += events.empty() ? 0 : 1;
  }
  sum.events += static_cast<int>(told.size());
  for (const int times : told) {
    sum.found += times > 0 ? 1 : 0;
    sum.twice += std::max(0, times - 1);
  }
}

/// Of the mentions that a kind of bond joins how many the editor has together; both must be his.
void report_bonds(const std::vector<Read>& stories, std::span<const std::string> light) {
  std::map<std::string_view, std::pair<int, int>> counted;
  for (const Read& read : stories) {
    const auto input = read.input();
    const link::Context context(input);
    for (std::size_t i = 0; i < read.document.events.size(); ++i) {
      const auto bond = timeline::bond_of(context, light, {static_cast<std::int32_t>(i)});
      if (bond.tie == Tie::kItself) continue;
      const auto& upper = read.told_by(bond.upper);
      const auto& lower = read.told_by(bond.lower);
      if (upper.empty() || lower.empty()) continue;
      auto& [right, all] = counted[to_string(bond.tie)];
      right += overlap(upper, lower) ? 1 : 0;
      ++all;
    }
  }
  for (const auto& [tie, count] : counted)
    fmt::print("bond {:<16} {:3} right of {}\n", tie, count.first, count.second);
}

void print_shown(const Shown& sum) {
  const auto share = [](int part, int all) { return 100.0 * part / std::max(1, all); };
  fmt::print("held out, shown: {} lines, found {:.1f} of {}, twice {:.1f}, focus {:.1f}\n",
             sum.lines, share(sum.found, sum.events), sum.events, share(sum.twice, sum.events),
             share(sum.kept, sum.lines));
}

/// What the chart of each story shows by weights of the other stories; a line a folder.
void report_shown(const std::vector<Read>& stories, timeline::Models models,
                  const Examples& pairs) {
  std::map<fs::path, Shown> sums;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    models.repeats = fit(pairs, fold);
    models.salience = fit(salience_examples(stories, models.repeats, models), fold);
    for (std::size_t i = fold; i < stories.size(); i += kFolds)
      count_shown(stories[i], models, sums[stories[i].story.folder]);
  }
  for (const auto& [folder, sum] : sums) print_shown(sum);
}

Outcome write(const fs::path& path, std::string_view what, std::span<const std::string_view> names,
              std::span<const float> weights) {
  std::ofstream out(path, std::ios::binary);
  out << fmt::format(
      "# {}: weights of a logistic model over\n# features from 0 to 1, learned by `dateline-train "
      "timeline`. Feature, weight.\n",
      what);
  for (std::size_t i = 0; i < names.size(); ++i)
    out << fmt::format("{}\t{:.3f}\n", names[i], static_cast<double>(weights[i]));
  if (out.flush()) return {};
  return tl::unexpected(Error{ErrorCode::kUnsupported, "cannot write " + path.string(), 0});
}

/// The folder that holds this one, whether or not its name ends on a slash.
fs::path beside(const fs::path& folder) {
  return (folder / "").parent_path().parent_path();
}

}  // namespace

Outcome run_timeline(const Setting& setting) {
  const auto stages = Stages::load();
  if (!stages) return tl::unexpected(stages.error());
  const auto links = link::Models::load();
  if (!links) return tl::unexpected(links.error());
  const auto models = timeline::Models::load();
  if (!models) return tl::unexpected(models.error());
  std::vector<fs::path> folders = {beside(setting.data) / "cases" / "stories"};
  folders.insert(folders.end(), setting.stories.begin(), setting.stories.end());
  std::vector<Read> read;
  for (const fs::path& folder : folders) {
    auto stories = read_stories(folder);
    if (!stories) return tl::unexpected(stories.error());
    for (Story& story : *stories) {
      read.push_back(process(std::move(story), *stages, *links, *models));
      read.back().own = folder == folders.front();
    }
  }
  report_bonds(read, models->light);
  report_days(read);
  Examples pairs;
  for (const Read& one : read) pairs.push_back({repeat_examples(one, *models), one.own});
  report("repeats", pairs);
  const auto repeats = fit(pairs, kFolds);
  const auto units = salience_examples(read, repeats, *models);
  report("salience", units);
  report_shown(read, *models, pairs);
  if (setting.evaluate) return {};
  const fs::path folder = beside(setting.out) / "data" / "en";
  const auto told =
      write(folder / "repeats.tsv", "What makes two mentions in different sentences tell one event",
            timeline::kRepeatNames, repeats);
  if (!told) return told;
  return write(folder / "salience.tsv",
               "What makes an editor keep an event in the timeline of an article",
               timeline::kSalienceNames, fit(units, kFolds));
}

}  // namespace dateline::train
