import TestSupport

/// White noise near full scale, the same for the same seed.
func noise(_ count: Int, seed: UInt64 = 1) -> [Float] {
  Signals.whiteNoise(duration: Double(count), rate: 1, level: -10, seed: seed)
}

/// Whether two vectors agree to within `tolerance` of the largest value of the second.
func agree(_ first: [Float], _ second: [Float], tolerance: Float = 1e-5) -> Bool {
  let scale = second.reduce(0) { max($0, abs($1)) }
  return first.count == second.count
    && zip(first, second).allSatisfy { abs($0 - $1) <= tolerance * scale }
}
