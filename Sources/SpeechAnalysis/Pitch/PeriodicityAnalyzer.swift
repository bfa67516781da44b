package import DSP
internal import RealModule

/// A way in which one frame may be periodic.
package struct F0Candidate {
  /// log₂ of the F0 in hertz, so that differences are octaves.
  package var octave: Float
  /// Height of the normalised autocorrelation at its lag, 0…1.
  package var strength: Float
}

/// Periods of one frame, by the autocorrelation of the windowed signal over that of the window
/// (Boersma 1993, "Accurate short-term analysis of the fundamental frequency…", eq. 9).
///
/// The autocorrelation comes from the power spectrum; its bins above `bandwidth` are left out, which
/// halves the inverse transform and keeps noise between the harmonics out. Allocates only in `init`.
package struct PeriodicityAnalyzer: ~Copyable {
  static let maximumCandidates = 6
  /// Periods of the lowest F0 in one window (Boersma 1993).
  private static let periodsPerWindow = 3.0
  /// The spectrum is kept up to a quarter of the rate, so lags are in samples at half the rate.
  private static let reduction = 2

  package let frameLength: Int
  private let lagRate: Float
  private let window: [Float]
  private var inverseWindowCorrelation: [Float]
  private let shortestLag: Int
  private let longestLag: Int
  private var forward: RealFFT
  private var inverse: Autocorrelation
  private var power: [Float]
  private var correlation: [Float]
  package private(set) var candidates: [F0Candidate] = []

  package init(floor: Hertz, ceiling: Hertz, grid: FrameGrid) {
    let rate = Double(grid.sampleRate)
    frameLength = 2 * Int((Self.periodsPerWindow * rate / floor / 2).rounded())
    lagRate = Float(rate) / Float(Self.reduction)
    shortestLag = max(2, Int(Double(lagRate) / ceiling))
    longestLag = Int((Double(lagRate) / floor).rounded(.up))
    window = Window.hann(count: frameLength)
    let length = Self.transformLength(atLeast: frameLength + Self.reduction * (longestLag + 2))
    forward = RealFFT(length: length)
    inverse = Autocorrelation(length: length / Self.reduction)
    power = [Float](repeating: 0, count: length / Self.reduction / 2 + 1)
    correlation = [Float](repeating: 0, count: longestLag + 2)
    inverseWindowCorrelation = [Float](repeating: 1, count: longestLag + 2)
    candidates.reserveCapacity(Self.maximumCandidates + 1)
    let ones = [Float](repeating: 1, count: frameLength)
    correlate(ones.span)
    inverseWindowCorrelation = correlation.map { correlation[0] / $0 }
  }

  /// The smallest number 2^a·3^b ≥ `count` that halves to an even length: fast for FFTW.
  private static func transformLength(atLeast count: Int) -> Int {
    var best = Int.max
    for threes in [1, 3, 9, 27] {
      var length = 4 * threes
      while length < count { length *= 2 }
      best = min(best, length)
    }
    return best
  }

  private mutating func correlate(_ frame: Span<Float>) {
    forward.powerSpectrum(&power, of: frame, window: window)
    inverse.lags(&correlation, of: power)
  }

  mutating func clear() {
    candidates.removeAll(keepingCapacity: true)
  }

  /// Fills `candidates` with the strongest peaks of the frame, at most `maximumCandidates`.
  package mutating func analyze(_ frame: Span<Float>) {
    candidates.removeAll(keepingCapacity: true)
    correlate(frame)
    guard correlation[0] > 0 else { return }
    let scale = 1 / correlation[0]
    for lag in correlation.indices {
      correlation[lag] *= scale * inverseWindowCorrelation[lag]
    }
    for lag in shortestLag...longestLag {
      let (left, peak, right) = (correlation[lag - 1], correlation[lag], correlation[lag + 1])
      if peak > 0.3, peak > left, peak >= right { add(peakAt: lag, left, peak, right) }
    }
  }

  /// Refines a peak by a parabola and keeps it if it is among the strongest.
  private mutating func add(peakAt lag: Int, _ left: Float, _ peak: Float, _ right: Float) {
    let curvature = 2 * peak - left - right
    let shift = 0.5 * (right - left) / curvature
    let strength = min(peak + 0.25 * (right - left) * shift, 1)
    let octave = Float.log2(lagRate / (Float(lag) + shift))
    candidates.append(F0Candidate(octave: octave, strength: strength))
    guard candidates.count > Self.maximumCandidates else { return }
    let weakest = candidates.indices.min { candidates[$0].rank < candidates[$1].rank }!
    candidates.remove(at: weakest)
  }
}

extension F0Candidate {
  /// Local preference for higher F0, per octave (Boersma 1993, "octave cost").
  static let octaveCost: Float = 0.01

  var rank: Float { strength + Self.octaveCost * octave }
}
