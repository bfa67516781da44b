import DSP

@testable import SpeechAnalysis
@testable import Transcription

/// Transcripts as other programs write them, all written for these tests.
enum Samples {
  static let subRip = """
    1
    00:00:00,500 --> 00:00:02,400
    Good evening, everyone.

    2
    00:00:03,100 --> 00:00:05,000 X1:10 X2:500
    <i>Tonight</i> I talk
    about tea &amp; toast.

    """

  static let webVTT = """
    WEBVTT - A talk
    Kind: captions
    Language: en-GB

    NOTE
    Made by hand,
    00:00 is the first sample

    STYLE
    ::cue { color: yellow }

    opening
    00:00.500 --> 00:02.400 align:start position:0%
    <v.loud Anna Berg>Good evening, <b>everyone</b>.</v>

    00:00:03.100 --> 00:00:05.000
    {\\an8}Tonight I talk

    NOTE not said
    """

  /// The two-line captions that YouTube makes by itself: each line comes again above the next.
  static let youTube = """
    WEBVTT
    Kind: captions
    Language: en

    00:00:00.160 --> 00:00:02.350 align:start position:0%
     
    good<00:00:00.480><c> evening</c><00:00:01.040><c> everyone</c>

    00:00:02.350 --> 00:00:02.360 align:start position:0%
    good evening everyone
     

    00:00:02.360 --> 00:00:04.150 align:start position:0%
    good evening everyone
    tonight<00:00:02.800><c> I</c><00:00:03.200><c> talk</c>

    00:00:04.150 --> 00:00:04.160 align:start position:0%
    tonight I talk
     

    00:00:04.160 --> 00:00:06.000 align:start position:0%
    tonight I talk
    [Music] about<00:00:04.900><c> tea</c>
    """

  /// As yt-dlp turns the same into SubRip: without times inside the lines.
  static let youTubeSubRip = """
    1
    00:00:00,160 --> 00:00:02,350
    good evening everyone

    2
    00:00:02,350 --> 00:00:02,360
    good evening everyone

    3
    00:00:02,360 --> 00:00:04,150
    good evening everyone
    tonight I talk

    4
    00:00:04,160 --> 00:00:06,000
    tonight I talk
    about tea
    """

  static let zoom = """
    WEBVTT

    1
    00:00:03.570 --> 00:00:06.870
    Anna Berg: So, can everyone hear me?

    2
    00:00:07.110 --> 00:00:08.400
    ben (guest): Yes: clearly.

    3
    00:00:08.910 --> 00:00:12.000
    Anna Berg: Then let's start.

    4
    00:00:12.200 --> 00:00:13.000
    ben (guest): Please.
    """

  static let teams = """
    WEBVTT

    0f6a9c1e-33f0-4d7c-9a51-6b0c1b7f7e11/12-0
    00:00:03.570 --> 00:00:06.870
    <v Berg, Anna>So, can everyone
    hear me?</v>

    0f6a9c1e-33f0-4d7c-9a51-6b0c1b7f7e11/14-0
    00:00:07.110 --> 00:00:08.400
    <v Ben>Yes.</v>
    """

  /// As whisper.cpp and openai-whisper print it.
  static let whisperLines = """
    [00:00:00.000 --> 00:00:02.400]   Good evening, everyone.
    [00:00:02.400 --> 00:00:05.000]   [BLANK_AUDIO]
    [00:00:05.000 --> 00:00:07.000]   Tonight I talk
    """

  /// openai-whisper with --word_timestamps; faster-whisper's words, written out, are the same.
  static let whisper = #"""
    {"text": " Good evening, twenty-five.", "segments": [
      {"id": 0, "seek": 0, "start": 0.5, "end": 2.4, "text": " Good evening, twenty-five.",
       "tokens": [50364, 2205], "temperature": 0.0, "avg_logprob": -0.2, "no_speech_prob": 0.01,
       "words": [
        {"word": " Good", "start": 0.5, "end": 0.8, "probability": 0.91},
        {"word": " evening,", "start": 0.8, "end": 1.4, "probability": 0.98},
        {"word": " twenty", "start": 1.5, "end": 1.9, "probability": 0.9},
        {"word": "-five.", "start": 1.9, "end": 2.4, "probability": 0.8}]}],
     "language": "en"}
    """#

  static let whisperSegments = #"""
    [{"start": 0.5, "end": 2.4, "text": " Good evening, everyone."},
     {"start": 3.1, "end": 5.0, "text": " Tonight I talk", "words": null}]
    """#

  /// WhisperX gives numbers no times.
  static let whisperX = #"""
    {"segments": [{"start": 0.5, "end": 3.0, "text": "In 2019 we left.", "words": [
       {"word": "In", "start": 0.5, "end": 0.7, "score": 0.8, "speaker": "SPEAKER_00"},
       {"word": "2019"}, {"word": "we", "start": 1.9, "end": 2.1, "score": 0.7},
       {"word": "left.", "start": 2.1, "end": 2.6, "score": 0.9}]}],
     "word_segments": [{"word": "In", "start": 0.5, "end": 0.7, "score": 0.8}], "language": "en"}
    """#

  static let whisperCpp = #"""
    {"systeminfo": "AVX = 1", "model": {"type": "tiny", "multilingual": false},
     "params": {"model": "tiny.en", "language": "en", "translate": false},
     "result": {"language": "en"},
     "transcription": [
      {"timestamps": {"from": "00:00:00,500", "to": "00:00:02,400"},
       "offsets": {"from": 500, "to": 2400}, "text": " Good evening, everyone.",
       "tokens": [{"text": "[_BEG_]", "offsets": {"from": 0, "to": 0}, "id": 50363, "p": 0.9}]},
      {"timestamps": {"from": "00:00:02,400", "to": "00:00:05,000"},
       "offsets": {"from": 2400, "to": 5000}, "text": " [BLANK_AUDIO]"}]}
    """#

  static let vosk = #"""
    {
      "result" : [{"conf" : 1.0, "end" : 0.81, "start" : 0.5, "word" : "good"},
                  {"conf" : 0.62, "end" : 1.4, "start" : 0.81, "word" : "evening"}],
      "text" : "good evening"
    }
    {
      "text" : ""
    }
    {
      "result" : [{"conf" : 0.9, "end" : 3.4, "start" : 3.1, "word" : "tonight"}],
      "text" : "tonight"
    }

    """#

  static let voskAlternatives = #"""
    {"alternatives": [
      {"confidence": 220.1, "result": [{"end": 0.81, "start": 0.5, "word": "good"}], "text": "good"},
      {"confidence": 218.0, "result": [{"end": 0.81, "start": 0.5, "word": "could"}], "text": "could"}]}
    """#

  static let own = #"""
    {"language":"en","words":[
      {"text":"so","start":0.31,"end":0.52,"confidence":0.93},
      {"text":"um,","start":0.6,"end":0.9,"timing":"aligned"}]}
    """#

  static let textGrid = #"""
    File type = "ooTextFile"
    Object class = "TextGrid"

    xmin = 0
    xmax = 6
    tiers? <exists>
    size = 2
    item []:
        item [1]:
            class = "IntervalTier"
            name = "phones"
            xmin = 0
            xmax = 6
            intervals: size = 1
            intervals [1]:
                xmin = 0
                xmax = 6
                text = "g"
        item [2]:
            class = "IntervalTier"
            name = "Words"
            xmin = 0
            xmax = 6
            intervals: size = 4
            intervals [1]:
                xmin = 0
                xmax = 0.5
                text = "sil"
            intervals [2]:
                xmin = 0.5
                xmax = 0.8
                text = "good"
            intervals [3]:
                xmin = 0.8
                xmax = 1.4
                text = "evening"
            intervals [4]:
                xmin = 1.4
                xmax = 6
                text = ""
    """#

  static let plain = """
    Good evening, everyone.

    Tonight I talk (laughs) about tea — and toast.
    """

  /// As copied from what YouTube shows beside a video.
  static let timedText = "0:05\nGood evening\n0:09\nAnna Berg: and tea\n1:02:03\nso (applause)\n"

  static let all = [
    timedText,
    subRip, webVTT, youTube, youTubeSubRip, zoom, teams, whisperLines, whisper, whisperSegments,
    whisperX, whisperCpp, vosk, voskAlternatives, own, textGrid, plain,
  ]
}

/// What a file with this text says.
func transcriptFile(_ text: String, _ name: String = "talk.txt") throws(TranscriptError)
  -> TranscriptFile
{
  try TranscriptFile(bytes: Array(text.utf8), name: name)
}

/// Speech and silence between 0 and `duration`, for placing words.
func timeline(_ runs: [ClosedRange<Double>], duration: Double) -> SpeechTimeline {
  var timeline = SpeechTimeline.empty
  timeline.duration = duration
  timeline.speech = runs.map { TimeRange(start: $0.lowerBound, end: $0.upperBound) }
  timeline.runs = timeline.speech.map { SpeechRun(range: $0) }
  return timeline
}

extension TranscriptFile {
  var texts: [String] { cues.map(\.text) }
  /// Starts and ends, rounded to the millisecond.
  var times: [[Double]] { cues.map { $0.range.map { [$0.start, $0.end].map(rounded) } ?? [] } }
}

func rounded(_ time: Double) -> Double { (time * 1000).rounded() / 1000 }
