public import DSP
public import SpeechAnalysis

/// Which key points were reached, when, and whether the delivery set them off.
public struct PointsReview: Sendable, Equatable, Codable {
  /// In the planned order.
  public var points: [PointReview]
  /// The sentences that every renderer shows, the most important first.
  public var remarks: [ScriptRemark]

  public var coveredCount: Int { points.count(where: \.isCovered) }
}

public struct PointReview: Sendable, Equatable, Codable {
  public var text: String
  public var line: Int
  /// Which of its wordings came nearest: 0 is the first, `text`.
  public var wording: Int
  public var isCovered: Bool
  /// Of the words of that wording that carry meaning, how many were said close together: 0…1.
  public var share: Double
  /// From the first of them to the last; nil when the point wasn't covered.
  public var range: TimeRange?
  /// 1 for the point that was said first; nil when it wasn't covered.
  public var place: Int?
  /// Whether it was said out of the planned order.
  public var isMoved: Bool
  /// Both counted from the first speech.
  public var plannedAt: Seconds?
  public var saidAt: Seconds?
  public var delivery: PointDelivery?
}

extension PointsReview {
  /// Nil where there is no transcript, or no word in it.
  public init?(_ keyPoints: KeyPoints, timeline: SpeechTimeline, limits: ScriptLimits = .shipped) {
    guard let transcript = timeline.transcript else { return nil }
    var vocabulary = MatchVocabulary(MatchLanguage(transcript.language))
    let talk = TalkWords(transcript, vocabulary: &vocabulary)
    guard let spoken = talk.range else { return nil }
    let index = MatchIndex(talk.words)
    let places = keyPoints.points.map { PointPlace($0, talk.words, index, &vocabulary) }
    let start = min(spoken.start, timeline.span?.start ?? spoken.start)
    let delivery = DeliveryAround(timeline, limits)
    points = zip(keyPoints.points, places).map { point, place in
      let range = place.isCovered ? place.window.map { talk.range(of: $0.words) } : nil
      let sentence = place.window.map { talk.range(of: talk.sentence(around: $0.words)) }
      return PointReview(
        text: point.text, line: point.line, wording: place.wording, isCovered: place.isCovered,
        share: place.window?.share ?? 0, range: range, isMoved: false,
        plannedAt: point.plannedAt, saidAt: range.map { $0.start - start },
        delivery: range.flatMap { _ in sentence.map(delivery.delivery) })
    }
    remarks = []
    putInOrder()
    remarks = PointsRemarks(self, limits).all
  }

  private mutating func putInOrder() {
    let covered = points.indices.filter { points[$0].isCovered }
    let starts = covered.map { points[$0].range?.start ?? 0 }
    let spoken = covered.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    var places = covered.map { _ in 0 }
    for (place, index) in spoken.enumerated() {
      places[index] = place
      points[covered[index]].place = place + 1
    }
    for index in movedItems(places.map { (place: $0, weight: 1) }) {
      points[covered[index]].isMoved = true
    }
  }
}

/// Where one key point was said, in that of its wordings which came nearest.
private struct PointPlace {
  var wording = 0
  var window: DenseWindow?
  var isCovered = false

  init(
    _ point: KeyPoint, _ talk: [MatchWord], _ words: MatchIndex, _ vocabulary: inout MatchVocabulary
  ) {
    for (index, text) in point.wordings.enumerated() {
      let passage = SoughtPassage([PlainWord](text.tokens).map { vocabulary.word($0.text) })
      let places = passage.places(in: words)
      guard
        let dense = passage.densest(at: places, in: talk, length: passage.pointWindow)
      else { continue }
      let literal =
        passage.isSaid(in: dense) ? nil : passage.wordForWord(at: places, in: talk)
      let isSaid = literal != nil || passage.isSaid(in: dense)
      let window = literal ?? dense
      guard
        self.window.map({ (isSaid ? 1 : 0, window.share) > (isCovered ? 1 : 0, $0.share) }) ?? true
      else { continue }
      (self.wording, self.window, isCovered) = (index, window, isSaid)
    }
  }
}
