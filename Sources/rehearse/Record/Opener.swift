import Glibc
import PlainText

/// Opens a page as the desktop does, without waiting for the browser.
func openInBrowser(_ path: String) throws(OpeningError) {
  var attributes = posix_spawnattr_t()
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawnattr_init(&attributes)
  unsafe posix_spawn_file_actions_init(&actions)
  defer {
    unsafe posix_spawnattr_destroy(&attributes)
    unsafe posix_spawn_file_actions_destroy(&actions)
  }
  // A group of its own: Ctrl-C here must not close the browser.
  unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
    unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
  }
  // A name that begins with "-" would be an option.
  let page = path.hasPrefix("/") ? path : "./" + path
  var arguments = unsafe [strdup("xdg-open"), page.withSystemText { unsafe strdup($0) }, nil]
  defer { unsafe arguments.forEach { unsafe free($0) } }
  var process = pid_t()
  let failure = unsafe posix_spawnp(
    &process, "xdg-open", &actions, &attributes, &arguments, environ)
  guard failure == 0 else { throw OpeningError(path: path) }
}

struct OpeningError: Error, CustomStringConvertible {
  let path: String

  var description: String {
    "can't open \(path): xdg-open isn't there (sudo apt install xdg-utils); open it in your browser"
  }
}
