#include "kernels.h"

#pragma clang fp contract(fast)

FOR_EACH_PROCESSOR
void add_scaled(float *restrict target, const float *restrict x, float weight, size_t count) {
  for (size_t i = 0; i < count; i++) target[i] += weight * x[i];
}
