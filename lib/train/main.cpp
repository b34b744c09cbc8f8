// dateline-train: corpora -> lib/models, and their scores on held-back parts.
#include <fmt/core.h>

#include <array>
#include <cstdio>
#include <string_view>
#include <variant>

#include "commands.hpp"

namespace dateline::train {
namespace {

struct Command {
  std::string_view name;
  std::string_view what;
  Outcome (*run)(const Setting&);
};

// In the order in which `all` runs them: later models rest on earlier ones.
constexpr std::array kCommands = {
    Command{"language", "tags, lemmas, heads and relations", run_language},
    Command{"events", "event detection and class", run_events},
    Command{"links", "scores of proposed temporal links", run_links},
    Command{"antecedents", "whom pronouns mean", run_antecedents},
    Command{"timeline", "salience of entries, and what is told twice", run_timeline},
    Command{"merge", "which entries of several articles are one event", run_merge},
};
constexpr Command kSilver{"silver", "what the best model says of raw news, for the fast one",
                          run_silver};

int usage() {
  fmt::print(
      stderr,
      "dateline-train COMMAND --data DIR [--out DIR] [--held-out] [--evaluate] [--test]\n"
      "               [--cross-validate] [--answers DIR] [--stories DIR]... [--marks DIR]...\n"
      "  trains models from the corpora under DIR, writes them to --out (default lib/models)\n"
      "  --held-out  train without the development part, to measure end to end on it\n"
      "  --evaluate  train nothing, measure the embedded models on the development parts\n"
      "  --test      the same on the test parts\n"
      "  --cross-validate  events, links: measure all documents by models of the others\n"
      "  --answers   with links --evaluate: TimeML of the development part, gold events and times\n"
      "              given, into DIR\n"
      "  --stories   timeline: learn from the articles with timelines in DIR, too\n"
      "  --marks     antecedents: learn from the texts with marked pronouns in DIR\n"
      "commands:\n");
  for (const Command& command : kCommands)
    fmt::print(stderr, "  {:<10} {}\n", command.name, command.what);
  fmt::print(stderr, "  {:<10} every command above, in this order\n", "all");
  fmt::print(stderr, "  {:<10} {}\n", kSilver.name, kSilver.what);
  return 2;
}

bool done(const Command& command, const Setting& setting) {
  fmt::print("== {}\n", command.name);
  const Outcome outcome = command.run(setting);
  if (!outcome)
    fmt::print(stderr, "dateline-train {}: {}\n", command.name, outcome.error().message);
  return outcome.has_value();
}

int run(std::string_view name, const Setting& setting) {
  if (name == kSilver.name) return done(kSilver, setting) ? 0 : 1;
  bool found = false;
  for (const Command& command : kCommands) {
    if (name != "all" && name != command.name) continue;
    found = true;
    if (!done(command, setting)) return 1;
  }
  return found ? 0 : usage();
}

}  // namespace
}  // namespace dateline::train

int main(int argc, char** argv) {
  using dateline::train::usage;
  if (argc < 2) return usage();
  dateline::train::Setting setting;
  setting.out = "lib/models";
  for (int i = 2; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (option == "--data" && i + 1 < argc) {
      setting.data = argv[++i];
    } else if (option == "--out" && i + 1 < argc) {
      setting.out = argv[++i];
    } else if (option == "--wordnet" && i + 1 < argc) {
      setting.wordnet = argv[++i];
    } else if (option == "--answers" && i + 1 < argc) {
      setting.answers = argv[++i];
    } else if (option == "--stories" && i + 1 < argc) {
      setting.stories.emplace_back(argv[++i]);
    } else if (option == "--marks" && i + 1 < argc) {
      setting.marks.emplace_back(argv[++i]);
    } else if (option == "--evaluate") {
      setting.evaluate = true;
    } else if (option == "--held-out") {
      setting.held_out = true;
    } else if (option == "--cross-validate") {
      setting.cross_validate = true;
    } else if (option == "--test") {
      setting.evaluate = setting.test = true;
    } else {
      return usage();
    }
  }
  if (setting.data.empty()) return usage();
  return dateline::train::run(argv[1], setting);
}
