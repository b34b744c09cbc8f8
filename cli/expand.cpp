// Tells what the bytes are by their content, and takes them apart.
#include "expand.hpp"

#include <algorithm>
#include <utility>

#include "input.hpp"
#include "unread.hpp"

namespace dateline::cli {
namespace {

using Entries = Result<std::vector<Result<Article>>>;

Item refused(const std::string& path, Error error) {
  return {path, 0, InputFormat::kAuto, tl::unexpected(std::move(error))};
}

std::vector<Item> items_of(const std::string& path, InputFormat format, Entries entries) {
  if (!entries) return {refused(path, std::move(entries.error()))};
  std::vector<Item> items;
  const bool many = entries->size() > 1;
  for (Result<Article>& entry : *entries) {
    Item item{path, many ? items.size() + 1 : 0, format, std::string()};
    if (entry)
      item.article = std::move(*entry);
    else
      item.bytes = tl::unexpected(std::move(entry.error()));
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<Item> lines_of(const std::string& path, const std::string& bytes) {
  std::vector<Item> items;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    items.push_back({path, items.size() + 1, InputFormat::kJsonl, bytes.substr(at, end - at)});
    at = end + 1;
  }
  return items;
}

}  // namespace

std::vector<Item> expand(const std::string& path, std::string bytes, const Settings& settings) {
  if (auto advice = advice_on(bytes))
    return {refused(path, {ErrorCode::kUnsupported, std::move(*advice), 0})};
  InputFormat format = settings.input;
  if (format == InputFormat::kAuto) format = detect_format(bytes);
  switch (format) {
    case InputFormat::kFeed:
      return items_of(path, format, read_feed(bytes, settings.max_bytes));
    case InputFormat::kJson:
      return items_of(path, format, read_json(bytes, settings.fields, settings.max_bytes));
    case InputFormat::kMail:
      return items_of(path, format, read_mail(bytes, stem_of(path), settings.max_bytes));
    case InputFormat::kJsonl:  // fetched: a file of lines is read line by line
      return lines_of(path, bytes);
    case InputFormat::kWarc:
      return items_of(path, format, read_warc(bytes, settings.max_bytes));
    default:
      break;
  }
  std::vector<Item> items;
  items.push_back({path, 0, format, std::move(bytes)});
  return items;
}

}  // namespace dateline::cli
