/// Functions without branches or calls, so that loops over them work on several numbers at once.
public enum FastMath {
  /// log₂ of a positive normal number, within 2·10⁻⁷ or one rounding of the result.
  @inline(__always) static func log2(_ x: Float) -> Float {
    let fromRootHalf = x.bitPattern &- 0x3f35_04f3
    let exponent = Int32(bitPattern: fromRootHalf) >> 23
    let mantissa = Float(bitPattern: (fromRootHalf & 0x007f_ffff) &+ 0x3f35_04f3)
    // The mantissa lies from √½ to √2: 2/ln 2 · artanh s, by its series.
    let s = (mantissa - 1) / (mantissa + 1)
    let square = s * s
    let series = 1 + square * (0.333_333_33 + square * (0.2 + square * (0.142_857_14 + square / 9)))
    return Float(exponent) + 2.885_390_1 * s * series
  }

  /// eˣ within a relative 2·10⁻⁷·(1 + |x|); x is held between ±87.
  @inline(__always) static func exp(_ x: Float) -> Float {
    let power = 1.442_695_04 * min(max(x, -87), 87)
    // Adding 1.5 · 2²³ rounds to a whole number, which then stands in the low bits.
    let rounded = power + 12_582_912
    let rest = 0.693_147_18 * (power - (rounded - 12_582_912))
    let series =
      1 + rest
      * (1 + rest
        * (0.5 + rest
          * (0.166_666_67 + rest * (0.041_666_667 + rest * (0.008_333_333_3 + rest / 720)))))
    return Float(bitPattern: series.bitPattern &+ (rounded.bitPattern << 23))
  }

  /// 1 / (1 + e⁻ˣ), within 2·10⁻⁷.
  @inline(__always) public static func sigmoid(_ x: Float) -> Float {
    1 / (1 + exp(-x))
  }

  public static func rectify(_ x: inout [Float]) {
    var x = x.mutableSpan
    for i in x.indices { x[i] = max(x[i], 0) }
  }

  public static func sigmoid(_ x: inout [Float]) {
    var x = x.mutableSpan
    for i in x.indices { x[i] = sigmoid(x[i]) }
  }

  /// log₂ of each number; what is under `least`, a positive normal number, counts as that.
  public static func log2(_ target: inout [Float], of x: [Float], least: Float) {
    precondition(target.count == x.count, "each number has one logarithm")
    precondition(least.isNormal && least > 0, "a logarithm is of a positive number")
    let x = x.span
    var target = target.mutableSpan
    for i in x.indices { target[i] = log2(max(x[i], least)) }
  }
}
