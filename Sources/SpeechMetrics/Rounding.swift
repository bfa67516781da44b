public import DSP

/// How every number that leaves is rounded and printed.
public enum Rounding {
  /// Half away from zero; never −0.
  public static func round(_ value: Double, decimals: Int) -> Double {
    (value * scale(decimals)).rounded() / scale(decimals) + 0
  }

  /// `value` with exactly `decimals` decimals, never "-0".
  public static func text(_ value: Double, decimals: Int, minus: String = "−") -> String {
    precondition(value.isFinite, "only a finite number is printed")
    let rounded = abs(round(value, decimals: decimals))
    let whole = rounded.rounded(.down)
    var text = String(Int64(whole))
    if decimals > 0 {
      let fraction = String(Int64(((rounded - whole) * scale(decimals)).rounded()))
      text += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
    return value < 0 && rounded > 0 ? minus + text : text
  }

  /// "1:07", "1:02:05": a moment to go to, so never later than it is.
  public static func clock(_ seconds: Seconds) -> String {
    let whole = Int(max(0, seconds))
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
