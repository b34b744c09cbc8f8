// Words, rules and models that came in packs beside the module -> what embed/embedded.hpp promises.
// A pack begins with a line "SIZE NAME" for each file and an empty line; then come the files, each
// at the next multiple of 64 bytes (pack.mjs writes it).
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

#include "embed/embedded.hpp"

namespace dateline {
namespace {

struct File {
  std::string_view name;
  std::string_view bytes;
};

std::vector<File>& files() {
  static std::vector<File> all;
  return all;
}

std::size_t aligned(std::size_t at) {
  return (at + 63) / 64 * 64;
}

/// Takes the files of a pack, which stays where it is. False: it is none, or cut off.
bool take_pack(std::string_view pack) {
  std::vector<File> taken;
  std::size_t at = 0;
  while (at < pack.size() && pack[at] != '\n') {
    const auto end = std::min(pack.find('\n', at), pack.size());
    std::size_t size = 0;
    const auto read = std::from_chars(pack.data() + at, pack.data() + end, size);
    if (read.ec != std::errc() || read.ptr == pack.data() + end || *read.ptr != ' ') return false;
    const auto name = static_cast<std::size_t>(read.ptr + 1 - pack.data());
    taken.push_back({pack.substr(name, end - name), std::string_view(nullptr, size)});
    at = end + 1;
  }
  ++at;
  for (File& file : taken) {
    at = aligned(at);
    if (at > pack.size() || file.bytes.size() > pack.size() - at) return false;
    file.bytes = pack.substr(at, file.bytes.size());
    at += file.bytes.size();
  }
  files().insert(files().end(), taken.begin(), taken.end());
  return true;
}

}  // namespace

std::optional<std::string_view> embedded(std::string_view name) {
  for (const File& file : files())
    if (file.name == name) return file.bytes;
  // The default model comes when somebody asks for it; library.ts asks for the other until then.
  if (name == "models/encoder.model") return embedded("models/fast.model");
  return std::nullopt;
}

std::vector<std::string_view> embedded_names(std::string_view prefix) {
  std::vector<std::string_view> names;
  for (const File& file : files())
    if (file.name.starts_with(prefix)) names.push_back(file.name);
  std::ranges::sort(names);
  return names;
}

}  // namespace dateline

/// Of `dateline_allocate`; 1 when the pack is whole. Packs are never freed.
extern "C" __attribute__((export_name("dateline_take_pack"))) int dateline_take_pack(
    const char* bytes, std::size_t size) {
  return dateline::take_pack({bytes, size}) ? 1 : 0;
}
