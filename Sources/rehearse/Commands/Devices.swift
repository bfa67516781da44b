import ArgumentParser
import Capture
import DSP
import Reporting

struct Devices: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the microphones and other capture devices, and test their level.")

  @Flag(help: "Listen for five seconds, show the level, and say whether you are heard.")
  var test = false

  @Option(help: .init("The device to test; the default one otherwise.", valueName: "name"))
  var device: String?

  func validate() throws {
    if device != nil, !test { throw ValidationError("--device goes with --test") }
  }

  func run() throws {
    guard !test else { return try testLevel() }
    let devices = CaptureDevice.all()
    guard !devices.isEmpty else { throw CaptureError.noDevice }
    try StandardOutput.write(devices.map(\.text).joined(separator: "\n"))
  }

  private func testLevel() throws {
    let controls = Controls(standardInputIsTaken: false)
    let source = try DeviceSource(device ?? CaptureDevice.defaultID)
    let verdict = try LevelTest(CaptureSession(source)).run(controls)
    try StandardOutput.write(verdict.text + "\n")
    if !verdict.isUsable { throw ExitCode.failure }
  }
}

extension CaptureDevice {
  fileprivate var text: String {
    let note = isDefault ? "  (used unless --device names another)" : ""
    return printable(["\(id)\(note)", "    \(name)", "    \(availability.text)"])
  }
}

extension CaptureDevice.Availability {
  fileprivate var text: String {
    switch self {
    case .ready(let formats): formats.text
    case .inUse: "in use by another program"
    case .permissionDenied:
      "not permitted: sudo usermod -aG audio $USER, log out, log in again"
    }
  }
}

extension CaptureDevice.Formats {
  /// "1 to 2 channels, 44.1 to 48 kHz, S16_LE S32_LE".
  fileprivate var text: String {
    let channels = span(channelCounts) { "\($0)" }
    let rates = span(sampleRates) { kilohertz($0) }
    let noun = channelCounts.upperBound == 1 ? "channel" : "channels"
    return "\(channels) \(noun), \(rates) kHz, \(sampleFormats.joined(separator: " "))"
  }

  private func span(_ range: ClosedRange<Int>, _ text: (Int) -> String) -> String {
    range.lowerBound == range.upperBound
      ? text(range.lowerBound) : "\(text(range.lowerBound)) to \(text(range.upperBound))"
  }

  private func kilohertz(_ rate: Int) -> String {
    rate.isMultiple(of: 1000) ? "\(rate / 1000)" : "\(Double(rate) / 1000)"
  }
}
