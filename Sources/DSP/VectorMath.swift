internal import CKernels
import RealModule

/// Whole loops over spans. Target first; sums may be reassociated, so a result is repeatable for the
/// same build but not equal to a strict left-to-right sum.
public enum VectorMath {
  public static func sum(_ x: Span<Float>) -> Float {
    var total: Float = 0
    for i in x.indices { total = Relaxed.sum(total, x[i]) }
    return total
  }

  /// 0 of nothing.
  public static func mean(_ x: Span<Float>) -> Float {
    sum(x) / Float(max(x.count, 1))
  }

  public static func sumOfSquares(_ x: Span<Float>) -> Float {
    var total: Float = 0
    for i in x.indices { total = Relaxed.multiplyAdd(x[i], x[i], total) }
    return total
  }

  public static func dot(_ x: Span<Float>, _ y: Span<Float>) -> Float {
    precondition(x.count == y.count, "a dot product takes two vectors of one length")
    var total: Float = 0
    for i in x.indices { total = Relaxed.multiplyAdd(x[i], y[i], total) }
    return total
  }

  /// Adds `count` numbers of `source` from `first` on, times `weight`, to those of `target` from `offset` on.
  public static func add(
    _ source: [Float], from first: Int, times weight: Float, to target: inout [Float],
    from offset: Int, count: Int
  ) {
    precondition(
      first >= 0 && first + count <= source.count && offset >= 0 && offset + count <= target.count,
      "a part lies within its vector")
    unsafe source.withUnsafeBufferPointer { source in
      unsafe target.withUnsafeMutableBufferPointer { target in
        unsafe add_scaled(target.baseAddress! + offset, source.baseAddress! + first, weight, count)
      }
    }
  }
}
