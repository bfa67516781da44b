import Glibc

/// How a microphone is opened: 16-bit samples at the rate nearest to 48 kHz, mono if it has that,
/// else stereo. First from the device itself and, where it refuses, converted by ALSA's `plug`,
/// which changes the rate only where it can't be used as it is.
extension PCM {
  private static let preferredRate = 48_000

  static func negotiated(_ name: String) throws(ALSAError) -> PCM {
    let name = hardware(name)
    var direct = try PCM(name)
    // Of more than two channels plug gives the mean when asked for one, the first two when asked
    // for two.
    let channelCount = min(2, try direct.parameters().channelCounts.lowerBound)
    do throws(ALSAError) {
      try direct.configure(
        channelCount: channelCount, preferredRate: preferredRate, resampling: false)
      return direct
    } catch {
      // Closed, for a device can't be opened twice.
      _ = consume direct
    }
    return try converted(name, channelCount: channelCount)
  }

  private static func converted(_ name: String, channelCount: Int) throws(ALSAError) -> PCM {
    var converted = try PCM(plug(over: name))
    do throws(ALSAError) {
      try converted.configure(
        channelCount: channelCount, preferredRate: preferredRate, resampling: false)
    } catch {
      try converted.configure(
        channelCount: channelCount, preferredRate: preferredRate, resampling: true)
    }
    return converted
  }

  /// `plughw:` is the plug over `hw:` that comes into play here anyway where it is needed.
  static func hardware(_ name: String) -> String {
    name.hasPrefix("plughw:") ? String(name.dropFirst(4)) : name
  }

  /// Quoted, since a device's name has commas of its own.
  static func plug(over name: String) -> String {
    let quote = name.contains("'") ? "\"" : "'"
    return "plug:\(quote)\(name)\(quote)"
  }
}
