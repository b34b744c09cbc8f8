// The third column of a .tsv file -> what the word means.
#include "timex/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>

#include "timex/names.hpp"

namespace dateline::timex {
namespace {

using namespace std::string_view_literals;

std::optional<int> integer(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "fixed:12:25", "nth:11:4:4" (month, n, weekday), "easter:-2", "before:5:25:1" (the last Monday
/// before 25 May); a last number may shift it by days. "orthodox:-2", "roshhashanah:9" and
/// "table:NAME:1" count from other feasts.
std::optional<Holiday> read_holiday(std::string_view text, const std::vector<YearTable>& tables) {
  Holiday holiday;
  const auto take = [&text]() -> std::string_view {
    const auto end = std::min(text.find(':'), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
  };
  const std::string_view kind = take();
  if (kind == "table") {
    const auto table = std::ranges::find(tables, take(), &YearTable::name);
    if (table == tables.end()) return std::nullopt;
    holiday.kind = Holiday::Kind::kTable;
    holiday.month = static_cast<std::int16_t>(table - tables.begin());
    holiday.day = static_cast<std::int16_t>(integer(text).value_or(0));
    return holiday;
  }
  std::vector<std::int16_t> numbers;
  while (!text.empty()) {
    const auto number = integer(take());
    if (!number) return std::nullopt;
    numbers.push_back(static_cast<std::int16_t>(*number));
  }
  numbers.resize(4);
  constexpr std::array kFeasts = {std::pair{"easter"sv, Holiday::Kind::kEaster},
                                  std::pair{"orthodox"sv, Holiday::Kind::kOrthodoxEaster},
                                  std::pair{"roshhashanah"sv, Holiday::Kind::kRoshHashanah}};
  for (const auto& [name, feast] : kFeasts) {
    if (kind != name) continue;
    holiday.kind = feast;
    holiday.day = numbers[0];
    return holiday;
  }
  holiday.month = numbers[0];
  holiday.day = numbers[1];
  if (kind == "fixed") return holiday;
  holiday.weekday = numbers[2];
  holiday.shift = numbers[3];
  if (kind == "nth")
    holiday.kind = Holiday::Kind::kNthWeekday;
  else if (kind == "before")
    holiday.kind = Holiday::Kind::kWeekdayBefore;
  else
    return std::nullopt;
  return holiday;
}

bool read_pair(std::string_view key, std::string_view value, Meaning& meaning,
               const std::vector<YearTable>& tables, std::vector<Holiday>& holidays) {
  if (key == "holiday") {
    const auto holiday = read_holiday(value, tables);
    if (!holiday) return false;
    holidays.push_back(*holiday);
    meaning.kind = Kind::kPoint;
    meaning.fields.set(Field::kHoliday, static_cast<int>(holidays.size()));
    return true;
  }
  if (const auto field = field_named(key)) {
    auto number = integer(value);
    if (!number) number = constant_named(value);
    if (!number) return false;
    meaning.kind = Kind::kPoint;
    meaning.fields.set(*field, *number);
    return true;
  }
  const auto constant = constant_named(value);
  if (!constant) return false;
  if (key == "days") {  // from the publication
    meaning.kind = Kind::kPoint;
    meaning.base = Base::kShift;
    meaning.unit = Unit::kDay;
    meaning.sign = *constant < 0 ? -1 : 1;
    return meaning.add({{std::abs(*constant) * std::int64_t{1000}, false}, Unit::kDay});
  }
  if (key == "unit") {
    meaning.kind = Kind::kUnit;
    meaning.unit = static_cast<Unit>(*constant);
  } else if (key == "ref") {
    meaning.kind = Kind::kReference;
    meaning.reference = static_cast<Reference>(*constant);
  } else if (key == "mod") {
    meaning.mod = static_cast<Mod>(*constant);
  } else if (key == "quant") {
    meaning.quant = static_cast<Quant>(*constant);
  } else if (key == "vague") {
    meaning.kind = Kind::kNumber;
    meaning.amount = {*constant * std::int64_t{1000}, true};
  } else if (key == "thousandths") {
    meaning.kind = Kind::kNumber;
    meaning.amount = {*constant, false};
  } else {
    return false;
  }
  return true;
}

}  // namespace

Result<YearTable> read_year_table(std::string_view name, std::string_view value) {
  YearTable table;
  table.name = name;
  const auto colon = value.find(':');
  table.first_year = integer(value.substr(0, colon)).value_or(0);
  if (colon != std::string_view::npos) value.remove_prefix(colon + 1);
  while (table.first_year > 0 && !value.empty()) {
    const auto end = std::min(value.find(','), value.size());
    const auto date = integer(value.substr(0, end));
    if (!date) break;
    table.dates.push_back(static_cast<std::int16_t>(*date));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  if (table.dates.empty() || !value.empty())
    return tl::unexpected(Error{ErrorCode::kSyntax, "a table is YEAR:MMDD,MMDD,...", 0});
  return table;
}

Result<Meaning> read_word_value(std::string_view value, const std::vector<YearTable>& tables,
                                std::vector<Holiday>& holidays) {
  Meaning meaning;
  if (const auto number = integer(value)) {
    meaning.kind = Kind::kNumber;
    meaning.amount = {*number * std::int64_t{1000}, false};
    return meaning;
  }
  while (!value.empty()) {
    const auto end = std::min(value.find(' '), value.size());
    const std::string_view pair = value.substr(0, end);
    value.remove_prefix(std::min(end + 1, value.size()));
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos ||
        !read_pair(pair.substr(0, equals), pair.substr(equals + 1), meaning, tables, holidays)) {
      return tl::unexpected(Error{ErrorCode::kSyntax, fmt::format("unknown value {}", pair), 0});
    }
  }
  return meaning;
}

}  // namespace dateline::timex
