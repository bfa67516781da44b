#include "quiet_alsa.h"
#include <alsa/asoundlib.h>

// In C because the handler is variadic, which Swift can't define.
static void ignore(const char *file, int line, const char *function, int code, const char *format,
                   ...) {}

void quiet_alsa(void) { snd_lib_error_set_handler(ignore); }
