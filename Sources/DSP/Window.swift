import RealModule

public enum Window {
  /// Periodic Hann window; its mean is 0.5 and its mean square 0.375.
  public static func hann(count: Int) -> [Float] {
    (0..<count).map { Float(0.5 - 0.5 * Double.cos(2 * .pi * (Double($0) + 0.5) / Double(count))) }
  }
}
