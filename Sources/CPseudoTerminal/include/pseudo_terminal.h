#pragma once
#include <sys/types.h>

/// Starts a program on a terminal of its own, 80 × 24; its standard output goes nowhere.
///
/// @param arguments the program's path first; null at the end, as with `environment`.
/// @param descriptor gets the terminal's other side.
/// @return the process, or -1 with errno. A program that can't be run says why on its terminal.
pid_t start_on_pseudo_terminal(
    char *const arguments[], char *const environment[], int *descriptor);
