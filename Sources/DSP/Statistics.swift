import Numbers

/// Mean and variance of a stream of numbers (Welford 1962).
public struct RunningStatistics: Sendable, Equatable {
  public private(set) var count = 0
  public private(set) var mean = 0.0
  private var squares = 0.0

  public init() {}

  public mutating func add(_ value: Double) {
    count += 1
    let difference = value - mean
    mean += difference / Double(count)
    squares += difference * (value - mean)
  }

  /// Of the population; 0 for one value.
  public var standardDeviation: Double {
    count > 0 ? (squares / Double(count)).squareRoot() : 0
  }
}

/// The least-squares line through a stream of points.
public struct LinearFit: Sendable, Equatable {
  public private(set) var count = 0
  private var meanX = 0.0
  private var meanY = 0.0
  private var squares = 0.0
  private var products = 0.0

  public init() {}

  public mutating func add(_ x: Double, _ y: Double) {
    count += 1
    let difference = x - meanX
    meanX += difference / Double(count)
    meanY += (y - meanY) / Double(count)
    squares += difference * (x - meanX)
    products += difference * (y - meanY)
  }

  /// Nil until there are two places.
  public var slope: Double? {
    squares > 0 ? products / squares : nil
  }
}

/// The value below which `share` (0…1) of `sorted` lie, by linear interpolation; nil when empty.
public func percentile(_ share: Double, ofSorted sorted: [Double]) -> Double? {
  guard let last = sorted.indices.last else { return nil }
  let place = share * Double(last)
  let below = Int(clamping: place)
  guard below < last else { return sorted[last] }
  return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
}

/// Nil when empty.
public func median(_ values: [Double]) -> Double? {
  percentile(0.5, ofSorted: values.sorted())
}
