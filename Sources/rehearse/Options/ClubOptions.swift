import ArgumentParser
import ClubNight
import DSP

/// What the evening's results show, in which forms and where.
struct ClubOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      The folder for the results; made where it isn't there. Without it, one beside the input, \
      "club-night-results" for "club-night".
      """,
      valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: .init(
      "Write only these of \(PageFormats.list), with commas between them.", valueName: "forms"))
  var format: PageFormats?

  @Flag(help: "Rank the speeches of one kind and profile by their scores.")
  var rank = false

  @Flag(help: "Show scores on the shared table.")
  var showScores = false

  @Flag(help: "Write Speaker 1, Speaker 2 … for the names.")
  var anonymous = false

  @Option(
    help: .init(
      """
      Time each speech from its first speech (first-speech), from the beginning of its recording \
      (file-start), or from so far into that (0:05).
      """,
      valueName: "moment"))
  var timingFrom = TimingMoment(start: .firstSpeech)

  @Option(
    help: .init(
      """
      Allow so many seconds more than the longest time, as after a failure of the timing signal; \
      contests allow 30.
      """,
      valueName: "s"))
  var allowance = 0.0

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a folder") }
    guard (0...600).contains(allowance) else {
      throw ValidationError("--allowance must be 0 to 600 s; \(allowance) is not")
    }
  }

  var formats: PageFormats { format ?? .all }

  var showing: Evening.Showing {
    var showing = Evening.Showing()
    showing.ranks = rank
    showing.showsScores = showScores
    showing.isAnonymous = anonymous
    showing.start = timingFrom.start
    showing.technicalAllowance = allowance
    return showing
  }
}

/// From when speeches are timed.
struct TimingMoment: ExpressibleByArgument, CustomStringConvertible {
  var start: TimingStart

  init(start: TimingStart) {
    self.start = start
  }

  init?(argument: String) {
    switch argument {
    case "first-speech": start = .firstSpeech
    case "file-start": start = .fileStart
    default:
      guard let time = Seconds(clock: argument) else { return nil }
      start = .offset(time)
    }
  }

  var description: String {
    switch start {
    case .firstSpeech: "first-speech"
    case .fileStart: "file-start"
    case .offset(let time): "\(time)"
    }
  }
}

/// The forms to write.
struct PageFormats: ExpressibleByArgument {
  static let all = PageFormats(Set(ClubFile.Kind.allCases))
  static let list = ClubFile.Kind.allCases.map(\.rawValue).joined(separator: ", ")

  private let kinds: Set<ClubFile.Kind>

  private init(_ kinds: Set<ClubFile.Kind>) {
    self.kinds = kinds
  }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let kinds = names.compactMap { ClubFile.Kind(rawValue: String($0)) }
    guard kinds.count == names.count else { return nil }
    self.init(Set(kinds))
  }

  func contains(_ file: ClubFile) -> Bool {
    kinds.contains(file.kind)
  }
}
