// The table of entries as a workbook of Office Open XML (ECMA-376): one sheet, a heading that
// stays, days that are days. Words are strings in the cell and never a formula.
//
// Written here and not by a library: those write to named files of their own, and with the time of
// day in them, while this library reads no clock and touches no file.
#include <fmt/format.h>

#include <iterator>

#include "dateline/format.hpp"
#include "output/drawing/markup.hpp"
#include "output/entry_table.hpp"
#include "output/zip.hpp"

namespace dateline::output {
namespace {

#define DATELINE_XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define DATELINE_OOXML "http://schemas.openxmlformats.org/"

constexpr std::string_view kTypes =
    DATELINE_XML "<Types xmlns=\"" DATELINE_OOXML
                 "package/2006/content-types\">"
                 "<Default Extension=\"rels\" "
                 "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                 "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                 "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                 "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                 "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                 "</Types>\n";

constexpr std::string_view kRelations =
    DATELINE_XML "<Relationships xmlns=\"" DATELINE_OOXML
                 "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" DATELINE_OOXML
                 "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
                 "</Relationships>\n";

constexpr std::string_view kWorkbook = DATELINE_XML
    "<workbook xmlns=\"" DATELINE_OOXML "spreadsheetml/2006/main\" xmlns:r=\"" DATELINE_OOXML
    "officeDocument/2006/relationships\"><sheets><sheet name=\"Timeline\" sheetId=\"1\" "
    "r:id=\"rId1\"/></sheets></workbook>\n";

constexpr std::string_view kWorkbookRelations = DATELINE_XML
    "<Relationships xmlns=\"" DATELINE_OOXML
    "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" DATELINE_OOXML
    "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"" DATELINE_OOXML
    "officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>\n";

/// Style 1 is a heading, 2 a day, 3 words that run over several lines.
constexpr std::string_view kStyles = DATELINE_XML
    "<styleSheet xmlns=\"" DATELINE_OOXML
    "spreadsheetml/2006/main\">"
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    "</cellStyleXfs><cellXfs count=\"4\">"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    "applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs><cellStyles count=\"1\"><cellStyle "
    "name=\"Normal\" "
    "xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>\n";

/// A, B ... Z, AA.
std::string column_name(std::size_t index) {
  std::string name;
  for (std::size_t i = index + 1; i > 0; i = (i - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (i - 1) % 26));
  return name;
}

/// Days as the format counts them: 1 is 1900-01-01, with a 29 February 1900 that never was; so only
/// days after that. Nothing for earlier ones, which stay words.
std::optional<std::int64_t> serial_of(std::string_view day) {
  constexpr std::int64_t kEpoch = 25569;  // 1970-01-01
  constexpr std::int64_t kFirst = 61;     // 1900-03-01
  const auto value = calendar::parse_value(day);
  const auto time = value ? calendar::interval_of(*value) : std::nullopt;
  if (!time) return std::nullopt;
  const std::int64_t serial = time->begin / calendar::kDay + kEpoch;
  return serial >= kFirst ? std::optional(serial) : std::nullopt;
}

void append_cell(std::string& out, const std::string& place, const Cell& cell) {
  if (cell.text.empty()) return;
  const auto into = std::back_inserter(out);
  const auto serial = cell.kind == Cell::Kind::kDay ? serial_of(cell.text) : std::nullopt;
  if (serial)
    fmt::format_to(into, "<c r=\"{}\" s=\"2\"><v>{}</v></c>", place, *serial);
  else if (cell.kind == Cell::Kind::kNumber)
    fmt::format_to(into, "<c r=\"{}\"><v>{}</v></c>", place, cell.text);
  else
    fmt::format_to(
        into, "<c r=\"{}\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        place, markup_text(cell.text));
}

/// Labels and sentences get room.
std::string columns_of(const EntryTable& table) {
  std::string out = "<cols>";
  for (std::size_t i = 0; i < table.headings.size(); ++i) {
    const bool words = table.headings[i] == "label" || table.headings[i] == "sentence";
    out += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", i + 1,
                       words ? 60 : 14);
  }
  return out + "</cols>";
}

std::string sheet_of(const EntryTable& table) {
  std::string out = DATELINE_XML "<worksheet xmlns=\"" DATELINE_OOXML
                                 "spreadsheetml/2006/main\"><sheetViews><sheetView "
                                 "workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                                 "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                                 "</sheetViews>";
  out += columns_of(table) + "<sheetData><row r=\"1\">";
  for (std::size_t i = 0; i < table.headings.size(); ++i)
    out += fmt::format("<c r=\"{}1\" s=\"1\" t=\"inlineStr\"><is><t>{}</t></is></c>",
                       column_name(i), table.headings[i]);
  out += "</row>";
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    out += fmt::format("<row r=\"{}\">", r + 2);
    for (std::size_t i = 0; i < table.rows[r].size(); ++i)
      append_cell(out, column_name(i) + std::to_string(r + 2), table.rows[r][i]);
    out += "</row>";
  }
  return out + fmt::format("</sheetData><autoFilter ref=\"A1:{}{}\"/></worksheet>\n",
                           column_name(table.headings.size() - 1), table.rows.size() + 1);
}

std::string workbook_of(const EntryTable& table) {
  return zip_of({{"[Content_Types].xml", std::string(kTypes)},
                 {"_rels/.rels", std::string(kRelations)},
                 {"xl/workbook.xml", std::string(kWorkbook)},
                 {"xl/_rels/workbook.xml.rels", std::string(kWorkbookRelations)},
                 {"xl/styles.xml", std::string(kStyles)},
                 {"xl/worksheets/sheet1.xml", sheet_of(table)}});
}

std::string one(const Document& document, const WriteOptions&) {
  return workbook_of(entry_table(document));
}

std::string many(const Collection& collection, const WriteOptions&) {
  return workbook_of(entry_table(collection));
}

}  // namespace

Format xlsx_format() {
  return {.name = "xlsx",
          .extension = ".xlsx",
          .what = "the same table as csv, as a workbook",
          .kind = FormatKind::kTable,
          .chooses = Chooses::kRows,
          .binary = true,
          .one = one,
          .many = many};
}

}  // namespace dateline::output
