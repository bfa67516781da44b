import Foundation

@testable import AudioIO

/// A recording read to its end.
struct Recording {
  var samples: [Float] = []
  let format: String
  let frameCount: Int
  let levels: InputLevels
  let warnings: [String]

  init(
    _ path: String, channel: Int? = nil, part: RecordingPart = RecordingPart(),
    environment: [String: String] = ProcessInfo.processInfo.environment,
    standardInput: Int32 = 0
  ) throws(AudioError) {
    var reader = try AudioReader(
      path: path, channel: channel, part: part, environment: environment,
      standardInput: standardInput)
    var samples: [Float] = []
    while try reader.nextBlock({ block in
      for i in block.indices { samples.append(block[i]) }
    }) {}
    self.samples = samples
    format = reader.format
    frameCount = reader.frameCount
    levels = reader.levels
    warnings = reader.warnings
  }
}

/// What a file is refused with, nil if it is read.
func refusal(
  of path: String, channel: Int? = nil,
  environment: [String: String] = ProcessInfo.processInfo.environment, standardInput: Int32 = 0
) -> AudioError? {
  do throws(AudioError) {
    _ = try Recording(
      path, channel: channel, environment: environment, standardInput: standardInput)
    return nil
  } catch {
    return error
  }
}
