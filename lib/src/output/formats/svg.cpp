// The drawn timeline as a picture, made without a browser: date, place on a scale of time, and
// words of each entry, as on the page of lib/web.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "dateline/format.hpp"
#include "output/drawing/axis_ticks.hpp"
#include "output/drawing/drawn.hpp"
#include "output/drawing/markup.hpp"
#include "output/drawing/svg_out.hpp"
#include "output/drawing/text_width.hpp"

namespace dateline::output {
namespace {

constexpr double kWidth = 1000;
constexpr double kMargin = 20;
constexpr double kDateWidth = 180;
constexpr double kScaleLeft = kMargin + kDateWidth + 10;
constexpr double kScaleWidth = 270;
constexpr double kWordsLeft = kScaleLeft + kScaleWidth + 18;
constexpr double kWordsWidth = kWidth - kWordsLeft - kMargin;
constexpr double kFont = 14;
constexpr double kLine = 19;
constexpr double kGap = 0.09;  // of the scale, for a break

constexpr std::string_view kStyle =
    "<style>"
    "text{font:14px system-ui,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif;fill:#1b1f24}"
    ".title{font-size:22px;font-weight:600}.soft,.published{fill:#59616b}.head{font-weight:600}"
    ".date{font-weight:600}.fine,.coarse{font-size:12px;text-anchor:middle}"
    ".coarse{font-weight:600}.paper{fill:#fff}.ground{fill:#f5f6f8}.left-out{fill:#d5d9de}"
    ".row{stroke:#d5d9de}.axis,.break{stroke:#59616b;stroke-width:1.5;fill:none}"
    ".day{stroke:#59616b;stroke-width:1.5;stroke-dasharray:5 3}"
    ".bar{stroke:#7ba7d2;stroke-width:5}.precision{stroke:#7ba7d2;stroke-width:2}"
    ".cap{stroke:#0b57a4;stroke-width:2.5;fill:none}.arrow{fill:#0b57a4}"
    ".bounds{stroke:#59616b;stroke-width:2;stroke-dasharray:1.5 5;stroke-linecap:round}"
    ".told,.reckoned{fill:#0b57a4}.assumed{fill:#fff;stroke:#59616b;stroke-width:2;"
    "stroke-dasharray:3 1.5}.planned{fill:#fff;stroke:#6a3fa0;stroke-width:2}"
    ".denied{fill:none;stroke:#a3221b;stroke-width:3}"
    ".uncertain{fill:none;stroke:#8a5200;stroke-width:2.4}"
    "</style>\n";

struct Shape {
  std::string_view kind;
  std::string_view path;
};

constexpr std::string_view kCircle = "M0,-5.5A5.5,5.5 0 1 1 0,5.5A5.5,5.5 0 1 1 0,-5.5Z";

/// Each sign has a shape of its own, so that no colour is needed.
Shape shape_of(const DrawnEntry& entry) {
  if (entry.row.sign == Sign::kPlanned || entry.row.zone == Zone::kFuture)
    return {"planned", "M-5,-5H5V5H-5Z"};
  if (entry.row.sign == Sign::kDenied) return {"denied", "M-5,-5L5,5M-5,5L5,-5"};
  if (entry.row.sign == Sign::kUncertain)
    return {"uncertain", "M-3.5,-3A3.5,3.5 0 1 1 0,1V3M0,6V7"};
  if (entry.row.assumed) return {"assumed", kCircle};
  if (entry.row.entry->dated == Dated::kReckoned) return {"reckoned", "M0,-7L7,0L0,7L-7,0Z"};
  return {"told", kCircle};
}

class Picture {
 public:
  explicit Picture(const Drawn& drawn) : drawn_(drawn), scale_(drawn.axis, kGap) {}

  [[nodiscard]] std::string text() {
    heading();
    if (!drawn_.axis.empty()) axis();
    bool published = drawn_.published_words.empty();
    std::optional<Zone> above;
    for (const DrawnEntry& entry : drawn_.entries) {
      const bool begins = above != entry.row.zone;
      if (begins && entry.row.zone >= Zone::kFuture && !std::exchange(published, true))
        publication();
      if (begins) zone(entry.row.zone);
      above = entry.row.zone;
      row(entry);
    }
    return whole();
  }

 private:
  /// Signs at both ends of the scale stay inside it.
  [[nodiscard]] static double x_at(double share) {
    constexpr double kEdge = 9;
    return kScaleLeft + kEdge + share * (kScaleWidth - 2 * kEdge);
  }
  [[nodiscard]] double x_of(calendar::Instant instant) const { return x_at(scale_.at(instant)); }
  [[nodiscard]] std::optional<calendar::Interval> publication_time() const {
    return calendar::interval_of(drawn_.published);
  }

  /// What is drawn, in a picture as high as it came out.
  [[nodiscard]] std::string whole() {
    const double height = y_ + kMargin;
    return fmt::format(
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1:.0f}\" "
               "width=\"{0}\" height=\"{1:.0f}\" role=\"img\">\n<title>{2}</title>\n{3}"
               "<rect class=\"paper\" width=\"{0}\" height=\"{1:.0f}\"/>\n",
               kWidth, height, markup_text("Timeline: " + drawn_.title), kStyle) +
           svg_.take() + "</svg>\n";
  }

  void heading() {
    y_ = kMargin;
    for (const std::string& line : lines_of(drawn_.title, (kWidth - 2 * kMargin) / 22)) {
      y_ += 26;
      svg_.words("title", kMargin, y_, line);
    }
    y_ += kLine + 4;
    if (!drawn_.published_words.empty()) svg_.words("soft", kMargin, y_, drawn_.published_words);
    y_ += 16;
  }

  void axis() {
    const double base = y_ + 36;
    double before = -1;
    for (const AxisScale::Part& part : scale_.parts()) {
      const double left = x_at(part.begin);
      const double right = x_at(part.end);
      svg_.line("axis", left, base, right, base);
      if (before >= 0) svg_.path("break", (before + left) / 2, base, "M-6,6L-2,-6M2,6L6,-6");
      ticks(part.stretch, right - left, base);
      before = right;
    }
    y_ = base + 12;
  }

  void ticks(const Stretch& stretch, double width, double base) {
    constexpr double kNarrow = 75;  // has room for one month or year
    std::string above;
    Stretch known = stretch;
    if (width < kNarrow) {
      const bool years = stretch.time.end - stretch.time.begin > 300 * calendar::kDay;
      known.finest = std::max(known.finest, (years ? 365 : 28) * calendar::kDay);
    }
    for (const Tick& tick : ticks_of(known, static_cast<int>(width / 32))) {
      const double x = x_of(tick.at);
      svg_.line("axis", x, base, x, base + 4);
      svg_.words("fine", x, base - 6, tick.fine);
      if (tick.coarse != above) svg_.words("coarse", x, base - 21, tick.coarse);
      above = tick.coarse;
    }
  }

  void publication() {
    y_ += 26;
    svg_.line("axis", kMargin, y_ - 5, kDateWidth - 10, y_ - 5);
    svg_.words("soft", kDateWidth, y_, drawn_.published_words);
    const double end = kDateWidth + text_width(drawn_.published_words) * kFont + 10;
    svg_.line("axis", end, y_ - 5, kWidth - kMargin, y_ - 5);
    y_ += 8;
  }

  void zone(Zone zone) {
    y_ += 30;
    svg_.words("head", kMargin, y_, heading_of(zone));
    y_ += 8;
  }

  void row(const DrawnEntry& entry) {
    const auto date = date_lines(entry);
    const auto words = lines_of(words_of(entry), kWordsWidth / kFont);
    const double top = y_;
    const double height =
        static_cast<double>(std::max({date.size(), words.size(), std::size_t{1}})) * kLine;
    svg_.line("row", kMargin, top, kWidth - kMargin, top);
    if (!drawn_.axis.empty()) strip(entry, top + 3, height + 2);
    for (std::size_t i = 0; i < date.size(); ++i)
      svg_.words(entry.date.empty() ? "soft" : "date", kMargin,
                 top + kLine * static_cast<double>(i + 1), date[i]);
    for (std::size_t i = 0; i < words.size(); ++i)
      svg_.words("words", kWordsLeft, top + kLine * static_cast<double>(i + 1), words[i]);
    y_ = top + height + 8;
  }

  [[nodiscard]] static std::vector<std::string> date_lines(const DrawnEntry& entry) {
    if (entry.date.empty()) return lines_of(entry.bounds, kDateWidth / kFont);
    std::string date = entry.row.assumed ? "~ " : "";
    date += entry.date;
    if (entry.row.sign == Sign::kSpan && !entry.row.until.empty()) date += " – " + entry.row.until;
    if (entry.row.sign == Sign::kOpen) date += " →";
    return lines_of(date, kDateWidth / kFont * 0.95);
  }

  [[nodiscard]] static std::string words_of(const DrawnEntry& entry) {
    std::string words = entry.row.label;
    if (!entry.row.phrase.empty()) words += " (" + entry.row.phrase + ")";
    if (!entry.row.source.empty()) words += " – said by " + entry.row.source;
    if (!entry.told_in.empty()) words += " [" + entry.told_in + "]";
    return words;
  }

  void strip(const DrawnEntry& entry, double top, double height) {
    svg_.box("ground", kScaleLeft, top, kScaleWidth, height);
    const auto& parts = scale_.parts();
    for (std::size_t i = 1; i < parts.size(); ++i)
      svg_.box("left-out", x_at(parts[i - 1].end), top,
               x_at(parts[i].begin) - x_at(parts[i - 1].end), height);
    if (const auto time = publication_time()) {
      const double x = x_of(time->begin + (time->end - time->begin) / 2);
      svg_.line("day", x, top, x, top + height);
    }
    const double middle = top + 11;
    if (entry.date.empty())
      bounds(entry, middle);
    else if (entry.from)
      sign(entry, middle);
  }

  void sign(const DrawnEntry& entry, double y) {
    const double begin = x_of(entry.from->begin);
    const double end = x_of(entry.from->end);
    double at = (begin + end) / 2;
    if (entry.row.sign == Sign::kSpan && entry.to) {
      at = begin;
      const double last = x_of(entry.to->end);
      svg_.line("bar", begin, y, last, y);
      svg_.path("cap", last, y, "M0,-6V6");
    } else if (entry.row.sign == Sign::kOpen) {
      const auto time = publication_time();
      const double now = time && time->end > entry.from->begin ? x_of(time->end) : x_at(1);
      svg_.line("bar", at, y, now, y);
      svg_.path("arrow", now, y, "M-8,-6L1,0L-8,6Z");
    } else {
      svg_.line("precision", begin, y, end, y);
    }
    const Shape shape = shape_of(entry);
    svg_.path(shape.kind, at, y, shape.path);
  }

  /// Without a date: a dotted line between what bounds it; what is unreal has its sign there.
  void bounds(const DrawnEntry& entry, double y) {
    const auto earliest = calendar::interval_of(entry.row.entry->from.earliest);
    const auto latest = calendar::interval_of(entry.row.entry->from.latest);
    const double begin = earliest ? x_of(earliest->begin) : kScaleLeft;
    const double end = latest ? x_of(latest->end) : kScaleLeft + kScaleWidth;
    if ((earliest || latest) && end >= begin) svg_.line("bounds", begin, y, end, y);
    if (entry.row.zone == Zone::kPast || entry.row.zone == Zone::kNotTold) return;
    const Shape shape = shape_of(entry);
    svg_.path(shape.kind, (begin + end) / 2, y, shape.path);
  }

  const Drawn& drawn_;
  AxisScale scale_;
  Svg svg_;
  double y_ = 0;
};

std::string picture_of(const Drawn& drawn) {
  return Picture(drawn).text();
}

}  // namespace

Format svg_format() {
  return {.name = "svg",
          .extension = ".svg",
          .what = "the drawn timeline as a picture",
          .page = "drawn-timeline.md",
          .kind = FormatKind::kRead,
          .of_results = true,
          .one = drawn_as<picture_of, Document>,
          .many = drawn_as<picture_of, Collection>};
}

}  // namespace dateline::output
