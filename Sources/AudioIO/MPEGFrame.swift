/// The header of a frame of MPEG audio, layers I to III (ISO/IEC 11172-3 and 13818-3, section 2.4.2.3;
/// rates below 16 kHz as decoders know them).
struct MPEGFrame {
  /// What can't change within a stream that one decoder follows.
  struct Layout: Equatable {
    var sampleRate: Int
    var channelCount: Int
    var layer: Int
  }

  let layout: Layout
  /// Bytes, with the header.
  let length: Int
  let sampleCount: Int
  /// Where the first frame may hold what an encoder says of all.
  let infoOffset: Int

  static let headerLength = 4

  /// Nil for what can't be a header, and for frames whose length only the next one tells.
  init?(_ head: ArraySlice<UInt8>) {
    guard head.count >= Self.headerLength else { return nil }
    let bytes = Array(head.prefix(Self.headerLength))
    let version = Int(bytes[1] >> 3 & 3)
    let layer = 4 - Int(bytes[1] >> 1 & 3)
    let rateIndex = Int(bytes[2] >> 2 & 3)
    guard bytes[0] == 0xFF, bytes[1] & 0xE0 == 0xE0, version != 1, layer != 4, rateIndex != 3,
      let bitRate = Self.bitRate(Int(bytes[2] >> 4), isFirstVersion: version == 3, layer: layer)
    else { return nil }
    let isFirstVersion = version == 3
    let sampleRate = Self.sampleRates[rateIndex] >> (isFirstVersion ? 0 : version == 2 ? 1 : 2)
    let isMono = bytes[3] >> 6 == 3
    layout = Layout(sampleRate: sampleRate, channelCount: isMono ? 1 : 2, layer: layer)
    sampleCount = layer == 1 ? 384 : layer == 3 && !isFirstVersion ? 576 : 1152
    let slotLength = layer == 1 ? 4 : 1
    let slotCount = sampleCount / 8 / slotLength * bitRate / sampleRate + Int(bytes[2] >> 1 & 1)
    length = slotCount * slotLength
    let sideLength = isFirstVersion ? isMono ? 17 : 32 : isMono ? 9 : 17
    infoOffset = Self.headerLength + sideLength + (bytes[1] & 1 == 0 ? 2 : 0)
    guard length > Self.headerLength else { return nil }
  }

  private static let sampleRates = [44_100, 48_000, 32_000]

  /// Bits a second.
  private static func bitRate(_ index: Int, isFirstVersion: Bool, layer: Int) -> Int? {
    guard (1...14).contains(index) else { return nil }
    let table =
      switch (isFirstVersion, layer) {
      case (true, 1): [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448]
      case (true, 2): [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384]
      case (true, _): [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
      case (false, 1): [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256]
      case (false, _): [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
      }
    return table[index - 1] * 1000
  }
}

/// The silent frame in which an encoder says how many follow: of Xing and LAME, or of Fraunhofer.
enum MPEGInfo: Equatable {
  /// libmpg123 knows it. `isComplete`: LAME says too how much of the sound is padding.
  case xing(frameCount: Int?, isComplete: Bool)
  case fraunhofer

  /// In a header, a side information, and the longest of what is looked for.
  static let headLength = 64

  init?(_ head: ArraySlice<UInt8>, _ frame: MPEGFrame) {
    guard frame.layout.layer == 3, head.count >= Self.headLength else { return nil }
    let info = head.dropFirst(frame.infoOffset)
    if info.starts(with: "Xing".utf8) || info.starts(with: "Info".utf8) {
      let flags = info.dropFirst(4).prefix(4).number(.big)
      let count = flags & 1 == 1 ? info.dropFirst(8).prefix(4).number(.big) : 0
      self = .xing(frameCount: count > 0 ? count : nil, isComplete: flags & 0xF == 0xF)
    } else if head.dropFirst(MPEGFrame.headerLength + 32).starts(with: "VBRI".utf8) {
      self = .fraunhofer
    } else {
      return nil
    }
  }
}
