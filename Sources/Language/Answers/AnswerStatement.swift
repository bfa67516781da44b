import Numbers

extension StarReview {
  /// What an answer's parts show: "Situation 40 %, action 45 %, result 15 %. No words told of a task."
  public var text: String {
    let shares = parts.map { "\($0.kind.rawValue) \(Int(clamping: (100 * $0.share).rounded())) %" }
    let told = shares.joined(separator: ", ")
    let names = missing.map { "a \($0.rawValue)" }.map { $0 == "a action" ? "an action" : $0 }
    let said = told.prefix(1).uppercased() + told.dropFirst() + "."
    return names.isEmpty
      ? said : said + " No words told of " + names.joined(separator: " or ") + "."
  }
}

extension Specifics {
  /// What makes an answer concrete, or that little does; nil of a few words.
  public var text: String? {
    guard let perHundred, wordCount >= 30 else { return nil }
    let found = "\(numbers) numbers, \(names) names, \(dates) dates and \(results) results"
    let rounded = Int(clamping: perHundred.rounded())
    return isVague
      ? "In \(wordCount) words: \(found). A number, a name or a date would make it easier to picture."
      : "In \(wordCount) words: \(found), \(rounded) in 100 words."
  }
}
