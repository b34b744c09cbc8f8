// The table of options, and what each value must look like.
#include "options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <thread>

namespace dateline::cli {
namespace {

using Problem = std::optional<std::string>;

/// A whole number from `least` to `most`.
Problem read_number(const std::string& text, long long least, long long most, long long& into) {
  long long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
    return "'" + text + "' is not a number from " + std::to_string(least) + " to " +
           std::to_string(most);
  into = number;
  return std::nullopt;
}

template <class Enum>
struct Choice {
  std::string_view name;
  Enum value;
};

template <class Enum, std::size_t count>
Problem read_choice(const std::string& text, const std::array<Choice<Enum>, count>& choices,
                    Enum& into) {
  std::string names;
  for (const auto& choice : choices) {
    if (choice.name == text) {
      into = choice.value;
      return std::nullopt;
    }
    names += (names.empty() ? "" : ", ") + std::string(choice.name);
  }
  return "'" + text + "' is none of " + names;
}

Problem read_date(const std::string& text, std::optional<calendar::Value>& into) {
  auto date = read_published(text);
  if (!date) return date.error().message;
  into = std::move(*date);
  return std::nullopt;
}

/// A bound of the chart may be coarser than a day: 2019, 2019-06.
Problem read_bound(const std::string& text, std::optional<calendar::Value>& into) {
  auto value = calendar::parse_value(text);
  if (!value) return "'" + text + "' is no date: " + value.error().message;
  if (!calendar::interval_of(*value)) return "'" + text + "' is no stretch of the calendar";
  into = std::move(*value);
  return std::nullopt;
}

Problem read_path(const std::string& text, std::string& into) {
  if (text.empty()) return "the name is empty";
  into = text;
  return std::nullopt;
}

constexpr std::array kFormats = {
    Choice<Format>{"chart", Format::kChart}, Choice<Format>{"timeml", Format::kTimeml},
    Choice<Format>{"json", Format::kJson}, Choice<Format>{"conllu", Format::kConllu},
    Choice<Format>{"tsv", Format::kTsv}};
constexpr std::array kInputs = {Choice<InputFormat>{"auto", InputFormat::kAuto},
                                Choice<InputFormat>{"text", InputFormat::kText},
                                Choice<InputFormat>{"timeml", InputFormat::kTimeml},
                                Choice<InputFormat>{"html", InputFormat::kHtml},
                                Choice<InputFormat>{"jsonl", InputFormat::kJsonl}};
constexpr std::array kGenres = {Choice<Genre>{"auto", Genre::kAuto},
                                Choice<Genre>{"news", Genre::kNews},
                                Choice<Genre>{"narrative", Genre::kNarrative}};
constexpr std::array kColours = {Choice<Colour>{"auto", Colour::kAuto},
                                 Choice<Colour>{"always", Colour::kAlways},
                                 Choice<Colour>{"never", Colour::kNever}};
constexpr std::array kOnly = {Choice<Extent>{"timex", Extent::kTimexes}};
constexpr std::array kGenerated = {Choice<int>{"man", 0}, Choice<int>{"bash", 1},
                                   Choice<int>{"zsh", 2}, Choice<int>{"fish", 3},
                                   Choice<int>{"markdown", 4}};

Problem set_jobs(Settings& settings, const std::string& value) {
  long long number = 0;
  if (auto problem = read_number(value, 0, 1024, number)) return problem;
  settings.jobs = static_cast<int>(number);
  if (number == 0)
    settings.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  return std::nullopt;
}

template <class Target>
Problem set_number(const std::string& value, long long least, long long most, Target& into) {
  long long number = 0;
  if (auto problem = read_number(value, least, most, number)) return problem;
  into = static_cast<Target>(number);
  return std::nullopt;
}

Problem set_width(Settings& settings, const std::string& value) {
  return set_number(value, 60, 1000, settings.width.emplace());
}

Problem set_generate(Settings& settings, const std::string& value) {
  int number = 0;
  if (auto problem = read_choice(value, kGenerated, number)) return problem;
  settings.action = Action::kGenerate;
  settings.generate = value;
  return std::nullopt;
}

constexpr long long kMostBytes = 1LL << 30U;  // offsets inside the library have 32 bits

using S = Settings;
using T = const std::string;

constexpr std::array kTable = {
    OptionRow{"d", "published", "DATE", "", Group::kInput,
              "publication date or date-time, ISO 8601; overrides what the document says",
              [](S& s, T& v) { return read_date(v, s.published); }},
    OptionRow{"i", "input", "FORMAT", "auto text timeml html jsonl", Group::kInput,
              "what the input is: auto (default), text, timeml, html or jsonl",
              [](S& s, T& v) { return read_choice(v, kInputs, s.input); }},
    OptionRow{"", "dayfirst", "", "", Group::kInput, "read 01/08/2017 as 1 August",
              [](S& s, T&) { return s.options.day_first = true, Problem(); }},
    OptionRow{"", "genre", "GENRE", "auto news narrative", Group::kInput,
              "auto (default), news: an undated \"in May\" lies near the publication; narrative: "
              "near the last time mentioned",
              [](S& s, T& v) { return read_choice(v, kGenres, s.options.genre); }},
    OptionRow{"", "max-bytes", "N", "", Group::kInput,
              "refuse a document, or a line of JSON Lines, longer than N bytes (default 16777216)",
              [](S& s, T& v) { return set_number(v, 1, kMostBytes, s.max_bytes); }},
    OptionRow{"f", "format", "FORMAT", "chart timeml json conllu tsv", Group::kOutput,
              "chart (default), timeml, json, conllu (the language analysis) or tsv (the timeline "
              "for a spreadsheet)",
              [](S& s, T& v) { return read_choice(v, kFormats, s.format); }},
    OptionRow{"o", "output", "FILE", "", Group::kOutput, "write to FILE, not to standard output",
              [](S& s, T& v) { return read_path(v, s.output); }},
    OptionRow{"", "output-dir", "DIR", "", Group::kOutput,
              "one file a document in DIR: NAME.txt, NAME.tml, NAME.json",
              [](S& s, T& v) { return read_path(v, s.output_dir); }},
    OptionRow{"", "only", "WHAT", "timex", Group::kOutput,
              "timex: time expressions alone, by a faster path",
              [](S& s, T& v) { return read_choice(v, kOnly, s.options.extent); }},
    OptionRow{
        "", "explain", "", "", Group::kOutput,
        "say which rule, anchor and decision gave each value, and why each event stands where "
        "it does: under the chart, with other formats on standard error",
        [](S& s, T&) { return s.explain = true, Problem(); }},
    OptionRow{"", "merge", "", "", Group::kOutput, "one timeline over all documents",
              [](S& s, T&) { return s.merge = true, Problem(); }},
    OptionRow{"", "about", "NAME", "", Group::kOutput,
              "keep the entries about a person, place or organisation",
              [](S& s, T& v) { return read_path(v, s.about); }},
    OptionRow{"", "from", "DATE", "", Group::kChart, "leave out what surely ended before DATE",
              [](S& s, T& v) { return read_bound(v, s.chart.from); }},
    OptionRow{"", "to", "DATE", "", Group::kChart, "leave out what surely began after DATE",
              [](S& s, T& v) { return read_bound(v, s.chart.to); }},
    OptionRow{"", "no-quotes", "", "", Group::kChart,
              "leave out what is known only from somebody's words",
              [](S& s, T&) { return s.chart.quotes = false, Problem(); }},
    OptionRow{"", "all", "", "", Group::kChart,
              "every event, also those that only report or repeat what another line shows",
              [](S& s, T&) { return s.chart.all = true, Problem(); }},
    OptionRow{"", "limit", "N", "", Group::kChart, "at most N entries, the most telling ones",
              [](S& s, T& v) { return set_number(v, 1, 1000000, s.chart.limit); }},
    OptionRow{"", "width", "N", "", Group::kChart,
              "columns, from 60 up (default: the terminal's, else 80)", set_width},
    OptionRow{"", "ascii", "", "", Group::kChart, "draw with ASCII signs only",
              [](S& s, T&) { return s.chart.ascii = true, Problem(); }},
    OptionRow{"", "color", "WHEN", "auto always never", Group::kChart,
              "auto (default: on a terminal, unless NO_COLOR is set), always or never",
              [](S& s, T& v) { return read_choice(v, kColours, s.colour); }},
    OptionRow{"j", "jobs", "N", "", Group::kWork,
              "work on N documents at once (0: one a processor); output keeps the input's order",
              set_jobs},
    OptionRow{"", "line-buffered", "", "", Group::kWork, "write each answer as soon as it is there",
              [](S& s, T&) { return s.line_buffered = true, Problem(); }},
    OptionRow{"", "generate", "WHAT", "man bash zsh fish markdown", Group::kOther,
              "print the man page, a shell's completions or the table of options, and exit",
              set_generate},
    OptionRow{"h", "help", "", "", Group::kOther, "print this help and exit",
              [](S& s, T&) { return s.action = Action::kHelp, Problem(); }},
    OptionRow{"", "version", "", "", Group::kOther, "print the version and exit",
              [](S& s, T&) { return s.action = Action::kVersion, Problem(); }},
};

}  // namespace

std::span<const OptionRow> option_table() {
  return kTable;
}

std::string_view heading_of(Group group) {
  switch (group) {
    case Group::kInput:
      return "Input";
    case Group::kOutput:
      return "Output";
    case Group::kChart:
      return "Chart";
    case Group::kWork:
      return "Many documents";
    case Group::kOther:
      return "Other";
  }
  return {};
}

std::optional<std::string> contradiction_in(const Settings& settings) {
  const bool only_timex = settings.options.extent == Extent::kTimexes;
  if (!settings.output.empty() && !settings.output_dir.empty())
    return "--output and --output-dir exclude each other";
  if (settings.merge && !settings.output_dir.empty())
    return "--merge gives one timeline: use --output, not --output-dir";
  if (settings.merge && (settings.format == Format::kTimeml || settings.format == Format::kConllu))
    return "--merge needs -f chart, json or tsv";
  if (only_timex && settings.format == Format::kConllu)
    return "--only timex makes no language analysis: -f conllu has nothing to write";
  if (only_timex && (settings.merge || !settings.about.empty()))
    return "--only timex makes no timeline: --merge and --about need one";
  return std::nullopt;
}

}  // namespace dateline::cli
