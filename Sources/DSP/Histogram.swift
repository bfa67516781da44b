import Numbers

/// Counts in equal bins over a fixed range, for percentiles in constant memory.
///
/// Values outside the range count in the outermost bins.
public struct Histogram: Sendable {
  public let low: Double
  public let binWidth: Double
  private var counts: [Int]
  public private(set) var total = 0

  public init(low: Double, high: Double, binWidth: Double) {
    precondition(high > low && binWidth > 0, "a histogram covers a range in bins")
    self.low = low
    self.binWidth = binWidth
    counts = [Int](repeating: 0, count: Int(clamping: ((high - low) / binWidth).rounded(.up)))
  }

  public mutating func add(_ value: Double) {
    counts[bin(of: value)] += 1
    total += 1
  }

  /// Takes back a value that was added.
  public mutating func remove(_ value: Double) {
    precondition(counts[bin(of: value)] > 0, "only what was added is taken back")
    counts[bin(of: value)] -= 1
    total -= 1
  }

  public mutating func removeAll() {
    for bin in counts.indices { counts[bin] = 0 }
    total = 0
  }

  private func bin(of value: Double) -> Int {
    min(max(Int(clamping: (value - low) / binWidth), 0), counts.count - 1)
  }

  /// The value below which `share` (0…1) of all lie, interpolated in its bin; nil when empty.
  public func percentile(_ share: Double) -> Double? {
    guard total > 0 else { return nil }
    let rank = share * Double(total)
    var below = 0.0
    for (bin, count) in counts.enumerated() where count > 0 {
      let inBin = Double(count)
      if below + inBin >= rank {
        return low + (Double(bin) + (rank - below) / inBin) * binWidth
      }
      below += inBin
    }
    return low + Double(counts.count) * binWidth
  }
}
