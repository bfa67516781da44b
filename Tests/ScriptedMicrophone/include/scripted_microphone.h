#pragma once

// ALSA loads this library by name and finds its entry point by symbol: there is nothing to call.
