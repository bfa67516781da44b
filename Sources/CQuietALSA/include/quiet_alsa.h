#pragma once

/// Keeps ALSA from writing its complaints to standard error: errors reach the caller as codes.
void quiet_alsa(void);
