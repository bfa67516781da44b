package import DSP
internal import Numbers
internal import RealModule

/// What one frame's spectrum says, apart from its bands.
package struct FrameSpectrum {
  /// Mean square above 60 Hz.
  package var power: Float = 0
  /// Mean square from 300 to 3,400 Hz: the part of speech that every channel passes.
  package var speechBandPower: Float = 0
  /// Of the pre-emphasised bands, without a scale: fricatives count beside vowels.
  package var emphasizedPower: Float = 0
}

/// One 512-point spectrum per hop: level and mel bands. Allocates only in `init`.
package struct FrameAnalyzer: ~Copyable {
  package static let bandCount = 40
  package static let frameLength = 400
  private static let fftLength = 512

  private let window: [Float]
  private let mel: MelBands
  /// Gain on the power of each band: that of x[n] − 0.7 x[n − 1] at its centre.
  private let emphasis: [Float]
  private let firstBin: Int
  private let speechBins: Range<Int>
  private let scale: Float
  private var fft = RealFFT(length: fftLength)
  private var spectrum = [Float](repeating: 0, count: fftLength / 2 + 1)
  package private(set) var bands = [Float](repeating: 0, count: bandCount)

  package init(grid: FrameGrid) {
    let rate = grid.sampleRate
    let bin = { (f: Hertz) in
      Int(clamping: (f * Double(Self.fftLength) / Double(rate)).rounded(.up))
    }
    let mel = MelBands(
      count: Self.bandCount, low: 80, high: 7600, fftLength: Self.fftLength, sampleRate: rate)
    self.mel = mel
    emphasis = mel.centres.map {
      Float(1 + 0.7 * 0.7 - 2 * 0.7 * .cos(2 * .pi * $0 / Double(rate)))
    }
    firstBin = bin(60)
    speechBins = bin(300)..<bin(3400)
    let window = Window.hann(count: Self.frameLength)
    let windowEnergy = VectorMath.sumOfSquares(window.span)
    self.window = window
    scale = 2 / (Float(Self.fftLength) * windowEnergy)
  }

  /// Fills `bands` with the power in each mel band.
  package mutating func analyze(_ frame: Span<Float>) -> FrameSpectrum {
    fft.powerSpectrum(&spectrum, of: frame, offset: VectorMath.mean(frame), window: window)
    mel.apply(&bands, to: spectrum)
    let bins = spectrum.span
    return FrameSpectrum(
      power: scale * VectorMath.sum(bins.extracting(firstBin..<bins.count)),
      speechBandPower: scale * VectorMath.sum(bins.extracting(speechBins)),
      emphasizedPower: VectorMath.dot(bands.span, emphasis.span))
  }
}
