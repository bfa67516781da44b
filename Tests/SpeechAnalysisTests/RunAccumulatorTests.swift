import DSP
import Foundation
import Testing

@testable import SpeechAnalysis

@Suite struct RunAccumulatorTests {
  var run = RunAccumulator(grid: grid)

  @Test mutating func `a run without voicing has no level, fade or movement`() {
    for frame in 0..<50 { run.add(.made(frame)) }
    #expect(run.end(range(0, 0.5), lastFrame: 49) == SpeechRun(range: range(0, 0.5)))
  }

  @Test mutating func `level and fade are differences of means`() throws {
    for frame in 0..<150 { add(frame, level: frame < 100 ? -20 : -26) }
    let ended = run.end(range(0, 1.5), lastFrame: 149)
    #expect(abs(try #require(ended.level) + 22) < 1e-9)
    #expect(abs(try #require(ended.finalLevelChange) + 6) < 1e-9)
  }

  @Test mutating func `a short run has no fade`() {
    for frame in 0..<59 { add(frame) }
    #expect(run.end(range(0, 0.59), lastFrame: 58).finalLevelChange == nil)
  }

  @Test(arguments: [-4.0, 0, 3]) mutating func `a line's movement is its own`(slope: Semitones)
    throws
  {
    for frame in 0..<100 { add(frame, f0: 120 * exp2(slope * Double(frame) / 29 / 12)) }
    let movement = try #require(run.end(range(0, 1), lastFrame: 99).finalPitchMovement)
    #expect(abs(movement - slope) < 1e-9)
  }

  @Test mutating func `movement is of the last voicing, before an unvoiced end`() throws {
    for frame in 0..<60 { add(frame, f0: frame < 30 ? 200 : 100) }
    for frame in 60..<70 { run.add(.made(frame)) }
    let movement = try #require(run.end(range(0, 0.7), lastFrame: 69).finalPitchMovement)
    #expect(abs(movement) < 1e-9)
  }

  @Test mutating func `what isn't believed moves nothing but counts for the level`() throws {
    for frame in 0..<100 {
      var point = ContourPoint.made(frame, f0: frame < 90 ? 200 : 100, level: -20)
      if frame >= 90 { point.pitch = nil }
      run.add(point)
    }
    let ended = run.end(range(0, 1), lastFrame: 99)
    #expect(abs(try #require(ended.finalPitchMovement)) < 1e-9)
    #expect(abs(try #require(ended.level) + 20) < 1e-9)
  }

  @Test mutating func `a run has a slope, and a pitch at either end`() throws {
    for frame in 0..<200 { add(frame, f0: exp2((84 - 0.02 * Double(frame)) / 12)) }
    let ended = run.end(range(0, 2), lastFrame: 199)
    #expect(abs(try #require(ended.pitchSlope) + 2) < 1e-9)
    #expect(abs(try #require(ended.initialPitch) - (84 - 0.02 * 14.5)) < 1e-9)
    #expect(abs(try #require(ended.finalPitch) - (84 - 0.02 * 184.5)) < 1e-9)
  }

  @Test mutating func `a run under a second, or hardly voiced, has no slope`() {
    for frame in 0..<99 { add(frame) }
    #expect(run.end(range(0, 0.99), lastFrame: 98).pitchSlope == nil)
    run.begin()
    for frame in 100..<149 { add(frame) }
    #expect(run.end(range(1, 3), lastFrame: 299).pitchSlope == nil)
  }

  @Test mutating func `a run begins anew`() throws {
    for frame in 0..<100 { add(frame, level: -10) }
    _ = run.end(range(0, 1), lastFrame: 99)
    run.begin()
    for frame in 130..<230 { add(frame, level: -30) }
    #expect(abs(try #require(run.end(range(1.3, 2.3), lastFrame: 229).level) + 30) < 1e-9)
  }

  @Test mutating func `a short run takes nothing from the one before`() {
    for frame in 0..<100 { add(frame) }
    _ = run.end(range(0, 1), lastFrame: 99)
    run.begin()
    for frame in 110..<115 { add(frame) }
    #expect(run.end(range(1.1, 1.15), lastFrame: 114).finalPitchMovement == nil)
  }

  private mutating func add(_ frame: Int, f0: Hertz = 120, level: Decibels = -20) {
    run.add(.made(frame, f0: f0, level: level))
  }
}
