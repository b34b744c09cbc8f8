// The files of lib/src/output/formats -> the table of formats, which the build lists for us.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "dateline/format.hpp"

namespace dateline {
namespace output {
#define DATELINE_FORMAT(name) Format name##_format();
#include "formats.inc"
#undef DATELINE_FORMAT
}  // namespace output

namespace {

std::vector<Format> make_table() {
  std::vector<Format> table = {
#define DATELINE_FORMAT(name) output::name##_format(),
#include "formats.inc"
#undef DATELINE_FORMAT
  };
  std::ranges::sort(table, [](const Format& a, const Format& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.name < b.name;
  });
  return table;
}

bool chooses_lines(const ChartOptions& options) {
  return options.from || options.to || options.limit > 0 || !options.quotes || options.all;
}

template <class Whole>  // Document or Collection
void choose(const Format& format, Whole& whole, const WriteOptions& options) {
  if (options.extent != Extent::kTimeline) return;
  const bool rows = format.chooses == Chooses::kRows && chooses_lines(options.chart);
  if (format.chooses != Chooses::kMarks && !rows) return;
  mark_shown(whole, options.chart);
  if (rows) std::erase_if(whole.timeline.entries, [](const Entry& e) { return !e.shown; });
}

std::string_view several_in_words(const Format& format) {
  switch (format.several) {
    case Several::kInARow:
      return "one after the other";
    case Several::kBlankLine:
      return "one after the other, each with its heading";
    case Several::kOneHeading:
      return "one table, its first column names the document";
    case Several::kNotAtAll:
      break;
  }
  return "`--output-dir`";
}

}  // namespace

std::span<const Format> formats() {
  static const std::vector<Format> table = make_table();
  return table;
}

const Format* find_format(std::string_view name) {
  const auto table = formats();
  const auto found = std::ranges::find(table, name, &Format::name);
  return found == table.end() ? nullptr : &*found;
}

std::string format_names(const std::function<bool(const Format&)>& which) {
  std::string names;
  for (const Format& format : formats())
    if (which(format)) names.append(names.empty() ? "" : ", ").append(format.name);
  return names;
}

std::string write(const Format& format, Document& document, const WriteOptions& options) {
  choose(format, document, options);
  return format.one(document, options);
}

std::string write(const Format& format, Collection& collection, const WriteOptions& options) {
  choose(format, collection, options);
  return format.many(collection, options);
}

std::string formats_in_markdown() {
  std::string out =
      "| format | file | what | several documents | `--merge` | `--only timex` |\n"
      "|---|---|---|---|:-:|:-:|\n";
  for (const Format& format : formats())
    out += fmt::format(
        "| `{}` | `{}` | {}{} | {} | {} | {} |\n", format.name, format.extension, format.what,
        format.page.empty() ? "" : fmt::format(", see [{0}]({0})", format.page),
        several_in_words(format), format.many != nullptr ? "yes" : "", format.timexes ? "yes" : "");
  return out;
}

}  // namespace dateline
