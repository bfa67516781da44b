import Feedback
import History

/// A take that the history keeps, from its first report to the last that is known of it.
struct KeptTake {
  var take: RememberedTake
  /// Full paths of what was written for it.
  private let files: [String]
  private let history = Result { try openHistory() }
  /// In the history, once it is there.
  private var number: Int?

  init(_ take: RememberedTake, files: [String]) {
    self.take = take
    self.files = files
  }

  /// Nil also where the history can't be read, which `remember` tells.
  func sinceLastTime(judgedBy profile: Profile) -> SinceLastTime? {
    try? history.get().sinceLastTime(take, as: number, judgedBy: profile)
  }

  /// As it is known by now; whether that could be.
  @discardableResult
  mutating func remember() -> Bool {
    attemptHistory(in: try history.get()) { store in
      number = try store.remember(take, as: number, files: files)
    }
  }
}
