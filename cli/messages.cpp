// One place for messages: no byte of a document, a name or an option goes to a terminal but through
// it.
#include "messages.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "dateline/text.hpp"

namespace dateline::cli {

void complain(std::string_view message) {
  const std::string line = "dateline: " + escaped(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void keep_standard_descriptors() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) >= 0) continue;
    // The lowest free number is the one that was just found closed.
    static_cast<void>(::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

}  // namespace dateline::cli
