// A table for a paper in LaTeX; needs the package longtable, and XeLaTeX or LuaLaTeX for letters
// beyond Latin.
#include <fmt/format.h>

#include "dateline/format.hpp"
#include "output/plain_rows.hpp"

namespace dateline::output {
namespace {

std::string_view command_for(char c) {
  switch (c) {
    case '\\':
      return "\\textbackslash{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '&':
      return "\\&";
    case '%':
      return "\\%";
    case '$':
      return "\\$";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    case '{':
      return "\\{";
    case '}':
      return "\\}";
    case '[':
      return "{[}";
    case ']':
      return "{]}";
    case '"':
      return "\\textquotedbl{}";
    default:
      return {};
  }
}

/// Words without commands in them.
std::string tex_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const std::string_view command = command_for(c);
    if (command.empty())
      out += c;
    else
      out += command;
  }
  return out;
}

std::string table_of(const Drawn& drawn) {
  std::string out =
      "% \\usepackage{longtable}, \\usepackage[T1]{fontenc} in the preamble\n"
      "\\begin{longtable}{p{0.22\\linewidth}p{0.55\\linewidth}p{0.15\\linewidth}}\n";
  out += fmt::format("\\caption{{{}}}\\\\\n",
                     tex_text(drawn.title.empty() ? "Timeline" : drawn.title));
  out += "\\hline\nWhen & What & Said by\\\\\n\\hline\n\\endhead\n";
  for (const PlainRow& row : plain_rows(drawn)) {
    if (!row.section.empty())
      out += fmt::format("\\multicolumn{{3}}{{l}}{{\\textit{{{}}}}}\\\\\n", row.section);
    out += fmt::format("{} & {} & {}\\\\\n", tex_text(row.when), tex_text(row.what),
                       tex_text(row.who));
  }
  return out + "\\hline\n\\end{longtable}\n";
}

}  // namespace

Format tex_format() {
  return {.name = "tex",
          .extension = ".tex",
          .what = "a table for a paper, in LaTeX",
          .kind = FormatKind::kRead,
          .several = Several::kBlankLine,
          .of_results = true,
          .one = drawn_as<table_of, Document>,
          .many = drawn_as<table_of, Collection>};
}

}  // namespace dateline::output
