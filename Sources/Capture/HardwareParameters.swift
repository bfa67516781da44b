import CALSA
import Glibc

/// The configurations of which a device offers one.
@safe struct HardwareParameters: ~Copyable {
  /// Hz, of recordings that can be analysed.
  static let sampleRates = 8_000...192_000

  let handle: OpaquePointer

  init(of device: OpaquePointer) throws(ALSAError) {
    var allocated: OpaquePointer?
    unsafe snd_pcm_hw_params_malloc(&allocated)
    guard let allocated = unsafe allocated else { throw ALSAError(code: -ENOMEM) }
    let code = unsafe snd_pcm_hw_params_any(device, allocated)
    guard code >= 0 else {
      unsafe snd_pcm_hw_params_free(allocated)
      throw ALSAError(code: code)
    }
    unsafe handle = allocated
  }

  deinit { unsafe snd_pcm_hw_params_free(handle) }

  var channelCounts: ClosedRange<Int> {
    var fewest: UInt32 = 0
    var most: UInt32 = 0
    unsafe snd_pcm_hw_params_get_channels_min(handle, &fewest)
    unsafe snd_pcm_hw_params_get_channels_max(handle, &most)
    return Int(fewest)...Int(max(fewest, most))
  }

  /// Hz.
  var rates: ClosedRange<Int> {
    var lowest: UInt32 = 0
    var highest: UInt32 = 0
    unsafe snd_pcm_hw_params_get_rate_min(handle, &lowest, nil)
    unsafe snd_pcm_hw_params_get_rate_max(handle, &highest, nil)
    return Int(lowest)...Int(max(lowest, highest))
  }

  /// ALSA's names of the sample formats that microphones have.
  func sampleFormats(of device: OpaquePointer) -> [String] {
    let formats = [
      SND_PCM_FORMAT_S16, SND_PCM_FORMAT_S24, SND_PCM_FORMAT_S24_3LE, SND_PCM_FORMAT_S32,
      SND_PCM_FORMAT_FLOAT,
    ]
    return
      formats
      .filter { unsafe snd_pcm_hw_params_test_format(device, handle, $0) == 0 }
      .map { unsafe String(cString: snd_pcm_format_name($0)) }
  }
}
