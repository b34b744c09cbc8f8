// What the user asked for, as the options say it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/format.hpp"
#include "dateline/read.hpp"

namespace dateline::cli {

enum class Colour : std::uint8_t { kAuto, kAlways, kNever };
enum class Action : std::uint8_t { kRun, kHelp, kVersion, kGenerate };

struct Settings {
  Action action = Action::kRun;
  std::string generate;  // what to generate: "man", "bash", "zsh", "fish" or "markdown"

  std::vector<std::string> files;  // "-" is standard input; none is "-"
  std::optional<calendar::Value> published;
  InputFormat input = InputFormat::kAuto;
  JsonFields fields;  // what the fields of JSON are called
  std::size_t max_bytes = std::size_t{16} << 20U;
  double seconds = 0;          // for each document; 0: as long as it takes
  bool fetch = false;          // addresses may be fetched
  bool fetch_private = false;  // from private networks, too
  Options options;

  const Format* format = find_format("chart");
  std::string output;      // "" and "-" for standard output
  std::string output_dir;  // empty for none
  bool force = false;      // replace files in output_dir
  bool explain = false;
  bool merge = false;
  bool for_merge = false;   // JSON keeps what merging again has to know
  bool of_results = false;  // `dateline merge`: what is read are results
  std::string about;
  std::string edits_file;  // empty for none
  std::string edits;       // what it holds
  ChartOptions chart;
  bool byte_order_mark = false;  // of csv
  bool with_text = true;         // the article beside a drawn timeline
  std::optional<int> width;      // nothing: the terminal's, else 80
  Colour colour = Colour::kAuto;

  int jobs = 1;
  bool line_buffered = false;
};

}  // namespace dateline::cli
