internal import DSP
internal import Numbers
internal import RealModule

/// Lines of 50 or 60 Hz mains and their first harmonics that stand steadily above their surroundings.
///
/// Works on 1.024 s frames at 1 kHz; averaging their spectra in decibels favours what is always there
/// over the voice that comes and goes.
struct MainsHumDetector: ~Copyable {
  private static let reduction = 16
  private static let fftLength = 1024
  private static let binCount = 256
  private static let fewestFrames = 3
  /// Mean prominence of the lines from which there is hum, in decibels.
  private static let threshold = 15.0
  private static let harmonics = 3

  private let binWidth: Hertz
  private let window = Window.hann(count: fftLength)
  private var fft = RealFFT(length: fftLength)
  private var samples: [Float] = []
  private var power = [Float](repeating: 0, count: binCount)
  private var levels = [Double](repeating: 0, count: binCount)
  private var frames = 0

  init(sampleRate: Int) {
    binWidth = Double(sampleRate) / Double(Self.reduction * Self.fftLength)
    samples.reserveCapacity(Self.fftLength)
  }

  /// Takes a whole number of reduced samples.
  mutating func process(_ hop: Span<Float>) {
    precondition(hop.count.isMultiple(of: Self.reduction), "a hop is cut into whole groups")
    for start in stride(from: 0, to: hop.count, by: Self.reduction) {
      samples.append(VectorMath.sum(hop.extracting(start..<(start + Self.reduction))))
      if samples.count == Self.fftLength { analyze() }
    }
  }

  private mutating func analyze() {
    let mean = VectorMath.mean(samples.span)
    fft.powerSpectrum(&power, of: samples, offset: mean, window: window)
    samples.removeAll(keepingCapacity: true)
    for k in 0..<Self.binCount { levels[k] += decibels(power: Double(power[k]) + 1e-20) }
    frames += 1
  }

  func finish() -> MainsHum? {
    guard frames >= Self.fewestFrames else { return nil }
    let found = [50.0, 60.0].map { MainsHum(frequency: $0, prominence: prominence(of: $0)) }
    let strongest = found.max { $0.prominence < $1.prominence }!
    return strongest.prominence >= Self.threshold ? strongest : nil
  }

  /// Mean over the harmonics of the level of the line over the median of its surroundings.
  private func prominence(of frequency: Hertz) -> Decibels {
    var total = 0.0
    for harmonic in 1...Self.harmonics {
      let bin = Int(clamping: (frequency * Double(harmonic) / binWidth).rounded())
      let line = levels[(bin - 1)...(bin + 1)].max()!
      let around = Array(levels[(bin - 12)...(bin - 4)] + levels[(bin + 4)...(bin + 12)])
      total += max(0, (line - median(around)!) / Double(frames))
    }
    return total / Double(Self.harmonics)
  }
}
