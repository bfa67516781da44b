public import History

/// Now and then a word on practising before people, by rule and not at random: with every second level that
/// is done.
public enum PeopleNudge {
  public static let sentence =
    "Try it with one person this week: speeches that were rehearsed before people were rated higher than those "
    + "rehearsed alone (Smith & Frymier 2006)."

  /// After the last of `attempts`; nil most of the time.
  public static func after(_ attempts: [DrillAttempt], drills: [Drill]) -> String? {
    let standings = drills.map { ($0.id, Standing($0, attempts)) }
    let latest = standings.first { $0.0 == attempts.last?.drill }?.1.step
    let levelsDone = standings.reduce(0) { $0 + $1.1.levelsDone }
    return (latest == .up || latest == .done) && levelsDone % 2 == 0 ? sentence : nil
  }
}
