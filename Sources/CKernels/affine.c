#include "kernels.h"

// Sums may be reassociated, so that they run in vectors: repeatable on one kind of processor.
#pragma clang fp reassociate(on) contract(fast)

FOR_EACH_PROCESSOR
void affine(float *restrict target, size_t rows, const float *restrict weights,
            const float *restrict bias, const float *restrict input, size_t columns) {
  size_t row = 0;
  // Four rows share one pass over the input.
  for (; row + 4 <= rows; row += 4) {
    const float *a = weights + row * columns, *b = a + columns, *c = b + columns, *d = c + columns;
    float sums[4] = {0, 0, 0, 0};
    for (size_t i = 0; i < columns; i++) {
      sums[0] += a[i] * input[i];
      sums[1] += b[i] * input[i];
      sums[2] += c[i] * input[i];
      sums[3] += d[i] * input[i];
    }
    for (size_t k = 0; k < 4; k++) target[row + k] = sums[k] + bias[row + k];
  }
  for (; row < rows; row++) {
    float sum = 0;
    for (size_t i = 0; i < columns; i++) sum += weights[row * columns + i] * input[i];
    target[row] = sum + bias[row];
  }
}
