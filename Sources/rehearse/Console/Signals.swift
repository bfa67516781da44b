import Glibc

/// Signals that are taken one after another, instead of ending the program.
///
/// They are blocked for the whole process: threads made afterwards never see them.
@safe struct Signals: ~Copyable {
  /// Those that a rehearsal takes.
  static let all = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGXFSZ, SIGWINCH, SIGCONT,
  ]
  private var signals = sigset_t()
  private var before = sigset_t()

  init(_ taken: [Int32] = Self.all) {
    unsafe sigemptyset(&signals)
    for signal in taken { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  /// Whether whoever started the program asked that it be ignored, as nohup does.
  static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    unsafe sigaction(signal, nil, &action)
    let handlers = unsafe (action.__sigaction_handler.sa_handler, SIG_IGN)
    let (handler, ignore) = unsafe unsafeBitCast(handlers, to: (Int, Int).self)
    return handler == ignore
  }

  /// The next one that has come, if any.
  func next() -> Int32? {
    var now = timespec()
    var signals = signals
    let signal = unsafe sigtimedwait(&signals, nil, &now)
    return signal > 0 ? signal : nil
  }

  /// Those that came meanwhile are passed over: they meant what has ended.
  deinit {
    while next() != nil {}
    var before = before
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
