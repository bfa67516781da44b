internal import ChildProcess
internal import Numbers

/// What an Ogg file holds: one stream of sound, several joined end to end (a chain, RFC 3533, section 4),
/// or streams side by side, found by going from page to page.
///
/// libsndfile reads the first stream and no further, and what it decodes stands end to end where pages say
/// that time has passed.
struct OggStreams {
  private(set) var links: [Link] = []

  /// One stretch of the file between the beginnings of streams.
  struct Link {
    var range: Range<Int>
    /// Of sound or anything else.
    var streamCount = 0
    /// Whether more time passes in it than its packets can fill.
    var hasGap = false
    /// Whether its last page says that it is.
    var isEnded = false
  }

  private var window = FileWindow()
  private var streams: [Int: OggSound] = [:]
  private var hasSound = false

  init(_ file: borrowing InputFile, from start: Int) {
    var offset = start
    while offset < file.length {
      let bytes = window.bytes(at: offset, count: OggPage.largestLength, of: file.descriptor)
      guard let page = OggPage(bytes) else {
        guard let next = window.place(of: OggPage.mark, from: offset + 1, in: file.descriptor)
        else { break }
        offset = next
        continue
      }
      // The rest of the last may be missing.
      if bytes.count >= page.length { take(page, bytes.dropFirst(page.bodyOffset), at: offset) }
      offset += page.length
    }
    endLink(at: file.length)
  }

  private mutating func take(_ page: OggPage, _ body: ArraySlice<UInt8>, at offset: Int) {
    if page.isFirst {
      if links.isEmpty || hasSound { beginLink(at: offset) }
      streams[page.serialNumber] = OggSound(firstPacket: body)
      links[links.count - 1].streamCount += 1
    } else if !links.isEmpty {
      hasSound = true
      let hasGap = streams[page.serialNumber]?.hasGap(before: page, body) ?? false
      if hasGap { links[links.count - 1].hasGap = true }
      links[links.count - 1].isEnded = page.isLast
    }
  }

  private mutating func beginLink(at offset: Int) {
    endLink(at: offset)
    links.append(Link(range: offset..<offset))
    streams = [:]
    hasSound = false
  }

  private mutating func endLink(at end: Int) {
    guard let link = links.last else { return }
    links[links.count - 1].range = link.range.lowerBound..<end
  }
}

/// One stream of sound, whose granule positions count samples.
private struct OggSound {
  private enum Codec {
    /// RFC 6716, section 3.1: each packet tells its length.
    case opus
    /// At most half the longer block a packet, Vorbis I, section 4.3.8; a block, FLAC.
    case blocks(longest: Int)
  }

  private let codec: Codec
  private let rate: Int
  private var position = 0
  /// Samples in the packets since `position`, at most.
  private var pending = 0
  private var unfinished = 0
  private var isContinued = false

  /// Nil for what isn't sound.
  init?(firstPacket bytes: ArraySlice<UInt8>) {
    let packet = Array(bytes.prefix(64))
    guard packet.count >= 19 else { return nil }
    if packet.starts(with: "OpusHead".utf8) {
      (codec, rate) = (.opus, 48_000)
    } else if packet.starts(with: "\u{1}vorbis".utf8), packet.count >= 30 {
      codec = .blocks(longest: 1 << Int(packet[28] >> 4) / 2)
      rate = packet[12..<16].number(.little)
    } else if packet.starts(with: "\u{7F}FLAC".utf8), packet.count >= 51 {
      codec = .blocks(longest: packet[19..<21].number(.big))
      rate = packet[27..<30].number(.big) >> 4
    } else {
      return nil
    }
  }

  /// Whether its granule position leaves time that the packets on it and before it can't fill.
  mutating func hasGap(before page: OggPage, _ body: ArraySlice<UInt8>) -> Bool {
    add(page.segments, body)
    guard let granule = page.granulePosition else { return false }
    defer { (position, pending) = (granule, 0) }
    return granule - position > pending + Int(clamping: PresentationClock.tolerance * Double(rate))
  }

  private mutating func add(_ segments: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) {
    var place = body.startIndex
    for segment in segments {
      if !isContinued { unfinished = duration(body[min(place, body.endIndex)...].prefix(2)) }
      isContinued = segment == 255
      if !isContinued { pending += unfinished }
      place += Int(segment)
    }
  }

  private func duration(_ packet: ArraySlice<UInt8>) -> Int {
    switch codec {
    case .opus: Self.opusDuration(packet)
    case .blocks(let longest): longest
    }
  }

  /// At 48 kHz.
  private static func opusDuration(_ packet: ArraySlice<UInt8>) -> Int {
    guard let head = packet.first else { return 0 }
    let configuration = Int(head >> 3)
    let frameLength =
      switch configuration {
      case ..<12: [480, 960, 1920, 2880][configuration % 4]
      case ..<16: [480, 960][configuration % 2]
      default: 120 << (configuration % 4)
      }
    switch head & 3 {
    case 0: return frameLength
    case 1, 2: return 2 * frameLength
    default: return packet.count > 1 ? Int(packet[packet.startIndex + 1] & 0x3F) * frameLength : 0
    }
  }
}
