// A table in Markdown (CommonMark with the tables of GitHub), for notes and issues.
#include <fmt/format.h>

#include "dateline/format.hpp"
#include "output/plain_rows.hpp"

namespace dateline::output {
namespace {

/// Words that are words whatever characters are in them.
std::string md_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>#|~&!").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string table_of(const Drawn& drawn) {
  std::string out = fmt::format("# {}\n", md_text(drawn.title.empty() ? "Timeline" : drawn.title));
  if (!drawn.published_words.empty()) out += fmt::format("\n{}\n", drawn.published_words);
  for (const PlainRow& row : plain_rows(drawn)) {
    if (!row.section.empty())
      out += fmt::format("\n## {}\n\n| when | what | said by |\n|---|---|---|\n", row.section);
    out +=
        fmt::format("| {} | {} | {} |\n", md_text(row.when), md_text(row.what), md_text(row.who));
  }
  return out;
}

}  // namespace

Format md_format() {
  return {.name = "md",
          .extension = ".md",
          .what = "tables in Markdown",
          .kind = FormatKind::kRead,
          .several = Several::kBlankLine,
          .of_results = true,
          .one = drawn_as<table_of, Document>,
          .many = drawn_as<table_of, Collection>};
}

}  // namespace dateline::output
