// The table of entries as RFC 4180 has it: commas, quoted cells, lines that end in CR LF.
#include "dateline/format.hpp"
#include "output/entry_table.hpp"

namespace dateline::output {
namespace {

/// A spreadsheet takes a cell that begins with = + - or @ for a formula; an apostrophe keeps it
/// from that.
void append_cell(std::string& out, const Cell& cell) {
  const bool formula = cell.kind == Cell::Kind::kText && !cell.text.empty() &&
                       std::string_view("=+-@").find(cell.text.front()) != std::string_view::npos;
  const bool quoted = formula || cell.text.find_first_of(",\"\r\n") != std::string::npos;
  if (quoted) out += '"';
  if (formula) out += '\'';
  for (const char c : cell.text) out.append(c == '"' ? 2 : 1, c);
  if (quoted) out += '"';
}

std::string csv_of(const EntryTable& table, const WriteOptions& options) {
  std::string out = options.byte_order_mark ? "\xEF\xBB\xBF" : "";
  for (std::size_t i = 0; i < table.headings.size(); ++i)
    out.append(i > 0 ? "," : "").append(table.headings[i]);
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      append_cell(out, row[i]);
    }
    out += "\r\n";
  }
  return out;
}

std::string one(const Document& document, const WriteOptions& options) {
  return csv_of(entry_table(document), options);
}

std::string many(const Collection& collection, const WriteOptions& options) {
  return csv_of(entry_table(collection), options);
}

}  // namespace

Format csv_format() {
  return {.name = "csv",
          .extension = ".csv",
          .what = "the timeline as a table, with sentences and days that sort (RFC 4180)",
          .kind = FormatKind::kTable,
          .chooses = Chooses::kRows,
          .several = Several::kOneHeading,
          .marked = true,
          .one = one,
          .many = many};
}

}  // namespace dateline::output
