// One element a line; places in tenths of a pixel.
#include "output/drawing/svg_out.hpp"

#include <fmt/format.h>

#include <iterator>

#include "output/drawing/markup.hpp"

namespace dateline::output {

void Svg::line(std::string_view kind, double x1, double y1, double x2, double y2) {
  fmt::format_to(std::back_inserter(out_),
                 "<line class=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n",
                 kind, x1, y1, x2, y2);
}

void Svg::box(std::string_view kind, double x, double y, double width, double height) {
  fmt::format_to(
      std::back_inserter(out_),
      "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n", kind,
      x, y, width, height);
}

void Svg::path(std::string_view kind, double x, double y, std::string_view d) {
  fmt::format_to(std::back_inserter(out_),
                 "<path class=\"{}\" transform=\"translate({:.1f},{:.1f})\" d=\"{}\"/>\n", kind, x,
                 y, d);
}

void Svg::words(std::string_view kind, double x, double y, std::string_view text) {
  fmt::format_to(std::back_inserter(out_),
                 "<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", kind, x, y,
                 markup_text(text));
}

}  // namespace dateline::output
