/// A file of the evening's folder.
public struct ClubFile: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case csv, json, html, markdown, labels
  }

  /// Below the folder: "sheets/03-ana.html".
  public var name: String
  public var text: String
  /// About one speaker, for that speaker: mode 0600.
  public var isPrivate: Bool
  public var kind: Kind
}
