import DSP
import Numbers
import SpeechMetrics

/// A bar from −60 to 0 dBFS with the held peak, the number, and whether it clipped just now.
enum LiveMeter {
  private static let floor: Decibels = -60
  private static let longestBar = 48
  private static let numberWidth = 10
  private static let clip = " CLIP"
  /// Eighths of a column.
  private static let blocks = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  static func line(_ state: LiveState, columns: Int) -> LiveLine {
    let length = min(longestBar, columns - numberWidth - clip.count)
    let number = TextLayout.padLeft(number(state.level.peak), to: numberWidth)
    let bar = length > 0 ? self.bar(state.level, length: length) : LiveLine("")
    let hasClipped = state.warnings.contains(.clipped)
    return bar + LiveLine(number) + LiveLine(hasClipped ? clip : "", .red)
  }

  /// "−18 dBFS"; "—" under the bar's lower end.
  static func number(_ level: Decibels) -> String {
    level < floor ? "— dBFS" : Rounding.text(level, decimals: 0) + " dBFS"
  }

  private static func bar(_ level: LiveLevel, length: Int) -> LiveLine {
    let eighths = Int(clamping: share(level.peak) * Double(8 * length))
    let full = String(repeating: "█", count: eighths / 8) + blocks[eighths % 8]
    let mark = min(Int(clamping: share(level.held) * Double(length)), length - 1)
    let gap = mark - full.count
    guard level.held > floor, gap >= 0 else {
      return LiveLine(TextLayout.pad(full, to: length), .green)
    }
    return LiveLine(full + String(repeating: " ", count: gap), .green)
      + LiveLine(TextLayout.pad("│", to: length - mark))
  }

  private static func share(_ level: Decibels) -> Double {
    min(max(1 - level / floor, 0), 1)
  }
}
