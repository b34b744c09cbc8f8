// Hands the table of options to CLI11 and turns its complaints into messages.
#include "command_line.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "options.hpp"

namespace dateline::cli {
namespace {

std::string names_of(const OptionRow& row) {
  std::string names;
  if (!row.letter.empty()) names = "-" + std::string(row.letter) + ",";
  return names + "--" + std::string(row.name);
}

void add(CLI::App& app, const OptionRow& row, Settings& settings) {
  const auto apply = [&row, &settings](const std::string& value) {
    if (settings.of_results && !is_for_results(row))
      throw CLI::ValidationError("--" + std::string(row.name),
                                 "dateline merge, which reads results, has no such option");
    if (const auto problem = row.apply(settings, value))
      throw CLI::ValidationError("--" + std::string(row.name), *problem);
  };
  if (row.argument.empty()) {
    app.add_flag_callback(names_of(row), [apply] { apply(""); });
    return;
  }
  CLI::Option* option = app.add_option_function<std::string>(names_of(row), apply);
  if (row.name == "field")
    option->join(',');
  else
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

}  // namespace

Result<Settings> read_arguments(int argc, const char* const* argv, Settings settings) {
  CLI::App app;
  app.set_help_flag();
  for (const OptionRow& row : option_table()) add(app, row, settings);
  app.add_option("FILE", settings.files);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return tl::unexpected(Error{ErrorCode::kSyntax, error.what(), 0});
  }
  if (settings.files.empty()) settings.files.emplace_back("-");
  if (const auto problem = contradiction_in(settings); problem && settings.action == Action::kRun)
    return tl::unexpected(Error{ErrorCode::kSyntax, *problem, 0});
  return settings;
}

}  // namespace dateline::cli
