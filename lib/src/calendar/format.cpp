// Values -> the text that TIMEX3 writes for them.
#include <algorithm>
#include <cstddef>

#include "calendar/letters.hpp"
#include "calendar/steps.hpp"

namespace dateline::calendar {
namespace {

/// Appends the pieces of a value to one text.
class Writer {
 public:
  std::string take() { return std::move(text_); }

  void operator()(Year year) {
    if (year.before_christ()) text_ += "BC";
    int divisor = 1000;
    for (unsigned bit = 0b1000; bit != 0; bit >>= 1U, divisor /= 10) {
      const int digit = year.digits() / divisor % 10;
      text_ += (year.unknown_digits() & bit) != 0 ? 'X' : static_cast<char>('0' + digit);
    }
  }
  void operator()(Decade v) { digits(v.number, 3, v.before_christ); }
  void operator()(Century v) { digits(v.number, 2, v.before_christ); }
  void operator()(Millennium v) { digits(v.number, 1, v.before_christ); }
  void operator()(const Half& v) { year_part(v.year, 'H', v.number); }
  void operator()(const Trimester& v) { year_part(v.year, 'T', v.number); }
  void operator()(const Quarter& v) { year_part(v.year, 'Q', v.number); }
  void operator()(const Season& v) {
    (*this)(v.year);
    text_ += '-';
    text_ += kSeasonLetters[static_cast<std::size_t>(v.name)];
  }
  void operator()(const Month& v) {
    (*this)(v.year);
    field('-', v.month);
  }
  void operator()(const Week& v) {
    (*this)(v.year);
    text_ += '-';
    field('W', v.week);
  }
  void operator()(const Weekend& v) {
    (*this)(v.week);
    text_ += "-WE";
  }
  void operator()(const Day& v) {
    (*this)(v.year);
    field('-', v.month);
    field('-', v.day);
  }
  void operator()(const WeekdayDate& v) {
    (*this)(v.week);
    text_ += '-';
    text_ += one_digit(static_cast<int>(v.weekday));
  }
  void operator()(std::monostate) {}
  void operator()(const PartOfDay& v) {
    std::visit(*this, v.day);
    text_ += 'T';
    text_ += kDayPartLetters[static_cast<std::size_t>(v.part)];
  }
  void operator()(const ClockTime& v) {
    std::visit(*this, v.day);
    clock_field('T', v.hour);
    clock_field(':', v.minute);
    clock_field(':', v.second);
    if (v.utc) text_ += 'Z';
  }
  void operator()(Reference v) { text_ += kReferenceNames[static_cast<std::size_t>(v)]; }
  void operator()(const Duration& v) {
    text_ += v.parts().empty() ? "PXX" : "P";
    bool clock = false;
    for (const Amount& part : v.parts()) {
      if (part.unit < Unit::kDay && !clock) {
        clock = true;
        text_ += 'T';
      }
      count(part.count);
      text_ += letters_of(part);
    }
  }

 private:
  static char one_digit(int digit) { return digit == 0 ? 'X' : static_cast<char>('0' + digit); }

  void two_digits(int number) {
    text_ += static_cast<char>('0' + number / 10);
    text_ += static_cast<char>('0' + number % 10);
  }
  void field(char mark, int number) {  // 0 is unknown
    text_ += mark;
    if (number == 0) {
      text_ += "XX";
    } else {
      two_digits(number);
    }
  }
  void clock_field(char mark, int number) {
    if (number == ClockTime::kNotSaid) return;
    text_ += mark;
    if (number == ClockTime::kUnknown) {
      text_ += "XX";
    } else {
      two_digits(number);
    }
  }
  void digits(int number, int width, bool before_christ) {
    if (before_christ) text_ += "BC";
    for (int divisor = width == 3 ? 100 : width == 2 ? 10 : 1; divisor != 0; divisor /= 10) {
      text_ += static_cast<char>('0' + number / divisor % 10);
    }
  }
  void year_part(Year year, char letter, int number) {
    (*this)(year);
    text_ += '-';
    text_ += letter;
    text_ += one_digit(number);
  }
  void count(const Count& count) {
    if (!count.known()) {
      text_.append(count.unknown, 'X');
      return;
    }
    const auto begin = static_cast<std::ptrdiff_t>(text_.size());
    int decimals = count.scale < 0 ? -count.scale : 0;
    for (std::uint32_t rest = count.mantissa; rest != 0 || decimals >= 0; rest /= 10) {
      text_ += static_cast<char>('0' + rest % 10);
      if (--decimals == 0) text_ += '.';
    }
    std::reverse(text_.begin() + begin, text_.end());
    if (count.scale > 0) text_.append(static_cast<std::size_t>(count.scale), '0');
  }

  std::string text_;
};

}  // namespace

std::string to_string(const Value& value) {
  Writer writer;
  std::visit([&writer](const auto& of_type) { writer(of_type); }, value);
  return writer.take();
}

}  // namespace dateline::calendar
