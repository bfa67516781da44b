import Foundation
import TestSupport
import Testing

@testable import AudioIO

@Suite struct InterruptedWriterTests {
  /// Frames the FLAC encoder holds back.
  private static let heldBack = 4097

  /// A copy holds what a kill at that moment would leave.
  @Test(arguments: ["wav", "flac"], [1, 2])
  func `a file copied at any moment can be read`(kind: String, channelCount: Int) throws {
    let folder = try Folder()
    let file = "\(folder.path)/talk.\(kind)"
    let frames = noise(frameCount: 48_000, channelCount: channelCount)
    var writer = try AudioWriter(path: file, sampleRate: 48_000, channelCount: channelCount)
    var generator = SeededGenerator(seed: 7)
    for block in blocks(frames, channelCount: channelCount, blockLength: 960) {
      _ = writer.write(block, frameCount: block.count / channelCount)
      guard writer.frameCount > Self.heldBack, Int.random(in: 0..<5, using: &generator) == 0 else {
        continue
      }
      let copy = try folder.cut(file, to: 1)
      let kept = try storedFrames(copy)
      #expect(kept.elementsEqual(frames.prefix(kept.count)))
      let missing = writer.frameCount - kept.count / channelCount
      #expect((0...(kind == "wav" ? 0 : Self.heldBack)).contains(missing))
      let recording = try Recording(copy, environment: [:])
      #expect(recording.warnings == [])
      #expect(recording.remarks.count == (kind == "wav" ? 0 : 1))
    }
  }

  @Test(arguments: ["wav", "flac"])
  func `a process killed at any moment leaves what it wrote`(kind: String) async throws {
    let folder = try Folder()
    let file = "\(folder.path)/talk.\(kind)"
    await #expect(processExitsWith: .signal(SIGKILL)) { [file = file as String] in
      var writer = try AudioWriter(path: file, sampleRate: 48_000, channelCount: 1)
      let frames = noise(frameCount: 960, channelCount: 1)
      for _ in 1...20 { _ = writer.write(frames, frameCount: 960) }
      Thread.detachNewThread {
        usleep(.random(in: 1...20_000))
        kill(getpid(), SIGKILL)
      }
      while writer.failure == nil { _ = writer.write(frames, frameCount: 960) }
    }
    let kept = try storedFrames(file)
    let frames = noise(frameCount: 960, channelCount: 1)
    #expect(kept.count >= 20 * 960 - Self.heldBack)
    #expect(kept.indices.allSatisfy { kept[$0] == frames[$0 % 960] })
    // What was written behind the header's count is heard too.
    let size = try #require(
      FileManager.default.attributesOfItem(atPath: file)[.size] as? Int)
    let written = kind == "wav" ? (size - WAVHeader.length) / 2 : kept.count
    #expect(try Recording(file).frameCount == written)
    #expect(written >= kept.count)
  }

  /// The limit on a file's size stands for a full disk: a write stops anywhere, and none follows.
  @Test(arguments: ["wav", "flac"], [100_001, 150_000])
  func `a file that may not grow is finished with what it holds`(
    kind: String, limit: Int
  ) async throws {
    let folder = try Folder()
    let file = "\(folder.path)/talk.\(kind)"
    await #expect(processExitsWith: .success) { [file = file as String, limit = limit as Int] in
      try writeToLimit(file, byteCount: UInt(limit))
    }
    let frames = noise(frameCount: 100_000, channelCount: 2)
    let kept = try storedFrames(file)
    #expect(kept.elementsEqual(frames.prefix(kept.count)))
    #expect(abs(kept.count * 2 - limit) < (kind == "wav" ? 100 : 40_000))
    let size = try #require(
      FileManager.default.attributesOfItem(atPath: file)[.size] as? Int)
    #expect(size <= limit)
    let recording = try Recording(file)
    #expect(recording.frameCount == kept.count / 2)
    #expect(recording.warnings == [])
  }
}

/// Writes stereo noise until the file may not grow.
private func writeToLimit(_ file: String, byteCount: UInt) throws {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: byteCount, rlim_max: byteCount)
  unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  let frames = noise(frameCount: 100_000, channelCount: 2)
  var writer = try AudioWriter(path: file, sampleRate: 48_000, channelCount: 2)
  var taken = 0
  for block in blocks(frames, channelCount: 2, blockLength: 960) {
    let count = writer.write(block, frameCount: block.count / 2)
    taken += count
    if count < block.count / 2 { break }
  }
  precondition(writer.failure == .tooLarge(file), "the reason is told")
  precondition(taken - writer.frameCount <= 4096, "at most a block is given back")
  let kept = writer.frameCount
  precondition(writer.write(frames, frameCount: 960) == 0, "no more is taken")
  writer.close()
  let stored = try storedFrames(file)
  precondition(stored.count == 2 * kept, "the count is the file's")
}
