// Address and headers of a request -> settings, as the command line gives them.
#include "serve/query.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "options.hpp"

namespace dateline::cli {
namespace {

/// Options that choose what is read and written; the others are about files, terminals and the
/// server.
constexpr std::array<std::string_view, 19> kAllowed = {
    "about",   "all",   "ascii",     "dayfirst", "field", "for-merge", "format",
    "from",    "genre", "input",     "limit",    "merge", "model",     "no-quotes",
    "no-text", "only",  "published", "to",       "width"};
/// Those that choose what is read: for results it is too late.
constexpr std::array<std::string_view, 10> kOfArticles = {"about", "dayfirst", "field", "genre",
                                                          "input", "merge",    "model", "no-text",
                                                          "only",  "published"};

bool has(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::optional<std::string> apply(Settings& settings, const std::string& name,
                                 const std::string& value) {
  const auto table = option_table();
  const auto row = std::ranges::find(table, name, &OptionRow::name);
  const bool allowed = has(kAllowed, name) && !(settings.of_results && has(kOfArticles, name));
  if (!allowed || row == table.end()) return "'" + name + "' is nothing that can be asked for";
  const bool off = row->argument.empty() && (value == "0" || value == "false");
  if (off) return std::nullopt;
  if (const auto problem = row->apply(settings, value)) return name + ": " + *problem;
  return std::nullopt;
}

InputFormat input_of(const std::string& type) {
  if (type == "text/html" || type == "application/xhtml+xml") return InputFormat::kHtml;
  if (type == "application/x-ndjson" || type == "application/jsonl") return InputFormat::kJsonl;
  return InputFormat::kAuto;
}

}  // namespace

Result<Settings> settings_of(const HttpRequest& request) {
  Settings settings;
  settings.format = find_format("json");
  settings.input = input_of(request.type);
  settings.merge = settings.of_results = request.path == "/merge";
  for (const auto& [name, value] : request.query)
    if (auto problem = apply(settings, name, value))
      return tl::unexpected(Error{ErrorCode::kSyntax, std::move(*problem), 0});
  if (auto problem = contradiction_in(settings))
    return tl::unexpected(Error{ErrorCode::kSyntax, std::move(*problem), 0});
  return settings;
}

std::string media_type_of(const Format& format) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kTypes = {{
      {".json", "application/json"},
      {".html", "text/html; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".tml", "application/xml"},
      {".csv", "text/csv; charset=utf-8"},
      {".tsv", "text/tab-separated-values; charset=utf-8"},
      {".ics", "text/calendar; charset=utf-8"},
  }};
  for (const auto& [extension, type] : kTypes)
    if (format.extension == extension) return std::string(type);
  return format.binary ? "application/octet-stream" : "text/plain; charset=utf-8";
}

}  // namespace dateline::cli
