// A value of JSON -> numbers, words, lists. The first thing that is not as it should be is noted,
// and reading goes on with nothing in its place, so that the reader asks once at the end.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/calendar.hpp"
#include "output/json_names.hpp"

namespace dateline::output {

/// What is wrong first; empty for nothing.
class Fault {
 public:
  void note(std::string what) {
    if (what_.empty()) what_ = std::move(what);
  }
  [[nodiscard]] const std::string& what() const { return what_; }

 private:
  std::string what_;
};

/// Refers to the parsed JSON and to the fault, which have to outlive it.
class Fields {
 public:
  Fields(simdjson::dom::element value, Fault& fault) : value_(value), fault_(&fault) {}

  [[nodiscard]] bool there() const { return value_.has_value(); }
  /// A member that may be missing, and one that must not.
  [[nodiscard]] Fields maybe(std::string_view name) const;
  [[nodiscard]] Fields operator[](std::string_view name) const;

  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] std::int64_t number(std::int64_t least, std::int64_t most) const;
  /// A position in something of that size.
  [[nodiscard]] std::int32_t index(std::size_t size) const;
  [[nodiscard]] double share() const;        // 0 to 1
  [[nodiscard]] bool flag() const;           // false where it is missing
  [[nodiscard]] std::uint64_t hash() const;  // 16 digits
  /// A value of the calendar; nothing for "", null and what is missing.
  [[nodiscard]] std::optional<calendar::Value> value() const;
  template <class Enum>
  [[nodiscard]] Enum name(Enum last) const {
    return name(last, [](Enum each) { return to_string(each); });
  }
  template <class Enum, class Name>
  [[nodiscard]] Enum name(Enum last, const Name& name_of) const {
    const auto found = named(text(), last, name_of);
    if (!found) wrong("is none of its names");
    return found.value_or(Enum{});
  }
  /// The members of an array, nothing where it is missing.
  [[nodiscard]] std::vector<Fields> items() const;
  /// An array of so many members; fewer are filled up with nothing.
  [[nodiscard]] std::vector<Fields> items(std::size_t count) const;

  /// A string as it is, anything else as JSON: for messages.
  [[nodiscard]] std::string shown() const;

  /// Notes that this value is not as it should be.
  void wrong(std::string_view why) const;

 private:
  Fields(std::optional<simdjson::dom::element> value, std::string_view name, Fault* fault)
      : value_(value), name_(name), fault_(fault) {}

  std::optional<simdjson::dom::element> value_;
  std::string_view name_;  // of the member that it is, or is in
  Fault* fault_;
};

}  // namespace dateline::output
