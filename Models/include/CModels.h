#ifndef CMODELS_H
#define CMODELS_H

#include <stddef.h>

/// One data file, as it was when the program was built.
struct ModelFile {
  /// Relative to the Models folder.
  const char *path;
  const unsigned char *bytes;
  size_t length;
};

size_t modelFileCount(void);

/// The file at `index` in the order of the paths' bytes; `index` is under `modelFileCount()`.
const struct ModelFile *modelFile(size_t index);

#endif
