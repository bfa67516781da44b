/// A kind of file known by its first bytes, and the ffmpeg demuxer that reads it.
///
/// ffmpeg is only ever given a file of a known kind, with the demuxer forced: left to guess, it
/// would follow playlists, in which any text can name other files.
struct MediaContainer: Equatable {
  let name: String
  let demuxer: String
  /// Whether libsndfile reads files of this kind when they are sound.
  let isNative: Bool
  /// Whether what the header says of the length is wrong.
  var ignoresLength = false

  /// Whether ffmpeg can read beyond that.
  var canIgnoreLength: Bool { demuxer == "wav" }

  /// Whether its clock does; streams that are joined in the middle begin anywhere.
  var startsAtZero: Bool { demuxer != "mpegts" && demuxer != "mpeg" }

  /// Bytes that `init` needs to see.
  static let headLength = 1024

  /// By what stands behind tags, if anything known does.
  init?(of file: borrowing InputFile) {
    let bytes = file.descriptor.bytes(at: Tags.end(in: file), count: Self.headLength)
    let found =
      MediaContainer(head: bytes)
      ?? MediaContainer(head: file.descriptor.bytes(at: 0, count: Self.headLength))
    guard let found else { return nil }
    self = found
  }

  init?(head: [UInt8]) {
    let found = Self.signatures.first { signature in
      signature.marks.allSatisfy { head.dropFirst($0.offset).starts(with: $0.bytes) }
    }
    guard let found else { return nil }
    self = found.container
  }

  private init(name: String, demuxer: String, isNative: Bool) {
    self.name = name
    self.demuxer = demuxer
    self.isNative = isNative
  }

  private struct Signature {
    let container: MediaContainer
    let marks: [(offset: Int, bytes: [UInt8])]
  }

  private static func media(
    _ name: String, _ demuxer: String, _ marks: (Int, [UInt8])...
  ) -> Signature {
    Signature(
      container: MediaContainer(name: name, demuxer: demuxer, isNative: false),
      marks: marks.map { (offset: $0.0, bytes: $0.1) })
  }

  private static func native(
    _ name: String, _ demuxer: String, _ marks: (Int, [UInt8])...
  ) -> Signature {
    Signature(
      container: MediaContainer(name: name, demuxer: demuxer, isNative: true),
      marks: marks.map { (offset: $0.0, bytes: $0.1) })
  }

  private static func text(_ string: String) -> [UInt8] { Array(string.utf8) }

  /// The first that matches holds.
  private static var signatures: [Signature] {
    [
      media("M4A", "mov", (4, text("ftypM4A"))),
      media("M4B", "mov", (4, text("ftypM4B"))),
      media("QuickTime", "mov", (4, text("ftypqt"))),
      media("3GP", "mov", (4, text("ftyp3g"))),
      media("MP4", "mov", (4, text("ftyp"))),
      media("QuickTime", "mov", (4, text("moov"))),
      media("QuickTime", "mov", (4, text("mdat"))),
      media("WebM or Matroska", "matroska", (0, [0x1A, 0x45, 0xDF, 0xA3])),
      media("AAC", "aac", (0, [0xFF, 0xF1])),
      media("AAC", "aac", (0, [0xFF, 0xF9])),
      media("AMR", "amr", (0, text("#!AMR"))),
      media("WMA", "asf", (0, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11])),
      media("AVI", "avi", (0, text("RIFF")), (8, text("AVI "))),
      media("Flash video", "flv", (0, text("FLV\u{1}"))),
      media("MPEG video", "mpeg", (0, [0, 0, 1, 0xBA])),
      media("MPEG transport stream", "mpegts", (0, [0x47]), (188, [0x47]), (376, [0x47])),
      media("WavPack", "wv", (0, text("wvpk"))),
      media("Monkey's Audio", "ape", (0, text("MAC "))),
      native("WAV", "wav", (0, text("RIFF")), (8, text("WAVE"))),
      native("RF64", "wav", (0, text("RF64")), (8, text("WAVE"))),
      native("W64", "w64", (0, text("riff")), (24, text("wave"))),
      native("AIFF", "aiff", (0, text("FORM")), (8, text("AIF"))),
      native("CAF", "caf", (0, text("caff"))),
      native("AU", "au", (0, text(".snd"))),
      native("FLAC", "flac", (0, text("fLaC"))),
      native("Ogg", "ogg", (0, text("OggS"))),
      native("MP3", "mp3", (0, text("ID3"))),
      native("MP3", "mp3", (0, [0xFF, 0xFB])),
      native("MP3", "mp3", (0, [0xFF, 0xFA])),
      native("MP3", "mp3", (0, [0xFF, 0xF3])),
      native("MP3", "mp3", (0, [0xFF, 0xF2])),
    ]
  }
}
