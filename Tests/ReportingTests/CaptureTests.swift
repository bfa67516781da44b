import Foundation
import Testing

@testable import Reporting
@testable import SpeechMetrics

/// What a report on a take says besides what one on its file does.
@Suite struct `The report on a take` {
  private let take = Sample.report(recording: Sample.take)

  private func lines(_ report: Report, _ format: ReportFormat) -> [Substring] {
    format.render(report).split(separator: "\n")
  }

  @Test func `has times to the millisecond`() throws {
    let capture = try #require(take.capture)
    #expect(capture.marks == [41, 42, 130.98, 400])
    #expect(capture.losses[0].time == 83.512)
    #expect(capture.device == "USB Microphone")
  }

  @Test func `is in JSON that of the file and what happened in capture`() throws {
    let keys = { (report: Report) in
      try JSONSerialization.jsonObject(with: Data(ReportFormat.json.render(report).utf8))
        as? [String: Any] ?? [:]
    }
    var ofTake = try keys(take)
    #expect(ofTake.removeValue(forKey: "capture") != nil)
    #expect(NSDictionary(dictionary: ofTake) == NSDictionary(dictionary: try keys(Sample.report())))
  }

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `names the device and lists marks and breaks`(format: ReportFormat) throws {
    let isPage = format == .html
    let page = format.render(take).replacing(isPage ? /<[^>]*>/ : /^$/, with: "")
    let text = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("2 channels, averaged · USB Microphone"))
    let marks = ["0:41", "0:42", "2:10", "6:40"].joined(separator: isPage ? " " : ", ")
    #expect(text.contains("Marked: \(marks)"))
    #expect(text.contains("Paused at 1:02 for 0:30"))
    #expect(!format.render(Sample.report()).contains("Marked"))
  }

  @Test func `has a lane for each of marks, breaks and losses`() {
    let page = ReportFormat.html.render(take)
    #expect(page.contains("<desc id=\"marked-desc\">Marked at 0:41, 0:42, 2:10, 6:40.</desc>"))
    #expect(page.contains("<desc id=\"paused-desc\">Paused at 1:02.</desc>"))
    #expect(page.contains("<desc id=\"lost-desc\">Sound lost at 1:23.</desc>"))
  }

  @Test func `labels the marks that have room for it`() {
    let page = ReportFormat.html.render(take)
    #expect(
      page.contains(
        #"<span style="left:10.2%" data-at="41">0:41</span>"#
          + #"<span style="left:32.5%" data-at="130.98">2:10</span></div>"#))
  }

  @Test func `without marks, breaks or losses has the device only`() {
    var recording = Sample.recording
    recording.capture = CaptureFacts(device: "USB Microphone")
    let report = Sample.report(recording: recording)
    for format in [ReportFormat.terminal, .markdown, .html] {
      #expect(lines(report, format).count == lines(Sample.report(), format).count)
    }
  }
}
