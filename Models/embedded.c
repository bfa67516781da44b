// Written by scripts/embed-models; do not edit.
#include "CModels.h"

static const unsigned char file0[] = {
#embed "explanations/fillers.json"
};
static const unsigned char file1[] = {
#embed "explanations/flow.json"
};
static const unsigned char file2[] = {
#embed "explanations/level.json"
};
static const unsigned char file3[] = {
#embed "explanations/pace.json"
};
static const unsigned char file4[] = {
#embed "explanations/pauses.json"
};
static const unsigned char file5[] = {
#embed "explanations/pitch.json"
};
static const unsigned char file6[] = {
#embed "explanations/recording.json"
};
static const unsigned char file7[] = {
#embed "explanations/time.json"
};
static const unsigned char file8[] = {
#embed "norms/articulationRate.json"
};
static const unsigned char file9[] = {
#embed "norms/estimatedWordsPerMinute.json"
};
static const unsigned char file10[] = {
#embed "norms/filledPausesPerMinute.json"
};
static const unsigned char file11[] = {
#embed "norms/flatShare.json"
};
static const unsigned char file12[] = {
#embed "norms/levelStandardDeviation.json"
};
static const unsigned char file13[] = {
#embed "norms/longPausesPerMinute.json"
};
static const unsigned char file14[] = {
#embed "norms/longestPause.json"
};
static const unsigned char file15[] = {
#embed "norms/meanLengthOfRun.json"
};
static const unsigned char file16[] = {
#embed "norms/paceVariation.json"
};
static const unsigned char file17[] = {
#embed "norms/pauseMedian.json"
};
static const unsigned char file18[] = {
#embed "norms/phonationTimeRatio.json"
};
static const unsigned char file19[] = {
#embed "norms/phraseFade.json"
};
static const unsigned char file20[] = {
#embed "norms/pitchStandardDeviation.json"
};
static const unsigned char file21[] = {
#embed "norms/speechRate.json"
};
static const unsigned char file22[] = {
#embed "profiles/conversation.json"
};
static const unsigned char file23[] = {
#embed "profiles/interview.json"
};
static const unsigned char file24[] = {
#embed "profiles/talk.json"
};
static const unsigned char file25[] = {
#embed "profiles/technical.json"
};
static const unsigned char file26[] = {
#embed "profiles/toastmasters.json"
};
static const unsigned char file27[] = {
#embed "quality/gates.json"
};
static const unsigned char file28[] = {
#embed "quality/repeatability.json"
};
static const unsigned char file29[] = {
#embed "timing/8-10.json"
};
static const unsigned char file30[] = {
#embed "timing/evaluation.json"
};
static const unsigned char file31[] = {
#embed "timing/ice-breaker.json"
};
static const unsigned char file32[] = {
#embed "timing/prepared.json"
};
static const unsigned char file33[] = {
#embed "timing/social.json"
};
static const unsigned char file34[] = {
#embed "timing/table-topics.json"
};
static const unsigned char file35[] = {
#embed "timing/tall-tales.json"
};
static const unsigned char file36[] = {
#embed "weights/fluency.json"
};
static const unsigned char file37[] = {
#embed "weights/pitch.bin"
};
static const unsigned char file38[] = {
#embed "weights/syllables.bin"
};
static const unsigned char file39[] = {
#embed "weights/voice-activity.bin"
};

static const struct ModelFile files[] = {
  {"explanations/fillers.json", file0, sizeof file0},
  {"explanations/flow.json", file1, sizeof file1},
  {"explanations/level.json", file2, sizeof file2},
  {"explanations/pace.json", file3, sizeof file3},
  {"explanations/pauses.json", file4, sizeof file4},
  {"explanations/pitch.json", file5, sizeof file5},
  {"explanations/recording.json", file6, sizeof file6},
  {"explanations/time.json", file7, sizeof file7},
  {"norms/articulationRate.json", file8, sizeof file8},
  {"norms/estimatedWordsPerMinute.json", file9, sizeof file9},
  {"norms/filledPausesPerMinute.json", file10, sizeof file10},
  {"norms/flatShare.json", file11, sizeof file11},
  {"norms/levelStandardDeviation.json", file12, sizeof file12},
  {"norms/longPausesPerMinute.json", file13, sizeof file13},
  {"norms/longestPause.json", file14, sizeof file14},
  {"norms/meanLengthOfRun.json", file15, sizeof file15},
  {"norms/paceVariation.json", file16, sizeof file16},
  {"norms/pauseMedian.json", file17, sizeof file17},
  {"norms/phonationTimeRatio.json", file18, sizeof file18},
  {"norms/phraseFade.json", file19, sizeof file19},
  {"norms/pitchStandardDeviation.json", file20, sizeof file20},
  {"norms/speechRate.json", file21, sizeof file21},
  {"profiles/conversation.json", file22, sizeof file22},
  {"profiles/interview.json", file23, sizeof file23},
  {"profiles/talk.json", file24, sizeof file24},
  {"profiles/technical.json", file25, sizeof file25},
  {"profiles/toastmasters.json", file26, sizeof file26},
  {"quality/gates.json", file27, sizeof file27},
  {"quality/repeatability.json", file28, sizeof file28},
  {"timing/8-10.json", file29, sizeof file29},
  {"timing/evaluation.json", file30, sizeof file30},
  {"timing/ice-breaker.json", file31, sizeof file31},
  {"timing/prepared.json", file32, sizeof file32},
  {"timing/social.json", file33, sizeof file33},
  {"timing/table-topics.json", file34, sizeof file34},
  {"timing/tall-tales.json", file35, sizeof file35},
  {"weights/fluency.json", file36, sizeof file36},
  {"weights/pitch.bin", file37, sizeof file37},
  {"weights/syllables.bin", file38, sizeof file38},
  {"weights/voice-activity.bin", file39, sizeof file39},
};

size_t modelFileCount(void) { return sizeof files / sizeof files[0]; }

const struct ModelFile *modelFile(size_t index) { return &files[index]; }
