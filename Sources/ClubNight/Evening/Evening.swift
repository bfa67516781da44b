/// A whole evening, in the organiser's order: what every page and table is made from.
public struct Evening: Sendable, Equatable {
  /// What is shown to all.
  public struct Showing: Sendable, Equatable, Codable {
    public var ranks = false
    /// Scores on the shared table; ranking shows them too.
    public var showsScores = false
    /// "Speaker 1" for the names, everywhere.
    public var isAnonymous = false
    public var start = TimingStart.firstSpeech
    /// Added to the longest time after a technical failure of the signal, in seconds.
    public var technicalAllowance = 0.0

    public init() {}
  }

  /// Without those who didn't consent: they appear nowhere.
  public var outcomes: [ClubOutcome]
  public var showing: Showing
  public var toolVersion: String
  /// Of the norms, profiles and timings.
  public var modelsHash: String

  public init(
    outcomes: [ClubOutcome], showing: Showing, toolVersion: String, modelsHash: String
  ) {
    self.outcomes = outcomes
    self.showing = showing
    self.toolVersion = toolVersion
    self.modelsHash = modelsHash
  }
}
