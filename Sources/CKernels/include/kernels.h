#ifndef KERNELS_H
#define KERNELS_H

#include <stddef.h>

#if defined(__x86_64__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define FOR_EACH_PROCESSOR
#endif

/// target = weights · input + bias; `weights` holds one row of `columns` numbers for each of the target.
void affine(float *target, size_t rows, const float *weights, const float *bias, const float *input,
            size_t columns);

/// target += weight · x, both of `count` numbers.
void add_scaled(float *target, const float *x, float weight, size_t count);

/// The `count` numbers of a gated recurrent unit's state, one step on; `input` and `recurrent` are the sums of
/// its gates: reset, then update, then the new state, the reset gate after the product.
void gated_update(float *state, size_t count, const float *input, const float *recurrent);

#endif
