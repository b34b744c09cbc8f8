// What the terminal can show, and the line that says how far a long run has come.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

#include "settings.hpp"

namespace dateline::cli {

/// Whether the answers appear on a terminal.
[[nodiscard]] bool writes_to_terminal(const Settings& settings);

/// Fills in the width, colour and signs of the chart that the user left open.
void fit_chart(Settings& settings);

/// "1,234 documents, 5.6 MB" on a terminal, from the second second on; nothing elsewhere.
class Progress {
 public:
  explicit Progress(bool results_on_terminal);
  void add(std::size_t documents, std::size_t bytes);
  /// Makes room for a message or the end.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool shown_anywhere_;
  bool visible_ = false;
  std::size_t documents_ = 0;
  std::size_t bytes_ = 0;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + std::chrono::seconds(1);
};

}  // namespace dateline::cli
