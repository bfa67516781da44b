/// What takes are called. No take's files ever replace others.
struct TakeNames {
  /// Whether something has a path.
  var isThere: (String) -> Bool

  /// A free place in `folder`: "2026-11-21 14.03 Why us.wav", or else with " 2", " 3", … in its name.
  func files(
    in folder: String, at time: LocalTime, title: String?, audioExtension: String
  ) -> TakeFiles {
    let title = Self.sanitized(title ?? "")
    let files = TakeFiles(
      folder: joined(folder, ""), stem: time.inFileName + (title.isEmpty ? "" : " " + title),
      audioExtension: audioExtension)
    return firstFree { files.with(suffix: $0 == 1 ? "" : " \($0)") }
  }

  /// The place that the user chose, which has to be free.
  func files(at path: String) throws(TakeError) -> TakeFiles {
    let files = TakeFiles(audio: path)
    guard files.hasRoomForExtensions else { throw .nameTooLong(path) }
    if let taken = files.all.first(where: isThere) { throw .isThere(taken, take: path) }
    return files
  }

  /// A free place beside `files` for a take that was started again: "NAME (set aside 1).wav".
  func setAside(_ files: TakeFiles) -> TakeFiles {
    firstFree { files.with(suffix: " (set aside \($0))") }
  }

  private func firstFree(_ files: (Int) -> TakeFiles) -> TakeFiles {
    var number = 1
    while files(number).all.contains(where: isThere) { number += 1 }
    return files(number)
  }

  /// A title as part of a file's name: on one line, without "/", what doesn't print or dots in front.
  private static func sanitized(_ title: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in title.unicodeScalars {
      switch scalar.properties.generalCategory {
      case _ where scalar == "/": scalars.append("-")
      case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      case .format where !scalar.properties.isJoinControl: break
      default: scalars.append(scalar)
      }
    }
    let words = String(scalars).split(separator: " ").joined(separator: " ")
    return String(words.drop { $0 == "." || $0 == " " })
  }
}
