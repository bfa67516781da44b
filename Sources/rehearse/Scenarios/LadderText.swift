import Practice
import Reporting

/// What the ladder shows, for reading in a terminal.
struct LadderText: TerminalText {
  let ink: Ink
  let width: Int

  init(_ options: RenderOptions) {
    ink = Ink(isOn: options.color)
    width = Self.columns(options)
  }

  /// Every situation, easiest first, with the speaker's rating, and where they stand.
  func steps(_ ladder: Ladder, ratings: [String: Int]) -> String {
    var situations: [Situation] = []
    for step in ladder.steps where situations.last != step.situation {
      situations.append(step.situation)
    }
    let rows = situations.map { situation in
      let isHere = ladder.step?.situation == situation
      let fear = ratings[situation.id].map(String.init) ?? "–"
      let help = isHere ? ink.dim("  " + Self.help(ladder.step!)) : ""
      return "  " + (isHere ? ink.green("→") : " ") + " " + pad(fear, to: 3)
        + situation.title + help
    }
    return page([section("Your ladder, by how much you fear each", rows)])
  }

  static func next(_ step: Ladder.Step) -> String { "\(step.situation.title): \(help(step))." }

  private static func help(_ step: Ladder.Step) -> String {
    if step.situation.setting == .world { return "with people" }
    return switch step.scaffold {
    case 3: "with all the help there is"
    case 2: "with some help"
    case 1: "with little help"
    default: "without help"
    }
  }
}
