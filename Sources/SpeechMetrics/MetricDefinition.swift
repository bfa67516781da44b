struct MetricDefinition {
  var name: String
  var unit: String
  var decimals: Int
  var group: MetricGroup
  var explanation: String

  init(_ name: String, _ unit: String, _ decimals: Int, _ group: MetricGroup, _ explanation: String)
  {
    self.name = name
    self.unit = unit
    self.decimals = decimals
    self.group = group
    self.explanation = explanation
  }
}

extension MetricID {
  var definition: MetricDefinition {
    switch self {
    case .duration:
      .init("duration", "s", 1, .recording, "length of the recording")
    case .speechLevel:
      .init("speech level", "dBFS", 1, .recording, "mean power of the speech frames")
    case .noiseFloor:
      .init("noise floor", "dBFS", 1, .recording, "median level of the frames away from speech")
    case .signalToNoise:
      .init("signal-to-noise ratio", "dB", 1, .recording, "speech power over noise power")
    case .clipping:
      .init("clipping", "%", 2, .recording, "samples at full scale, in runs of three or more")

    case .speakingTime:
      .init("speaking time", "s", 1, .time, "from the first speech onset to the last speech end")
    case .phonationTime:
      .init("phonation time", "s", 1, .time, "speaking time less silent pauses")
    case .phonationTimeRatio:
      .init("phonation-time ratio", "", 2, .time, "phonation time over speaking time")
    case .leadingSilence:
      .init("leading silence", "s", 1, .time, "before the first speech onset")
    case .trailingSilence:
      .init("trailing silence", "s", 1, .time, "after the last speech end")

    case .pauseCount:
      .init("pauses", "", 0, .pauses, "silences between speech at or above the pause minimum")
    case .pausesPerMinute:
      .init("pauses per minute", "/min", 1, .pauses, "pauses over speaking time")
    case .pauseMean:
      .init("mean pause", "s", 2, .pauses, "mean length of the pauses")
    case .pauseMedian:
      .init("median pause", "s", 2, .pauses, "middle length of the pauses")
    case .pause90thPercentile:
      .init("90th percentile pause", "s", 2, .pauses, "nine pauses in ten are shorter")
    case .longestPause:
      .init("longest pause", "s", 1, .pauses, "length of the longest pause")
    case .briefPauseCount:
      .init("brief pauses", "", 0, .pauses, "pauses under 0.5 s")
    case .phrasePauseCount:
      .init("phrase pauses", "", 0, .pauses, "pauses from 0.5 to 1 s")
    case .emphaticPauseCount:
      .init("emphatic pauses", "", 0, .pauses, "pauses from 1 to 2 s")
    case .longPauseCount:
      .init("long pauses", "", 0, .pauses, "pauses from 2 to 5 s")
    case .deadAirCount:
      .init("dead air", "", 0, .pauses, "pauses of 5 s or more")
    case .longPausesPerMinute:
      .init(
        "pauses of 1–5 s per minute", "/min", 1, .pauses,
        "emphatic and long pauses over speaking time")

    case .syllableCount:
      .init("syllables", "", 0, .pace, "syllable nuclei outside filled pauses")
    case .speechRate:
      .init("speech rate", "syll/s", 2, .pace, "syllables over speaking time")
    case .articulationRate:
      .init("articulation rate", "syll/s", 2, .pace, "syllables over phonation time")
    case .estimatedWordsPerMinute:
      .init(
        "estimated words per minute", "≈ words/min", 0, .pace,
        "speech rate over the profile's syllables per word")
    case .meanLengthOfRun:
      .init("mean length of run", "syll", 1, .pace, "syllables per run between two pauses")
    case .paceVariation:
      .init(
        "pace variation", "", 2, .pace,
        "coefficient of variation of the speech rate over windows of 15 s")
    case .fastestStretch:
      .init("fastest stretch", "syll/s", 2, .pace, "highest speech rate in a window of 15 s")
    case .slowestStretch:
      .init("slowest stretch", "syll/s", 2, .pace, "lowest speech rate in a window of 15 s")
    case .openingPaceChange:
      .init(
        "pace change at the opening", "%", 0, .pace,
        "speech rate of the first 60 s, or 15 % of a shorter talk, over that of the middle, less 100 %; "
          + "information only")
    case .closingPaceChange:
      .init("pace change at the close", "%", 0, .pace, "the same of the last; information only")
    case .finalLengthening:
      .init(
        "final lengthening", "", 2, .pace,
        "length of the last syllable of a run over that of its others, median over runs; information "
          + "only")

    case .medianF0:
      .init("median F0", "Hz", 0, .pitch, "middle pitch of the voice; information only")
    case .pitchStandardDeviation:
      .init(
        "pitch variation", "st", 2, .pitch,
        "standard deviation of the pitch in semitones, mean over windows of 10 s")
    case .pitchRange:
      .init(
        "pitch range", "st", 1, .pitch,
        "10th to 90th percentile of the pitch, mean over windows of 10 s")
    case .flatShare:
      .init(
        "flat stretches", "", 2, .pitch,
        "share of the 10 s windows whose pitch variation quotient is under 0.15")
    case .liveliestMinute:
      .init(
        "liveliest minute", "st", 2, .pitch,
        "highest pitch variation over a minute, of talks of 2 minutes or more")
    case .flattestMinute:
      .init(
        "flattest minute", "st", 2, .pitch,
        "lowest pitch variation over a minute, of talks of 2 minutes or more")
    case .emphasesPerMinute:
      .init(
        "emphases per minute", "/min", 1, .pitch,
        "syllables higher by 2 st, louder by 2 dB and longer than those within 2 s; information only"
      )
    case .phraseFinalFallShare:
      .init(
        "phrase-final falls", "", 2, .pitch,
        "share of runs that fall 2 st or more over their last 0.3 s; information only")
    case .phraseFinalLevelShare:
      .init(
        "phrase-final levels", "", 2, .pitch,
        "share of runs that move less than 2 st over their last 0.3 s; information only")
    case .phraseFinalRiseShare:
      .init(
        "phrase-final rises", "", 2, .pitch,
        "share of runs that rise 2 st or more over their last 0.3 s; information only")
    case .declination:
      .init(
        "declination", "st/s", 2, .pitch,
        "slope of the pitch over a run of 1 s or more, median over runs; information only")
    case .pitchReset:
      .init(
        "pitch reset", "st", 1, .pitch,
        "step from the end of a run to the start of the next, median over pauses; information only")
    case .longPausePitchReset:
      .init(
        "pitch reset after 1 s", "st", 1, .pitch,
        "the same over pauses of 1 s or more, where new topics tend to begin; information only")
    case .pausesAfterFallCount:
      .init(
        "pauses after a fall", "", 0, .pitch,
        "pauses before which the pitch falls 2 st or more in 0.3 s; information only")
    case .pausesAfterRiseCount:
      .init(
        "pauses after a rise", "", 0, .pitch,
        "pauses before which the pitch rises 2 st or more in 0.3 s; information only")
    case .pausesAfterLevelCount:
      .init(
        "pauses after a level end", "", 0, .pitch,
        "pauses before which the pitch does neither; information only")

    case .levelStandardDeviation:
      .init(
        "level variation", "dB", 1, .level, "standard deviation of the level of the voiced frames")
    case .phraseFade:
      .init(
        "phrase fade", "dB", 1, .level,
        "how much quieter the last 0.5 s of a run is than the rest of it, median over runs")

    case .filledPauseCount:
      .init(
        "filled pauses", "", 0, .fillers,
        "um, uh, er and the like, by their sound alone: possible, not certain")
    case .filledPausesPerMinute:
      .init("filled pauses per minute", "/min", 1, .fillers, "filled pauses over speaking time")
    case .fillerClusterCount:
      .init("filler clusters", "", 0, .fillers, "three or more filled pauses within 10 s")
    case .fillersAtStartCount:
      .init(
        "fillers at a start", "", 0, .fillers,
        "filled pauses that are the first thing said, or the first after a pause of 1 s or more")
    case .fillersAfterPauseCount:
      .init("fillers after a pause", "", 0, .fillers, "filled pauses after a shorter pause")
    case .fillersAfterSpeechCount:
      .init("fillers after speech", "", 0, .fillers, "filled pauses with no pause before them")
    case .prolongationsPerMinute:
      .init(
        "prolongations per minute", "/min", 1, .fillers,
        "sounds of words that are drawn out, as in “sooo”, over speaking time; "
          + "information only")
    case .repetitionsPerMinute:
      .init(
        "repetitions per minute", "/min", 1, .fillers,
        "stretches in which one syllable is said three times or more in a row, over speaking time; "
          + "information only")

    case .fluency:
      .init(
        "flow", "of 10", 1, .flow,
        "how fluent listeners would find it, from pace, pauses and pitch, fitted to "
          + "ratings of sentences that were read; information only")

    case .answerLength:
      .init(
        "answer length", "s", 1, .answers,
        "from the first speech onset to the last speech end of a marked answer; median over answers"
      )
    case .responseLatency:
      .init(
        "response latency", "s", 1, .answers,
        "from the end of the question to the first speech onset of the answer; median over answers")
    case .answerStartPaceChange:
      .init(
        "pace at the start", "%", 0, .answers,
        "how much faster the first 10 s of an answer are than the rest of it; median over answers; "
          + "information only")
    case .answerStartFillerCount:
      .init(
        "fillers at the start", "", 0, .answers,
        "filled pauses that begin in the first 10 s of an answer; median over answers")
    case .answerEndFade:
      .init(
        "fade at the end", "dB", 1, .answers,
        "how much softer the syllables of the last 5 s of an answer are than those before, medians; "
          + "median over answers")
    case .answerPaceVariation:
      .init(
        "steadiness of pace", "", 2, .answers,
        "standard deviation of the pace of an answer in windows of 15 s over its mean; median over "
          + "answers")

    case .wordCount:
      .init("words", "", 0, .words, "words of the transcript, without um, uh and the like")
    case .wordsPerMinute:
      .init("words per minute", "words/min", 0, .words, "words over speaking time")
    case .wordSyllables:
      .init("syllables per word", "", 2, .words, "syllables that were heard over words")
    case .sentenceLength:
      .init(
        "sentence length", "words", 1, .words,
        "mean over the sentences of a transcript with full stops")
    case .fillerWordsPerMinute:
      .init(
        "filler words per minute", "/min", 1, .words,
        "“like”, “you know” and the like, where they add nothing to what is said, over speaking time"
      )
    case .fillerWordsPer100:
      .init("filler words per 100 words", "/100 words", 1, .words, "the same over words")
    case .hedgesPer100:
      .init(
        "hedges per 100 words", "/100 words", 1, .words,
        "“maybe”, “I think” and the like over words")
    case .repeatsPer100:
      .init(
        "repeats per 100 words", "/100 words", 1, .words,
        "words said again at once and sentences begun anew, over words")
    case .filledPausesPer100:
      .init(
        "filled pauses per 100 words", "/100 words", 1, .words,
        "um, uh and the like as words and sound together tell, over words")
    case .scriptCoverage:
      .init(
        "script covered", "%", 0, .words, "share of the script's content words that were said")
    case .keyPointCoverage:
      .init("key points reached", "%", 0, .words, "share of the key points that were reached")
    }
  }
}
