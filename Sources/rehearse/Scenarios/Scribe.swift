import DSP
import Host
import Language
import Numbers
import Practice
import SpeechAnalysis

/// Has the answers of one sitting written down, and says what a partner may take up of their words. Their
/// sound, where it isn't kept, and their words go with this.
final class Scribe {
  /// A partner waits no longer for words.
  private static let deadline: Seconds = 3
  /// For which there is to be room, whatever the microphone.
  private static let longestAnswer: Seconds = 600

  private let engine: Engine
  private let channel: Int?
  private let folder: PrivateFolder
  private var earlier: [Transcript] = []
  /// Answers with speech in them.
  private(set) var answerCount = 0
  /// Of them, those without words: the engine was late, failed, or heard none.
  private(set) var missedCount = 0
  /// Whether the speaker asked to leave meanwhile.
  private(set) var wasLeft = false

  init(_ engine: Engine, channel: Int?) throws {
    self.engine = engine
    self.channel = channel
    folder = try PrivateFolder(
      for: Self.longestAnswer, sampleRate: 48_000, channelCount: 2,
      environment: Program.environment)
  }

  /// For an answer that isn't kept.
  func files(index: Int) -> TakeFiles {
    TakeFiles(audio: joined(folder.path, "answer-\(index + 1).wav"))
  }

  /// Nil where there are no words in time.
  ///
  /// - Parameter isStory: whether the parts of a story are looked for.
  func words(
    of recording: String, _ timeline: SpeechTimeline, isStory: Bool, wantsToLeave: () -> Bool
  ) -> WordHearing? {
    answerCount += 1
    let display = TranscribingDisplay("your answer")
    defer { display.clear() }
    let transcript = try? engine.transcribe(
      recording, channel: channel, timeline: timeline, deadline: Self.deadline,
      onProgress: display.show
    ) {
      wasLeft = wasLeft || wantsToLeave()
      return wasLeft
    }
    guard let transcript, !transcript.spokenWords.isEmpty else {
      missedCount += 1
      return nil
    }
    defer { earlier.append(transcript) }
    return WordHearing(transcript, isStory: isStory, earlier: earlier)
  }

  /// Nil where every answer was written down.
  var notice: String? {
    guard missedCount > 0 else { return nil }
    return
      "\(missedCount) of \(answerCount) answers were not written down in \(Int(clamping: Self.deadline)) s: "
      + "there the partner went by the sound"
  }
}

extension WordHearing {
  /// Without a lexicon of the language only the text is known.
  fileprivate init(_ transcript: Transcript, isStory: Bool, earlier: [Transcript]) {
    self.init(text: transcript.words.map(\.text).joined(separator: " "))
    guard let lexicon = Lexicon.builtIn(transcript.language) else { return }
    isVague = LanguageReview(transcript, lexicon: lexicon).specifics.isVague
    repeatsItself = earlier.contains { transcript.retells($0, lexicon: lexicon) }
    guard isStory else { return }
    let parts = StarReview(transcript, lexicon: lexicon)?.parts ?? []
    story = Dictionary(uniqueKeysWithValues: parts.map { (StoryPart($0.kind), $0.share) })
  }
}

extension StoryPart {
  fileprivate init(_ kind: StarPart.Kind) {
    self =
      switch kind {
      case .situation: .situation
      case .task: .task
      case .action: .action
      case .result: .result
      }
  }
}
