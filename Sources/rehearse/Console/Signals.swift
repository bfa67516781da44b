import Glibc

/// What a signal that ends most programs means here.
enum Interruption {
  /// Ctrl-C: enough of what is going on.
  case interrupt
  /// The program is to end: somebody told it to, or its terminal has gone.
  case terminate

  /// Nil of other signals.
  init?(signal: Int32) {
    switch signal {
    case SIGINT: self = .interrupt
    case SIGTERM, SIGHUP, SIGQUIT: self = .terminate
    default: return nil
    }
  }
}

/// Signals that are taken one after another, instead of ending the program.
///
/// They are blocked for the whole process: threads made afterwards never see them.
@safe struct Signals: ~Copyable {
  /// Those that a rehearsal takes.
  static let all = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH, SIGCONT,
  ]
  /// Those by which people and other programs end a program, unless whoever started it asked that they be
  /// ignored, as nohup does.
  static var ending: [Int32] { [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) } }

  private var signals = sigset_t()
  private var before = sigset_t()

  init(_ taken: [Int32] = Self.all) {
    unsafe sigemptyset(&signals)
    for signal in taken { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    unsafe sigaction(signal, nil, &action)
    let handlers = unsafe (action.__sigaction_handler.sa_handler, SIG_IGN)
    let (handler, ignore) = unsafe unsafeBitCast(handlers, to: (Int, Int).self)
    return handler == ignore
  }

  /// The next one that has come, if any.
  func next() -> Int32? { next(of: signals) }

  private func next(of signals: sigset_t) -> Int32? {
    var now = timespec()
    var signals = signals
    let signal = unsafe sigtimedwait(&signals, nil, &now)
    return signal > 0 ? signal : nil
  }

  /// Those that came meanwhile are passed over: they meant what has ended. One that tells the program to end
  /// takes its course.
  deinit {
    var passing = signals
    for signal in [SIGTERM, SIGHUP, SIGQUIT] { unsafe sigdelset(&passing, signal) }
    while next(of: passing) != nil {}
    var before = before
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
