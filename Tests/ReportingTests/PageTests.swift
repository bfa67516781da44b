import Foundation
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
      import sys, xml.etree.ElementTree as T
      from html.parser import HTMLParser
      text = sys.stdin.read()
      HTMLParser().feed(text)
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

  @Test func `it loads nothing and runs nothing`() {
    for active in ["<script", "http:", "https:", "src=", "href=", "url(", "@import", " onload"] {
      #expect(!html.contains(active), "\(active)")
    }
    #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
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
