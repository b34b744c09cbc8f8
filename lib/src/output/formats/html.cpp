// The drawn timeline as one page that needs nothing else: the page of lib/web with the data of the
// document in it, and the chart for readers without scripts.
#include <array>
#include <stdexcept>
#include <utility>

#include "dateline/format.hpp"
#include "embed/embedded.hpp"
#include "output/drawing/markup.hpp"
#include "output/drawing/page_data.hpp"

namespace dateline::output {
namespace {

/// JSON inside a <script>: no tag can begin in it. "<" and "&" stand only inside strings of JSON.
std::string script_data(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    if (c == '<')
      out += "\\u003c";
    else if (c == '>')
      out += "\\u003e";
    else if (c == '&')
      out += "\\u0026";
    else
      out += c;
  }
  return out;
}

/// The template, its marks replaced by what is given, in their order. Marks are looked for in the
/// template alone.
std::string filled(const std::array<std::pair<std::string_view, std::string>, 3>& values) {
  const auto page = embedded("data/page/page.html");
  if (!page) throw std::logic_error("the page is not embedded");
  std::string out;
  std::string_view rest = *page;
  for (const auto& [mark, value] : values) {
    const std::size_t at = rest.find(mark);
    if (at == std::string_view::npos) throw std::logic_error("a mark is missing in the page");
    out.append(rest.substr(0, at)).append(value);
    rest.remove_prefix(at + mark.size());
  }
  return out.append(rest);
}

std::string page_of(const Drawn& drawn, const std::string& chart, const WriteOptions& options) {
  return filled({{{"@TITLE@", markup_text(drawn.title.empty() ? "Timeline" : drawn.title)},
                  {"@CHART@", markup_text(chart)},
                  {"@DATA@", script_data(page_data(drawn, options))}}});
}

/// Every event, so that a reader can ask for those that are not shown at first.
WriteOptions everything(WriteOptions options) {
  options.chart.all = true;
  options.chart.limit = 0;
  options.chart.width = 100;
  return options;
}

WriteOptions plain(WriteOptions options) {
  options.chart.width = 100;
  options.chart.colour = false;
  return options;
}

std::string one(const Document& document, const WriteOptions& options) {
  return page_of(draw(document, everything(options)), write_chart(document, plain(options).chart),
                 options);
}

std::string many(const Collection& collection, const WriteOptions& options) {
  return page_of(draw(collection, everything(options)),
                 write_chart(collection, plain(options).chart), options);
}

}  // namespace

Format html_format() {
  return {.name = "html",
          .extension = ".html",
          .what = "the drawn timeline: one page for a browser, with the article beside it",
          .page = "drawn-timeline.md",
          .kind = FormatKind::kRead,
          .chooses = Chooses::kMarks,
          .article = true,
          .one = one,
          .many = many};
}

}  // namespace dateline::output
