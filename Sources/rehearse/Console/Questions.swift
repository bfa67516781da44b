import Glibc

/// Questions on the terminal, one after another, each answered with a line.
///
/// Ctrl-C leaves a question unanswered, and so does a signal that asks the program to end; then nothing more is
/// asked. What the answers were for goes on without them.
struct Questions {
  /// Seconds.
  private static let pollInterval = 0.05

  /// What ended them; nil while more can be asked.
  private(set) var interruption: Interruption?

  /// One line, without the spaces around it; nil at the end of input and after an interruption.
  mutating func ask(_ question: String) -> String? {
    let signals = Signals(Signals.ending)
    passOver(signals)
    guard interruption == nil else { return nil }
    try? writeAll(Array(question.utf8), to: STDERR_FILENO, named: "standard error")
    let line = line(signals)
    if interruption != nil { writeMessage("") }
    return line?.trimmed
  }

  /// A number from 0 to 10, asked for until there is one; nil where the question is skipped.
  mutating func rating(_ question: String) -> Int? {
    while let answer = ask("\(question) 0 to 10, Enter skips: "), !answer.isEmpty {
      if let rating = Int(answer), (0...10).contains(rating) { return rating }
      writeMessage("A whole number from 0 to 10, or Enter.")
    }
    return nil
  }

  /// Only a clear yes is one.
  mutating func confirm(_ question: String) -> Bool {
    ["y", "yes"].contains(ask(question)?.lowercased())
  }

  /// The program is to end: nothing more is asked.
  mutating func end() { interruption = .terminate }

  /// A Ctrl-C that came before a question didn't mean it.
  private mutating func passOver(_ signals: borrowing Signals) {
    while let signal = signals.next() {
      if Interruption(signal: signal) == .terminate { interruption = .terminate }
    }
  }

  /// Nil at the end of input and after an interruption.
  private mutating func line(_ signals: borrowing Signals) -> String? {
    var line: [UInt8] = []
    while true {
      interruption = signals.next().flatMap(Interruption.init)
      guard interruption == nil else { return nil }
      guard isReadable(STDIN_FILENO, timeout: Self.pollInterval) else { continue }
      var byte: UInt8 = 0
      let count = unsafe read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        // A terminal that goes says so by a signal first.
        interruption = signals.next().flatMap(Interruption.init)
        return line.isEmpty || interruption != nil ? nil : String(decoding: line, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
