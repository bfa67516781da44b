import Foundation
import SpeechAnalysis
import SpeechMetrics
import TestSupport
import Testing

@testable import Feedback
@testable import Reporting

@Suite struct `The page` {
  private let html = ReportFormat.html.render(Sample.report())

  @Test func `every element is closed, every id is used once and every label has its element`()
    throws
  {
    let script = """
      import re, sys, xml.etree.ElementTree as T
      from html.parser import HTMLParser
      text = sys.stdin.read()
      HTMLParser().feed(text)
      text = re.sub("<script>.*?</script>", "", text, flags=re.S)
      root = T.fromstring(text.split("\\n", 1)[1])
      ids = [e.get("id") for e in root.iter() if e.get("id")]
      labels = [i for e in root.iter() for i in (e.get("aria-labelledby") or "").split()]
      assert len(ids) == len(set(ids)), ids
      assert labels and set(labels) <= set(ids), labels
      pictures = [e for e in root.iter("svg")]
      assert pictures and all(e.get("role") == "img" and e.find("title") is not None for e in pictures)
      """
    let take = ReportFormat.html.render(Sample.report(recording: Sample.take))
    for page in [html, take, ReportFormat.html.render(Sample.silent)] {
      let result = try Python.run(script, input: page)
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test func `it loads nothing but the recording`() {
    for active in ["http:", "https:", "href=", "url(", "@import", " onload"] {
      #expect(!html.contains(active), "\(active)")
    }
    #expect(!html.contains("<audio") && !html.contains("src="))
    #expect(html.contains("default-src 'none'; base-uri 'none'; form-action 'none'; "))
    let linked = ReportFormat.html.render(
      Sample.report(), options: RenderOptions(sound: .linked(path: "../a \"b\".wav")))
    #expect(linked.matches(of: /src="([^"]*)"/).map(\.output.1) == ["../a%20%22b%22.wav"])
  }

  @Test func `the sound can be inside`() {
    let page = ReportFormat.html.render(
      Sample.report(), options: RenderOptions(sound: .embedded([0x4F, 0x67, 0x67, 0x53, 0xFF])))
    #expect(page.contains(#"src="data:audio/ogg;base64,T2dnU/8=""#))
  }

  @Test func `only its own script runs, and it is short`() throws {
    let script = """
      import base64, hashlib, re, sys
      page = sys.stdin.read()
      text, = re.findall("<script>(.*?)</script>", page, re.S)
      digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
      assert f"script-src 'sha256-{digest}';" in page, digest
      assert text.count("\\n") <= 300
      """
    let result = try Python.run(script, input: html)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `what doesn't count is hatched, and said`() throws {
    var report = Sample.report()
    report.parameters.only = [Stretch(start: 60, end: 201), Stretch(start: 300)]
    let page = ReportFormat.html.render(report)
    let gaps = page.matches(of: /data-from="([^"]*)" data-to="([^"]*)"/)
    #expect(gaps.map { [$0.output.1, $0.output.2] } == [["0", "60"], ["201", "300"]])
    #expect(
      TimelineData(report).heard.contains { $0.start == 201 && $0.text.hasPrefix("left out") })
    #expect(!html.contains("data-from"))
  }

  @Test func `another voice has a lane where it is told of`() {
    var report = Sample.report()
    report.curves.otherVoice = [TimeRange(start: 62, end: 70)]
    #expect(ReportFormat.html.render(report).contains("Another voice, probably: 1:02–1:10."))
    #expect(TimelineData(report).heard.contains { $0.text == "another voice, probably" })
    #expect(!html.contains("Another voice"))
  }

  @Test func `the marks of a take are moments to play`() {
    let page = ReportFormat.html.render(Sample.report(recording: Sample.take))
    #expect(page.contains(#"Marked: <span class="moment" data-time="41">0:41</span> "#))
  }

  @Test func `the timing light has its lane and its sentence`() throws {
    let plan = try TimingPlan(preset: "prepared")
    let report = Sample.report(timing: plan)
    let page = ReportFormat.html.render(report)
    #expect(page.contains("The light is green from 5:01, yellow from 6:01."))
    #expect(!page.contains(#"class="light-red""#) && page.contains(#"class="light-yellow""#))
    for format in ReportFormat.allCases {
      let text = format.render(report).split { $0.isWhitespace }.joined(separator: " ")
      #expect(text.contains("4:30 to 7:30 qualifies"), "\(format)")
    }
  }

  @Test func `a moment knows its time, and what it shows there has words`() throws {
    #expect(html.contains(#"<span class="moment" data-time="170">2:50</span>"#))
    let report = Sample.report(recording: Sample.take)
    let data = TimelineData(report)
    #expect(abs(data.duration - report.duration) < 1)
    let said = { (time: Double) in
      (data.heard + data.marks + data.findings).filter { $0.start <= time && time < $0.end }.map(
        \.text)
    }
    #expect(said(200.2).contains("possible filled pause"))
    #expect(said(171).contains { $0.hasPrefix("To change, 1: Between 2:50 and 3:40") })
    #expect(data.marks.contains { $0.start == 41 && $0.text == "marked while recording" })
    let pause = try #require(Sample.pauses.first)
    let words = said((pause.range.start + pause.range.end) / 2)
    #expect(words.contains { $0.hasSuffix(" s, after a fall") && $0.contains("pause of") })
  }

  @Test func `what is withheld isn't told either`() {
    var assessment = Sample.assessment
    assessment.withheld[.flatShare] = "the recording is too noisy"
    let data = TimelineData(Sample.report(assessment: assessment))
    #expect(!data.findings.contains { $0.text.hasPrefix("Flat stretch") })
  }

  @Test func `a page that zooms has every column that was measured`() {
    let report = Sample.report()
    let detailed = report.detailed(Sample.timeline)
    #expect(detailed.curves.level.count == Sample.overview.columns.count)
    #expect(detailed.curves.columnDuration == Sample.overview.columnDuration)
    #expect(abs(detailed.curves.duration - report.curves.duration) < 1)
    #expect(detailed.curves.pauses == report.curves.pauses)
  }

  @Test func `numbers that no norm judges are folded up`() throws {
    let fold = try #require(html.range(of: #"<details class="further">"#)).lowerBound
    let judged = try #require(html.range(of: "<span class=\"name\">speech rate</span>"))
    let other = try #require(html.range(of: "<span class=\"name\">median F0</span>"))
    #expect(judged.lowerBound < fold && fold < other.lowerBound)
    #expect(html.contains("Comfortable for listeners: 3–4 syll/s; tolerable: 2.6–4.4 syll/s."))
    #expect(html.contains("<b>Rests on</b> A. Author, Journal of Examples 2005</p>"))
    #expect(html.contains("<b>Who was studied</b> 18 students</p>"))
    #expect(html.contains(#"<span class="strength">moderate evidence</span>"#))
  }

  @Test func `the paths are numbers and path commands`() {
    let paths = html.matches(of: /\ d="([^"]*)"/).map(\.output.1)
    #expect(paths.count > 10)
    #expect(paths.allSatisfy { $0.wholeMatch(of: /[MLhVz0-9. \-]*/) != nil })
  }

  @Test func `flat stretches are shaded, and changes have a row each`() {
    #expect(html.contains(#"<path class="flat" d="M4"#))
    #expect(html.matches(of: /path class="change"/).count == 2)
  }

  @Test func `those who cannot see the picture read where the pitch is flat`() {
    #expect(html.contains("Pitch contour with 2 flat stretches: 2:50–3:40, 5:00–5:10.</desc>"))
  }

  @Test func `nothing is shaded when flat stretches are withheld`() {
    var assessment = Sample.assessment
    assessment.withheld[.flatShare] = "the recording is too noisy"
    let html = ReportFormat.html.render(Sample.report(assessment: assessment))
    #expect(html.contains(#"<path class="flat" d="" />"#))
  }

  /// WCAG AA: 4.5 for text, on the paper and on cards, in both colour schemes and in print.
  @Test func `text stands out from its ground`() throws {
    let schemes = Page.styles.split(separator: ":root {", omittingEmptySubsequences: false)
      .dropFirst().map(colors)
    #expect(schemes.count == 3)
    for scheme in schemes {
      for ground in ["paper", "card"] {
        for text in ["ink", "quiet", "voice", "note", "green", "amber", "red"] {
          let ratio = contrast(try #require(scheme[text]), try #require(scheme[ground]))
          #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
        }
        for ground in ["paper", "card"] {
          let edge = contrast(try #require(scheme["edge"]), try #require(scheme[ground]))
          #expect(edge >= 3, "the edge of a button on \(ground): \(edge)")
        }
        let line = contrast(try #require(scheme["pitch"]), try #require(scheme["flat"]))
        #expect(line >= 3, "the contour on a flat stretch: \(line)")
      }
    }
  }

  private func colors(_ block: Substring) -> [String: Int] {
    let matches = block.prefix { $0 != "}" }.matches(of: /--([a-z-]+): #([0-9a-f]{6})/)
    return Dictionary(uniqueKeysWithValues: matches.map { (String($0.1), Int($0.2, radix: 16)!) })
  }

  private func contrast(_ one: Int, _ other: Int) -> Double {
    let luminances = [luminance(one), luminance(other)].sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  /// WCAG 2's relative luminance of sRGB.
  private func luminance(_ color: Int) -> Double {
    let parts = [color >> 16, color >> 8 & 255, color & 255].map { part in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
