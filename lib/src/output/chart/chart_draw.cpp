// Rows of a chart -> lines of text: a spine of dates, a sign, the words, and who says so.
#include <algorithm>
#include <string>
#include <utility>

#include "output/chart/chart.hpp"
#include "output/chart/spine.hpp"
#include "output/display_width.hpp"

namespace dateline::output {
namespace {

enum class Colour : std::uint8_t {
  kNone,
  kTitle,
  kDim,
  kDate,
  kSource,
  kGood,
  kPlan,
  kBad,
  kDoubt
};

std::string_view escape_of(Colour colour) {
  switch (colour) {
    case Colour::kNone:
      return "";
    case Colour::kTitle:
      return "\033[1m";
    case Colour::kDim:
      return "\033[2m";
    case Colour::kDate:
      return "\033[1;34m";
    case Colour::kSource:
      return "\033[36m";
    case Colour::kGood:
      return "\033[32m";
    case Colour::kPlan:
      return "\033[35m";
    case Colour::kBad:
      return "\033[31m";
    case Colour::kDoubt:
      return "\033[33m";
  }
  return "";
}

struct Drawn {
  std::string_view unicode;
  std::string_view ascii;
  Colour colour;
};

/// All signs are four columns wide.
Drawn drawing_of(Sign sign) {
  switch (sign) {
    case Sign::kPoint:
      return {"●   ", "*   ", Colour::kGood};
    case Sign::kUndated:
      return {"·   ", ".   ", Colour::kGood};
    case Sign::kOpen:
      return {"├──▶", "|-->", Colour::kGood};
    case Sign::kSpan:
      return {"├──┤", "|--|", Colour::kGood};
    case Sign::kOngoing:
      return {"┄┄┄▶", "...>", Colour::kGood};
    case Sign::kPlanned:
      return {"○   ", "o   ", Colour::kPlan};
    case Sign::kDenied:
      return {"✗   ", "x   ", Colour::kBad};
    case Sign::kUncertain:
      break;
  }
  return {"?   ", "?   ", Colour::kDoubt};
}

/// A date that is but assumed is seen to be so.
Drawn drawing_of(const Row& row) {
  if (row.assumed && row.sign == Sign::kPoint) return {"~○  ", "~o  ", Colour::kGood};
  if (row.assumed && row.sign == Sign::kOpen) return {"~──▶", "~-->", Colour::kGood};
  if (row.assumed && row.sign == Sign::kSpan) return {"~──┤", "~--|", Colour::kGood};
  return drawing_of(row.sign);
}
constexpr std::size_t kSignWidth = 4;
constexpr std::size_t kMostLines = 2;  // of one label
constexpr std::size_t kNarrow = 34;    // less is no width for a label
constexpr std::size_t kLostAtEnd = 6;  // of a line, where the next word does not fit

/// Where the columns stand; a column that no row needs has no width.
struct Columns {
  std::size_t date = 0;
  std::size_t label = 0;
  std::size_t source = 0;
  std::size_t documents = 0;

  [[nodiscard]] std::size_t before_label() const { return date + 2 + kSignWidth + 1; }
};

class Drawing {
 public:
  Drawing(const Chart& chart, const ChartOptions& options)
      : chart_(chart), options_(options), spine_(chart.rows) {
    set_columns();
  }

  [[nodiscard]] std::string text() {
    heading();
    for (std::size_t i = 0; i < chart_.rows.size(); ++i) {
      between(i);
      row(i);
    }
    if (chart_.rows.empty()) line("no events found", Colour::kDim);
    return std::move(out_);
  }

 private:
  // --- measures

  void set_columns() {
    columns_.date = spine_.width();
    std::size_t source = 0;
    for (const Row& row : chart_.rows) {
      source = std::max(source, display_width(row.source));
      columns_.documents = std::max(columns_.documents, row.documents.size());
    }
    columns_.documents = std::min<std::size_t>(columns_.documents, 12);
    columns_.source = std::min(source, std::max<std::size_t>(15, width() / 6));
    columns_.label = room_for_labels();
    if (columns_.source > 0 && columns_.label < kNarrow) {  // the speaker stands behind the words
      columns_.source = 0;
      columns_.label = room_for_labels();
    }
  }

  [[nodiscard]] std::size_t width() const {
    return static_cast<std::size_t>(std::clamp(options_.width, 60, 1000));
  }

  [[nodiscard]] std::size_t room_for_labels() const {
    std::size_t used = columns_.before_label();
    if (columns_.source > 0) used += columns_.source + 2;
    if (columns_.documents > 0) used += columns_.documents + 2;
    return std::min<std::size_t>(width() > used + 20 ? width() - used : 20, 110);
  }

  // --- pieces

  void paint(std::string_view text, Colour colour) {
    const bool coloured = options_.colour && colour != Colour::kNone && !text.empty();
    if (coloured) out_ += escape_of(colour);
    out_ += text;
    if (coloured) out_ += "\033[0m";
  }

  void line(std::string_view text, Colour colour) {
    paint(text, colour);
    out_ += '\n';
  }

  void pad(std::string_view text, std::size_t width) {
    const std::size_t shown = display_width(text);
    if (shown < width) out_.append(width - shown, ' ');
  }

  void padded(std::string_view text, std::size_t width, Colour colour) {
    paint(text, colour);
    pad(text, width);
  }

  /// Blanks at the end of a line are nobody's friends.
  void end_line() {
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    out_ += '\n';
  }

  [[nodiscard]] std::string shown(std::string_view text) const {
    return options_.ascii ? plain_punctuation(text) : std::string(text);
  }
  [[nodiscard]] std::string_view ellipsis() const { return options_.ascii ? "..." : "…"; }

  // --- parts of the chart

  void heading() {
    for (std::size_t i = 0; i < chart_.heading.size(); ++i) {
      const bool title = chart_.heading.size() == 1 ? false : i + 1 < chart_.heading.size();
      for (const std::string& part : wrapped(shown(chart_.heading[i]), width(), 3, ellipsis()))
        line(part, title ? Colour::kTitle : Colour::kDim);
    }
    out_ += '\n';
  }

  /// A rule at the time of publication, and a blank line before what did not happen.
  void between(std::size_t i) {
    const Zone zone = chart_.rows[i].zone;
    const Zone before = i == 0 ? Zone::kPast : chart_.rows[i - 1].zone;
    if (zone == Zone::kFuture && before != Zone::kFuture && !chart_.published.empty()) {
      const std::string rule = (options_.ascii ? "-- " : "── ") + chart_.published + ' ';
      const std::size_t width = columns_.before_label() + label_width(Row());
      std::string tail;
      for (std::size_t at = display_width(rule); at < width; ++at)
        tail += options_.ascii ? "-" : "─";
      line(rule + tail, Colour::kDim);
    }
    if (zone > Zone::kFuture && before <= Zone::kFuture && i > 0) out_ += '\n';
  }

  /// A line that nobody says has the speakers' column, too.
  [[nodiscard]] std::size_t label_width(const Row& row) const {
    const bool wide = row.source.empty() && columns_.source > 0;
    return columns_.label + (wide ? columns_.source + 2 : 0);
  }

  [[nodiscard]] std::vector<std::string> label_lines(const Row& row) const {
    const std::size_t width = label_width(row);
    std::string tail;  // never cut off
    if (!row.until.empty()) tail.append(", until ").append(row.until);
    if (!row.phrase.empty()) tail.append(" (").append(row.phrase).append(")");
    if (columns_.source == 0 && !row.source.empty()) tail.append(" — ").append(row.source);
    const std::size_t needed = tail.empty() ? 0 : display_width(tail) + kLostAtEnd;
    const std::size_t most = width * kMostLines - 2;
    const std::size_t room = most > needed + width ? most - needed : width;
    for (std::size_t fits = room; fits > width; fits -= 3) {
      auto lines = wrapped(shown(label_of(row, fits) + tail), width, kMostLines + 1, ellipsis());
      if (lines.size() <= kMostLines) return lines;
    }
    return wrapped(shown(label_of(row, width) + tail), width, kMostLines, ellipsis());
  }

  /// The sign; a point leaves room behind it for its place in the order of its date.
  void sign(const Row& row) {
    const Drawn drawn = drawing_of(row);
    std::string_view drawing = options_.ascii ? drawn.ascii : drawn.unicode;
    const std::string place = row.place > 0 ? std::to_string(row.place) : std::string();
    drawing.remove_suffix(std::min<std::size_t>(place.size(), 2));
    paint(drawing, drawn.colour);
    paint(place, Colour::kDim);
    out_ += ' ';
  }

  void row(std::size_t i) {
    const Row& row = chart_.rows[i];
    const Spine::Cell cell = spine_.next(row);
    padded(cell.text, columns_.date, cell.dated ? Colour::kDate : Colour::kDim);
    out_ += "  ";
    sign(row);
    rest_of_row(row);
  }

  void rest_of_row(const Row& row) {
    const auto lines = label_lines(row);
    const auto source = wrapped(shown(row.source), std::max<std::size_t>(columns_.source, 1),
                                std::max(lines.size(), kMostLines), ellipsis());
    const std::size_t named = columns_.source > 0 ? source.size() : 0;
    const std::size_t count = std::max({lines.size(), named, std::size_t{1}});
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) padded({}, columns_.before_label(), Colour::kNone);
      padded(i < lines.size() ? lines[i] : "", label_width(row), Colour::kNone);
      if (columns_.source > 0 && !row.source.empty()) {
        out_ += "  ";
        padded(i < source.size() ? source[i] : "", columns_.source, Colour::kSource);
      }
      if (columns_.documents > 0 && i == 0) {
        out_ += "  ";
        paint(row.documents, Colour::kDim);
      }
      end_line();
    }
    draw_differs(row);
  }

  /// What articles tell differently stands under the words of the entry.
  void draw_differs(const Row& row) {
    if (row.differs.empty()) return;
    for (const auto& words : wrapped(shown(row.differs), columns_.label, kMostLines, ellipsis())) {
      padded({}, columns_.before_label(), Colour::kNone);
      paint(words, Colour::kDim);
      end_line();
    }
  }

  const Chart& chart_;
  const ChartOptions& options_;
  Spine spine_;
  Columns columns_;
  std::string out_;
};

}  // namespace

std::string draw(const Chart& chart, const ChartOptions& options) {
  return Drawing(chart, options).text();
}

}  // namespace dateline::output
