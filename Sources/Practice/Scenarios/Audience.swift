import SpeechMetrics

extension AudienceLines {
  /// What was heard best, and the first place where it got lost; or that nothing did.
  func remark(on heard: TurnHearing, drawn: ([String]) -> String) -> String {
    var sentences: [String] = []
    if let time = heard.moments.clear { sentences.append(at(time, drawn(clear))) }
    if let time = heard.moments.quiet {
      sentences.append(at(time, drawn(quiet)))
    } else if let time = heard.moments.long {
      sentences.append(
        at(time, drawn(long))
          .filled(.seconds, Rounding.text(heard.longestPause, decimals: 0)))
    } else if let time = heard.moments.fast {
      sentences.append(at(time, drawn(fast)))
    } else {
      sentences.append(drawn(all))
    }
    return sentences.joined(separator: " ")
  }

  private func at(_ time: Double, _ sentence: String) -> String {
    sentence.filled(.time, Rounding.clock(time))
  }
}
