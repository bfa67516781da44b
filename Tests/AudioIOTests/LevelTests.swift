import CSndfile
import Testing

@testable import AudioIO

@Suite struct LevelTests {
  @Test(arguments: [1, 2, 3, 5, 8, 100])
  func `clips are counted across the borders of blocks`(blockLength: Int) {
    let samples: [Float] = [0, 1, 1, 1, 0, 1, 1, 0, -1, -1, -1, -1, 1, 0.5, 1, 1]
    var meter = LevelMeter(channelCount: 1, fullScale: 1)
    for start in stride(from: 0, to: samples.count, by: blockLength) {
      var block = Array(samples[start...].prefix(blockLength)) + [1, 1, 1]
      meter.measure(&block, count: block.count - 3)
    }
    #expect(meter.levels.clippedSampleCount == 3 + 5)
    #expect(meter.levels.sampleCount == samples.count)
  }

  @Test func `a run is a run on one channel`() {
    var across: [Float] = [1, 0, 1, 0, 0, 1, 0, 1]
    var along: [Float] = [1, 0, 1, 0, 1, 0, 0, 0]
    var meter = LevelMeter(channelCount: 2, fullScale: 1)
    meter.measure(&across, count: 8)
    #expect(meter.levels.clippedSampleCount == 0)
    meter.measure(&along, count: 8)
    #expect(meter.levels.clippedSampleCount == 3)
  }

  @Test(arguments: [
    (SF_FORMAT_PCM_U8, 127.0 / 128), (SF_FORMAT_PCM_16, 32_767.0 / 32_768),
    (SF_FORMAT_PCM_24, 8_388_607.0 / 8_388_608), (SF_FORMAT_FLOAT, 0.99995),
  ])
  func `the highest number of a format is full scale`(codec: Int, fullScale: Double) {
    let encoding = Encoding(format: Int32(SF_FORMAT_WAV | codec))
    #expect(Double(encoding.fullScale) <= fullScale)
    #expect(Double(encoding.fullScale) > fullScale - 0.0001)
  }

  @Test func `clips in a long file are all found`() throws {
    let folder = try Folder()
    var samples = Array(repeating: Int16(100), count: 20_000)
    for start in [0, 4094, 8190, 12_288, 19_990] {
      for i in start..<start + 10 { samples[i] = i.isMultiple(of: 2) ? .max : .min }
    }
    samples[15_000] = .max
    let levels = try Recording(folder.file("clipped.wav", WAVBytes(samples: samples))).levels
    #expect(levels.clippedSampleCount == 50)
    #expect(levels.peak == 1)
  }

  @Test func `what is not a number becomes silence and is counted`() throws {
    let folder = try Folder()
    var samples = Array(repeating: Float(0.25), count: 10_000)
    samples[17] = .nan
    samples[5000] = .infinity
    samples[9999] = -1e30
    let recording = try Recording(folder.file("holes.wav", WAVBytes(floats: samples)))
    #expect(recording.levels.nonFiniteSampleCount == 3)
    #expect(recording.levels.peak == 0.25)
    #expect(recording.samples.indices.filter { recording.samples[$0] == 0 } == [17, 5000, 9999])
    #expect(
      recording.warnings == [
        "3 of 10000 samples are not valid numbers; they were replaced by silence"
      ])
  }

  @Test func `silence has no peak and no clips`() throws {
    let folder = try Folder()
    let silence = WAVBytes(samples: Array(repeating: 0, count: 100))
    let levels = try Recording(folder.file("silence.wav", silence)).levels
    #expect(levels.peak == 0)
    #expect(levels.clippedSampleCount == 0)
    #expect(levels.sampleCount == 100)
  }
}
