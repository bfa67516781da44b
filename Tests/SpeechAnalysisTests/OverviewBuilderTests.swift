import DSP
import Testing

@testable import SpeechAnalysis

@Suite struct OverviewBuilderTests {
  @Test func `no frames make no columns`() {
    #expect(OverviewBuilder(grid: grid).finish().columns.isEmpty)
  }

  @Test func `one frame is one column`() {
    var builder = OverviewBuilder(grid: grid)
    builder.add(.made(0, f0: 123, isSpeech: true, level: -20))
    let overview = builder.finish()
    #expect(overview.columnDuration == 0.01)
    #expect(overview.columns.count == 1)
    #expect(abs(overview.columns[0].level + 20) < 1e-9)
    #expect(abs(overview.columns[0].f0! - 123) < 1e-9)
    #expect(overview.columns[0].speech == 1)
  }

  @Test func `merged columns keep the peak, the mean power, the share and the mean pitch`() {
    let overview = build(count: 8192) {
      .made($0, f0: $0 % 2 == 0 ? 100 : 400, isSpeech: $0 % 2 == 0, level: $0 % 2 == 0 ? -20 : -40)
    }
    #expect(overview.columns.count == 4096)
    #expect(overview.columnDuration == 0.02)
    let column = overview.columns[2000]
    #expect(abs(column.peakLevel + 20) < 1e-9)
    #expect(abs(column.level - decibels(power: 0.00505)) < 1e-9)
    #expect(column.speech == 0.5)
    #expect(abs(column.f0! - 200) < 1e-9)
  }

  @Test func `three hours fit in 4,096 columns`() {
    let frames = 3 * 3600 * 100
    let overview = build(count: frames) { .made($0) }
    #expect((2049...4096).contains(overview.columns.count))
    let covered = overview.columnDuration * Double(overview.columns.count)
    #expect(covered >= 10_800 && covered - overview.columnDuration < 10_800)
  }

  @Test(arguments: [4095, 4096, 4097, 4098, 8191, 8192, 8193, 16_384, 16_385, 20_001])
  func `no frame is lost or counted twice`(count: Int) {
    let overview = build(count: count) { .made($0, isSpeech: $0 < count / 2) }
    let perColumn = overview.columnDuration / 0.01
    #expect(overview.columns.count == Int((Double(count) / perColumn).rounded(.up)))
    let whole = overview.columns.dropLast().reduce(0) { $0 + $1.speech } * perColumn
    #expect(abs(whole - Double(count / 2)) < 1e-6 || count < 2 * Int(perColumn))
  }

  private func build(count: Int, _ frame: (Int) -> AnalysisFrame) -> Overview {
    var builder = OverviewBuilder(grid: grid)
    for index in 0..<count { builder.add(frame(index)) }
    return builder.finish()
  }
}
