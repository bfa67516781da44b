internal import CFFTW

/// Autocorrelation from a power spectrum, by FFTW: the inverse transform of its real, even extension.
///
/// Not scaled. A spectrum cut to its lowest bins gives the lags of the signal at the reduced rate.
/// Allocates only in `init`.
@safe public struct Autocorrelation: ~Copyable {
  public let length: Int
  private let spectrum: UnsafeMutablePointer<fftwf_complex>
  private let lags: UnsafeMutablePointer<Float>
  private let plan: fftwf_plan

  public init(length: Int) {
    precondition(length >= 2 && length.isMultiple(of: 2), "a transform has an even length")
    self.length = length
    let spectrum = unsafe fftwf_alloc_complex(length / 2 + 1)!
    let lags = unsafe fftwf_alloc_real(length)!
    unsafe self.spectrum = spectrum
    unsafe self.lags = lags
    unsafe plan = FFTWPlanner.inverse(length: length, from: spectrum, to: lags)
  }

  deinit {
    unsafe FFTWPlanner.destroy(plan)
    unsafe fftwf_free(spectrum)
    unsafe fftwf_free(lags)
  }

  /// Lags 0, 1, 2, … of the signal whose power spectrum, `length / 2 + 1` bins, is `power`.
  public mutating func lags(_ target: inout [Float], of power: [Float]) {
    precondition(power.count == length / 2 + 1, "a power spectrum has length / 2 + 1 bins")
    precondition(target.count <= length, "there are no more lags than samples")
    let power = power.span
    for k in power.indices { unsafe spectrum[k] = (power[k], 0) }
    unsafe fftwf_execute(plan)
    var target = target.mutableSpan
    for i in target.indices { unsafe target[i] = lags[i] }
  }
}
