import DSP
import Numbers
import PlainText
import SpeechMetrics

/// One line of standard error that says how far a recogniser is; nothing where that is no terminal.
struct TranscribingDisplay {
  private static let barLength = 20

  private let isOn = Terminal.canRedraw
  private let name: String
  private let start = monotonicTime()

  init(_ name: String) {
    self.name = lastComponent(of: name)
    show(0)
  }

  /// - Parameter share: 0…1.
  func show(_ share: Double) {
    guard isOn else { return }
    let filled = Int(clamping: share * Double(Self.barLength))
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barLength - filled)
    var text = "Words \(bar) \(Int(clamping: share * 100)) %"
    if share > 0.05, share < 1 {
      text +=
        " · about \(Rounding.clock(((monotonicTime() - start) * (1 / share - 1)).rounded(.up))) left"
    }
    draw("\(text) · \(name)")
  }

  func clear() {
    if isOn { draw("") }
  }

  private func draw(_ text: String) {
    let line = text.printable.prefix(Terminal.screen.columns - 1)
    try? writeAll(Array("\r\(line)\u{1B}[K".utf8), to: 2, named: "standard error")
  }
}
