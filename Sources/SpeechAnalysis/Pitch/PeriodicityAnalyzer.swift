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
/// The autocorrelation comes from the power spectrum; its bins above a quarter of the rate are left
/// out, which halves the inverse transform and keeps noise between the harmonics out. Allocates only
/// in `init`.
package struct PeriodicityAnalyzer: ~Copyable {
  static let maximumCandidates = 6
  /// Lower peaks are left out: half the strength from which a frame counts as voiced.
  private static let leastStrength: Float = 0.3
  /// Periods of the lowest F0 in one window (Boersma 1993).
  private static let periodsPerWindow = 3.0
  /// The spectrum is kept up to a quarter of the rate, so lags are in samples at half the rate.
  private static let reduction = 2
  /// Lags on either side from which a height between lags is interpolated.
  private static let depth = 8
  private static let squaredWidth = Float((depth + 1) * (depth + 1))
  /// Lags between the heights through which a peak is refined.
  private static let step: Float = 0.25

  package let frameLength: Int
  private let lagRate: Float
  private let window: [Float]
  private var inverseWindowCorrelation: [Float]
  /// Falls to 0 over the top quarter of the kept spectrum, so that few lags tell what lies between.
  private let rollOff: [Float]
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
    let lagCount = longestLag + Self.depth + 2
    let length = Self.transformLength(atLeast: frameLength + Self.reduction * lagCount)
    forward = RealFFT(length: length)
    inverse = Autocorrelation(length: length / Self.reduction)
    power = [Float](repeating: 0, count: length / Self.reduction / 2 + 1)
    let slope = power.count / 4
    rollOff = (0..<slope).map { 1 - Float($0 + 1) / Float(slope) }
    correlation = [Float](repeating: 0, count: lagCount)
    inverseWindowCorrelation = [Float](repeating: 1, count: lagCount)
    candidates.reserveCapacity(Self.maximumCandidates + 1)
    let ones = [Float](repeating: 1, count: frameLength)
    forward.powerSpectrum(&power, of: ones, window: window)
    correlate()
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

  /// Fills `correlation` with the lags of the spectrum in `power`.
  private mutating func correlate() {
    for bin in rollOff.indices { power[power.count - rollOff.count + bin] *= rollOff[bin] }
    inverse.lags(&correlation, of: power)
  }

  mutating func clear() {
    candidates.removeAll(keepingCapacity: true)
  }

  /// Fills `candidates` with the strongest peaks of the frame, at most `maximumCandidates`.
  package mutating func analyze(_ frame: Span<Float>) {
    clear()
    forward.powerSpectrum(&power, of: frame, offset: VectorMath.mean(frame), window: window)
    correlate()
    guard correlation[0] > 0 else { return }
    let scale = 1 / correlation[0]
    for lag in correlation.indices {
      correlation[lag] *= scale * inverseWindowCorrelation[lag]
    }
    for lag in shortestLag...longestLag {
      let (left, peak, right) = (correlation[lag - 1], correlation[lag], correlation[lag + 1])
      if peak > Self.leastStrength, peak > left, peak >= right { add(peakAt: lag) }
    }
  }

  /// Refines a peak and keeps it if it is among the strongest.
  private mutating func add(peakAt lag: Int) {
    let (near, _) = Self.summit(correlation[lag - 1], correlation[lag], correlation[lag + 1])
    let place = Float(lag) + near
    let (shift, strength) = Self.summit(
      height(at: place - Self.step), height(at: place), height(at: place + Self.step))
    let octave = Float.log2(lagRate / (place + Self.step * shift))
    candidates.append(F0Candidate(octave: octave, strength: min(strength, 1)))
    guard candidates.count > Self.maximumCandidates else { return }
    let weakest = candidates.indices.min { candidates[$0].rank < candidates[$1].rank }!
    candidates.remove(at: weakest)
  }

  /// Where the parabola through three neighbours has its summit, from the middle one, and its height.
  private static func summit(
    _ left: Float, _ middle: Float, _ right: Float
  ) -> (shift: Float, height: Float) {
    let curvature = 2 * middle - left - right
    guard curvature > 0 else { return (0, middle) }
    let shift = min(max(0.5 * (right - left) / curvature, -1), 1)
    return (shift, middle + 0.25 * (right - left) * shift)
  }

  /// The normalised autocorrelation between lags, by a windowed sinc (Boersma 1993): by a parabola
  /// alone, a short period between two lags looks weaker than its multiple that falls on one.
  private func height(at lag: Float) -> Float {
    let nearest = Int(lag.rounded())
    let fraction = lag - Float(nearest)
    guard abs(fraction) > 1e-4 else { return correlation[nearest] }
    var sum: Float = 0
    for offset in -Self.depth...Self.depth {
      let distance = fraction - Float(offset)
      let taper = 1 - distance * distance / Self.squaredWidth
      let term = correlation[abs(nearest + offset)] * taper / distance
      sum += offset.isMultiple(of: 2) ? term : -term
    }
    return sum * .sin(.pi * fraction) / .pi
  }
}

extension F0Candidate {
  /// Local preference for higher F0, per octave (Boersma 1993, "octave cost").
  static let octaveCost: Float = 0.01

  var rank: Float { strength + Self.octaveCost * octave }
}
