public import DSP
internal import Numbers

/// How every number that leaves is rounded and printed.
public enum Rounding {
  /// Half away from zero; never −0.
  public static func round(_ value: Double, decimals: Int) -> Double {
    (value * scale(decimals)).rounded() / scale(decimals) + 0
  }

  /// `value` with exactly `decimals` decimals, never "-0"; one too large to have any stands as it is, and what is
  /// no number as "—".
  public static func text(_ value: Double, decimals: Int, minus: String = "−") -> String {
    guard value.magnitude < 1e15 else { return value.isFinite ? "\(value)" : "—" }
    let rounded = abs(round(value, decimals: decimals))
    let whole = rounded.rounded(.down)
    var text = String(Int(clamping: whole))
    if decimals > 0 {
      let fraction = String(Int(clamping: ((rounded - whole) * scale(decimals)).rounded()))
      text += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
    return value < 0 && rounded > 0 ? minus + text : text
  }

  /// "1:07", "1:02:05": a moment to go to, so never later than it is.
  public static func clock(_ seconds: Seconds) -> String {
    let whole = max(0, Int(clamping: seconds))
    let minutes = whole / 60 % 60
    let tail = twoDigits(whole % 60)
    return whole < 3600 ? "\(minutes):\(tail)" : "\(whole / 3600):\(twoDigits(minutes)):\(tail)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func scale(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { scale, _ in scale * 10 }
  }
}
