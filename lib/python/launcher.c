/* The dateline program of a wheel: all of it lies in the library beside it. */
int dateline_command(int argc, char** argv);

int main(int argc, char** argv) {
  return dateline_command(argc, argv);
}
