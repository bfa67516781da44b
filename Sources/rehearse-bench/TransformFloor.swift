import CFFTW
import DSP
import Numbers

/// What the transforms of the analysis cost when nothing is done around them.
struct TransformFloor {
  private static let runs = 20_000

  /// Nanoseconds for the spectrum that every frame has.
  let spectrum = forward(512)
  /// Nanoseconds for the spectrum and the autocorrelation of a frame whose F0 is looked for.
  let pitch = forward(1024) + inverse(512)

  var rows: [String] {
    [
      "- every frame: 512 real to complex, \(Int(clamping: spectrum)) ns",
      "- frames that may be speech: 1024 real to complex and 512 back, \(Int(clamping: pitch)) ns more",
    ]
  }

  private static func forward(_ length: Int) -> Double {
    let samples = unsafe fftwf_alloc_real(length)!
    let bins = unsafe fftwf_alloc_complex(length / 2 + 1)!
    defer {
      unsafe fftwf_free(samples)
      unsafe fftwf_free(bins)
    }
    unsafe samples.update(repeating: 0.5, count: length)
    return unsafe nanoseconds(fftwf_plan_dft_r2c_1d(Int32(length), samples, bins, FFTW_ESTIMATE))
  }

  private static func inverse(_ length: Int) -> Double {
    let samples = unsafe fftwf_alloc_real(length)!
    let bins = unsafe fftwf_alloc_complex(length / 2 + 1)!
    defer {
      unsafe fftwf_free(samples)
      unsafe fftwf_free(bins)
    }
    unsafe bins.update(repeating: (0.5, 0), count: length / 2 + 1)
    return unsafe nanoseconds(fftwf_plan_dft_c2r_1d(Int32(length), bins, samples, FFTW_ESTIMATE))
  }

  private static func nanoseconds(_ plan: fftwf_plan) -> Double {
    defer { unsafe fftwf_destroy_plan(plan) }
    let time = ProcessorTime.best { for _ in 0..<runs { unsafe fftwf_execute(plan) } }
    return time / Double(runs) * 1e9
  }
}
