// The table of options, and what each value must look like.
#include "options.hpp"

#include <fmt/format.h>

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

/// A bound of the chart may be coarser than a day: 2019, 2019-06; and a day in words, like -d.
Problem read_bound(const std::string& text, std::optional<calendar::Value>& into) {
  auto value = calendar::parse_value(text);
  if (!value) {
    if (!read_date(text, into)) return std::nullopt;
    return fmt::format("'{}' is no date: {}; write 2019, 2019-06 or 7 June 2019", text,
                       value.error().message);
  }
  if (!calendar::interval_of(*value)) return "'" + text + "' is no stretch of the calendar";
  into = std::move(*value);
  return std::nullopt;
}

Problem read_path(const std::string& text, std::string& into) {
  if (text.empty()) return "the name is empty";
  into = text;
  return std::nullopt;
}

/// "text=body,published=when"
Problem read_fields(const std::string& text, JsonFields& into) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::string_view each = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(each.size() + 1, rest.size()));
    const std::size_t equals = each.find('=');
    const std::string_view name = each.substr(0, equals);
    std::string* field = name == "text"        ? &into.text
                         : name == "title"     ? &into.title
                         : name == "published" ? &into.published
                         : name == "id"        ? &into.id
                                               : nullptr;
    if (field == nullptr || equals == std::string_view::npos || equals + 1 == each.size())
      return std::string("'").append(each).append(
          "' is not like text=FIELD (or title, published, id)");
    *field = each.substr(equals + 1);
  }
  return std::nullopt;
}

Problem set_format(Settings& settings, const std::string& value) {
  settings.format = find_format(value);
  if (settings.format != nullptr) return std::nullopt;
  return "'" + value + "' is none of " + format_names([](const Format&) { return true; });
}

constexpr std::array kInputs = {Choice<InputFormat>{"auto", InputFormat::kAuto},
                                Choice<InputFormat>{"text", InputFormat::kText},
                                Choice<InputFormat>{"timeml", InputFormat::kTimeml},
                                Choice<InputFormat>{"html", InputFormat::kHtml},
                                Choice<InputFormat>{"jsonl", InputFormat::kJsonl},
                                Choice<InputFormat>{"json", InputFormat::kJson},
                                Choice<InputFormat>{"feed", InputFormat::kFeed},
                                Choice<InputFormat>{"mail", InputFormat::kMail},
                                Choice<InputFormat>{"document", InputFormat::kDocument},
                                Choice<InputFormat>{"pdf", InputFormat::kPdf},
                                Choice<InputFormat>{"warc", InputFormat::kWarc}};
constexpr std::array kGenres = {Choice<Genre>{"auto", Genre::kAuto},
                                Choice<Genre>{"news", Genre::kNews},
                                Choice<Genre>{"narrative", Genre::kNarrative}};
constexpr std::array kColours = {Choice<Colour>{"auto", Colour::kAuto},
                                 Choice<Colour>{"always", Colour::kAlways},
                                 Choice<Colour>{"never", Colour::kNever}};
constexpr std::array kModels = {Choice<LanguageModel>{"best", LanguageModel::kBest},
                                Choice<LanguageModel>{"fast", LanguageModel::kFast}};
constexpr std::array kOnly = {Choice<Extent>{"timex", Extent::kTimexes}};
constexpr std::array kGenerated = {Choice<int>{"man", 0},      Choice<int>{"bash", 1},
                                   Choice<int>{"zsh", 2},      Choice<int>{"fish", 3},
                                   Choice<int>{"markdown", 4}, Choice<int>{"formats", 5}};

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

/// "30", "0.5": a share of seconds may follow a point.
Problem set_seconds(Settings& settings, const std::string& value) {
  constexpr double kMost = 1e6;
  double seconds = 0;
  const auto [end, error] =
      std::from_chars(value.data(), value.data() + value.size(), seconds, std::chars_format::fixed);
  if (error != std::errc() || end != value.data() + value.size() || !(seconds > 0) ||
      seconds > kMost)
    return "'" + value + "' is not a number of seconds up to 1000000";
  settings.seconds = seconds;
  return std::nullopt;
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
    OptionRow{
        "d", "published", "DATE", "", Group::kInput,
        "publication date or date-time, as 2024-03-09 or \"March 9, 2024\"; overrides what the "
        "document says",
        [](S& s, T& v) { return read_date(v, s.published); }},
    OptionRow{"i", "input", "FORMAT",
              "auto text timeml html jsonl json feed mail document pdf warc", Group::kInput,
              "what the input is: auto (default), text, timeml, html, jsonl, json, feed, mail, "
              "document (DOCX, ODT, EPUB), pdf or warc",
              [](S& s, T& v) { return read_choice(v, kInputs, s.input); }},
    OptionRow{"", "field", "NAME=FIELD", "", Group::kInput,
              "the field of JSON that holds the text, title, published or id: text=body; may be "
              "given several times",
              [](S& s, T& v) { return read_fields(v, s.fields); }},
    OptionRow{"", "dayfirst", "", "", Group::kInput, "read 01/08/2017 as 1 August",
              [](S& s, T&) { return s.options.day_first = true, Problem(); }},
    OptionRow{"", "genre", "GENRE", "auto news narrative", Group::kInput,
              "auto (default), news: an undated \"in May\" lies near the publication; narrative: "
              "near the last time mentioned",
              [](S& s, T& v) { return read_choice(v, kGenres, s.options.genre); }},
    OptionRow{"", "model", "MODEL", "best fast", Group::kInput,
              "which model reads the sentences: best (default), or fast, for millions of articles",
              [](S& s, T& v) { return read_choice(v, kModels, s.options.model); }},
    OptionRow{"", "any-language", "", "", Group::kInput,
              "no warning about a text that is not English",
              [](S& s, T&) { return s.options.any_language = true, Problem(); }},
    OptionRow{"", "fetch", "", "", Group::kInput,
              "fetch a FILE that is an address of the web (http://, https://)",
              [](S& s, T&) { return s.fetch = true, Problem(); }},
    OptionRow{"", "fetch-private", "", "", Group::kInput,
              "with --fetch, also from this machine and private networks, and by a proxy",
              [](S& s, T&) { return s.fetch_private = true, Problem(); }},
    OptionRow{"", "max-bytes", "N", "", Group::kInput,
              "refuse a document, line or record longer than N bytes, unpacked (default 16777216)",
              [](S& s, T& v) { return set_number(v, 1, kMostBytes, s.max_bytes); }},
    OptionRow{"f", "format", "FORMAT", "", Group::kOutput, "", set_format},
    OptionRow{"o", "output", "FILE", "", Group::kOutput,
              "write to FILE, not to standard output; \"-\" is standard output",
              [](S& s, T& v) { return read_path(v, s.output); }},
    OptionRow{"", "output-dir", "DIR", "", Group::kOutput,
              "one file a document in DIR, its extension by the format: NAME.txt, NAME.html",
              [](S& s, T& v) { return read_path(v, s.output_dir); }},
    OptionRow{"", "force", "", "", Group::kOutput,
              "replace files that are already in DIR (never an input)",
              [](S& s, T&) { return s.force = true, Problem(); }},
    OptionRow{"", "no-text", "", "", Group::kOutput,
              "leave the article out of a drawn timeline (html), as for copyright",
              [](S& s, T&) { return s.with_text = false, Problem(); }},
    OptionRow{"", "bom", "", "", Group::kOutput,
              "begin csv with a byte order mark, which some spreadsheets need to see UTF-8",
              [](S& s, T&) { return s.byte_order_mark = true, Problem(); }},
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
    OptionRow{"", "for-merge", "", "", Group::kOutput,
              "keep in the JSON what 'dateline merge' needs to join it without the articles",
              [](S& s, T&) { return s.for_merge = true, Problem(); }},
    OptionRow{"", "about", "NAME", "", Group::kOutput,
              "keep the entries about a person, place or organisation",
              [](S& s, T& v) { return read_path(v, s.about); }},
    OptionRow{"", "edits", "FILE", "", Group::kOutput,
              "hide, show, rename, redate or add entries, a line each in FILE: hide \"It rained\"",
              [](S& s, T& v) { return read_path(v, s.edits_file); }},
    OptionRow{"", "from", "DATE", "", Group::kChart,
              "leave out what surely ended before DATE (json: \"shown\" is false)",
              [](S& s, T& v) { return read_bound(v, s.chart.from); }},
    OptionRow{"", "to", "DATE", "", Group::kChart, "leave out what surely began after DATE",
              [](S& s, T& v) { return read_bound(v, s.chart.to); }},
    OptionRow{"", "no-quotes", "", "", Group::kChart,
              "leave out what is known only from somebody's words",
              [](S& s, T&) { return s.chart.quotes = false, Problem(); }},
    OptionRow{"", "all", "", "", Group::kChart,
              "every event that is surely one, also those that an editor would leave out",
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
    OptionRow{"", "timeout-per-document", "SECONDS", "", Group::kWork,
              "give up a document after SECONDS (0.5, 30), say so in its place, and go on",
              set_seconds},
    OptionRow{"", "line-buffered", "", "", Group::kWork, "write each answer as soon as it is there",
              [](S& s, T&) { return s.line_buffered = true, Problem(); }},
    OptionRow{
        "", "generate", "WHAT", "man bash zsh fish markdown formats", Group::kOther,
        "print the man page, a shell's completions or the table of options or of formats, and exit",
        set_generate},
    OptionRow{"h", "help", "", "", Group::kOther, "print this help and exit",
              [](S& s, T&) { return s.action = Action::kHelp, Problem(); }},
    OptionRow{"", "version", "", "", Group::kOther, "print the version and exit",
              [](S& s, T&) { return s.action = Action::kVersion, Problem(); }},
};

/// What is told of the option -f, from the table of formats.
struct FormatHelp {
  std::string choices;
  std::string help;
};

FormatHelp format_help() {
  FormatHelp told;
  for (const Format& format : formats()) {
    told.choices.append(told.choices.empty() ? "" : " ").append(format.name);
    told.help.append(told.help.empty() ? "" : "; ").append(format.name);
    if (format.name == "chart") told.help.append(" (default)");
    told.help.append(": ").append(format.what);
  }
  return told;
}

std::vector<OptionRow> with_formats() {
  static const FormatHelp told = format_help();
  std::vector<OptionRow> table(kTable.begin(), kTable.end());
  for (OptionRow& row : table) {
    if (row.name != "format") continue;
    row.choices = told.choices;
    row.help = told.help;
  }
  return table;
}

}  // namespace

std::span<const OptionRow> option_table() {
  static const std::vector<OptionRow> table = with_formats();
  return table;
}

bool is_for_results(const OptionRow& row) {
  constexpr std::array<std::string_view, 14> kNames = {
      "format", "output", "for-merge", "edits", "from",  "to",        "no-quotes",
      "all",    "limit",  "width",     "ascii", "color", "max-bytes", "help"};
  return std::ranges::find(kNames, row.name) != kNames.end();
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

}  // namespace dateline::cli
