import Foundation
import TestSupport
import Testing

@testable import Capture

@Suite struct CaptureErrorTests {
  @Test(arguments: [
    (EBUSY, "is busy, another program is recording"),
    (EACCES, "sudo usermod -aG audio $USER"),
    (ENOENT, "there is no capture device"),
    (ENODEV, "there is no capture device"),
    (EINVAL, "offers no sound that can be recorded"),
    (EIO, "can't be opened (Input/output error)"),
  ])
  func `a device that can't be opened says why and what to do`(
    _ code: Int32, _ text: String
  ) throws {
    var microphone = ScriptedMicrophone()
    microphone.fault = .closed(code)
    let error = #expect(throws: CaptureError.self) { try open(microphone) }
    let message = try #require(error).description
    #expect(message.contains(text))
    #expect(message.contains("scripted:"))
    #expect(message.contains("--device") || message.contains("devices") || code == EACCES)
  }

  @Test func `an unknown name is no such device`() {
    ScriptedMicrophone.useInThisProcess
    #expect(throws: CaptureError.noSuchDevice("nobody")) { try DeviceSource("nobody") }
  }

  @Test func `without any device the default can't be opened`() {
    let error = CaptureError(opening: "default", ALSAError(code: -ENOENT))
    #expect(error == .noDevice)
    #expect("\(error)".contains("plug one in"))
  }

  @Test func `a device's name can't write to the terminal`() {
    #expect("\(CaptureError.gone("\u{1b}[2J"))".contains("\\u{1b}[2J"))
  }
}
