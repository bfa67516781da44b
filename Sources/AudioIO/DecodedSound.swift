internal import ChildProcess

/// The sound that ffmpeg decodes of a file, on the container's clock.
struct DecodedSound: ~Copyable {
  /// All in the file, as far as is known.
  let tracks: [AudioTrack]
  let sampleRate: Int
  let channelCount: Int

  private var decoding: Decoding
  private var clock: PresentationClock
  /// Frames of silence that come next, and then of the packet.
  private var silence = 0
  private var rest = 0

  /// Decodes all tracks to see how many there are, and goes on where there is one. One that can't be decoded
  /// doesn't stand in the way of another.
  ///
  /// - Parameter track: counted from 0.
  init(
    _ input: AudioInput, _ executable: String, _ container: MediaContainer, track: Int
  ) throws(DecodingFailure) {
    if input.tracks.isEmpty {
      do throws(DecodingFailure) {
        let all = try Decoding(input, executable, container, track: nil)
        input.tracks = all.reader.streams.map(\.track)
        if input.tracks.count == 1, track == 0 {
          self.init(all, tracks: input.tracks)
          return
        }
      } catch {}
    }
    let count = input.tracks.count
    guard count == 0 || track < count else { throw .noSuchTrack(count: count) }
    let one = try Decoding(input, executable, container, track: track)
    if count == 0 { input.tracks = one.reader.streams.map(\.track) }
    self.init(one, tracks: input.tracks)
  }

  private init(_ decoding: consuming Decoding, tracks: [AudioTrack]) {
    let stream = decoding.reader.streams[0]
    self.tracks = tracks
    sampleRate = stream.sampleRate
    channelCount = stream.channelCount
    clock = PresentationClock(sampleRate: stream.sampleRate)
    self.decoding = decoding
  }

  /// Reads up to `frameCount` frames to the buffer's front; their number, 0 at the end.
  mutating func read(into interleaved: inout [Float], frameCount: Int) -> Int {
    var count = 0
    while count < frameCount, hasMore() {
      let place = count * channelCount
      if silence > 0 {
        let length = min(silence, frameCount - count)
        for i in place..<place + length * channelCount { interleaved[i] = 0 }
        silence -= length
        count += length
      } else {
        let length = min(rest, frameCount - count)
        do throws(PipeEnd) {
          try decoding.reader.take(length * channelCount, into: &interleaved, at: place)
        } catch {
          rest = 0
          return count
        }
        rest -= length
        count += length
      }
    }
    return count
  }

  private mutating func hasMore() -> Bool {
    while silence == 0, rest == 0 {
      guard let packet = try? decoding.reader.nextPacket() else { return false }
      silence = clock.silence(before: packet.time, frameCount: packet.frameCount)
      rest = packet.frameCount
    }
    return true
  }

  /// To be called at the end.
  mutating func finish() -> SoundEnding {
    decoding.reader.drain()
    return SoundEnding(complaint: decoding.decoder.finish(), jumps: clock.jumps)
  }
}

/// An ffmpeg and what comes from it.
private struct Decoding: ~Copyable {
  var reader: NUTReader
  var decoder: FFmpegDecoder

  init(
    _ input: AudioInput, _ executable: String, _ container: MediaContainer, track: Int?
  ) throws(DecodingFailure) {
    let pipe: Pipe
    do throws(SpawnFailure) {
      pipe = try Pipe()
    } catch {
      throw .undecodable(reason: error.reason)
    }
    var decoder = try FFmpegDecoder(
      executable, container, track: track, input: input.file.descriptor, output: pipe.writeEnd,
      environment: input.environment)
    do throws(PipeEnd) {
      reader = try NUTReader(pipe.takeReadEnd())
    } catch {
      throw .undecodable(reason: decoder.finish() ?? "it gave no sound")
    }
    self.decoder = decoder
  }
}
