import Numbers
import RealModule

/// Triangular bands, equal on the mel scale (O'Shaughnessy 1987), over a half spectrum.
public struct MelBands: Sendable {
  public let count: Int
  /// Centre of each band.
  public let centres: [Hertz]
  private var bins: [Range<Int>] = []
  private var weights: [Float] = []

  public init(count: Int, low: Hertz, high: Hertz, fftLength: Int, sampleRate: Int) {
    precondition(
      low < high && high <= Hertz(sampleRate) / 2, "bands rise to at most the Nyquist frequency")
    let mel = { (f: Hertz) in 2595 * Double.log10(1 + f / 700) }
    let hertz = { (m: Double) in 700 * (Double.exp10(m / 2595) - 1) }
    let step = (mel(high) - mel(low)) / Double(count + 1)
    let edges = (0..<(count + 2)).map { hertz(mel(low) + step * Double($0)) }
    let binWidth = Double(sampleRate) / Double(fftLength)
    self.count = count
    centres = Array(edges[1...count])
    for band in 0..<count {
      let (left, centre, right) = (edges[band], edges[band + 1], edges[band + 2])
      let first = Int(clamping: (left / binWidth).rounded(.up))
      let last = min(Int(clamping: right / binWidth), fftLength / 2)
      bins.append(first..<max(first, last) + 1)
      weights += bins[band].map {
        let f = Double($0) * binWidth
        return Float(max(0, min((f - left) / (centre - left), (right - f) / (right - centre))))
      }
    }
  }

  public func apply(_ target: inout [Float], to power: [Float]) {
    precondition(target.count == count, "there is one value per band")
    let (weights, power) = (weights.span, power.span)
    var used = 0
    for band in 0..<count {
      let width = bins[band].count
      target[band] = VectorMath.dot(
        weights.extracting(used..<(used + width)), power.extracting(bins[band]))
      used += width
    }
  }
}
