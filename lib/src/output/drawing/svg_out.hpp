// Shapes and words -> SVG text.
#pragma once

#include <string>
#include <string_view>

namespace dateline::output {

class Svg {
 public:
  void line(std::string_view kind, double x1, double y1, double x2, double y2);
  void box(std::string_view kind, double x, double y, double width, double height);
  /// A path whose origin stands at a place.
  void path(std::string_view kind, double x, double y, std::string_view d);
  void words(std::string_view kind, double x, double y, std::string_view text);
  void raw(std::string_view text) { out_ += text; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace dateline::output
