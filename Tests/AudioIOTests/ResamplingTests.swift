import CSndfile
import Testing

@testable import AudioIO

@Suite struct ResamplingTests {
  @Test(arguments: [8000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000])
  func `a tone keeps frequency, level and length`(rate: Int) throws {
    let folder = try Folder()
    let samples = tone(1000, rate: rate, seconds: 1.2345)
    let recording = try Recording(
      folder.file("tone.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rate: rate, samples))

    let expected = (Double(samples.count) * 16_000 / Double(rate)).rounded()
    #expect(recording.samples.count == Int(expected))
    #expect(recording.levels.sampleCount == samples.count)
    let fit = ToneFit(recording.samples, frequency: 1000)
    #expect(abs(fit.level - -6.02) < 0.01)
    #expect(fit.residual < -100)
  }

  @Test(arguments: [1, 2, 3, 160, 44_101])
  func `the length is rounded`(frameCount: Int) throws {
    let folder = try Folder()
    let samples = Array(repeating: Float(0.1), count: frameCount)
    let recording = try Recording(
      folder.file("short.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rate: 44_100, samples))
    #expect(recording.samples.count == Int((Double(frameCount) * 160 / 441).rounded()))
  }

  @Test func `what 16 kHz can't hold is gone`() throws {
    let folder = try Folder()
    let recording = try Recording(
      folder.file(
        "high.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rate: 44_100,
        tone(10_000, rate: 44_100)))
    #expect(recording.samples[4000..<12_000].allSatisfy { abs($0) < 1e-5 })
  }

  @Test(arguments: [8000, 44_100, 192_000])
  func `how the input is cut makes no difference`(rate: Int) {
    let samples = (0..<20_000).map { Float(($0 * 7919) % 2001 - 1000) / 1000 }
    let whole = resampled(samples, rate: rate, blockLength: samples.count)
    #expect(whole.count == (samples.count * 16_000 + rate / 2) / rate)
    for blockLength in [1, 7, 160, 161, 4096] {
      #expect(resampled(samples, rate: rate, blockLength: blockLength) == whole)
    }
  }

  private func resampled(_ samples: [Float], rate: Int, blockLength: Int) -> [Float] {
    let resampler = Resampler(inputRate: rate, outputRate: 16_000)
    var output = Array(repeating: Float(0), count: resampler.outputLength(for: blockLength))
    var result: [Float] = []
    for start in stride(from: 0, to: samples.count, by: blockLength) {
      let block = Array(samples[start...].prefix(blockLength))
      let produced = resampler.process(block, count: block.count, into: &output)
      result += output.prefix(produced)
    }
    while case let produced = resampler.flush(into: &output), produced > 0 {
      result += output.prefix(produced)
    }
    return result
  }
}
