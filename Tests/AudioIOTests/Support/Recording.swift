import Foundation

@testable import AudioIO

/// A recording read to its end.
struct Recording {
  var samples: [Float] = []
  let format: String
  let frameCount: Int
  let levels: InputLevels
  let warnings: [String]
  let remarks: [String]

  init(
    _ path: String, track: Int = 1, channel: Int? = nil, part: RecordingPart = RecordingPart(),
    environment: [String: String] = ProcessInfo.processInfo.environment,
    standardInput: Int32 = 0
  ) throws(AudioError) {
    let input = try AudioInput(
      path: path, environment: environment, standardInput: standardInput)
    var reader = try AudioReader(input, track: track, channel: channel, part: part)
    var samples: [Float] = []
    while try reader.nextBlock({ block in
      for i in block.indices { samples.append(block[i]) }
    }) {}
    self.samples = samples
    format = reader.format
    frameCount = reader.frameCount
    levels = reader.levels
    warnings = reader.warnings
    remarks = reader.remarks
  }
}

/// What a file is refused with, nil if it is read.
func refusal(
  of path: String, track: Int = 1, channel: Int? = nil,
  environment: [String: String] = ProcessInfo.processInfo.environment, standardInput: Int32 = 0
) -> AudioError? {
  do throws(AudioError) {
    _ = try Recording(
      path, track: track, channel: channel, environment: environment, standardInput: standardInput)
    return nil
  } catch {
    return error
  }
}
