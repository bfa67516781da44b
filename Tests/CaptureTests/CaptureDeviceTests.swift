import TestSupport
import Testing

@testable import Capture

@Suite struct CaptureDeviceTests {
  @Test func `a device of the configuration is listed with its name and formats`() throws {
    ScriptedMicrophone.useInThisProcess
    let device = try #require(CaptureDevice.all().first { $0.id == "scripted" })
    #expect(device.name == "A microphone that plays a script")
    #expect(!device.isDefault)
    let formats = CaptureDevice.Formats(
      channelCounts: 1...1, sampleRates: 48_000...48_000, sampleFormats: ["S16_LE"])
    #expect(device.availability == .ready(formats))
  }

  @Test func `what gives no sound of its own isn't listed`() {
    ScriptedMicrophone.useInThisProcess
    let ids = CaptureDevice.all().map(\.id)
    #expect(!ids.contains("null"))
    #expect(!ids.contains { $0.hasPrefix("sysdefault") || $0.hasPrefix("front") })
    #expect(Set(ids).count == ids.count)
  }
}
