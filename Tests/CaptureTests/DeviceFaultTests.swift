import Foundation
import TestSupport
import Testing

@testable import Capture

@Suite struct DeviceFaultTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a reader that stands still overruns, and the place is known`() throws {
    var microphone = try ScriptedMicrophone.numbered(seconds: 20, in: folder)
    microphone.speed = 4
    microphone.fault = .stall(frame: 8000, seconds: 0.6)
    let captured = try Captured(CaptureSession(open(microphone)), frameCount: 20_000)
    let loss = try #require(captured.losses.first)
    let gap = try #require(NumberedFrames.gaps(captured.samples).first)
    #expect(captured.losses.count == 1)
    #expect(loss.cause == .overrun)
    #expect(loss.isEstimated)
    #expect(loss.position == gap.position)
    // By the clock, which here runs at a quarter of the microphone's speed.
    #expect(abs(loss.frameCount - gap.frameCount / 4) < 800)
  }

  @Test func `an overrun is recovered`() throws {
    var microphone = try ScriptedMicrophone.numbered(seconds: 10, in: folder)
    microphone.fault = .overrun(frame: 4000)
    let captured = try Captured(CaptureSession(open(microphone)), frameCount: 8000)
    #expect(captured.losses.map(\.cause) == [.overrun])
    #expect(
      captured.losses.first?.position == NumberedFrames.gaps(captured.samples).first?.position)
    #expect(captured.samples.count >= 16_000)
  }

  @Test func `a suspended device goes on, and the gap is a suspension`() throws {
    var microphone = try ScriptedMicrophone.numbered(seconds: 10, in: folder)
    microphone.fault = .suspend(frame: 4000)
    let captured = try Captured(CaptureSession(open(microphone)), frameCount: 8000)
    #expect(captured.losses.map(\.cause) == [.suspension])
    #expect(captured.samples.count >= 16_000)
  }

  @Test func `what came before a device went away is kept`() throws {
    var microphone = try ScriptedMicrophone.numbered(seconds: 10, in: folder)
    microphone.fault = .gone(frame: 4000)
    let captured = try Captured(CaptureSession(open(microphone)), frameCount: 80_000)
    #expect(captured.ending == .failed(.gone(microphone.deviceName)))
    #expect(captured.samples.count >= 8000)
    #expect(
      captured.samples == Array(NumberedFrames.samples(80_000).prefix(captured.samples.count)))
  }

  @Test func `recovering for ever comes to an end`() throws {
    var microphone = try ScriptedMicrophone.numbered(seconds: 10, in: folder)
    microphone.fault = .broken(frame: 2000)
    let source = try open(microphone, limits: DeviceSource.Limits(recoveryCount: 5))
    let captured = try Captured(CaptureSession(source), frameCount: 80_000)
    #expect(captured.ending == .failed(.unstable(microphone.deviceName)))
    #expect(captured.losses.count == 1)
    #expect(captured.samples.count >= 4000)
  }

  @Test func `a device that delivers nothing is given up`() throws {
    var microphone = ScriptedMicrophone()
    microphone.fault = .silent
    let source = try open(microphone, limits: DeviceSource.Limits(silence: 0.3))
    let captured = try Captured(CaptureSession(source), frameCount: 1)
    #expect(captured.ending == .failed(.deliversNothing(microphone.deviceName)))
  }
}
