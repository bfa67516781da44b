import Annotations
import SpeechAnalysis
import Testing

struct `CSV files` {
  @Test func `what is written reads back exactly`() throws {
    let segments = AnnotationCSV.segments(allTiers.speech!)
    let pauses = AnnotationCSV.pauses(allTiers.pauses!.map { Pause($0) })
    let nuclei = AnnotationCSV.nuclei(allTiers.nuclei!)
    let fillers = AnnotationCSV.fillers(allTiers.fillers!)
    let prolongations = AnnotationCSV.prolongations(allTiers.prolongations!)
    let repetitions = AnnotationCSV.repetitions(allTiers.repetitions!)
    #expect(try parse(segments, "x/segments.csv").tiers == Tiers(speech: allTiers.speech))
    #expect(try parse(pauses, "x/pauses.csv").tiers == Tiers(pauses: allTiers.pauses))
    #expect(try parse(nuclei, "x/nuclei.csv").tiers == Tiers(nuclei: allTiers.nuclei))
    #expect(try parse(fillers, "x/fillers.csv").tiers == Tiers(fillers: allTiers.fillers))
    #expect(
      try parse(prolongations, "x/prolongations.csv").tiers
        == Tiers(prolongations: allTiers.prolongations))
    #expect(
      try parse(repetitions, "x/repetitions.csv").tiers
        == Tiers(repetitions: allTiers.repetitions))
  }

  @Test func `a table without rows is its tier without events`() throws {
    #expect(try parse(AnnotationCSV.segments([]), "segments.csv").tiers == Tiers(speech: []))
    #expect(try parse(AnnotationCSV.pauses([]), "pauses.csv").tiers == Tiers(pauses: []))
    #expect(try parse(AnnotationCSV.nuclei([]), "any.csv").tiers == Tiers(nuclei: []))
    #expect(try parse(AnnotationCSV.fillers([]), "fillers.csv").tiers == Tiers(fillers: []))
  }

  @Test func `the rows are plain`() {
    let range = [TimeRange(start: 0.25, end: 1.5)]
    #expect(AnnotationCSV.segments(range) == "start,end,label\n0.25,1.5,speech\n")
    #expect(AnnotationCSV.nuclei([0.25, 3]) == "time\n0.25\n3.0\n")
    #expect(AnnotationCSV.fillers(range) == "start,end,label\n0.25,1.5,filled pause\n")
  }

  @Test func `a pause comes with its kind and what it stands after, where that is known`() {
    let pauses = [
      Pause(TimeRange(start: 0.25, end: 1.5), placement: .afterFall),
      Pause(TimeRange(start: 3, end: 8)),
    ]
    #expect(
      AnnotationCSV.pauses(pauses) == """
        start,end,kind,placement
        0.25,1.5,emphatic,afterFall
        3.0,8.0,deadAir,

        """)
  }

  @Test func `the label goes before the name of the file`() throws {
    let text = "start,end,label\n0,1,pause\n1,2,\n3,4,noise\n"
    let parsed = try parse(text, "segments.csv")
    let speech = [TimeRange(start: 1, end: 2)]
    #expect(parsed.tiers == Tiers(speech: speech, pauses: [TimeRange(start: 0, end: 1)]))
    #expect(parsed.ignored == ["noise"])
  }

  @Test func `pauses in a file called segments don't say that there is no speech`() throws {
    let parsed = try parse("start,end,label\n0,1,pause\n", "segments.csv")
    #expect(parsed.tiers == Tiers(pauses: [TimeRange(start: 0, end: 1)]))
  }

  @Test(arguments: ["segments.csv", "/a/talk-speech.CSV", "Speech (2).csv"])
  func `the last word of the file's name tells the tier`(name: String) throws {
    let tiers = try parse("start,end\n0,1\n", name).tiers
    #expect(tiers == Tiers(speech: [TimeRange(start: 0, end: 1)]))
  }

  @Test func `spreadsheets of other countries`() throws {
    let text = "\u{FEFF}Label;End;Start;Note\r\n\"um\";2,5;1,25;\"a;\"\"b\"\"\"\r\n"
    let expected = Tiers(fillers: [TimeRange(start: 1.25, end: 2.5)])
    #expect(try parse(text, "table.csv").tiers == expected)
  }

  @Test(arguments: [
    "", "time,hz,voicing\n0.005,0,0\n", "time,score\n0.005,0\n", "0,1,speech\n",
    "start,stop\n0,1\n",
  ])
  func `other tables are refused by their header`(text: String) {
    let header = text.split(separator: "\n").first.map(String.init) ?? ""
    let expected = "the header “start,end,label”, “start,end” or “time”"
    let problem = AnnotationError.Problem.unexpected(header, expected: expected)
    #expect(failure(text, "nuclei.csv") == AnnotationError(file: "nuclei.csv", line: 1, problem))
  }

  @Test func `a row that is too short or too long is named`() {
    let header = "start,end,label"
    for row in ["1,2", "1,2,speech,", "1"] {
      let problem = AnnotationError.Problem.unexpected(row, expected: "“\(header)”")
      #expect(
        failure("\(header)\n0,1,um\n\n\(row)\n", "a.csv")
          == AnnotationError(file: "a.csv", line: 4, problem))
    }
  }

  @Test func `a table that tells no tier is refused`() {
    #expect(failure("start,end\n0,1\n", "table.csv")?.problem == .unnamedTier)
  }

  @Test func `hops are written in fixed decimals`() {
    var bytes: [UInt8] = []
    AnnotationCSV.appendF0(time: 0.005, f0: nil, voicing: 0, to: &bytes)
    AnnotationCSV.appendF0(time: 3599.995, f0: 119.996, voicing: 0.9996, to: &bytes)
    AnnotationCSV.appendVAD(time: 12.345, score: 0.00004, to: &bytes)
    AnnotationCSV.appendVAD(time: 0.015, score: -1.25, to: &bytes)
    AnnotationCSV.appendVAD(time: 0.015, score: -0.00001, to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        0.005,0.00,0.000
        3599.995,120.00,1.000
        12.345,0.0000
        0.015,-1.2500
        0.015,0.0000

        """)
  }

  @Test func `the centre of every hop of ten hours is written exactly`() throws {
    var bytes: [UInt8] = []
    for hop in stride(from: 0, to: 3_600_000, by: 977) {
      bytes.removeAll(keepingCapacity: true)
      let time = (Double(hop) + 0.5) * 0.01
      AnnotationCSV.appendVAD(time: time, score: 1, to: &bytes)
      let field = try #require(String(decoding: bytes, as: UTF8.self).split(separator: ",").first)
      #expect(field.hasSuffix("5") && abs(Double(field)! - time) < 1e-9)
    }
  }
}
