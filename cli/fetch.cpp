// libcurl with little trust: two protocols, few redirects, limits of time and size, and a look at
// every address before a connection to it is made.
#include "fetch.hpp"

#ifdef DATELINE_HAVE_CURL
#include <curl/curl.h>
#include <dlfcn.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <memory>
#include <utility>

#include "addresses.hpp"
#include "input.hpp"

namespace dateline::cli {

#ifdef DATELINE_HAVE_CURL

namespace {

tl::unexpected<Error> bad(ErrorCode code, std::string why) {
  return tl::unexpected(Error{code, std::move(why), 0});
}

/// The functions of libcurl. It stands on thirty libraries: who does not fetch does not load them.
struct Curl {
  decltype(&curl_easy_init) init = nullptr;
  decltype(&curl_easy_setopt) set = nullptr;
  decltype(&curl_easy_perform) perform = nullptr;
  decltype(&curl_easy_getinfo) info = nullptr;
  decltype(&curl_easy_strerror) words = nullptr;
  decltype(&curl_easy_cleanup) cleanup = nullptr;
  bool loaded = false;

  Curl() {
    void* library = nullptr;
    for (const char* name : {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so"}) {
      if (library == nullptr) library = ::dlopen(name, RTLD_NOW | RTLD_LOCAL);
    }
    if (library == nullptr) return;
    const auto find = [library](const char* name, auto& into) {
      into = reinterpret_cast<std::decay_t<decltype(into)>>(::dlsym(library, name));
      return into != nullptr;
    };
    decltype(&curl_global_init) start = nullptr;
    loaded = find("curl_global_init", start) && find("curl_easy_init", init) &&
             find("curl_easy_setopt", set) && find("curl_easy_perform", perform) &&
             find("curl_easy_getinfo", info) && find("curl_easy_strerror", words) &&
             find("curl_easy_cleanup", cleanup) && start(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  }
};

const Curl& curl() {
  static const Curl loaded;
  return loaded;
}

/// What the callbacks share.
struct Transfer {
  std::string bytes;
  std::size_t max_bytes = 0;
  bool too_much = false;
  bool refused = false;  // a private address
};

std::size_t take(char* data, std::size_t one, std::size_t count, void* to) {
  auto& transfer = *static_cast<Transfer*>(to);
  const std::size_t size = one * count;
  if (transfer.bytes.size() + size > transfer.max_bytes) {
    transfer.too_much = true;
    return 0;
  }
  transfer.bytes.append(data, size);
  return size;
}

/// libcurl asks for a socket with the very address that it is going to connect to.
curl_socket_t open_public(void* to, curlsocktype /*purpose*/, curl_sockaddr* address) {
  if (is_private(address->addr)) {
    static_cast<Transfer*>(to)->refused = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void set_up(CURL* handle, const std::string& address, const Settings& settings,
            Transfer& transfer) {
  constexpr long kMostRedirects = 5;
  constexpr double kSeconds = 30;
  const double seconds = settings.seconds > 0 ? settings.seconds : kSeconds;
  const auto set = curl().set;
  set(handle, CURLOPT_URL, address.c_str());
  set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_FOLLOWLOCATION, 1L);
  set(handle, CURLOPT_MAXREDIRS, kMostRedirects);
  set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(seconds * 1000) + 1);
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_ACCEPT_ENCODING, "");
  set(handle, CURLOPT_USERAGENT, "dateline");
  set(handle, CURLOPT_WRITEFUNCTION, &take);
  set(handle, CURLOPT_WRITEDATA, &transfer);
  if (settings.fetch_private) return;
  // A proxy would look the names up itself, out of our sight.
  set(handle, CURLOPT_PROXY, "");
  set(handle, CURLOPT_OPENSOCKETFUNCTION, &open_public);
  set(handle, CURLOPT_OPENSOCKETDATA, &transfer);
}

/// "text/html; charset=utf-8" -> "utf-8"
std::string charset_of(const char* type) {
  const std::string all = type == nullptr ? "" : type;
  const std::size_t at = all.find("charset=");
  if (at == std::string::npos) return {};
  std::string name = all.substr(at + 8);
  if (name.starts_with('"')) name.erase(0, 1);
  return name.substr(0, name.find_first_of("\"; "));
}

std::string reason_of(CURLcode code, const Transfer& transfer) {
  if (transfer.refused)
    return "this is an address of this machine or of a private network; --fetch-private allows it";
  if (code == CURLE_TOO_MANY_REDIRECTS) return "the server redirects too often";
  if (code == CURLE_UNSUPPORTED_PROTOCOL)
    return "the server redirects to what is neither http nor https";
  return curl().words(code);
}

}  // namespace

bool can_fetch() {
  return true;
}

Result<Fetched> fetch(const std::string& address, const Settings& settings) {
  if (!curl().loaded)
    return bad(ErrorCode::kUnsupported, "--fetch needs the library libcurl, which is not here");
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl().init(), curl().cleanup);
  if (handle == nullptr) return bad(ErrorCode::kUnsupported, "libcurl does not start");
  Transfer transfer;
  transfer.max_bytes = settings.max_bytes;
  set_up(handle.get(), address, settings, transfer);
  const CURLcode code = curl().perform(handle.get());
  if (transfer.too_much) return tl::unexpected(too_large("the page", settings.max_bytes));
  if (code != CURLE_OK) {
    const auto kind =
        code == CURLE_OPERATION_TIMEDOUT ? ErrorCode::kTimeout : ErrorCode::kUnsupported;
    return bad(kind, reason_of(code, transfer));
  }
  long status = 0;
  const char* last = nullptr;
  const char* type = nullptr;
  curl().info(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  curl().info(handle.get(), CURLINFO_EFFECTIVE_URL, &last);
  curl().info(handle.get(), CURLINFO_CONTENT_TYPE, &type);
  if (status != 200)
    return bad(ErrorCode::kUnsupported, "the server answers " + std::to_string(status));
  return Fetched{std::move(transfer.bytes), last == nullptr ? address : last, charset_of(type)};
}

#else

bool can_fetch() {
  return false;
}

Result<Fetched> fetch(const std::string&, const Settings&) {
  return tl::unexpected(Error{ErrorCode::kUnsupported,
                              "this build cannot fetch pages (it was made without libcurl)", 0});
}

#endif

}  // namespace dateline::cli
