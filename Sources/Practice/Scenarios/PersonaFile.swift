import DSP
import Models

extension Persona {
  private static let fields = [
    "id", "title", "about", "voice", "rate", "pitch", "gap", "listensFor", "followUps", "patience",
    "shortShare", "longShare", "lines",
  ]

  /// What a file says; every mistake in it is reported to `field`.
  init?(_ field: JSONField) {
    guard field.isObject(of: Self.fields) else { return nil }
    let (id, title, about) = (
      field["id"].identifier(), field["title"].text(), field["about"].text()
    )
    let voice = field["voice"].identifier()
    let (rate, pitch) = (field["rate"].number(in: 80...400), field["pitch"].number(in: 0...99))
    let gap = field["gap"].range(in: 0...10)
    let followUps = field["followUps"].wholeNumber(in: 0...3)
    let patience = field["patience"].number(in: 1...60)
    let short = field["shortShare"].number(in: 0...1)
    let long = field["longShare"].number(in: 1...10)
    let listensFor = field["listensFor"].elements()?.compactMap {
      $0.choice("kind", of: FollowUp.self)
    }
    let lines = Lines(field["lines"])
    guard let id, let title, let about, let voice, let rate, let pitch, let gap, let followUps,
      let patience, let short, let long, let listensFor, let lines
    else { return nil }
    self.init(
      id: id, title: title, about: about, voice: voice, rate: rate, pitch: pitch, gap: gap,
      listensFor: listensFor, mostFollowUps: followUps, patience: patience, shortShare: short,
      longShare: long, lines: lines)
    check(field["lines"])
  }

  private func check(_ field: JSONField) {
    for kind in listensFor where lines.followUps[kind] == nil {
      field[kind.rawValue].report("is missing; the persona listens for it")
    }
    for (name, texts) in [
      ("greeting", lines.greeting), ("farewell", lines.farewell),
      ("interruption", lines.interruption),
    ] where texts.isEmpty {
      field[name].report("is missing; it must be a list […]")
    }
  }
}

extension Lines {
  private static let plain = ["greeting", "farewell", "interruption"]

  init?(_ field: JSONField) {
    guard field.isObject(of: Self.plain + FollowUp.allCases.map(\.rawValue)) else { return nil }
    self.init()
    let plain = Self.plain.map { name in
      field[name].optional { $0.texts(atLeast: 2, slots: [.role]) } ?? []
    }
    (greeting, farewell, interruption) = (plain[0], plain[1], plain[2])
    for kind in FollowUp.allCases {
      followUps[kind] = field[kind.rawValue].optional { Line($0, kind: kind) }
    }
  }
}

extension Lines.Line {
  private static let usualAnswer = 10.0...60.0

  init?(_ field: JSONField, kind: FollowUp) {
    guard field.isObject(of: ["ask", "remark", "answer"]) else { return nil }
    let isAsk = field["ask"].isPresent
    guard isAsk != field["remark"].isPresent else {
      field.report("needs either ask, which waits for an answer, or remark, which goes on")
      return nil
    }
    if kind == .good, isAsk { field["ask"].report("must be remark: nothing is asked here") }
    let texts = field[isAsk ? "ask" : "remark"].texts(
      atLeast: 2, slots: kind == .missingStar ? [.part] : [])
    let answer = field["answer"].optional { $0.range(in: PromptSet.answerLengths) }
    guard let texts else { return nil }
    self.init(texts: texts, answer: isAsk ? answer ?? Self.usualAnswer : nil)
  }
}

extension AudienceLines {
  init?(_ field: JSONField) {
    let names = ["clear", "quiet", "fast", "long", "all"]
    guard field.isObject(of: names) else { return nil }
    let texts = names.map { name in
      let slots: [Slot] = name == "all" ? [] : name == "long" ? [.time, .seconds] : [.time]
      return field[name].texts(atLeast: 2, slots: slots)
    }
    guard let clear = texts[0], let quiet = texts[1], let fast = texts[2], let long = texts[3],
      let all = texts[4]
    else { return nil }
    self.init(clear: clear, quiet: quiet, fast: fast, long: long, all: all)
  }
}
