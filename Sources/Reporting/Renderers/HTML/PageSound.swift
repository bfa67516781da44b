/// Where a page finds the recording that it plays.
public enum PageSound: Sendable, Equatable {
  /// Beside the page: the path that leads there from the page's folder.
  case linked(path: String)
  /// In the page: the bytes of an Ogg Opus file.
  case embedded([UInt8])
}
