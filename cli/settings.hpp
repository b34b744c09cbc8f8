// What the user asked for, as the options say it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"

namespace dateline::cli {

enum class Format : std::uint8_t { kChart, kTimeml, kJson, kConllu, kTsv };
enum class Colour : std::uint8_t { kAuto, kAlways, kNever };
enum class Action : std::uint8_t { kRun, kHelp, kVersion, kGenerate };

struct Settings {
  Action action = Action::kRun;
  std::string generate;  // what to generate: "man", "bash", "zsh", "fish" or "markdown"

  std::vector<std::string> files;  // "-" is standard input; none is "-"
  std::optional<calendar::Value> published;
  InputFormat input = InputFormat::kAuto;
  std::size_t max_bytes = std::size_t{16} << 20U;
  Options options;

  Format format = Format::kChart;
  std::string output;      // empty for standard output
  std::string output_dir;  // empty for none
  bool explain = false;
  bool merge = false;
  std::string about;
  ChartOptions chart;
  std::optional<int> width;  // nothing: the terminal's, else 80
  Colour colour = Colour::kAuto;

  int jobs = 1;
  bool line_buffered = false;
};

}  // namespace dateline::cli
