/* Loaded before the C library: the n-th call for input or output fails, n being FAIL_AT (from 1),
 * with EIO. Counts go to the file that FAIL_COUNT names, when the program ends. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;

static int fails(void) {
  const char* at = getenv("FAIL_AT");
  const long call = atomic_fetch_add(&calls, 1) + 1;
  if (at == NULL || call != atol(at)) return 0;
  errno = EIO;
  return 1;
}

__attribute__((destructor)) static void tell(void) {
  const char* path = getenv("FAIL_COUNT");
  if (path == NULL) return;
  FILE* file = fopen(path, "w");
  if (file == NULL) return;
  fprintf(file, "%ld\n", (long)atomic_load(&calls));
  fclose(file);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t read(int file, void* into, size_t size) {
  return fails() ? -1 : NEXT(read)(file, into, size);
}
ssize_t write(int file, const void* from, size_t size) {
  return fails() ? -1 : NEXT(write)(file, from, size);
}
int fstat(int file, struct stat* status) {
  return fails() ? -1 : NEXT(fstat)(file, status);
}
int mkostemp(char* name, int flags) {
  return fails() ? -1 : NEXT(mkostemp)(name, flags);
}
int rename(const char* from, const char* to) {
  return fails() ? -1 : NEXT(rename)(from, to);
}
int renameat2(int a, const char* from, int b, const char* to, unsigned flags) {
  return fails() ? -1 : NEXT(renameat2)(a, from, b, to, flags);
}
int dup(int file) {
  return fails() ? -1 : NEXT(dup)(file);
}
int close(int file) {
  if (!fails()) return NEXT(close)(file);
  NEXT(close)(file); /* as Linux does: it is closed all the same */
  errno = EIO;
  return -1;
}
off_t lseek(int file, off_t offset, int from) {
  return fails() ? -1 : NEXT(lseek)(file, offset, from);
}
int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return fails() ? -1 : NEXT(open)(path, flags, mode);
}
