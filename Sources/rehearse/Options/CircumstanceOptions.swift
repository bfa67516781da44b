import ArgumentParser
import History

/// What the history keeps of the circumstances of a take.
struct CircumstanceOptions: ParsableArguments {
  @Option(help: .init("Note the room: \"large hall\".", valueName: "text"))
  var room: String?

  @Option(help: .init("Note the microphone: \"headset\".", valueName: "text"))
  var microphone: String?

  @Flag(help: "Note that you spoke with notes.")
  var withNotes = false

  @Flag(help: "Note that you spoke under time pressure.")
  var timePressure = false

  @Option(help: .init("Note what you tried: \"slower\". May be given again.", valueName: "text"))
  var tag: [String] = []

  @Option(
    help: .init(
      "How comfortable you are now, 0 to 10. Afterwards you are asked again; Enter skips.",
      valueName: "0-10"))
  var comfort: Int?

  @Option(
    help: .init(
      "How well you expect it to go, 0 to 10. Afterwards you are asked how it went; Enter skips.",
      valueName: "0-10"))
  var predicted: Int?

  func validate() throws {
    for (flag, text) in [("--room", room), ("--microphone", microphone)]
      + tag.map({ ("--tag", $0) })
    {
      guard let text else { continue }
      try check(text, of: flag)
    }
    for (flag, rating) in [("--comfort", comfort), ("--predicted", predicted)] {
      guard let rating, !RememberedTake.Ratings.range.contains(rating) else { continue }
      throw ValidationError("\(flag) must be 0 to 10; \(rating) is not")
    }
  }

  /// Whether something is to be kept that --ephemeral would lose.
  var isGiven: Bool {
    room != nil || microphone != nil || withNotes || timePressure || !tag.isEmpty
      || comfort != nil || predicted != nil
  }

  var conditions: RememberedTake.Conditions {
    .init(room: room, microphone: microphone, withNotes: withNotes, timePressure: timePressure)
  }

  /// As far as they can be known before the take.
  var ratings: RememberedTake.Ratings { .init(comfortBefore: comfort, predicted: predicted) }
}

/// Texts that are kept are short and say something.
func check(_ text: String, of flag: String, limit: Int = 200) throws(ValidationError) {
  if text.allSatisfy(\.isWhitespace) { throw ValidationError("\(flag) needs a text") }
  if text.count > limit { throw ValidationError("\(flag) takes at most \(limit) characters") }
}
