// Document or Collection -> a table for a spreadsheet: a heading, then a line an entry (or, of
// expressions alone, a line an expression), cells parted by tabs.
#include <string>
#include <string_view>
#include <vector>

#include "dateline/write.hpp"
#include "output/code_points.hpp"
#include "output/display_width.hpp"
#include "output/ids.hpp"

namespace dateline {
namespace {

class Table {
 public:
  explicit Table(std::string_view heading) : out_(heading) { out_ += '\n'; }

  /// Tabs and line breaks inside a cell become blanks. A spreadsheet takes a cell that begins with
  /// = + - or @ for a formula, so these get an apostrophe first; one that begins with a quotation
  /// mark it takes for a quoted cell, so that is what it gets.
  void cell(std::string_view text) {
    if (!first_) out_ += '\t';
    first_ = false;
    const std::string clean = output::cleaned(text);
    if (clean.starts_with('"')) return quoted(clean);
    if (!clean.empty() && std::string_view("=+-@").find(clean.front()) != std::string_view::npos)
      out_ += '\'';
    out_ += clean;
  }
  void cell(const std::optional<calendar::Value>& value) {
    cell(value ? calendar::to_string(*value) : std::string());
  }
  void cell(std::int64_t number) { cell(std::to_string(number)); }
  void end_row() { out_ += '\n', first_ = true; }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void quoted(std::string_view text) {
    out_ += '"';
    for (const char c : text) out_.append(c == '"' ? 2 : 1, c);
    out_ += '"';
  }

  std::string out_;
  bool first_ = true;
};

constexpr std::string_view kTimelineHeading =
    "document\tstep\tfrom_earliest\tfrom_latest\tto_earliest\tto_latest\treality\tdated\t"
    "salience\tshown\tlabel\tsource\tdated_by\tbecause";
constexpr std::string_view kTimexHeading =
    "document\tid\tstart\tend\ttext\ttype\tvalue\tmod\tquant\tfreq\tanchor";

std::string_view words_of(const Document& document, TimexId id) {
  if (!id.valid()) return {};
  const Span span = document.timexes[static_cast<std::size_t>(id.index)].span;
  return std::string_view(document.article.text).substr(span.begin, span.size());
}

void add_row(Table& table, const Entry& entry, const Document& first, std::string_view documents) {
  table.cell(documents);
  table.cell(std::int64_t{entry.step});
  table.cell(entry.from.earliest);
  table.cell(entry.from.latest);
  table.cell(entry.to.earliest);
  table.cell(entry.to.latest);
  table.cell(to_string(entry.reality));
  table.cell(to_string(entry.dated));
  table.cell(fmt::format("{:.2f}", static_cast<double>(entry.salience)));
  table.cell(entry.shown ? "yes" : "no");
  table.cell(entry.label);
  table.cell(entry.source.value_or(std::string()));
  table.cell(words_of(first, entry.anchored_by));
  table.cell(entry.because);
  table.end_row();
}

std::string timex_table(const Document& document) {
  const output::CodePoints points(document.article.text);
  Table table(kTimexHeading);
  for (std::size_t i = 0; i < document.timexes.size(); ++i) {
    const Timex& timex = document.timexes[i];
    const TimexId id{static_cast<std::int32_t>(i)};
    table.cell(document.article.id);
    table.cell(output::id_of(id));
    table.cell(std::int64_t{points.before(timex.span.begin)});
    table.cell(std::int64_t{points.before(timex.span.end)});
    table.cell(words_of(document, id));
    table.cell(to_string(timex.type));
    table.cell(calendar::to_string(timex.value));
    table.cell(to_string(timex.mod));
    table.cell(timex.quant);
    table.cell(timex.freq);
    table.cell(output::anchor_of(timex));
    table.end_row();
  }
  return table.take();
}

}  // namespace

std::string write_tsv(const Document& document, Extent extent) {
  if (extent == Extent::kTimexes) return timex_table(document);
  Table table(kTimelineHeading);
  for (const Entry& entry : document.timeline.entries)
    add_row(table, entry, document, document.article.id);
  return table.take();
}

std::string write_tsv(const Collection& collection) {
  Table table(kTimelineHeading);
  for (const Entry& entry : collection.timeline.entries) {
    std::string documents;
    std::int32_t last = -1;
    for (const Mention& mention : entry.mentions) {
      if (mention.document == last) continue;
      last = mention.document;
      documents += (documents.empty() ? "" : " ");
      documents += collection.documents[static_cast<std::size_t>(last)].article.id;
    }
    const auto first = static_cast<std::size_t>(entry.mentions.front().document);
    add_row(table, entry, collection.documents[first], documents);
  }
  return table.take();
}

}  // namespace dateline
