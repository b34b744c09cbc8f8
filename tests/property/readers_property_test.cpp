// Whatever becomes of a file on its way, every reader ends with an article whose parts lie in its
// text, or with words that say why not.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "article/inflate.hpp"
#include "dateline/read.hpp"

namespace dateline {
namespace {

std::vector<std::filesystem::path> files_below(std::initializer_list<const char*> folders) {
  std::vector<std::filesystem::path> files;
  for (const char* folder : folders)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.is_regular_file() && entry.file_size() < 20000) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

void check(const Result<Article>& read, const std::string& where) {
  if (!read) {
    EXPECT_FALSE(read.error().message.empty()) << where;
    return;
  }
  std::uint32_t end = 0;
  for (const Block& block : read->blocks) {
    EXPECT_GE(block.span.begin, end) << where;
    EXPECT_LT(block.span.begin, block.span.end) << where;
    end = block.span.end;
  }
  EXPECT_LE(end, read->text.size()) << where;
}

void check(const Result<std::vector<Result<Article>>>& read, const std::string& where) {
  if (!read) {
    EXPECT_FALSE(read.error().message.empty()) << where;
    return;
  }
  for (const auto& entry : *read) check(entry, where);
}

void read_by_its_kind(const std::string& bytes, InputFormat kind, const std::string& where) {
  constexpr std::size_t kMost = std::size_t{1} << 20U;
  switch (kind) {
    case InputFormat::kTimeml:
      return check(read_timeml(bytes, "x"), where);
    case InputFormat::kHtml:
      return check(read_html(bytes, "x"), where);
    case InputFormat::kJsonl:
      return check(read_json_line(bytes, 1), where);
    case InputFormat::kJson:
      return check(read_json(bytes), where);
    case InputFormat::kFeed:
      return check(read_feed(bytes), where);
    case InputFormat::kMail:
      return check(read_mail(bytes, "x"), where);
    case InputFormat::kDocument:
      return check(read_document(bytes, "x", kMost), where);
    case InputFormat::kWarc:
      return check(read_warc(bytes), where);
    case InputFormat::kPdf:
      return check(read_pages(bytes, "x"), where);
    default:
      return check(read_text(bytes, "x"), where);
  }
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Readers, EndWellWhereverAFileIsCut) {
  constexpr std::size_t kCuts = 60;
  for (const auto& path : files_below({"tests/fuzz/corpus", "samples/inputs"})) {
    const std::string bytes = content_of(path);
    const InputFormat kind = detect_format(bytes);
    for (std::size_t size = 0; size < bytes.size(); size += bytes.size() / kCuts + 1)
      read_by_its_kind(bytes.substr(0, size), kind,
                       path.string() + " cut to " + std::to_string(size));
  }
}

TEST(Readers, EndWellWhateverBytesChange) {
  constexpr int kRounds = 40;
  constexpr std::string_view kSigns = "<>&;:\"'/\\{}[],=-\n\r \t0x%?@+(\x80\xFF";
  std::mt19937 random(29);
  for (const auto& path : files_below({"tests/fuzz/corpus", "samples/inputs"})) {
    const std::string sound = content_of(path);
    if (sound.empty()) continue;
    const InputFormat kind = detect_format(sound);
    for (int round = 0; round < kRounds; ++round) {
      std::string bytes = sound;
      for (unsigned change = 0; change <= random() % 6; ++change) {
        const std::size_t at = random() % bytes.size();
        const std::size_t many = 1 + random() % 12;
        if (random() % 3 == 0)
          bytes.erase(at, std::min(many, bytes.size() - 1));
        else if (random() % 2 == 0)
          bytes.insert(at, bytes.substr(random() % bytes.size(), many));
        else
          bytes[at] = kSigns[random() % kSigns.size()];
      }
      read_by_its_kind(bytes, kind, path.string() + ", round " + std::to_string(round));
    }
  }
}

/// Checksums of a container as its members are now, so that what is in them is read.
void mend_checksums(std::string& bytes) {
  const auto number = [&](std::size_t at, unsigned size) {
    std::size_t value = 0;
    for (unsigned i = 0; i < size; ++i)
      value |= std::size_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return value;
  };
  for (std::size_t at = bytes.find("PK\1\2"); at != std::string::npos && at + 46 < bytes.size();
       at = bytes.find("PK\1\2", at + 1)) {
    const std::size_t place = number(at + 42, 4);
    if (place + 30 > bytes.size()) continue;
    const std::size_t begin = place + 30 + number(place + 26, 2) + number(place + 28, 2);
    if (begin > bytes.size()) continue;
    const auto sum = article::checksum(std::string_view(bytes).substr(begin, number(at + 20, 4)));
    for (unsigned i = 0; i < 4; ++i)
      bytes[at + 16 + i] = static_cast<char>((sum >> (8 * i)) & 0xFFU);
  }
}

TEST(Readers, EndWellWhateverIsInAContainer) {
  constexpr int kRounds = 600;
  constexpr std::string_view kSigns = "<>&;:\"'/=- x0%";
  std::mt19937 random(31);
  for (const char* path : {"tests/fuzz/corpus/document/stored-book.epub",
                           "tests/fuzz/corpus/document/stored-letter.docx",
                           "tests/fuzz/corpus/document/stored-letter.odt"}) {
    const std::string sound = content_of(path);
    int read = 0;
    for (int round = 0; round < kRounds; ++round) {
      std::string bytes = sound;
      for (unsigned change = 0; change <= random() % 3; ++change)
        bytes[random() % bytes.size()] = kSigns[random() % kSigns.size()];
      mend_checksums(bytes);
      const auto article = read_document(bytes, "x");
      read += article.has_value() ? 1 : 0;
      check(article, path);
    }
    if (reads_documents()) {
      EXPECT_GT(read, kRounds / 10) << path;
      EXPECT_LT(read, kRounds) << path;
    }
  }
}

/// Each reader is given what was meant for another, too.
TEST(Readers, EndWellWithFilesOfAnotherKind) {
  using enum InputFormat;
  for (const auto& path : files_below({"tests/fuzz/corpus", "samples/inputs"})) {
    const std::string bytes = content_of(path);
    for (const InputFormat kind :
         {kText, kHtml, kTimeml, kJsonl, kFeed, kJson, kMail, kDocument, kPdf, kWarc})
      read_by_its_kind(bytes, kind, path.string());
  }
}

TEST(Readers, RefuseWhatIsTooLarge) {
  for (const auto& path : files_below({"tests/fuzz/corpus"})) {
    const std::string bytes = content_of(path);
    if (bytes.size() < 2) continue;
    for (const auto& code :
         {read_text(bytes, "x", 1).error().code, read_html(bytes, "x", 1).error().code,
          read_timeml(bytes, "x", 1).error().code, read_document(bytes, "x", 1).error().code,
          JsonLineReader(1).read(bytes, 1).error().code, read_feed(bytes, 1).error().code,
          read_json(bytes, {}, 1).error().code, read_mail(bytes, "x", 1).error().code,
          read_warc(bytes, 1).error().code})
      EXPECT_EQ(code, ErrorCode::kTooLarge) << path;
  }
}

/// Archives whose records, answers and chunks are not as they should be.
TEST(Readers, SayWhatIsWrongWithAnArchive) {
  const std::string page =
      "<html><head><title>Ferry sold</title></head><body><p>The ferry was sold on Monday, the "
      "owner of it said.</p></body></html>";
  const auto record = [](const std::string& type, const std::string& more,
                         const std::string& content, const std::string& address) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + "\r\n" + more +
           "Content-Length: " + std::to_string(content.size()) + "\r\n\r\n" + content + "\r\n\r\n";
  };
  const std::string at = "https://a.example/1";
  const std::string html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  const auto chunked = [&](const std::string& body) {
    return record("response", "", html + "Transfer-Encoding: chunked\r\n\r\n" + body, at);
  };
  const struct {
    std::string bytes;
    std::string_view said;  // a part of the text, or of what is wrong
  } rows[] = {
      {record("response", "", html + "\r\n" + page, at), "The ferry was sold"},
      {record("response", "", html + "\r\n" + page, "<" + at + ">"), "The ferry was sold"},
      {record("response", "", "HTTP/1.1 200 OK\r\n\r\n" + page, at), "The ferry was sold"},
      {record("response", "", "HTTP/1.1 404 Gone\r\n\r\n" + page, at), "holds no page"},
      {record("response", "", "nothing", at), "holds no page"},
      {record("response", "", html + "\r\n" + page, "https://a.example/robots.txt"),
       "holds no page"},
      {record("response", "", html + "\r\n" + page, "dns:a.example"), "holds no page"},
      {record("response", "", html + "\r\n<html></html>", at), "holds no page"},
      {record("resource", "Content-Type: text/html\r\n", page, at), "The ferry was sold"},
      {record("resource", "Content-Type: application/xhtml+xml\r\n", page, at),
       "The ferry was sold"},
      {record("resource", "Content-Type: image/png\r\n", page, at), "holds no page"},
      {record("conversion", "Content-Type: text/plain\r\n", "It rained on Monday.", at),
       "It rained"},
      {record("request", "", "GET / HTTP/1.1\r\n\r\n", at), "holds no page"},
      {chunked("5\r\n<html\r\n" +
               std::string("3;x\r\n><p\r\n1 \r\n>\r\n10\r\nIt rained today.\r\n") + "0\r\n\r\n"),
       "It rained"},
      {chunked("5\n<html\n4\n><p>\n10\nIt rained today.\n0\n\n"), "It rained"},
      {chunked("ffff\r\n" + page), "The ferry was sold"},
      {chunked("5x\r\n" + page), "The ferry was sold"},
      {chunked(page), "The ferry was sold"},
      {record("response", "", html + "Content-Encoding: br\r\n\r\nxxxx", at), "compressed by br"},
      {record("response", "", html + "Content-Encoding: zstd\r\n\r\nxxxx", at),
       "compressed by zstd"},
      {record("response", "", html + "\r\n\x1F\x8B\x08 broken", at), "broken gzip"},
      {record("response", "", html + "\r\n" + page, at).substr(0, 200), "ends within a record"},
      {"WARC/1.0\nWARC-Type: resource\nContent-Type: text/html\nContent-Length: " +
           std::to_string(page.size()) + "\n\n" + page,
       "The ferry was sold"},
      {"WARC/1.0\r\nContent-Length: many\r\n\r\n", "broken record"},
      {"WARC/1.0\r\nContent-Length: 5", "broken record"},
      {"JUNK/1.0\r\nContent-Length: 0\r\n\r\n", "broken record"},
  };
  for (const auto& row : rows) {
    const auto entries = read_warc(row.bytes);
    const std::string answer = !entries           ? entries.error().message
                               : entries->empty() ? "none"
                               : entries->front() ? entries->front()->text
                                                  : entries->front().error().message;
    EXPECT_NE(answer.find(row.said), std::string::npos) << row.said << "\nfor\n" << row.bytes;
  }
}

}  // namespace
}  // namespace dateline
