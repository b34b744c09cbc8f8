// What C++20 has and the C++ library of Emscripten 3.1 (LLVM 13) lacks, as far as lib/src uses it.
// The build of the WebAssembly puts it before every source by -include; it comes after nothing and
// adds to std what newer libraries have there: algorithms over ranges, comparing in three ways,
// reading floats.
#pragma once

#include <algorithm>
#include <charconv>
#include <compare>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#if !defined(_LIBCPP_VERSION) || _LIBCPP_VERSION >= 15000
#error "this C++ library needs none of it: take -include library_gaps.hpp away"
#endif

namespace std {  // NOLINT(cert-dcl58-cpp): standing in for the library is what this file is for
namespace ranges {
namespace gaps {

/// Compares what the projection makes of two elements.
template <class Compare, class Projection>
struct Projected {
  Compare compare;
  Projection project;
  template <class A, class B>
  constexpr bool operator()(A&& a, B&& b) const {
    return std::invoke(compare, std::invoke(project, std::forward<A>(a)),
                       std::invoke(project, std::forward<B>(b)));
  }
};
template <class Compare, class Projection>
constexpr Projected<Compare, Projection> by(Compare compare, Projection project) {
  return {std::move(compare), std::move(project)};
}

}  // namespace gaps

template <class Range, class Is, class Projection = identity>
constexpr auto find_if(Range&& range, Is is, Projection project = {}) {
  auto at = std::begin(range);
  for (; at != std::end(range); ++at)
    if (std::invoke(is, std::invoke(project, *at))) break;
  return at;
}
template <class Range, class Is, class Projection = identity>
constexpr auto find_if_not(Range&& range, Is is, Projection project = {}) {
  return ranges::find_if(range,
                         [&](auto&& one) { return !std::invoke(is, std::invoke(project, one)); });
}
template <class Range, class Value, class Projection = identity>
constexpr auto find(Range&& range, const Value& value, Projection project = {}) {
  return ranges::find_if(
      range, [&](const auto& one) { return one == value; }, project);
}
template <class Range, class Is, class Projection = identity>
requires requires(Range& range) {
  std::begin(range);
}
constexpr bool any_of(Range&& range, Is is, Projection project = {}) {
  return ranges::find_if(range, std::ref(is), project) != std::end(range);
}
template <class At, class Is>
requires input_iterator<At>
constexpr bool any_of(At first, At last, Is is) {
  return std::any_of(first, last, std::ref(is));
}
template <class Range, class Is, class Projection = identity>
constexpr bool none_of(Range&& range, Is is, Projection project = {}) {
  return !ranges::any_of(range, std::ref(is), project);
}
template <class Range, class Is, class Projection = identity>
constexpr bool all_of(Range&& range, Is is, Projection project = {}) {
  for (auto&& one : range)
    if (!std::invoke(is, std::invoke(project, one))) return false;
  return true;
}
template <class Range, class Is, class Projection = identity>
constexpr ptrdiff_t count_if(Range&& range, Is is, Projection project = {}) {
  ptrdiff_t number = 0;
  for (auto&& one : range)
    if (std::invoke(is, std::invoke(project, one))) ++number;
  return number;
}
template <class Range, class Value, class Projection = identity>
constexpr ptrdiff_t count(Range&& range, const Value& value, Projection project = {}) {
  return ranges::count_if(
      range, [&](const auto& one) { return one == value; }, project);
}

template <class Range, class Compare = less, class Projection = identity>
constexpr void sort(Range&& range, Compare compare = {}, Projection project = {}) {
  std::sort(std::begin(range), std::end(range), gaps::by(compare, project));
}
template <class Range, class Compare = less, class Projection = identity>
void stable_sort(Range&& range, Compare compare = {}, Projection project = {}) {
  std::stable_sort(std::begin(range), std::end(range), gaps::by(compare, project));
}
template <class Range, class Middle, class Compare = less, class Projection = identity>
constexpr void partial_sort(Range&& range, Middle middle, Compare compare = {},
                            Projection project = {}) {
  std::partial_sort(std::begin(range), middle, std::end(range), gaps::by(compare, project));
}
template <class Range, class Compare = less, class Projection = identity>
constexpr bool is_sorted(Range&& range, Compare compare = {}, Projection project = {}) {
  return std::is_sorted(std::begin(range), std::end(range), gaps::by(compare, project));
}
template <class Range, class Equal = equal_to, class Projection = identity>
constexpr auto adjacent_find(Range&& range, Equal equal = {}, Projection project = {}) {
  return std::adjacent_find(std::begin(range), std::end(range), gaps::by(equal, project));
}
template <class Range, class Compare = less, class Projection = identity>
constexpr auto max_element(Range&& range, Compare compare = {}, Projection project = {}) {
  return std::max_element(std::begin(range), std::end(range), gaps::by(compare, project));
}
template <class Range, class Compare = less, class Projection = identity>
constexpr auto min_element(Range&& range, Compare compare = {}, Projection project = {}) {
  return std::min_element(std::begin(range), std::end(range), gaps::by(compare, project));
}
template <class Range, class Compare = less, class Projection = identity>
constexpr auto minmax(Range&& range, Compare compare = {}, Projection project = {}) {
  const auto both =
      std::minmax_element(std::begin(range), std::end(range), gaps::by(compare, project));
  struct Both {
    std::remove_cvref_t<decltype(*both.first)> min, max;
  };
  return Both{*both.first, *both.second};
}

template <class Range, class Value, class Compare = less, class Projection = identity>
constexpr auto lower_bound(Range&& range, const Value& value, Compare compare = {},
                           Projection project = {}) {
  return std::partition_point(std::begin(range), std::end(range), [&](auto&& one) {
    return std::invoke(compare, std::invoke(project, one), value);
  });
}
template <class Range, class Value, class Compare = less, class Projection = identity>
constexpr auto upper_bound(Range&& range, const Value& value, Compare compare = {},
                           Projection project = {}) {
  return std::partition_point(std::begin(range), std::end(range), [&](auto&& one) {
    return !std::invoke(compare, value, std::invoke(project, one));
  });
}
template <class Range, class Value, class Compare = less, class Projection = identity>
constexpr bool binary_search(Range&& range, const Value& value, Compare compare = {},
                             Projection project = {}) {
  const auto at = ranges::lower_bound(range, value, compare, project);
  return at != std::end(range) && !std::invoke(compare, value, std::invoke(project, *at));
}

template <class Range, class Out, class Make>
constexpr void transform(Range&& range, Out out, Make make) {
  std::transform(std::begin(range), std::end(range), out, std::ref(make));
}
template <class Range, class Out, class Is>
constexpr void copy_if(Range&& range, Out out, Is is) {
  std::copy_if(std::begin(range), std::end(range), out, std::ref(is));
}
template <class One, class Other, class Out>
constexpr void merge(One&& one, Other&& other, Out out) {
  std::merge(std::begin(one), std::end(one), std::begin(other), std::end(other), out);
}
template <class Range, class Value>
constexpr void replace(Range&& range, const Value& from, const Value& to) {
  std::replace(std::begin(range), std::end(range), from, to);
}
template <class Range, class Is, class Value>
constexpr void replace_if(Range&& range, Is is, const Value& to) {
  std::replace_if(std::begin(range), std::end(range), is, to);
}

}  // namespace ranges

// Members of defaulted comparisons.
template <class C, class T, class A>
constexpr auto operator<=>(const basic_string<C, T, A>& a, const basic_string<C, T, A>& b) {
  return a.compare(b) <=> 0;
}
template <class C, class T>
constexpr auto operator<=>(basic_string_view<C, T> a, basic_string_view<C, T> b) {
  return a.compare(b) <=> 0;
}

// The C library's rounds rightly, and the program never sets a locale.
inline from_chars_result from_chars(const char* first, const char* last, float& value) {
  const string digits(first, last);
  char* end = nullptr;
  const float read = strtof(digits.c_str(), &end);
  if (end == digits.c_str()) return {first, errc::invalid_argument};
  value = read;
  return {first + (end - digits.c_str()), errc()};
}

}  // namespace std
