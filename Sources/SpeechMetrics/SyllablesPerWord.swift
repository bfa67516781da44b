/// How many syllables a word has in a kind of speech, and the standard deviation over talks of it.
public struct SyllablesPerWord: Sendable, Equatable {
  public var value: Double
  public var deviation: Double

  public init(value: Double, deviation: Double) {
    self.value = value
    self.deviation = deviation
  }
}
