import DSP
import Feedback
import Language
import SpeechAnalysis
import SpeechMetrics

/// Times to 0.01 s and shares to 0.01, as in the rest of the report. Ranges of words are so already.
extension WordsReview {
  var rounded: WordsReview {
    var review = self
    review.findings = findings.map(\.rounded)
    review.filledPauses = filledPauses?.map { filled in
      var filled = filled
      filled.range = filled.range.rounded
      return filled
    }
    review.language = language?.rounded
    review.answers = answers.map(\.rounded)
    review.keyPoints = keyPoints?.rounded
    review.script = script?.rounded
    return review
  }
}

private func rounded(_ value: Double) -> Double { Rounding.round(value, decimals: 2) }

extension LanguageReview {
  fileprivate var rounded: LanguageReview {
    var review = self
    review.speakingTime = Reporting.rounded(speakingTime)
    review.sentences?.meanLength = Reporting.rounded(sentences?.meanLength ?? 0)
    review.specifics = specifics.rounded
    review.overused = overused.map { overuse in
      var overuse = overuse
      overuse.perThousand = Reporting.rounded(overuse.perThousand)
      return overuse
    }
    return review
  }
}

extension Specifics {
  fileprivate var rounded: Specifics {
    var specifics = self
    specifics.perHundred = perHundred.map(Reporting.rounded)
    return specifics
  }
}

extension WordsReview.Answer {
  fileprivate var rounded: WordsReview.Answer {
    var answer = self
    answer.range = range.rounded
    answer.specifics = specifics.rounded
    for index in (story?.parts ?? []).indices {
      answer.story?.parts[index].share = Reporting.rounded(story!.parts[index].share)
    }
    return answer
  }
}

extension PointsReview {
  fileprivate var rounded: PointsReview {
    var review = self
    review.points = points.map { point in
      var point = point
      point.share = Reporting.rounded(point.share)
      point.saidAt = point.saidAt.map(Reporting.rounded)
      point.delivery = point.delivery?.rounded
      return point
    }
    return review
  }
}

extension PointDelivery {
  fileprivate var rounded: PointDelivery {
    var delivery = self
    delivery.pauseBefore = Reporting.rounded(pauseBefore)
    delivery.pauseAfter = Reporting.rounded(pauseAfter)
    delivery.articulationRate = articulationRate.map(Reporting.rounded)
    delivery.rateChange = rateChange.map(Reporting.rounded)
    delivery.levelChange = levelChange.map(Reporting.rounded)
    delivery.pitchChange = pitchChange.map(Reporting.rounded)
    return delivery
  }
}

extension ScriptReview {
  fileprivate var rounded: ScriptReview {
    var review = self
    review.coverage = Reporting.rounded(coverage)
    review.sections = sections.map { section in
      var section = section
      section.ranges = section.ranges.map(\.rounded)
      section.spoken = Reporting.rounded(section.spoken)
      section.coverage = Reporting.rounded(section.coverage)
      section.hesitations = section.hesitations.map(\.rounded)
      for index in section.sentences.indices {
        section.sentences[index].share = Reporting.rounded(section.sentences[index].share)
      }
      return section
    }
    return review
  }
}
