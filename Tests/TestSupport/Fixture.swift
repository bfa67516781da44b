public import DSP
public import Foundation

/// A folder in Fixtures/: a recording, what is known of it, and the files recorded from it.
public struct Fixture: Sendable {
  public let folder: URL

  /// The folder of all fixtures.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures").standardizedFileURL

  public init(_ name: String) {
    folder = Self.root.appending(path: name)
  }

  public func file(_ name: String) -> URL {
    folder.appending(path: name)
  }

  /// `audio.wav`, or `audio.m4a` where the fixture is a phone's.
  public var audio: URL {
    let wav = file("audio.wav")
    return FileManager.default.fileExists(atPath: wav.path) ? wav : file("audio.m4a")
  }

  /// The samples of `audio.wav`, 16 kHz mono, full scale 1.
  public func samples() throws -> [Float] {
    let header = 44
    let data = try Data(contentsOf: file("audio.wav"))
    precondition(data.starts(with: Data("RIFF".utf8)), "a fixture is a canonical WAV file")
    return stride(from: header, to: data.count - 1, by: 2).map {
      Float(Int16(bitPattern: UInt16(data[$0]) | UInt16(data[$0 + 1]) << 8)) / 32768
    }
  }

  public func reference() throws -> Reference {
    try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file("reference.json")))
  }
}

/// What is known of a fixture, from its `reference.json`. Fixtures/README.md defines the fields.
public struct Reference: Decodable, Sendable {
  public struct Interval: Decodable, Sendable, Equatable {
    public var start: Seconds
    public var end: Seconds
  }

  public struct Stretch: Decodable, Sendable {
    public var style: String
    public var start: Seconds
    public var end: Seconds
  }

  public var duration: Seconds
  public var speech: [Interval]
  public var pauses: [Interval]
  public var nuclei: [Seconds]
  public var filledPauses: [Interval]
  public var text: String?
  public var stretches: [Stretch]?
  public var signalToNoise: Decibels?
  public var clippedSamples: Int?
  public var noiseFloor: Decibels?
  public var level: Decibels?
  public var f0: Hertz?
}
