internal import ChildProcess

/// Reads sound with the times of its packets from NUT, ffmpeg's own container, as it comes through a pipe.
///
/// Of the forms that ffmpeg writes to a pipe only this one keeps samples as they are and their times to the
/// sample ("NUT Open Container Format", version 3).
struct NUTReader: ~Copyable {
  /// A stream of 32-bit floats.
  struct Stream: Equatable {
    var sampleRate: Int
    var channelCount: Int
    var track = AudioTrack()
    fileprivate var timeBase: Int
    fileprivate var lowBitCount: Int
    fileprivate var lastTime = 0
  }

  /// The beginning of some frames.
  struct Packet {
    /// In frames, on the container's clock.
    var time: Int
    var frameCount: Int
  }

  private static let mark = Array("nut/multimedia container\0".utf8)
  /// More than a second of 64 channels at 192 kHz.
  private static let largestPacket = 1 << 26

  private(set) var streams: [Stream] = []
  private var bytes: PipeBytes
  private var codes = NUTFrameCodes()
  private var timeBases: [(numerator: Int, denominator: Int)] = []

  /// Reads what stands before the first packet; fails where nothing of the kind comes.
  init(_ pipe: consuming Descriptor) throws(PipeEnd) {
    bytes = PipeBytes(pipe)
    guard try bytes.next(Self.mark.count) == Self.mark else { throw PipeEnd() }
    while bytes.peek() == NUTFrameCodes.startCode { try readPart() }
    guard !streams.isEmpty else { throw PipeEnd() }
  }

  /// The next packet of the first stream; its samples are to be taken before the one after it. Nil at the end.
  mutating func nextPacket() throws(PipeEnd) -> Packet? {
    while let code = bytes.peek() {
      if code == NUTFrameCodes.startCode {
        try readPart()
        continue
      }
      let frame = try codes.readFrame(&bytes)
      guard streams.indices.contains(frame.stream) else { throw PipeEnd() }
      let time = time(of: frame)
      streams[frame.stream].lastTime = time
      let size = frame.size - frame.elided.count
      guard (0...Self.largestPacket).contains(size) else { throw PipeEnd() }
      guard frame.stream == 0 else {
        try bytes.skip(size)
        continue
      }
      bytes.prepend(frame.elided)
      let stream = streams[0]
      return Packet(
        time: frames(time, of: stream),
        frameCount: frame.size / (MemoryLayout<Float>.size * stream.channelCount))
    }
    return nil
  }

  /// Takes samples of the packet, to `place` and on.
  mutating func take(
    _ count: Int, into samples: inout [Float], at place: Int
  ) throws(PipeEnd) {
    try bytes.take(count, into: &samples, at: place)
  }

  /// Waits for the pipe's end.
  mutating func drain() { bytes.drain() }

  private func time(of frame: NUTFrame) -> Int {
    let stream = streams[frame.stream]
    guard let coded = frame.codedTime else { return stream.lastTime + frame.timeDelta }
    let span = 1 << stream.lowBitCount
    guard coded < span else { return coded - span }
    let first = stream.lastTime - (span - 1) / 2
    return ((coded - first) & (span - 1)) + first
  }

  private func frames(_ time: Int, of stream: Stream) -> Int {
    let base = timeBases[stream.timeBase]
    return time * base.numerator * stream.sampleRate / base.denominator
  }
}

extension NUTReader {
  /// Reads a header, or passes over what isn't needed.
  private mutating func readPart() throws(PipeEnd) {
    let kind = try bytes.next(8)[1]
    let length = try bytes.number()
    if length > 4096 { try bytes.skip(4) }
    let end = bytes.position + length
    switch kind {
    case UInt8(ascii: "M"): try readMainHeader()
    case UInt8(ascii: "S"): try readStream()
    case UInt8(ascii: "I"): try readInformation()
    case UInt8(ascii: "K"): try readSyncPoint()
    default: break
    }
    guard bytes.position <= end else { throw PipeEnd() }
    try bytes.skip(end - bytes.position)
  }

  private mutating func readMainHeader() throws(PipeEnd) {
    let version = try bytes.number()
    if version > 3 { _ = try bytes.number() }
    _ = try (bytes.number(), bytes.number())
    timeBases = []
    for _ in 0..<(try bytes.number()) {
      let numerator = try bytes.number()
      timeBases.append((numerator, max(1, try bytes.number())))
    }
    codes = try NUTFrameCodes(&bytes)
  }

  /// Headers are repeated; the first of a stream holds.
  private mutating func readStream() throws(PipeEnd) {
    let (index, _, _) = try (bytes.number(), bytes.number(), bytes.text())
    let (timeBase, lowBitCount) = try (bytes.number(), bytes.number())
    _ = try (bytes.number(), bytes.number(), bytes.number(), bytes.text())
    let (rate, divisor, channelCount) = try (bytes.number(), bytes.number(), bytes.number())
    guard index == streams.count else { return }
    guard divisor > 0, channelCount > 0, timeBases.indices.contains(timeBase), lowBitCount < 32
    else { throw PipeEnd() }
    streams.append(
      Stream(
        sampleRate: rate / divisor, channelCount: channelCount, timeBase: timeBase,
        lowBitCount: lowBitCount))
  }

  private mutating func readInformation() throws(PipeEnd) {
    let stream = try bytes.number() - 1
    _ = try (bytes.signedNumber(), bytes.number(), bytes.number())
    for _ in 0..<(try bytes.number()) {
      let name = try bytes.text()
      let value = try bytes.value()
      guard streams.indices.contains(stream), !value.isEmpty else { continue }
      switch name {
      case "title": streams[stream].track.name = value
      case "X-Language" where value != "und": streams[stream].track.language = value
      default: break
      }
    }
  }

  private mutating func readSyncPoint() throws(PipeEnd) {
    let coded = try bytes.number()
    guard !timeBases.isEmpty else { throw PipeEnd() }
    let from = timeBases[coded % timeBases.count]
    for index in streams.indices {
      let to = timeBases[streams[index].timeBase]
      streams[index].lastTime =
        coded / timeBases.count * from.numerator * to.denominator
        / max(1, from.denominator * to.numerator)
    }
  }
}
