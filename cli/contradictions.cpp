// Settings as a whole -> what contradicts itself or would silently do nothing.
#include <array>

#include "options.hpp"

namespace dateline::cli {

bool chooses(const ChartOptions& options) {
  return options.from || options.to || options.limit > 0 || !options.quotes || options.all;
}

namespace {

/// An option that the format has no use for, which would silently do nothing.
std::optional<std::string> useless_in(const Settings& settings) {
  using Honours = bool (*)(const Format&);
  const Honours columns = [](const Format& each) { return each.columns; };
  const Honours drawing = [](const Format& each) { return each.columns || each.article; };
  const Honours article = [](const Format& each) { return each.article; };
  const Honours mark = [](const Format& each) { return each.marked; };
  const Honours keeps = [](const Format& each) { return each.for_merge; };
  struct Row {
    bool given;
    std::string_view option;
    Honours honoured;
  };
  const std::array rows = {Row{!settings.with_text, "--no-text", article},
                           Row{settings.byte_order_mark, "--bom", mark},
                           Row{settings.for_merge, "--for-merge", keeps},
                           Row{settings.width.has_value(), "--width", columns},
                           Row{settings.chart.ascii, "--ascii", drawing},
                           Row{settings.colour == Colour::kAlways, "--color always", columns}};
  for (const Row& row : rows) {
    if (row.given && !row.honoured(*settings.format))
      return std::string(row.option) + " means nothing to -f " +
             std::string(settings.format->name) + "; it needs -f " + format_names(row.honoured);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> contradiction_in(const Settings& settings) {
  const bool only_timex = settings.options.extent == Extent::kTimexes;
  if (!settings.output.empty() && !settings.output_dir.empty())
    return "--output and --output-dir exclude each other";
  if (settings.fetch_private && !settings.fetch) return "--fetch-private is for --fetch";
  if (settings.force && settings.output_dir.empty())
    return "--force is for --output-dir: --output replaces FILE anyway";
  if (settings.merge && !settings.output_dir.empty())
    return "--merge gives one timeline: use --output, not --output-dir";
  const Format& format = *settings.format;
  if (settings.of_results && !format.of_results)
    return "dateline merge has no articles, which -f " + std::string(format.name) +
           " asks; it needs -f " + format_names([](const Format& each) { return each.of_results; });
  if (settings.merge && format.many == nullptr)
    return "--merge needs -f " +
           format_names([](const Format& each) { return each.many != nullptr; });
  const bool in_one = !settings.merge && settings.output_dir.empty() && settings.files.size() > 1;
  if (in_one && format.several == Several::kNotAtAll)
    return "-f " + std::string(format.name) +
           " holds one document: use --output-dir, or --merge where one timeline is wanted";
  if (const auto useless = useless_in(settings)) return useless;
  if (only_timex && !format.timexes)
    return "--only timex finds no more than time expressions, which -f " +
           std::string(format.name) + " does not write; it needs -f " +
           format_names([](const Format& each) { return each.timexes; });
  if (chooses(settings.chart) && (format.chooses == Chooses::kNone || only_timex))
    return "--from, --to, --limit, --no-quotes and --all choose lines of a timeline: they need no "
           "--only, and -f " +
           format_names([](const Format& each) { return each.chooses != Chooses::kNone; });
  const bool changed = !settings.about.empty() || !settings.edits_file.empty();
  if (only_timex && (settings.merge || settings.for_merge || changed))
    return "--only timex makes no timeline: --merge, --for-merge, --about and --edits need one";
  if (settings.for_merge && changed)
    return "--for-merge keeps all that an article tells; leave --about and --edits for the end";
  if (!settings.edits_file.empty() && format.chooses == Chooses::kNone)
    return "--edits changes a timeline, and -f " + std::string(format.name) + " holds none";
  return std::nullopt;
}

}  // namespace dateline::cli
