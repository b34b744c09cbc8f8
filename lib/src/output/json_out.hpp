// Builds JSON text: commas, quoting and numbers. The caller keeps objects and arrays balanced.
//
//   Json json;
//   json.object();
//   json.field("id", "e1");
//   json.array("events"); json.value("e1"); json.end_array();
//   json.end_object();
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::output {

class Json {
 public:
  /// Opens an object: the whole text, a member of an array, or the field `key`.
  void object() { open('{'); }
  void object(std::string_view key) { name(key), out_ += '{', first_ = true; }
  void end_object() { close('}'); }

  void array() { open('['); }
  void array(std::string_view key) { name(key), out_ += '[', first_ = true; }
  void end_array() { close(']'); }

  /// A member of an array.
  void value(std::string_view text) { comma(), quote(text); }
  template <std::integral T>
  void value(T number) {
    comma(), integer(static_cast<long long>(number));
  }
  /// A number that reads back as the same one; not finite is 0.
  void exact(float number) { comma(), shortest(number); }
  void exact(std::string_view key, float number) { name(key), shortest(number); }
  /// A member that is JSON already.
  void raw_value(std::string_view json) { comma(), out_ += json; }

  void field(std::string_view key, std::string_view text) { name(key), quote(text); }
  void field(std::string_view key, const char* text) { field(key, std::string_view(text)); }
  template <std::integral T>
  void field(std::string_view key, T number) {
    name(key), integer(static_cast<long long>(number));
  }
  /// A share from 0 to 1, in hundredths.
  void share(std::string_view key, float value);
  void null(std::string_view key) { name(key), out_ += "null"; }
  /// A field whose value is JSON already: a number echoed as it came.
  void raw(std::string_view key, std::string_view json) { name(key), out_ += json; }

  /// Room for about so many bytes, so that what is long is not copied as it grows.
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void open(char bracket) { comma(), out_ += bracket, first_ = true; }
  void close(char bracket) { out_ += bracket, first_ = false; }
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  void name(std::string_view key) { comma(), out_ += '"', out_ += key, out_ += "\":"; }
  void integer(long long number);
  void shortest(float number);
  void quote(std::string_view text);
  void quote_rest(std::string_view text);

  std::string out_;
  bool first_ = true;
};

}  // namespace dateline::output
