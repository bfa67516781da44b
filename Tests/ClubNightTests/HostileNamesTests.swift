import Foundation
import TestSupport
import Testing

@testable import ClubNight
@testable import Reporting

@Suite struct `Names nobody should trust` {
  private static let names = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1",
    "<script>alert(1)</script>",
    "\" onmouseover=\"alert(1)", "'; DROP", "../../etc/passwd", "CON", "a\nb\tc", "\u{202E}gnp.exe",
    "",
    "{{secret}}", "[x](javascript:alert(1))", "| a | b |", String(repeating: "𝒜", count: 5000),
    "e\u{301}\u{301}", "\u{1B}[31mred",
  ]

  private static let files = ClubPages.files(
    for: SampleEvening.evening(
      names.map { name in
        SampleEvening.heard(name, title: name) { $0.entry.type = name }
      } + [SampleEvening.failed(names[7], names[7])]
    ) { $0.ranks = true })

  @Test func `file names are safe, unique and short`() {
    let names = Self.files.map(\.name)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names {
      let parts = name.split(separator: "/")
      #expect(parts.count <= 2 && !name.contains(".."))
      #expect(parts.allSatisfy { $0.utf8.count <= 255 && !$0.hasPrefix(".") }, "\(name)")
      #expect(!name.unicodeScalars.contains { "\\:*?\"<>| \t\n".unicodeScalars.contains($0) })
    }
  }

  @Test func `pages have no elements but their own`() throws {
    let script = """
      import sys
      from html.parser import HTMLParser
      class Counter(HTMLParser):
          scripts = 0
          def handle_starttag(self, tag, attributes):
              self.scripts += tag == "script"
              assert not any(name.startswith("on") for name, _ in attributes), attributes
      counter = Counter()
      counter.feed(sys.stdin.read())
      print(counter.scripts)
      """
    for file in Self.files where file.kind == .html {
      let result = try Python.run(script, input: file.text)
      #expect(result.output == (file.name == "club.html" ? "1\n" : "0\n"), "\(file.name)")
      if file.name.hasPrefix("sheets/05") { break }
    }
  }

  @Test func `no cell is a formula`() throws {
    let script = """
      import csv, io, sys
      for row in csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")):
          for cell in row:
              try: float(cell)
              except ValueError: assert cell[:1] not in list("=+-@\\t\\r\\n＝＋－＠") or cell == "", cell
          print(len(row))
      """
    for (name, count) in [
      ("scores.csv", ScoresTable.columns.count), ("timer.csv", TimerSheet.columns.count),
    ] {
      let result = try Python.run(script, input: Self.files.text(name))
      #expect(result.status == 0, "\(result.output)")
      #expect(Set(result.output.split(separator: "\n")) == ["\(count)"])
    }
  }

  @Test func `nothing moves the cursor or turns the text around`() {
    for file in Self.files {
      #expect(!file.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test func `a label keeps to its line`() {
    for file in Self.files where file.kind == .labels {
      #expect(file.text.split(separator: "\n").allSatisfy { $0.count { $0 == "\t" } == 2 })
    }
  }

  @Test func `only the page's own script may run`() throws {
    let script = """
      import base64, hashlib, re, sys
      page = sys.stdin.read()
      text = re.search("<script>(.*)</script>", page, re.S)[1]
      digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
      assert f"script-src 'sha256-{digest}'" in page, digest
      """
    let result = try Python.run(script, input: Self.files.text("club.html"))
    #expect(result.status == 0, "\(result.output)")
  }
}
