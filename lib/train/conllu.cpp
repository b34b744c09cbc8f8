// CoNLL-U and word_TAG files -> sentences.
#include "conllu.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>

#include "embed/ascii.hpp"

namespace dateline::train {
namespace {

template <class Enum>
std::optional<Enum> named(std::string_view name, int count) {
  for (int i = 0; i < count; ++i) {
    if (to_string(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

constexpr int kTags = static_cast<int>(Tag::kXX) + 1;
constexpr int kUposes = static_cast<int>(Upos::kX) + 1;
constexpr int kDeps = static_cast<int>(Dep::kCsubjOuter) + 1;

Dep dep_named(std::string_view name) {
  if (const auto dep = named<Dep>(name, kDeps)) return *dep;
  return named<Dep>(name.substr(0, name.find(':')), kDeps).value_or(Dep::kDep);
}

std::vector<std::string_view> split(std::string_view line, char by) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(by, at), line.size());
    fields.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Reads lines one by one into sentences.
class ConlluReader {
 public:
  void line(std::string_view text);
  std::vector<GoldSentence> sentences;

 private:
  void token(const std::vector<std::string_view>& fields);
  GoldSentence sentence_;
  bool new_paragraph_ = true;
  int range_end_ = 0;  // tokens up to this number are parts of one written word
  bool range_space_ = true;
};

void ConlluReader::line(std::string_view text) {
  if (text.starts_with("# newpar") || text.starts_with("# newdoc")) new_paragraph_ = true;
  if (text.empty()) {
    if (sentence_.tokens.empty()) return;
    sentence_.new_paragraph = new_paragraph_;
    sentences.push_back(std::move(sentence_));
    sentence_ = {};
    new_paragraph_ = false;
    range_end_ = 0;
  } else if (text.front() != '#') {
    if (const auto fields = split(text, '\t'); fields.size() == 10) token(fields);
  }
}

void ConlluReader::token(const std::vector<std::string_view>& fields) {
  const bool space = fields[9].find("SpaceAfter=No") == std::string_view::npos;
  if (const auto dash = fields[0].find('-'); dash != std::string_view::npos) {
    range_end_ = number(fields[0].substr(dash + 1));
    range_space_ = space;
    return;
  }
  if (fields[0].find('.') != std::string_view::npos) return;
  GoldToken token;
  token.form = fields[1];
  token.lemma = fields[2];
  token.upos = named<Upos>(fields[3], kUposes).value_or(Upos::kX);
  token.tag = named<Tag>(fields[4], kTags).value_or(Tag::kXX);
  token.head = number(fields[6]) - 1;
  token.dep = dep_named(fields[7]);
  const int id = number(fields[0]);
  token.space_after = id < range_end_ ? false : id == range_end_ ? range_space_ : space;
  sentence_.tokens.push_back(std::move(token));
}

/// MASC has one tag for what the web treebank tells apart; "_" marks signs.
Tag masc_tag(std::string_view form, std::string_view tag) {
  if (form == "(" || form == "[") return Tag::kLrb;
  if (form == ")" || form == "]") return Tag::kRrb;
  if (form == "$") return Tag::kCurrency;
  if (form == "-" || form == "--" || form == ":" || form == ";" || form == "...")
    return Tag::kColon;
  return named<Tag>(tag, kTags).value_or(Tag::kXX);
}

GoldSentence tagged_line(std::string_view line) {
  GoldSentence sentence;
  for (const std::string_view item : split(line, ' ')) {
    const std::size_t bar = item.rfind('_');
    if (bar == std::string_view::npos || bar == 0) continue;
    GoldToken token;
    token.form = item.substr(0, bar);
    token.tag = masc_tag(token.form, item.substr(bar + 1));
    sentence.tokens.push_back(std::move(token));
  }
  return sentence;
}

Result<std::string> read_bytes(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return tl::unexpected(Error{ErrorCode::kEmpty, "cannot read " + path.string(), 0});
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

}  // namespace

Result<void> write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (!stream) return tl::unexpected(Error{ErrorCode::kEmpty, "cannot write " + path.string(), 0});
  return {};
}

Result<std::vector<GoldSentence>> read_conllu(const std::filesystem::path& path) {
  const auto bytes = read_bytes(path);
  if (!bytes) return tl::unexpected(bytes.error());
  ConlluReader reader;
  for (const std::string_view line : split(*bytes, '\n')) reader.line(line);
  reader.line("");
  return std::move(reader.sentences);
}

Result<std::vector<GoldSentence>> read_tagged_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    paths.push_back(entry.path());
  if (paths.empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "nothing in " + folder.string(), 0});
  std::ranges::sort(paths);
  std::vector<GoldSentence> sentences;
  for (const auto& path : paths) {
    const auto bytes = read_bytes(path);
    if (!bytes) return tl::unexpected(bytes.error());
    for (const std::string_view line : split(*bytes, '\n')) {
      GoldSentence sentence = tagged_line(ascii::trim(line));
      if (!sentence.tokens.empty()) sentences.push_back(std::move(sentence));
    }
  }
  return sentences;
}

}  // namespace dateline::train
