import ArgumentParser
import Feedback

/// What drills are judged by, and which of them there are.
struct PracticeOptions: ParsableArguments {
  @Option(
    help: .init(
      "Whom you speak to: \(Profile.builtInIDs.joined(separator: ", ")), or a file of your own. "
        + "(default: the one you chose, or talk)",
      valueName: "profile"),
    completion: .list(Profile.builtInIDs))
  var profile: String?

  @OptionGroup var optOut: OptOutOptions
}
