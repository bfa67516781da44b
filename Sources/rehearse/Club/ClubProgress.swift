import DSP
import PlainText
import SpeechMetrics

/// How far a run is.
struct ClubProgress {
  let fileCount: Int
  private(set) var doneCount = 0
  /// Audio heard.
  private(set) var heard: Seconds = 0
  private let start = monotonicTime()
  /// Of what is to be done and of what was, by estimate.
  private var cost: Seconds
  private var heardCost: Seconds = 0

  init(fileCount: Int, cost: Seconds) {
    self.fileCount = fileCount
    self.cost = cost
  }

  mutating func add(_ worked: WorkedEntry, cost: Seconds) {
    doneCount += 1
    heard += worked.heard
    self.cost -= cost
    if worked.heard > 0 { heardCost += cost }
  }

  /// "12 of 40 files · 1.2 h of audio · 812 × real time · about 0:20 left".
  var text: String {
    let elapsed = monotonicTime() - start
    var parts = ["\(doneCount) of \(fileCount) files"]
    if heard > 0 {
      parts.append("\(Rounding.text(heard / 3600, decimals: 1)) h of audio")
      parts.append("\(Rounding.text(heard / max(elapsed, 0.01), decimals: 0)) × real time")
    }
    if heardCost > 0, doneCount < fileCount {
      parts.append("about \(Rounding.clock((elapsed * cost / heardCost).rounded(.up))) left")
    }
    return parts.joined(separator: " · ")
  }
}

/// One line of standard error, redrawn at most twenty times a second; nothing where that is no terminal.
struct ProgressDisplay {
  private static let interval: Seconds = 0.05

  private let isOn = Terminal.canRedraw
  private var shown = ""
  private var shownAt: Seconds = 0

  mutating func show(_ text: @autoclosure () -> String) {
    guard isOn, monotonicTime() - shownAt >= Self.interval else { return }
    let text = String(text().printable.prefix(Terminal.screen.columns - 1))
    if text != shown { draw(text) }
    shown = text
    shownAt = monotonicTime()
  }

  func clear() {
    if isOn, !shown.isEmpty { draw("") }
  }

  private func draw(_ text: String) {
    try? writeAll(Array("\r\(text)\u{1B}[K".utf8), to: 2, named: "standard error")
  }
}
