#include "pseudo_terminal.h"

#include <fcntl.h>
#include <pty.h>
#include <stdio.h>
#include <unistd.h>

pid_t start_on_pseudo_terminal(
    char *const arguments[], char *const environment[], int *descriptor) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  pid_t process = forkpty(descriptor, NULL, NULL, &size);
  if (process == 0) {
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    execve(arguments[0], arguments, environment);
    perror(arguments[0]);
    _exit(127);
  }
  return process;
}
