import ChildProcess
import Host
import Practice

/// Says what the partner says: shows it always, speaks it where there is a voice, and lets a program of the
/// user's own word it where one is named.
struct Partner {
  /// Of the time that a text takes: nobody speaks faster than that.
  private static let leastShare = 0.3

  private let persona: Persona
  private let isPaced: Bool
  private var voice: PartnerVoice?
  private var command: PartnerCommand?

  init(_ plan: SittingPlan, persona: Persona, isPaced: Bool) throws {
    let environment = Program.environment
    self.persona = persona
    self.isPaced = isPaced
    voice = plan.isSilent || !isPaced ? nil : PartnerVoice(environment: environment)
    command = try plan.partner.map { try PartnerCommand($0, environment: environment) }
  }

  /// What is said in this turn, in its parts. Where the user's program fails, the line that is built in.
  mutating func parts(
    of turn: Turn, scenario: Scenario, role: String?, past: [HeardTurn], at desk: borrowing Desk
  ) -> [String] {
    let parts = (turn.remark.map { [$0] } ?? []) + turn.parts
    guard let command, turn.parts.count <= 1 else { return parts }
    let request = PartnerCommand.Request(
      scenario: scenario.title, role: role,
      persona: .init(id: persona.id, about: persona.about),
      past: past.map { .init(partner: $0.text, heard: $0.hearing?.rounded) },
      next: .init(
        kind: turn.kind.name, followUp: turn.kind.followUp?.rawValue, why: turn.why,
        text: turn.text))
    do {
      return [try command.text(for: request) { desk.wantsToLeave() }]
    } catch {
      writeMessage("rehearse: \(error); the built-in lines are used from here on")
      self.command = nil
      return parts
    }
  }

  /// Whether the speaker stayed for all of it.
  ///
  /// Without a voice it takes as long as it would be spoken, so that an answer is timed from the same place.
  mutating func say(_ text: String, at desk: borrowing Desk) -> Bool {
    guard isPaced else { return true }
    guard let voice else { return desk.wait(persona.duration(of: text)) }
    let start = monotonicTime()
    let duration = persona.duration(of: text)
    var hasLeft = false
    do {
      try voice.say(text, as: persona) {
        hasLeft = desk.wantsToLeave()
        return hasLeft
      }
      // Without a place to play it, espeak-ng ends at once, and as if all were well.
      if monotonicTime() - start > Self.leastShare * duration { return true }
      writeMessage("rehearse: espeak-ng makes no sound here: the partner is only shown")
    } catch {
      guard !hasLeft else { return false }
      writeMessage(
        "rehearse: espeak-ng can't be heard (\(error.reason)): the partner is only shown")
    }
    self.voice = nil
    return desk.wait(duration - (monotonicTime() - start))
  }
}
