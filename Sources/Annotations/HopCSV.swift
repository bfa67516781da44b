public import DSP
internal import Numbers

extension AnnotationCSV {
  public static let f0Header = "time,hz,voicing\n"
  public static let vadHeader = "time,score\n"

  /// A row of `f0.csv` for one hop: the F0 is written as 0 when unvoiced.
  ///
  /// Rows come 360,000 an hour, so they go into `buffer` without a string or any other allocation.
  public static func appendF0(
    time: Seconds, f0: Hertz?, voicing: Double, to buffer: inout [UInt8]
  ) {
    append(time, decimals: 3, then: ",", to: &buffer)
    append(f0 ?? 0, decimals: 2, then: ",", to: &buffer)
    append(voicing, decimals: 3, then: "\n", to: &buffer)
  }

  /// A row of `vad.csv` for one hop.
  public static func appendVAD(time: Seconds, score: Double, to buffer: inout [UInt8]) {
    append(time, decimals: 3, then: ",", to: &buffer)
    append(score, decimals: 4, then: "\n", to: &buffer)
  }

  static func append(
    _ value: Double, decimals: Int, then end: Unicode.Scalar, to buffer: inout [UInt8]
  ) {
    let unit: UInt = decimals == 2 ? 100 : decimals == 3 ? 1_000 : 10_000
    let scaled = (value * Double(unit)).rounded()
    precondition(scaled.magnitude < 0x1p53, "a value in a table is finite and has few digits")
    if scaled < 0 { buffer.append(UInt8(ascii: "-")) }
    let (whole, fraction) = UInt(clamping: scaled.magnitude).quotientAndRemainder(dividingBy: unit)
    appendDigits(whole, count: 1, to: &buffer)
    buffer.append(UInt8(ascii: "."))
    appendDigits(fraction, count: decimals, to: &buffer)
    buffer.append(UInt8(ascii: end))
  }

  /// At least `count` digits, with zeros before them.
  private static func appendDigits(_ value: UInt, count: Int, to buffer: inout [UInt8]) {
    if value >= 10 || count > 1 { appendDigits(value / 10, count: count - 1, to: &buffer) }
    buffer.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
