/// One of the sounds side by side in a file: a recorder's microphone beside the computer's own sound, a
/// camera's second input, another language.
public struct AudioTrack: Sendable, Equatable {
  /// As the file has it: "Microphone".
  public var name: String?
  /// As the file has it, usually of three letters (ISO 639-2): "eng".
  public var language: String?

  public init(name: String? = nil, language: String? = nil) {
    self.name = name
    self.language = language
  }
}
