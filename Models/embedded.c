// Written by scripts/embed-models; do not edit.
#include "CModels.h"

static const unsigned char file0[] = {
#embed "norms/answerEndFade.json"
};
static const unsigned char file1[] = {
#embed "norms/answerLength.json"
};
static const unsigned char file2[] = {
#embed "norms/articulationRate.json"
};
static const unsigned char file3[] = {
#embed "norms/estimatedWordsPerMinute.json"
};
static const unsigned char file4[] = {
#embed "norms/filledPausesPerMinute.json"
};
static const unsigned char file5[] = {
#embed "norms/flatShare.json"
};
static const unsigned char file6[] = {
#embed "norms/levelStandardDeviation.json"
};
static const unsigned char file7[] = {
#embed "norms/longPausesPerMinute.json"
};
static const unsigned char file8[] = {
#embed "norms/longestPause.json"
};
static const unsigned char file9[] = {
#embed "norms/meanLengthOfRun.json"
};
static const unsigned char file10[] = {
#embed "norms/paceVariation.json"
};
static const unsigned char file11[] = {
#embed "norms/pauseMedian.json"
};
static const unsigned char file12[] = {
#embed "norms/phonationTimeRatio.json"
};
static const unsigned char file13[] = {
#embed "norms/phraseFade.json"
};
static const unsigned char file14[] = {
#embed "norms/pitchStandardDeviation.json"
};
static const unsigned char file15[] = {
#embed "norms/responseLatency.json"
};
static const unsigned char file16[] = {
#embed "norms/speechRate.json"
};
static const unsigned char file17[] = {
#embed "profiles/conversation.json"
};
static const unsigned char file18[] = {
#embed "profiles/interview.json"
};
static const unsigned char file19[] = {
#embed "profiles/talk.json"
};
static const unsigned char file20[] = {
#embed "profiles/technical.json"
};
static const unsigned char file21[] = {
#embed "profiles/toastmasters.json"
};
static const unsigned char file22[] = {
#embed "quality/gates.json"
};
static const unsigned char file23[] = {
#embed "timing/8-10.json"
};
static const unsigned char file24[] = {
#embed "timing/evaluation.json"
};
static const unsigned char file25[] = {
#embed "timing/ice-breaker.json"
};
static const unsigned char file26[] = {
#embed "timing/prepared.json"
};
static const unsigned char file27[] = {
#embed "timing/social.json"
};
static const unsigned char file28[] = {
#embed "timing/table-topics.json"
};
static const unsigned char file29[] = {
#embed "timing/tall-tales.json"
};
static const unsigned char file30[] = {
#embed "weights/fluency.json"
};
static const unsigned char file31[] = {
#embed "weights/pitch.bin"
};
static const unsigned char file32[] = {
#embed "weights/syllables.bin"
};
static const unsigned char file33[] = {
#embed "weights/voice-activity.bin"
};

static const struct ModelFile files[] = {
  {"norms/answerEndFade.json", file0, sizeof file0},
  {"norms/answerLength.json", file1, sizeof file1},
  {"norms/articulationRate.json", file2, sizeof file2},
  {"norms/estimatedWordsPerMinute.json", file3, sizeof file3},
  {"norms/filledPausesPerMinute.json", file4, sizeof file4},
  {"norms/flatShare.json", file5, sizeof file5},
  {"norms/levelStandardDeviation.json", file6, sizeof file6},
  {"norms/longPausesPerMinute.json", file7, sizeof file7},
  {"norms/longestPause.json", file8, sizeof file8},
  {"norms/meanLengthOfRun.json", file9, sizeof file9},
  {"norms/paceVariation.json", file10, sizeof file10},
  {"norms/pauseMedian.json", file11, sizeof file11},
  {"norms/phonationTimeRatio.json", file12, sizeof file12},
  {"norms/phraseFade.json", file13, sizeof file13},
  {"norms/pitchStandardDeviation.json", file14, sizeof file14},
  {"norms/responseLatency.json", file15, sizeof file15},
  {"norms/speechRate.json", file16, sizeof file16},
  {"profiles/conversation.json", file17, sizeof file17},
  {"profiles/interview.json", file18, sizeof file18},
  {"profiles/talk.json", file19, sizeof file19},
  {"profiles/technical.json", file20, sizeof file20},
  {"profiles/toastmasters.json", file21, sizeof file21},
  {"quality/gates.json", file22, sizeof file22},
  {"timing/8-10.json", file23, sizeof file23},
  {"timing/evaluation.json", file24, sizeof file24},
  {"timing/ice-breaker.json", file25, sizeof file25},
  {"timing/prepared.json", file26, sizeof file26},
  {"timing/social.json", file27, sizeof file27},
  {"timing/table-topics.json", file28, sizeof file28},
  {"timing/tall-tales.json", file29, sizeof file29},
  {"weights/fluency.json", file30, sizeof file30},
  {"weights/pitch.bin", file31, sizeof file31},
  {"weights/syllables.bin", file32, sizeof file32},
  {"weights/voice-activity.bin", file33, sizeof file33},
};

size_t modelFileCount(void) { return sizeof files / sizeof files[0]; }

const struct ModelFile *modelFile(size_t index) { return &files[index]; }
