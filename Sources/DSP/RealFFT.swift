internal import CFFTW

/// Half spectrum of real frames of one length, by FFTW.
///
/// Not scaled: a constant of 1 gives `length` in bin 0. Allocates only in `init`.
@safe public struct RealFFT: ~Copyable {
  public let length: Int
  /// `length / 2 + 1`.
  public let binCount: Int
  private let samples: UnsafeMutablePointer<Float>
  private let spectrum: UnsafeMutablePointer<fftwf_complex>
  private let plan: fftwf_plan

  public init(length: Int) {
    precondition(length >= 2 && length.isMultiple(of: 2), "a transform has an even length")
    self.length = length
    binCount = length / 2 + 1
    let samples = unsafe fftwf_alloc_real(length)!
    let spectrum = unsafe fftwf_alloc_complex(length / 2 + 1)!
    unsafe self.samples = samples
    unsafe self.spectrum = spectrum
    unsafe plan = FFTWPlanner.forward(length: length, from: samples, to: spectrum)
  }

  deinit {
    unsafe FFTWPlanner.destroy(plan)
    unsafe fftwf_free(samples)
    unsafe fftwf_free(spectrum)
  }

  public mutating func powerSpectrum(
    _ power: inout [Float], of frame: [Float], offset: Float = 0, window: [Float]
  ) {
    powerSpectrum(&power, of: frame.span, offset: offset, window: window)
  }

  /// |X|² of `(frame − offset) × window`, zero-padded to `length`, for the first `power.count` bins.
  ///
  /// The mean of the frame as `offset` keeps what is at 0 Hz out of the bins next to it.
  public mutating func powerSpectrum(
    _ power: inout [Float], of frame: Span<Float>, offset: Float = 0, window: [Float]
  ) {
    precondition(frame.count == window.count && frame.count <= length, "a frame fits its transform")
    precondition(power.count <= binCount, "a half spectrum has length / 2 + 1 bins")
    let window = window.span
    for i in frame.indices { unsafe samples[i] = (frame[i] - offset) * window[i] }
    for i in frame.count..<length { unsafe samples[i] = 0 }
    unsafe fftwf_execute(plan)
    var power = power.mutableSpan
    for k in power.indices {
      let (re, im) = unsafe spectrum[k]
      power[k] = re * re + im * im
    }
  }
}
