import Foundation
import TestSupport
import Testing

@testable import Capture

@Suite struct DeviceSourceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `every sample arrives`() throws {
    let sent = noise(20 * 48_000)
    var microphone = ScriptedMicrophone(try folder.newFile("noise.raw", bytes(sent)))
    microphone.speed = 10
    microphone.isPatient = true
    let captured = try Captured(CaptureSession(open(microphone)), frameCount: sent.count)
    #expect(captured.samples.prefix(sent.count) == sent[...])
    #expect(captured.losses.isEmpty)
  }

  @Test func `every sample arrives in real time`() throws {
    let sent = noise(3 * 48_000)
    let microphone = ScriptedMicrophone(try folder.newFile("noise.raw", bytes(sent)))
    let start = Date.now
    let captured = try Captured(CaptureSession(open(microphone)), frameCount: sent.count)
    #expect(captured.samples.prefix(sent.count) == sent[...])
    #expect(captured.losses.isEmpty)
    #expect(Date.now.timeIntervalSince(start) >= 3)
  }

  @Test func `a device is taken as it is where it can be`() throws {
    for (rate, channelCount) in [(44_100, 1), (16_000, 2), (8000, 1), (192_000, 2)] {
      var microphone = ScriptedMicrophone()
      microphone.rate = rate
      microphone.channelCount = channelCount
      let source = try open(microphone)
      #expect(source.sampleRate == rate)
      #expect(source.channelCount == channelCount)
    }
  }

  @Test(arguments: [4000, 384_000])
  func `a rate that can't be analysed becomes 48 kHz`(_ rate: Int) throws {
    var microphone = ScriptedMicrophone()
    microphone.rate = rate
    microphone.isPatient = true
    let source = try open(microphone)
    #expect(source.sampleRate == 48_000)
    let captured = try Captured(CaptureSession(source), frameCount: 4800)
    #expect(captured.samples.count >= 4800)
  }

  @Test func `32-bit samples become 16-bit ones`() throws {
    let sent = noise(16_000)
    let wide = sent.map { Int32($0) << 16 }
    try expect(sent, from: bytes(wide), format: "S32_LE", tolerance: 0)
  }

  @Test func `floating-point samples become 16-bit ones`() throws {
    let sent = noise(16_000)
    let floats = sent.map { Float($0) / 32_768 }
    try expect(sent, from: bytes(floats), format: "FLOAT_LE", tolerance: 1)
  }

  private func expect(
    _ sent: [Int16], from data: Data, format: String, tolerance: Int
  ) throws {
    var microphone = ScriptedMicrophone(try folder.newFile("\(format).raw", data))
    microphone.format = format
    microphone.rate = 16_000
    microphone.speed = 4
    microphone.isPatient = true
    let source = try open(microphone)
    #expect(source.sampleRate == 16_000)
    #expect(source.channelCount == 1)
    let captured = try Captured(CaptureSession(source), frameCount: sent.count)
    try #require(captured.samples.count >= sent.count)
    #expect(zip(captured.samples, sent).allSatisfy { abs(Int($0) - Int($1)) <= tolerance })
  }

  @Test func `of eight channels the first two are kept`() throws {
    let sent = noise(8 * 8000)
    var microphone = ScriptedMicrophone(try folder.newFile("eight.raw", bytes(sent)))
    microphone.rate = 8000
    microphone.channelCount = 8
    microphone.speed = 4
    microphone.isPatient = true
    let source = try open(microphone)
    #expect(source.channelCount == 2)
    let captured = try Captured(CaptureSession(source), frameCount: 8000)
    let expected = (0..<8000).flatMap { [sent[8 * $0], sent[8 * $0 + 1]] }
    #expect(captured.samples.prefix(16_000) == expected[...])
  }

  @Test func `a name with commas and one with quotes can be put behind plug`() {
    #expect(PCM.plug(over: "hw:1,0") == "plug:'hw:1,0'")
    #expect(PCM.plug(over: "plug:'hw:1,0'") == "plug:\"plug:'hw:1,0'\"")
    #expect(PCM.hardware("plughw:1,0") == "hw:1,0")
    #expect(PCM.hardware("default") == "default")
  }
}
