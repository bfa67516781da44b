import TestSupport

@testable import AudioIO

/// White noise at half scale with a clip in it.
func noise(frameCount: Int, channelCount: Int, seed: UInt64 = 1) -> [Int16] {
  var generator = SeededGenerator(seed: seed)
  var frames = (0..<frameCount * channelCount).map { _ in
    Int16.random(in: -16_384...16_384, using: &generator)
  }
  for i in frames.indices.prefix(5 * channelCount) { frames[i] = .max }
  return frames
}

/// Interleaved frames in portions of `blockLength` frames.
func blocks(_ frames: [Int16], channelCount: Int, blockLength: Int) -> [[Int16]] {
  stride(from: 0, to: frames.count, by: blockLength * channelCount).map {
    Array(frames[$0...].prefix(blockLength * channelCount))
  }
}

func copy(_ span: Span<Float>) -> [Float] { span.indices.map { span[$0] } }

extension Folder {
  /// The path of a new recording, written through `AudioWriter`.
  func recording(_ name: String, _ frames: [Int16], _ layout: Layout) throws -> String {
    let file = "\(path)/\(name)"
    var writer = try AudioWriter(
      path: file, sampleRate: layout.rate, channelCount: layout.channelCount)
    for block in blocks(frames, channelCount: layout.channelCount, blockLength: 960) {
      _ = writer.write(block, frameCount: block.count / layout.channelCount)
    }
    writer.close()
    return file
  }
}
