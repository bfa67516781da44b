internal import CFFTW
internal import Synchronization

/// FFTW's planner is not thread-safe; its transforms are. One plan is made or destroyed at a time.
///
/// Plans are estimated rather than measured, so that two runs take the same path and give the same
/// bits.
enum FFTWPlanner {
  private static let lock = Mutex(())

  static func forward(
    length: Int, from samples: UnsafeMutablePointer<Float>,
    to spectrum: UnsafeMutablePointer<fftwf_complex>
  ) -> fftwf_plan {
    unsafe make { unsafe fftwf_plan_dft_r2c_1d(Int32(length), samples, spectrum, FFTW_ESTIMATE) }
  }

  static func inverse(
    length: Int, from spectrum: UnsafeMutablePointer<fftwf_complex>,
    to samples: UnsafeMutablePointer<Float>
  ) -> fftwf_plan {
    unsafe make { unsafe fftwf_plan_dft_c2r_1d(Int32(length), spectrum, samples, FFTW_ESTIMATE) }
  }

  static func destroy(_ plan: fftwf_plan) {
    nonisolated(unsafe) let plan = unsafe plan
    lock.withLock { _ in unsafe fftwf_destroy_plan(plan) }
  }

  private static func make(_ plan: () -> fftwf_plan?) -> fftwf_plan {
    nonisolated(unsafe) var made: fftwf_plan?
    unsafe withoutActuallyEscaping(plan) { plan in
      nonisolated(unsafe) let plan = unsafe plan
      lock.withLock { _ in unsafe made = plan() }
    }
    return unsafe made!
  }
}
