import CSndfile

/// How a sound file is stored: libsndfile's format number in a person's words.
struct Encoding {
  private let container: Int
  private let codec: Int

  init(format: Int32) {
    container = Int(format) & SF_FORMAT_TYPEMASK
    codec = Int(format) & SF_FORMAT_SUBMASK
  }

  /// "FLAC, 16 bit", "Ogg Opus".
  var name: String {
    switch container {
    case SF_FORMAT_OGG: "Ogg \(codecName)"
    case SF_FORMAT_MPEG: codecName
    default: "\(containerName), \(codecName)"
    }
  }

  /// That of decoders.
  static let floatFullScale: Float = 0.9999

  /// The absolute value at which a sample counts as full scale. A converter's largest positive
  /// number is one step (LSB) below 1, or the top of the scale of ITU-T G.711; what is stored as
  /// float or by a lossy codec comes back within 0.001 dB of 1 or beyond it.
  var fullScale: Float {
    if let bitDepth { return 1 - Float(sign: .plus, exponent: 1 - bitDepth, significand: 1) }
    switch codec {
    case SF_FORMAT_ULAW: return 32_124 / 32_768
    case SF_FORMAT_ALAW: return 32_256 / 32_768
    default: return Self.floatFullScale
    }
  }

  /// Bytes of a sample where all take the same number of whole bytes; nil where they don't.
  var sampleSize: Int? {
    switch codec {
    case SF_FORMAT_ULAW, SF_FORMAT_ALAW: 1
    case SF_FORMAT_FLOAT: 4
    case SF_FORMAT_DOUBLE: 8
    default: bitDepth.map { $0 / 8 }
    }
  }

  /// Bits of a sample stored as a whole number without loss.
  private var bitDepth: Int? {
    switch codec {
    case SF_FORMAT_PCM_S8, SF_FORMAT_PCM_U8: 8
    case SF_FORMAT_PCM_16, SF_FORMAT_ALAC_16: 16
    case SF_FORMAT_ALAC_20: 20
    case SF_FORMAT_PCM_24, SF_FORMAT_ALAC_24: 24
    case SF_FORMAT_PCM_32, SF_FORMAT_ALAC_32: 32
    default: nil
    }
  }

  private var codecName: String {
    if let bitDepth { return "\(bitDepth) bit" }
    return switch codec {
    case SF_FORMAT_FLOAT: "32 bit float"
    case SF_FORMAT_DOUBLE: "64 bit float"
    case SF_FORMAT_VORBIS: "Vorbis"
    case SF_FORMAT_OPUS: "Opus"
    case SF_FORMAT_MPEG_LAYER_I, SF_FORMAT_MPEG_LAYER_II: "MPEG audio"
    case SF_FORMAT_MPEG_LAYER_III: "MP3"
    default: libraryName(of: codec)
    }
  }

  private var containerName: String {
    switch container {
    case SF_FORMAT_WAV, SF_FORMAT_WAVEX: "WAV"
    case SF_FORMAT_RF64: "RF64"
    case SF_FORMAT_W64: "W64"
    case SF_FORMAT_AIFF: "AIFF"
    case SF_FORMAT_CAF: "CAF"
    case SF_FORMAT_AU: "AU"
    case SF_FORMAT_FLAC: "FLAC"
    default: libraryName(of: container)
    }
  }

  private func libraryName(of format: Int) -> String {
    var info = unsafe SF_FORMAT_INFO()
    unsafe info.format = Int32(format)
    let size = unsafe Int32(MemoryLayout<SF_FORMAT_INFO>.size)
    unsafe sf_command(nil, Int32(SFC_GET_FORMAT_INFO), &info, size)
    guard let name = unsafe info.name else { return "unknown" }
    return unsafe String(cString: name)
  }
}
