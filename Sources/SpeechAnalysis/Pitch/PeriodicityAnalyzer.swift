package import DSP
internal import Numbers
internal import RealModule

/// Periods of one frame, by the autocorrelation of the windowed signal over that of the window
/// (Boersma 1993, "Accurate short-term analysis of the fundamental frequency…", eq. 9).
///
/// The autocorrelation comes from the power spectrum; its bins above a quarter of the rate are left
/// out, which halves the inverse transform and keeps noise between the harmonics out. Allocates only
/// in `init`.
package struct PeriodicityAnalyzer: ~Copyable {
  /// Two periods of the lowest F0: short enough for a voice that glides.
  package static let frameLength = 640
  /// Lower peaks are left out; the network decides among the others.
  private static let leastStrength: Float = 0.2
  /// The spectrum is kept up to a quarter of the rate, so lags are in samples at half the rate.
  private static let reduction = 2
  /// The frame and twice the longest lag fit.
  private static let transformLength = 1024
  /// Lags on either side from which a height between lags is interpolated.
  private static let depth = 8
  private static let squaredWidth = Float((depth + 1) * (depth + 1))
  /// Lags between the heights through which a peak is refined.
  private static let step: Float = 0.25

  package let lagRate: Double
  private let window = Window.hann(count: frameLength)
  private var inverseWindowCorrelation: [Float]
  /// Falls to 0 over the top quarter of the kept spectrum, so that few lags tell what lies between.
  private let rollOff: [Float]
  private let shortestLag: Int
  private let longestLag: Int
  private var forward = RealFFT(length: transformLength)
  private var inverse = Autocorrelation(length: transformLength / reduction)
  private var power: [Float]
  /// At the lags 0, 1, 2, …, in samples at half the rate; 1 at lag 0.
  package private(set) var correlation: [Float]
  package private(set) var candidates = F0Candidates()

  /// Candidates lie between `floor` and `ceiling`; the correlation reaches to the lag of `PitchGrid`'s
  /// lowest F0 in any case.
  package init(floor: Hertz, ceiling: Hertz, grid: FrameGrid) {
    lagRate = Double(grid.sampleRate) / Double(Self.reduction)
    shortestLag = max(2, Int(clamping: lagRate / ceiling))
    longestLag = Int(clamping: (lagRate / max(floor, PitchGrid.lowest)).rounded(.up))
    let lagCount = Int(clamping: (lagRate / PitchGrid.lowest).rounded(.up)) + Self.depth + 2
    power = [Float](repeating: 0, count: Self.transformLength / Self.reduction / 2 + 1)
    let slope = power.count / 4
    rollOff = (0..<slope).map { 1 - Float($0 + 1) / Float(slope) }
    correlation = [Float](repeating: 0, count: lagCount)
    inverseWindowCorrelation = [Float](repeating: 1, count: lagCount)
    let ones = [Float](repeating: 1, count: Self.frameLength)
    forward.powerSpectrum(&power, of: ones, window: window)
    correlate()
    inverseWindowCorrelation = correlation.map { correlation[0] / $0 }
  }

  /// Fills `correlation` with the lags of the spectrum in `power`.
  private mutating func correlate() {
    for bin in rollOff.indices { power[power.count - rollOff.count + bin] *= rollOff[bin] }
    inverse.lags(&correlation, of: power)
  }

  /// Fills `correlation`, and `candidates` with its highest peaks, at most
  /// `F0Candidates.capacity`.
  package mutating func analyze(_ frame: Span<Float>) {
    candidates = F0Candidates()
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
    let octave = Float.log2(Float(lagRate) / (place + Self.step * shift))
    candidates.add(F0Candidate(octave: octave, strength: min(strength, 1)))
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
    let nearest = Int(clamping: lag.rounded())
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
