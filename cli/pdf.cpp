// pdftotext gives the pages, pdfinfo title and date; both are in poppler-utils.
#include "pdf.hpp"

#include <utility>

#include "dateline/read.hpp"
#include "program.hpp"

namespace dateline::cli {
namespace {

constexpr int kNoProgram = 127;

tl::unexpected<Error> bad(ErrorCode code, std::string why) {
  return tl::unexpected(Error{code, std::move(why), 0});
}

Limits limits_of(const Settings& settings) {
  Limits limits;
  limits.bytes = settings.max_bytes;
  if (settings.seconds > 0) limits.seconds = settings.seconds;
  return limits;
}

/// "Title:          Ferry out of service" -> "Ferry out of service"
std::string value_of(std::string_view info, std::string_view name) {
  std::string key(1, '\n');
  key.append(name).append(":");
  std::string all(1, '\n');
  all.append(info);
  std::size_t at = all.find(key);
  if (at == std::string::npos) return {};
  at = all.find_first_not_of(' ', at + key.size());
  if (at == std::string::npos) return {};
  return all.substr(at, all.find('\n', at) - at);
}

/// The first line of what a program complains of.
std::string first_line(const std::string& errors) {
  return errors.substr(0, errors.find('\n'));
}

}  // namespace

Result<Article> read_pdf(std::string_view bytes, const std::string& id, const Settings& settings) {
  const Limits limits = limits_of(settings);
  auto text = run_program({"pdftotext", "-enc", "UTF-8", "-", "-"}, bytes, limits);
  if (!text) {
    if (text.error().code != ErrorCode::kTimeout) return tl::unexpected(text.error());
    return bad(ErrorCode::kTimeout, "pdftotext took too long");
  }
  if (text->status == kNoProgram) {
    return bad(
        ErrorCode::kUnsupported,
        "a PDF is read by the program pdftotext, which is not here; it comes with the package "
        "poppler-utils");
  }
  if (text->errors.find("Incorrect password") != std::string::npos)
    return bad(ErrorCode::kUnsupported, "the PDF is protected by a password");
  if (text->errors.find("Copying of text from this document is not allowed") != std::string::npos)
    return bad(ErrorCode::kUnsupported, "the PDF forbids to take its text");
  if (text->status != 0)
    return bad(ErrorCode::kSyntax, "pdftotext cannot read this PDF: " + first_line(text->errors));
  if (text->output.find_first_not_of(" \n\r\t\f") == std::string::npos) {
    return bad(ErrorCode::kEmpty,
               "the PDF holds no text, only pictures (a scan?); ocrmypdf adds the text to it");
  }
  const auto info = run_program({"pdfinfo", "-isodates", "-enc", "UTF-8", "-"}, bytes, limits);
  const bool told = info && info->status == 0;
  return read_pages(text->output, id, told ? value_of(info->output, "Title") : std::string(),
                    told ? value_of(info->output, "CreationDate") : std::string());
}

}  // namespace dateline::cli
