/// Where each sentence of a script was said.
struct ScriptPlaces {
  let passages: [SoughtPassage]
  /// Of each sentence the densest window, said in it or not.
  private(set) var windows: [DenseWindow?]
  /// Of the words of the talk, which belong to a sentence that was said.
  private(set) var isTaken: [Bool]
  private let talk: [MatchWord]

  /// Sentences in their order first, by aligning script and talk as wholes; then, in the words that are left, those
  /// that were said elsewhere.
  init(_ sentences: [[MatchWord]], talk: [MatchWord]) {
    self.talk = talk
    passages = sentences.map(SoughtPassage.init)
    windows = passages.map { _ in nil }
    isTaken = talk.map { _ in false }
    let aligned = Self.aligned(sentences, talk)
    for index in passages.indices { look(for: index, in: aligned[index]) }
    let words = MatchIndex(talk)
    for index in passages.indices where !isSaid(index) {
      look(for: index, in: passages[index].places(in: words).filter { !isTaken[$0] })
    }
  }

  func isSaid(_ index: Int) -> Bool {
    windows[index].map(passages[index].isSaid) ?? false
  }

  /// Per sentence the words of the talk that the alignment gives it.
  private static func aligned(_ sentences: [[MatchWord]], _ talk: [MatchWord]) -> [[Int]] {
    let owners = sentences.enumerated().flatMap { index, words in words.map { _ in index } }
    var aligned: [[Int]] = sentences.map { _ in [] }
    for pair in WordAlignment(sentences.flatMap { $0 }, talk).pairs {
      aligned[owners[pair.script]].append(pair.talk)
    }
    return aligned
  }

  private mutating func look(for index: Int, in places: [Int]) {
    let passage = passages[index]
    let length = passage.sentenceWindow
    guard let window = passage.densest(at: places, in: talk, length: length) else { return }
    windows[index] = window
    guard passage.isSaid(in: window) else { return }
    for place in window.words { isTaken[place] = true }
  }
}

extension SoughtPassage {
  /// Room for a few words between those of a sentence.
  fileprivate var sentenceWindow: Int { max(8, words.count * 3 / 2) }

  /// A key point is seldom said in its own words alone.
  var pointWindow: Int { max(15, words.count * 3) }
}
