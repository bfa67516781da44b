import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Capture

@Suite struct FileSourceTests {
  private struct Broken: Error, CustomStringConvertible {
    var description: String { "the disk is gone" }
  }

  private func source(_ samples: [Int16], rate: Int, isPaced: Bool) -> FileSource {
    let position = Mutex(0)
    return FileSource(name: "file", sampleRate: rate, channelCount: 1, isPaced: isPaced) { block in
      position.withLock { position in
        let length = min(block.count, samples.count - position)
        block.replaceSubrange(..<length, with: samples[position..<position + length])
        position += length
        return length
      }
    }
  }

  @Test func `a recording waits for room and loses nothing`() throws {
    let sent = noise(30 * 8000 + 7)
    let session = CaptureSession(source(sent, rate: 8000, isPaced: false), ringSeconds: 1)
    let captured = try Captured(session, frameCount: .max, pauseFrame: 8000) {
      sleep(seconds: 0.1)
    }
    #expect(captured.samples == sent)
    #expect(captured.losses.isEmpty)
    #expect(captured.ending == .endOfInput)
  }

  @Test func `a paced recording takes its time`() throws {
    let sent = noise(4000)
    let start = Date.now
    let captured = try Captured(
      CaptureSession(source(sent, rate: 8000, isPaced: true)), frameCount: .max)
    #expect(captured.samples == sent)
    #expect((0.5..<2).contains(Date.now.timeIntervalSince(start)))
  }

  @Test func `a recording that breaks off ends with the reader's own words`() throws {
    let source = FileSource(name: "file", sampleRate: 8000, channelCount: 1, isPaced: false) { _ in
      throw Broken()
    }
    let captured = try Captured(CaptureSession(source), frameCount: 1)
    #expect(captured.ending == .failed(.inputFailed(reason: "the disk is gone")))
    #expect("\(CaptureError.inputFailed(reason: "the disk is gone"))" == "the disk is gone")
  }

  @Test func `a source that hangs doesn't keep the session from stopping`() throws {
    let hanging = FileSource(name: "pipe", sampleRate: 8000, channelCount: 1, isPaced: false) { _ in
      sleep(seconds: 3)
      return 0
    }
    let session = CaptureSession(hanging)
    try session.start()
    let start = Date.now
    session.stop()
    #expect(Date.now.timeIntervalSince(start) < 2.5)
    #expect(session.ending == .stopped)
  }
}
