// Written by scripts/embed-models; do not edit.
#include "CModels.h"

static const unsigned char file0[] = {
#embed "explanations/answers.json"
};
static const unsigned char file1[] = {
#embed "explanations/fillers.json"
};
static const unsigned char file2[] = {
#embed "explanations/flow.json"
};
static const unsigned char file3[] = {
#embed "explanations/level.json"
};
static const unsigned char file4[] = {
#embed "explanations/pace.json"
};
static const unsigned char file5[] = {
#embed "explanations/pauses.json"
};
static const unsigned char file6[] = {
#embed "explanations/pitch.json"
};
static const unsigned char file7[] = {
#embed "explanations/recording.json"
};
static const unsigned char file8[] = {
#embed "explanations/time.json"
};
static const unsigned char file9[] = {
#embed "norms/answerEndFade.json"
};
static const unsigned char file10[] = {
#embed "norms/answerLength.json"
};
static const unsigned char file11[] = {
#embed "norms/articulationRate.json"
};
static const unsigned char file12[] = {
#embed "norms/estimatedWordsPerMinute.json"
};
static const unsigned char file13[] = {
#embed "norms/filledPausesPerMinute.json"
};
static const unsigned char file14[] = {
#embed "norms/flatShare.json"
};
static const unsigned char file15[] = {
#embed "norms/levelStandardDeviation.json"
};
static const unsigned char file16[] = {
#embed "norms/longPausesPerMinute.json"
};
static const unsigned char file17[] = {
#embed "norms/longestPause.json"
};
static const unsigned char file18[] = {
#embed "norms/meanLengthOfRun.json"
};
static const unsigned char file19[] = {
#embed "norms/paceVariation.json"
};
static const unsigned char file20[] = {
#embed "norms/pauseMedian.json"
};
static const unsigned char file21[] = {
#embed "norms/phonationTimeRatio.json"
};
static const unsigned char file22[] = {
#embed "norms/phraseFade.json"
};
static const unsigned char file23[] = {
#embed "norms/pitchStandardDeviation.json"
};
static const unsigned char file24[] = {
#embed "norms/responseLatency.json"
};
static const unsigned char file25[] = {
#embed "norms/speechRate.json"
};
static const unsigned char file26[] = {
#embed "parts/limits.json"
};
static const unsigned char file27[] = {
#embed "profiles/conversation.json"
};
static const unsigned char file28[] = {
#embed "profiles/interview.json"
};
static const unsigned char file29[] = {
#embed "profiles/stutter.json"
};
static const unsigned char file30[] = {
#embed "profiles/talk.json"
};
static const unsigned char file31[] = {
#embed "profiles/technical.json"
};
static const unsigned char file32[] = {
#embed "profiles/toastmasters.json"
};
static const unsigned char file33[] = {
#embed "quality/gates.json"
};
static const unsigned char file34[] = {
#embed "quality/repeatability.json"
};
static const unsigned char file35[] = {
#embed "timing/8-10.json"
};
static const unsigned char file36[] = {
#embed "timing/evaluation.json"
};
static const unsigned char file37[] = {
#embed "timing/ice-breaker.json"
};
static const unsigned char file38[] = {
#embed "timing/prepared.json"
};
static const unsigned char file39[] = {
#embed "timing/social.json"
};
static const unsigned char file40[] = {
#embed "timing/table-topics.json"
};
static const unsigned char file41[] = {
#embed "timing/tall-tales.json"
};
static const unsigned char file42[] = {
#embed "weights/fluency.json"
};
static const unsigned char file43[] = {
#embed "weights/pitch.bin"
};
static const unsigned char file44[] = {
#embed "weights/syllables.bin"
};
static const unsigned char file45[] = {
#embed "weights/voice-activity.bin"
};
static const unsigned char file46[] = {
#embed "weights/voices.bin"
};

static const struct ModelFile files[] = {
  {"explanations/answers.json", file0, sizeof file0},
  {"explanations/fillers.json", file1, sizeof file1},
  {"explanations/flow.json", file2, sizeof file2},
  {"explanations/level.json", file3, sizeof file3},
  {"explanations/pace.json", file4, sizeof file4},
  {"explanations/pauses.json", file5, sizeof file5},
  {"explanations/pitch.json", file6, sizeof file6},
  {"explanations/recording.json", file7, sizeof file7},
  {"explanations/time.json", file8, sizeof file8},
  {"norms/answerEndFade.json", file9, sizeof file9},
  {"norms/answerLength.json", file10, sizeof file10},
  {"norms/articulationRate.json", file11, sizeof file11},
  {"norms/estimatedWordsPerMinute.json", file12, sizeof file12},
  {"norms/filledPausesPerMinute.json", file13, sizeof file13},
  {"norms/flatShare.json", file14, sizeof file14},
  {"norms/levelStandardDeviation.json", file15, sizeof file15},
  {"norms/longPausesPerMinute.json", file16, sizeof file16},
  {"norms/longestPause.json", file17, sizeof file17},
  {"norms/meanLengthOfRun.json", file18, sizeof file18},
  {"norms/paceVariation.json", file19, sizeof file19},
  {"norms/pauseMedian.json", file20, sizeof file20},
  {"norms/phonationTimeRatio.json", file21, sizeof file21},
  {"norms/phraseFade.json", file22, sizeof file22},
  {"norms/pitchStandardDeviation.json", file23, sizeof file23},
  {"norms/responseLatency.json", file24, sizeof file24},
  {"norms/speechRate.json", file25, sizeof file25},
  {"parts/limits.json", file26, sizeof file26},
  {"profiles/conversation.json", file27, sizeof file27},
  {"profiles/interview.json", file28, sizeof file28},
  {"profiles/stutter.json", file29, sizeof file29},
  {"profiles/talk.json", file30, sizeof file30},
  {"profiles/technical.json", file31, sizeof file31},
  {"profiles/toastmasters.json", file32, sizeof file32},
  {"quality/gates.json", file33, sizeof file33},
  {"quality/repeatability.json", file34, sizeof file34},
  {"timing/8-10.json", file35, sizeof file35},
  {"timing/evaluation.json", file36, sizeof file36},
  {"timing/ice-breaker.json", file37, sizeof file37},
  {"timing/prepared.json", file38, sizeof file38},
  {"timing/social.json", file39, sizeof file39},
  {"timing/table-topics.json", file40, sizeof file40},
  {"timing/tall-tales.json", file41, sizeof file41},
  {"weights/fluency.json", file42, sizeof file42},
  {"weights/pitch.bin", file43, sizeof file43},
  {"weights/syllables.bin", file44, sizeof file44},
  {"weights/voice-activity.bin", file45, sizeof file45},
  {"weights/voices.bin", file46, sizeof file46},
};

size_t modelFileCount(void) { return sizeof files / sizeof files[0]; }

const struct ModelFile *modelFile(size_t index) { return &files[index]; }
