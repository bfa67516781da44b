import ArgumentParser
import Host

/// What may be replaced by the files that a command writes.
struct ReplacingOptions: ParsableArguments {
  /// No file of ours is larger.
  private static let largestFile = 500_000_000

  @Flag(help: "Replace files even where rehearse didn't write them.")
  var force = false

  /// Nothing is lost that rehearse can't make again: told before anything is heard.
  func check(_ outputs: [(path: String, form: FileForm)]) throws(ValidationError) {
    guard !force else { return }
    for output in outputs where !Self.mayReplace(output.path, output.form) {
      throw ValidationError(
        "\(output.path) is there already, and rehearse didn't write it, or it was changed since: choose "
          + "another name, or add --force to replace it")
    }
  }

  private static func mayReplace(_ path: String, _ form: FileForm) -> Bool {
    guard let size = fileSize(path), !isSpecialFile(path), !isFolder(path) else { return true }
    guard size > 0 else { return true }
    guard size <= largestFile, let bytes = Files.contents(path) else { return false }
    return form.isOwn(bytes)
  }
}
