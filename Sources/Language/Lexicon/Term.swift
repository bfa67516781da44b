/// A word or phrase that is counted, and where it counts.
public struct Term: Sendable, Equatable {
  /// In small letters, its words apart by a space: "you know".
  public var text: String
  /// The first that applies decides.
  public var rules: [ContextRule]
  /// Whether it counts where no rule applies.
  public var otherwise: Bool

  var words: [String] { text.phraseWords }
}

/// When a term counts, or doesn't: every condition that is given must hold.
public struct ContextRule: Sendable, Equatable {
  /// Where a term stands among the signs and pauses around it.
  public enum Place: String, Sendable, CaseIterable {
    /// First in its sentence, but for "and", "but" and filler words.
    case start
    /// Between two signs or pauses of at least 0.25 s.
    case aside
    /// A sentence by itself, in a transcript with full stops: an answer rather than a filler.
    case alone
    /// Before a sign or pause, with none in front of it.
    case end
  }

  public var counts: Bool
  public var places: [Place]
  /// Sequences of words of which one must stand right before the term.
  public var after: [[WordPattern]]
  /// Of which one must stand right after it.
  public var before: [[WordPattern]]
  /// Of which one must stand in the ten words before it in its sentence.
  public var earlier: [[WordPattern]]
}

extension String {
  /// Its words, which are apart by spaces.
  var phraseWords: [String] { split(separator: " ").map(String.init) }
}
