#pragma once

/// Calls of malloc, calloc, realloc and aligned allocation by this thread so far.
unsigned long allocation_count(void);
