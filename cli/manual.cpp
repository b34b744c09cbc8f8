// Prints the table of options in the forms that people and shells read.
#include "manual.hpp"

#include <fmt/format.h>

#include <array>

#include "dateline/document.hpp"
#include "dateline/format.hpp"
#include "options.hpp"

namespace dateline::cli {
namespace {

constexpr std::string_view kUsage = "dateline [OPTIONS] [FILE...]";
constexpr std::string_view kSummary =
    "Reads news articles and their publication dates and tells what happened when, in which order, "
    "and how sure that is.";
constexpr std::string_view kFiles = "no FILE, or \"-\", reads standard input";

struct Example {
  std::string_view command;
  std::string_view what;
};
constexpr auto kExamples = std::to_array<Example>({
    {"dateline -d 2019-06-07 article.txt", "draw the timeline of an article"},
    {"dateline -f html -o story.html article.txt", "a page with the drawn timeline"},
    {"dateline -f json page.html", "a saved web page as JSON, for programs"},
    {"dateline -f timeml -d 2019-06-07 < article.txt", "TimeML, for other tools"},
    {"dateline -i jsonl -f json -j 4 < news.jsonl", "one JSON answer a line, in order"},
    {"dateline --merge --about \"Steve Jobs\" *.txt", "one timeline over several articles"},
    {"dateline merge june.json july.jsonl", "results joined without the articles"},
    {"dateline serve", "timelines by HTTP, see dateline serve --help"},
});

std::string spelled(const OptionRow& row) {
  const std::string letter = row.letter.empty() ? "    " : fmt::format("-{}, ", row.letter);
  return fmt::format("{}--{}{}{}", letter, row.name, row.argument.empty() ? "" : " ", row.argument);
}

/// Breaks at blanks so that no line is longer than `width`; later lines are indented.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  std::string out;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (column > indent && column + 1 + end > width) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += text.substr(0, end);
    column += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Calls `heading` before the first option of each group and `row` for each option.
template <class Heading, class Row>
void for_each_option(const Heading& heading, const Row& row) {
  bool first = true;
  Group group = Group::kInput;
  for (const OptionRow& option : option_table()) {
    if (first || option.group != group) heading(heading_of(option.group));
    first = false;
    group = option.group;
    row(option);
  }
}

std::string man_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string man_page() {
  std::string out = fmt::format(
      ".TH DATELINE 1 \"\" \"dateline {}\" \"User Commands\"\n"
      ".SH NAME\ndateline \\- timelines from news articles\n"
      ".SH SYNOPSIS\n.B dateline\n[\\fIOPTIONS\\fR] [\\fIFILE\\fR...]\n"
      ".SH DESCRIPTION\n{}\n.PP\nWith {}.\n",
      version(), man_escaped(kSummary), man_escaped(kFiles));
  for_each_option(
      [&](std::string_view heading) { out += fmt::format(".SH {} OPTIONS\n", heading); },
      [&](const OptionRow& row) {
        out += ".TP\n";
        if (!row.letter.empty()) out += fmt::format("\\fB\\-{}\\fR, ", row.letter);
        out += fmt::format("\\fB\\-\\-{}\\fR", man_escaped(row.name));
        if (!row.argument.empty()) out += fmt::format(" \\fI{}\\fR", row.argument);
        out += fmt::format("\n{}.\n", man_escaped(row.help));
      });
  out +=
      ".SH EXIT STATUS\n"
      ".TP\n0\nall done\n"
      ".TP\n1\nsome document could not be read, or the output not written; it is named, and the "
      "others are done\n"
      ".TP\n2\nwrong usage\n"
      ".SH ENVIRONMENT\n.TP\n\\fBNO_COLOR\\fR\nwhen set and not empty, no colours\n"
      ".SH EXAMPLES\n";
  for (const Example& example : kExamples)
    out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", man_escaped(example.command),
                       man_escaped(example.what));
  return out;
}

bool wants_file(const OptionRow& row) {
  return row.argument == "FILE";
}
bool wants_folder(const OptionRow& row) {
  return row.argument == "DIR";
}

std::string bash_completion() {
  std::string cases;
  std::string all;
  for (const OptionRow& row : option_table()) {
    all += fmt::format("{}--{}", all.empty() ? "" : " ", row.name);
    if (row.argument.empty()) continue;
    std::string pattern = fmt::format("--{}", row.name);
    if (!row.letter.empty()) pattern += fmt::format("|-{}", row.letter);
    std::string answer = "COMPREPLY=()";
    if (!row.choices.empty())
      answer = fmt::format("COMPREPLY=($(compgen -W \"{}\" -- \"$word\"))", row.choices);
    else if (wants_file(row))
      answer = "COMPREPLY=($(compgen -f -- \"$word\"))";
    else if (wants_folder(row))
      answer = "COMPREPLY=($(compgen -d -- \"$word\"))";
    cases += fmt::format("    {}) {}; return ;;\n", pattern, answer);
  }
  return fmt::format(
      "# bash completion for dateline\n"
      "_dateline() {{\n"
      "  local word=\"${{COMP_WORDS[COMP_CWORD]}}\" before=\"${{COMP_WORDS[COMP_CWORD-1]}}\"\n"
      "  case \"$before\" in\n{}  esac\n"
      "  if [[ \"$word\" == -* ]]; then\n"
      "    COMPREPLY=($(compgen -W \"{}\" -- \"$word\"))\n"
      "  else\n    COMPREPLY=($(compgen -f -- \"$word\"))\n  fi\n"
      "}}\n"
      "complete -o filenames -F _dateline dateline\n",
      cases, all);
}

std::string zsh_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') out += "'\\'";
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_completion() {
  std::string out = "#compdef dateline\n_arguments -s \\\n";
  for (const OptionRow& row : option_table()) {
    std::string argument;
    if (!row.argument.empty()) {
      const std::string values = !row.choices.empty() ? fmt::format("({})", row.choices)
                                 : wants_file(row)    ? "_files"
                                 : wants_folder(row)  ? "_files -/"
                                                      : "";
      argument = fmt::format(":{}:{}", row.argument, values);
    }
    const auto line = [&](std::string_view spelling) {
      out += fmt::format("  '{}[{}]{}' \\\n", spelling, zsh_escaped(row.help), argument);
    };
    if (!row.letter.empty()) line(fmt::format("-{}", row.letter));
    line(fmt::format("--{}{}", row.name, row.argument.empty() ? "" : "="));
  }
  return out + "  '*:FILE:_files'\n";
}

std::string fish_completion() {
  std::string out = "# fish completion for dateline\n";
  for (const OptionRow& row : option_table()) {
    out += "complete -c dateline";
    if (!row.letter.empty()) out += fmt::format(" -s {}", row.letter);
    out += fmt::format(" -l {}", row.name);
    if (!row.argument.empty()) out += wants_file(row) || wants_folder(row) ? " -r" : " -x";
    if (!row.choices.empty()) out += fmt::format(" -a '{}'", row.choices);
    std::string help;
    for (const char c : row.help) help += c == '\'' ? std::string("\\'") : std::string(1, c);
    out += fmt::format(" -d '{}'\n", help);
  }
  return out;
}

std::string markdown_table() {
  std::string out;
  for_each_option(
      [&](std::string_view heading) {
        out += fmt::format("{}| {} | |\n|---|---|\n", out.empty() ? "" : "\n", heading);
      },
      [&](const OptionRow& row) {
        std::string spelling = row.letter.empty() ? "" : fmt::format("`-{}`, ", row.letter);
        spelling +=
            fmt::format("`--{}{}{}`", row.name, row.argument.empty() ? "" : " ", row.argument);
        out += fmt::format("| {} | {} |\n", spelling, row.help);
      });
  return out;
}

}  // namespace

std::string help_text() {
  constexpr std::size_t kColumn = 29;
  std::string out = fmt::format("Usage: {}\n\n{}\n{}.\n", kUsage, wrapped(kSummary, 0, 80),
                                "With no FILE, or when FILE is \"-\", reads standard input");
  for_each_option([&](std::string_view heading) { out += fmt::format("\n{}:\n", heading); },
                  [&](const OptionRow& row) {
                    out += fmt::format("  {:<{}}{}\n", spelled(row), kColumn - 2,
                                       wrapped(row.help, kColumn, 80));
                  });
  out += "\nExamples:\n";
  for (const Example& example : kExamples)
    out += fmt::format("  {:<49} {}\n", example.command, example.what);
  out += "\nExit status: 0 done; 1 some document could not be read or written; 2 wrong usage.\n";
  return out;
}

std::string help_for_results() {
  constexpr std::size_t kColumn = 29;
  std::string out = fmt::format(
      "Usage: dateline merge [OPTIONS] [FILE...]\n\n{}\n\n",
      wrapped(
          "Joins results that were written with -f json --for-merge, of one article or of many, as "
          "dateline --merge joins the articles. With no FILE, or when FILE is \"-\", reads "
          "standard input.",
          0, 80));
  for (const OptionRow& row : option_table()) {
    if (!is_for_results(row)) continue;
    std::string help(row.help);
    if (row.name == "format")
      help = format_names([](const Format& each) { return each.of_results; }) + " (default: chart)";
    if (row.name == "max-bytes")
      help = "refuse a result longer than N bytes, unpacked (default 1073741824)";
    out += fmt::format("  {:<{}}{}\n", spelled(row), kColumn - 2, wrapped(help, kColumn, 80));
  }
  return out;
}

std::string generated(std::string_view what) {
  if (what == "man") return man_page();
  if (what == "bash") return bash_completion();
  if (what == "zsh") return zsh_completion();
  if (what == "fish") return fish_completion();
  if (what == "formats") return formats_in_markdown();
  return markdown_table();
}

}  // namespace dateline::cli
