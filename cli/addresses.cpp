// By the registries of special-purpose addresses, RFC 6890 and its followers.
#include "addresses.hpp"

#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace dateline::cli {
namespace {

struct Net4 {
  std::uint32_t begin;
  unsigned bits;
};

constexpr std::uint32_t net(unsigned a, unsigned b, unsigned c) {
  return a << 24U | b << 16U | c << 8U;
}

constexpr std::array<Net4, 15> kNets4 = {{{net(0, 0, 0), 8},        // this network
                                          {net(10, 0, 0), 8},       // private
                                          {net(100, 64, 0), 10},    // of providers
                                          {net(127, 0, 0), 8},      // this machine
                                          {net(169, 254, 0), 16},   // link-local
                                          {net(172, 16, 0), 12},    // private
                                          {net(192, 0, 0), 24},     // of protocols
                                          {net(192, 0, 2), 24},     // documentation
                                          {net(192, 88, 99), 24},   // relays
                                          {net(192, 168, 0), 16},   // private
                                          {net(198, 18, 0), 15},    // benchmarks
                                          {net(198, 51, 100), 24},  // documentation
                                          {net(203, 0, 113), 24},   // documentation
                                          {net(224, 0, 0), 4},      // multicast
                                          {net(240, 0, 0), 4}}};    // reserved, broadcast

bool is_private4(std::uint32_t address) {
  return std::ranges::any_of(kNets4, [address](const Net4& each) {
    return (address ^ each.begin) >> (32U - each.bits) == 0;
  });
}

using Bytes = std::array<unsigned char, 16>;

std::uint32_t word_at(const Bytes& bytes, std::size_t at) {
  return std::uint32_t{bytes[at]} << 24U | std::uint32_t{bytes[at + 1]} << 16U |
         std::uint32_t{bytes[at + 2]} << 8U | std::uint32_t{bytes[at + 3]};
}

bool is_private6(const Bytes& bytes) {
  const auto begins = [&](std::initializer_list<unsigned char> front) {
    return std::equal(front.begin(), front.end(), bytes.begin());
  };
  // Mapped and compatible addresses, translation (NAT64), and 6to4 bear one of IPv4.
  const bool zeros =
      std::all_of(bytes.begin(), bytes.begin() + 10, [](unsigned char byte) { return byte == 0; });
  if (zeros && ((bytes[10] == 0xFF && bytes[11] == 0xFF) || (bytes[10] == 0 && bytes[11] == 0)))
    return is_private4(word_at(bytes, 12));  // :: and ::1 are 0.0.0.0 and 0.0.0.1
  if (begins({0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0}))
    return is_private4(word_at(bytes, 12));
  if (begins({0x20, 0x02})) return is_private4(word_at(bytes, 2));
  if (begins({0x20, 0x01, 0x0D, 0xB8}) || begins({0x20, 0x01, 0x00, 0x00})) return true;
  // Only 2000::/3 is given out to anybody.
  return (bytes[0] & 0xE0U) != 0x20U;
}

}  // namespace

bool is_private(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address, sizeof four);
    return is_private4(ntohl(four.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 six{};
    std::memcpy(&six, &address, sizeof six);
    Bytes bytes{};
    std::memcpy(bytes.data(), &six.sin6_addr, bytes.size());
    return is_private6(bytes);
  }
  return true;
}

bool is_address(std::string_view path) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    const auto same = [](char one, char other) { return (one | 0x20) == other || one == other; };
    if (path.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), path.begin(),
                                                  [&](char s, char p) { return same(p, s); }))
      return true;
  }
  return false;
}

}  // namespace dateline::cli
