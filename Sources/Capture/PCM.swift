import CALSA
import CQuietALSA
import Glibc

/// An error of ALSA's: a negative errno.
struct ALSAError: Error, Equatable {
  var code: Int32

  var reason: String { unsafe String(cString: snd_strerror(code)) }

  static func check(_ code: Int32) throws(ALSAError) {
    if code < 0 { throw ALSAError(code: code) }
  }
}

/// An ALSA capture device, open and non-blocking.
@safe struct PCM: ~Copyable {
  private let handle: OpaquePointer
  /// Hz; 0 before `configure`.
  private(set) var sampleRate = 0
  private(set) var channelCount = 0

  init(_ name: String) throws(ALSAError) {
    quiet_alsa()
    var opened: OpaquePointer?
    let code = unsafe snd_pcm_open(&opened, name, SND_PCM_STREAM_CAPTURE, SND_PCM_NONBLOCK)
    guard code >= 0, let opened = unsafe opened else { throw ALSAError(code: code) }
    unsafe handle = opened
  }

  deinit { unsafe snd_pcm_close(handle) }
}

/// What the capture loop calls: results are ALSA's, negative for errors; nothing throws or
/// allocates.
extension PCM {
  /// From any state but a suspended one.
  func start() -> Int32 {
    let prepared = unsafe snd_pcm_prepare(handle)
    return prepared < 0 ? prepared : unsafe snd_pcm_start(handle)
  }

  /// -EAGAIN while the device still wakes up, -ENOSYS where it has to be started anew.
  func resume() -> Int32 { unsafe snd_pcm_resume(handle) }

  /// Reads what there is, at most `frameCount` frames; their number, -EAGAIN if there are none.
  func read(into target: UnsafeMutablePointer<Int16>, frameCount: Int) -> Int {
    unsafe snd_pcm_readi(handle, target, snd_pcm_uframes_t(frameCount))
  }

  /// Stops at once.
  func drop() { unsafe snd_pcm_drop(handle) }
}

extension PCM {
  /// Microseconds.
  private static let periodTime: UInt32 = 20_000
  private static let bufferTime: UInt32 = 1_000_000

  /// Interleaved 16-bit samples at the rate nearest to `preferredRate`.
  ///
  /// - Parameter resampling: whether `plug` may convert the rate.
  mutating func configure(
    channelCount: Int, preferredRate: Int, resampling: Bool
  ) throws(ALSAError) {
    let parameters = try unsafe HardwareParameters(of: handle)
    let space = unsafe parameters.handle
    unsafe snd_pcm_hw_params_set_rate_resample(handle, space, resampling ? 1 : 0)
    try ALSAError.check(
      unsafe snd_pcm_hw_params_set_access(handle, space, SND_PCM_ACCESS_RW_INTERLEAVED))
    try ALSAError.check(unsafe snd_pcm_hw_params_set_format(handle, space, SND_PCM_FORMAT_S16))
    try ALSAError.check(
      unsafe snd_pcm_hw_params_set_channels(handle, space, UInt32(channelCount)))
    var rate = UInt32(preferredRate)
    try ALSAError.check(unsafe snd_pcm_hw_params_set_rate_near(handle, space, &rate, nil))
    guard HardwareParameters.sampleRates.contains(Int(rate)) else { throw ALSAError(code: -EINVAL) }
    var period = Self.periodTime
    var buffer = Self.bufferTime
    unsafe snd_pcm_hw_params_set_period_time_near(handle, space, &period, nil)
    unsafe snd_pcm_hw_params_set_buffer_time_near(handle, space, &buffer, nil)
    try ALSAError.check(unsafe snd_pcm_hw_params(handle, space))
    sampleRate = Int(rate)
    self.channelCount = channelCount
  }

  /// What the device could be configured for.
  func parameters() throws(ALSAError) -> HardwareParameters {
    try unsafe HardwareParameters(of: handle)
  }

  /// What `devices` tells of it.
  func formats() throws(ALSAError) -> CaptureDevice.Formats {
    let parameters = try parameters()
    return CaptureDevice.Formats(
      channelCounts: parameters.channelCounts, sampleRates: parameters.rates,
      sampleFormats: unsafe parameters.sampleFormats(of: handle))
  }
}
