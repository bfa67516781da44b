#ifndef KERNELS_H
#define KERNELS_H

#include <stddef.h>

/// target = weights · input + bias; `weights` holds one row of `columns` numbers for each of the target.
void affine(float *target, size_t rows, const float *weights, const float *bias, const float *input,
            size_t columns);

#endif
