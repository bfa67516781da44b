#include <stdint.h>
#include <string.h>

#include "kernels.h"

#pragma clang fp contract(fast)

/// As `FastMath.exp`.
static inline float exponential(float x) {
  float power = 1.44269504f * (x < -87 ? -87 : x > 87 ? 87 : x);
  // Adding 1.5 · 2²³ rounds to a whole number, which then stands in the low bits.
  float rounded = power + 12582912.0f;
  float rest = 0.69314718f * (power - (rounded - 12582912.0f));
  float series =
      1 + rest * (1 + rest * (0.5f + rest * (0.16666667f + rest * (0.041666667f +
                                                                   rest * (0.0083333333f + rest / 720)))));
  uint32_t bits, exponent;
  memcpy(&bits, &series, sizeof bits);
  memcpy(&exponent, &rounded, sizeof exponent);
  bits += exponent << 23;
  memcpy(&series, &bits, sizeof series);
  return series;
}

static inline float sigmoid(float x) { return 1 / (1 + exponential(-x)); }

FOR_EACH_PROCESSOR
void gated_update(float *restrict state, size_t count, const float *restrict input,
                  const float *restrict recurrent) {
  for (size_t i = 0; i < count; i++) {
    float reset = sigmoid(input[i] + recurrent[i]);
    float kept = sigmoid(input[count + i] + recurrent[count + i]);
    float new = 1 - 2 / (1 + exponential(2 * (input[2 * count + i] + reset * recurrent[2 * count + i])));
    state[i] = new + kept * (state[i] - new);
  }
}
