// The dateline command: articles in, timelines out.
#include "command.hpp"

int main(int argc, char** argv) {
  return dateline::cli::command(argc, argv);
}
