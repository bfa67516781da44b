import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct VoiceModelTests {
  private static func file(rows: Int = 2, columns: Int = 41) -> WeightsFile {
    var file = WeightsFile()
    file.tensors = [("directions.weight", [rows, columns], (0..<(rows * columns)).map(Float.init))]
    for name in ["change", "distance", "voicing", "share"] {
      file.set("decision.\(name)", [1], [0.5])
    }
    return file
  }

  @Test func `a row is a direction over the bands, and its last number weighs the pitch`() throws {
    let model = try VoiceModel(bytes: Self.file().bytes)
    #expect(model.directionCount == 2)
    var levels = [Float](repeating: 0, count: FrameAnalyzer.bandCount)
    levels[3] = 2
    #expect(model.timbre(levels) == Timbre(6, 88, 0, 0, 0, 0, 0, 0))
    #expect(model.timbre(4) == Timbre(80, 162, 0, 0, 0, 0, 0, 0))
  }

  @Test func `level moves no direction of the shipped model`() {
    let levels = [Float](repeating: 1, count: FrameAnalyzer.bandCount)
    let moved = SpeechModels.shipped.voices.timbre(levels)
    #expect((moved * moved).sum() < 1e-6)
  }

  @Test func `sizes that do not fit are named`() {
    #expect(
      throws: NetworkError.wrong(tensor: "directions.weight", expected: "at most 8 rows")
    ) { try VoiceModel(bytes: Self.file(rows: 9).bytes) }
    #expect(
      throws: NetworkError.wrong(tensor: "directions.weight", expected: "2 × 41 numbers")
    ) { try VoiceModel(bytes: Self.file(columns: 40).bytes) }
    #expect(throws: NetworkError.self) { try VoiceModel(bytes: [1, 2, 3]) }
  }
}
