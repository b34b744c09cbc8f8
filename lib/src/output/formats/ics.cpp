// The dated entries as a calendar (RFC 5545): whole days or stretches of them, clock times without
// a zone; what is not sure is tentative and says why.
#include <fmt/format.h>

#include <iterator>

#include "dateline/format.hpp"
#include "embed/ascii.hpp"
#include "output/display_width.hpp"
#include "output/drawing/drawn.hpp"
#include "output/iso_day.hpp"

namespace dateline::output {
namespace {

/// Section 3.3.11: backslash, comma and semicolon are escaped; there are no line breaks.
std::string ics_text(std::string_view text) {
  std::string out;
  for (const char c : cleaned(text)) {
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    out += c;
  }
  return out;
}

/// Section 3.1: a line has at most 75 bytes; what is left goes on behind a blank. Characters stay
/// whole.
void append_line(std::string& out, std::string_view line) {
  std::size_t room = 75;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = 74;
  }
  out.append(line).append("\r\n");
}

std::string digits_of(std::string_view day) {
  std::string digits;
  for (const char c : day)
    if (c != '-' && c != ':') digits += c;
  return digits;
}

/// "20190607T103000".
std::string moment(calendar::Instant instant) {
  return digits_of(iso_day(instant).value_or("")) + "T" + digits_of(iso_clock(instant)) + "00";
}

/// Letters and digits of ASCII; all else a hyphen.
std::string plain_name(std::string_view id) {
  std::string name;
  for (const char c : id) name += ascii::is_alpha(c) || ascii::is_digit(c) ? c : '-';
  return name.empty() ? "document" : name;
}

struct Stay {
  calendar::Interval time;
  bool whole_days = true;
};

/// From its first to its last moment; nothing before the year 1.
std::optional<Stay> stay_of(const DrawnEntry& entry) {
  if (entry.date.empty() || !entry.from) return std::nullopt;
  calendar::Interval time = *entry.from;
  if (entry.row.sign == Sign::kSpan && entry.to) time.end = entry.to->end;
  if (!iso_day(time.begin) || !iso_day(time.end)) return std::nullopt;
  return Stay{time, is_whole_days(time)};
}

std::string_view mark_of(const DrawnEntry& entry) {
  switch (entry.row.entry->reality) {
    case Reality::kPlanned:
      return "planned: ";
    case Reality::kPossible:
      return "perhaps: ";
    case Reality::kConditional:
      return "if: ";
    case Reality::kDenied:
      return "not so: ";
    case Reality::kHappened:
    case Reality::kOngoing:
      break;
  }
  return entry.row.assumed ? "~ " : "";
}

std::string description_of(const DrawnEntry& entry) {
  const Entry& told = *entry.row.entry;
  std::string words = fmt::format("{}, {}", entry.date, to_string(told.dated));
  if (told.open_end) words += ", going on";
  if (told.source) words += fmt::format(". Said by {}", *told.source);
  if (!told.because.empty()) words += fmt::format(". Why: {}", told.because);
  return words + ".";
}

void append_event(std::string& out, const DrawnEntry& entry, const Stay& span,
                  std::string_view calendar, std::string_view stamp) {
  append_line(out, "BEGIN:VEVENT");
  append_line(out, fmt::format("UID:{}@{}", entry.id, calendar));
  append_line(out, fmt::format("DTSTAMP:{}", stamp));
  if (span.whole_days) {
    append_line(out, "DTSTART;VALUE=DATE:" + digits_of(*iso_day(span.time.begin)));
    append_line(out, "DTEND;VALUE=DATE:" + digits_of(*iso_day(span.time.end)));
  } else {
    append_line(out, "DTSTART:" + moment(span.time.begin));
    append_line(out, "DTEND:" + moment(span.time.end));
  }
  const std::string_view mark = mark_of(entry);
  append_line(out, fmt::format("SUMMARY:{}{}", mark, ics_text(entry.row.label)));
  append_line(out, "DESCRIPTION:" + ics_text(description_of(entry)));
  append_line(out, fmt::format("STATUS:{}", mark.empty() ? "CONFIRMED" : "TENTATIVE"));
  append_line(out, fmt::format("CATEGORIES:{}", to_string(entry.row.entry->reality)));
  append_line(out, "TRANSP:TRANSPARENT");
  append_line(out, "END:VEVENT");
}

/// The stamp is the day of publication: the library has no clock.
std::string stamp_of(const Drawn& drawn) {
  const auto day = first_day(drawn.published);
  return (day ? digits_of(*day) : std::string("19700101")) + "T000000Z";
}

std::string calendar_of(const Drawn& drawn) {
  std::string out;
  append_line(out, "BEGIN:VCALENDAR");
  append_line(out, "VERSION:2.0");
  append_line(out, "PRODID:-//dateline//timeline//EN");
  append_line(out, "CALSCALE:GREGORIAN");
  append_line(out, "X-WR-CALNAME:" + ics_text(drawn.title));
  const std::string name =
      drawn.documents.size() == 1 ? plain_name(drawn.documents.front()->article.id) : "merged";
  for (const DrawnEntry& entry : drawn.entries)
    if (const auto span = stay_of(entry)) append_event(out, entry, *span, name, stamp_of(drawn));
  append_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace

Format ics_format() {
  return {.name = "ics",
          .extension = ".ics",
          .what = "the dated entries for a calendar (RFC 5545)",
          .kind = FormatKind::kTimeline,
          .of_results = true,
          .one = drawn_as<calendar_of, Document>,
          .many = drawn_as<calendar_of, Collection>};
}

}  // namespace dateline::output
