// Asks simdjson for each value and notes what it is not.
#include "output/kept/fields.hpp"

#include <charconv>
#include <limits>

namespace dateline::output {

using simdjson::dom::element;

void Fields::wrong(std::string_view why) const {
  std::string what(1, '`');
  what.append(name_).append("` ").append(why);
  fault_->note(std::move(what));
}

Fields Fields::maybe(std::string_view name) const {
  element found;
  const bool there =
      value_ && value_->is_object() && (*value_)[name].get(found) == simdjson::SUCCESS;
  return {there ? std::optional(found) : std::nullopt, name, fault_};
}

Fields Fields::operator[](std::string_view name) const {
  const Fields found = maybe(name);
  if (!found.there()) found.wrong("is missing");
  return found;
}

std::string_view Fields::text() const {
  std::string_view text;
  if (!value_ || value_->get(text) != simdjson::SUCCESS) wrong("is no string");
  return text;
}

std::int64_t Fields::number(std::int64_t least, std::int64_t most) const {
  std::int64_t number = 0;
  const bool read = value_ && value_->get(number) == simdjson::SUCCESS;
  if (read && number >= least && number <= most) return number;
  wrong(read ? "is out of range" : "is no whole number");
  return least;
}

std::int32_t Fields::index(std::size_t size) const {
  return static_cast<std::int32_t>(number(0, static_cast<std::int64_t>(size) - 1));
}

double Fields::share() const {
  double share = 0;
  if (value_ && value_->get(share) == simdjson::SUCCESS && share >= 0 && share <= 1) return share;
  wrong("is no number from 0 to 1");
  return 0;
}

bool Fields::flag() const {
  bool flag = false;
  if (value_ && value_->get(flag) != simdjson::SUCCESS) wrong("is neither true nor false");
  return flag;
}

std::string Fields::shown() const {
  if (!value_) return {};
  return value_->is_string() ? std::string(text()) : std::string(simdjson::minify(*value_));
}

std::uint64_t Fields::hash() const {
  const auto digits = text();
  std::uint64_t hash = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), hash, 16);
  if (error != std::errc() || digits.size() != 16 || end != digits.data() + digits.size())
    wrong("is no hash of 16 digits");
  return hash;
}

std::optional<calendar::Value> Fields::value() const {
  if (!value_ || value_->is_null()) return std::nullopt;
  const auto words = text();
  if (words.empty()) return std::nullopt;
  auto value = calendar::parse_value(words);
  if (value) return std::move(*value);
  wrong("is no date: " + value.error().message);
  return std::nullopt;
}

std::vector<Fields> Fields::items() const {
  std::vector<Fields> items;
  if (!value_) return items;
  simdjson::dom::array array;
  if (value_->get(array) != simdjson::SUCCESS) {
    wrong("is no array");
    return items;
  }
  for (const element each : array) items.push_back({each, name_, fault_});
  return items;
}

std::vector<Fields> Fields::items(std::size_t count) const {
  auto all = items();
  if (all.size() != count) wrong("has another length than it should");
  all.resize(count, Fields(std::nullopt, name_, fault_));
  return all;
}

}  // namespace dateline::output
