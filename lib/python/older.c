/* Functions of newer C libraries that the compiler's own archives call, over those of older ones: a
 * wheel that holds these runs from glibc 2.34 on. Nobody outside the library sees them. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <link.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

void arc4random_buf(void* into, size_t size);
uint32_t arc4random(void);

/* glibc 2.36; libstdc++ asks. */
void arc4random_buf(void* into, size_t size) {
  char* bytes = into;
  while (size > 0) {
    const ssize_t got = getrandom(bytes, size, 0);
    if (got < 0) abort();
    bytes += got;
    size -= (size_t)got;
  }
}

uint32_t arc4random(void) {
  uint32_t number = 0;
  arc4random_buf(&number, sizeof number);
  return number;
}

struct asked {
  uintptr_t address;
  struct dl_find_object* found;
};

/* Not 0 for the object that holds the address. */
static int holds(struct dl_phdr_info* info, size_t size, void* context) {
  (void)size;
  const struct asked* const asked = context;
  int inside = 0;
  memset(asked->found, 0, sizeof *asked->found);
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const ElfW(Phdr)* const part = &info->dlpi_phdr[i];
    const uintptr_t begin = info->dlpi_addr + part->p_vaddr;
    if (part->p_type == PT_GNU_EH_FRAME) asked->found->dlfo_eh_frame = (void*)begin;
    if (part->p_type != PT_LOAD || asked->address < begin ||
        asked->address >= begin + part->p_memsz)
      continue;
    asked->found->dlfo_map_start = (void*)begin;
    asked->found->dlfo_map_end = (void*)(begin + part->p_memsz);
    inside = 1;
  }
  return inside;
}

/* glibc 2.35; libgcc looks for the handler of an exception by it. */
int _dl_find_object(void* address, struct dl_find_object* found) {
  struct asked asked = {(uintptr_t)address, found};
  return dl_iterate_phdr(holds, &asked) != 0 && found->dlfo_eh_frame != NULL ? 0 : -1;
}
