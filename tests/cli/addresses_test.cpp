// Which addresses of the network count as private.
#include "../../cli/addresses.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>
#include <string>

namespace dateline::cli {
namespace {

bool refuses(const std::string& written) {
  sockaddr_in6 six{};
  sockaddr_in four{};
  sockaddr_storage any{};
  if (inet_pton(AF_INET, written.c_str(), &four.sin_addr) == 1) {
    four.sin_family = AF_INET;
    std::memcpy(&any, &four, sizeof four);
  } else {
    EXPECT_EQ(inet_pton(AF_INET6, written.c_str(), &six.sin6_addr), 1) << written;
    six.sin6_family = AF_INET6;
    std::memcpy(&any, &six, sizeof six);
  }
  return is_private(reinterpret_cast<const sockaddr&>(any));
}

TEST(Addresses, Private) {
  for (const char* address : {"127.0.0.1",
                              "127.255.0.9",
                              "0.0.0.0",
                              "10.1.2.3",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.168.1.1",
                              "169.254.169.254",
                              "100.64.0.1",
                              "100.127.255.255",
                              "198.18.0.1",
                              "224.0.0.1",
                              "255.255.255.255",
                              "192.0.2.1",
                              "::",
                              "::1",
                              "fe80::1",
                              "fc00::1",
                              "fd12::1",
                              "ff02::1",
                              "::ffff:127.0.0.1",
                              "::ffff:192.168.0.1",
                              "::127.0.0.1",
                              "64:ff9b::10.0.0.1",
                              "2002:7f00:1::",
                              "2002:a00:1::",
                              "2001:db8::1",
                              "2001::1",
                              "fec0::1"})
    EXPECT_TRUE(refuses(address)) << address;
}

TEST(Addresses, Public) {
  for (const char* address :
       {"1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.1", "192.167.255.255",
        "192.169.0.1", "100.63.255.255", "100.128.0.1", "198.20.0.1", "223.255.255.255",
        "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::"})
    EXPECT_FALSE(refuses(address)) << address;
}

TEST(Addresses, OtherFamilies) {
  sockaddr_storage any{};
  any.ss_family = AF_UNIX;
  EXPECT_TRUE(is_private(reinterpret_cast<const sockaddr&>(any)));
}

TEST(Addresses, AreTold) {
  EXPECT_TRUE(is_address("https://example.org/a"));
  EXPECT_TRUE(is_address("HTTP://example.org"));
  EXPECT_FALSE(is_address("https://"));
  EXPECT_FALSE(is_address("ftp://example.org/a"));
  EXPECT_FALSE(is_address("http.txt"));
}

}  // namespace
}  // namespace dateline::cli
