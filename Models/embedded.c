// Written by scripts/embed-models; do not edit.
#include "CModels.h"

static const unsigned char file0[] = {
#embed "norms/articulationRate.json"
};
static const unsigned char file1[] = {
#embed "norms/estimatedWordsPerMinute.json"
};
static const unsigned char file2[] = {
#embed "norms/filledPausesPerMinute.json"
};
static const unsigned char file3[] = {
#embed "norms/flatShare.json"
};
static const unsigned char file4[] = {
#embed "norms/levelStandardDeviation.json"
};
static const unsigned char file5[] = {
#embed "norms/longPausesPerMinute.json"
};
static const unsigned char file6[] = {
#embed "norms/longestPause.json"
};
static const unsigned char file7[] = {
#embed "norms/meanLengthOfRun.json"
};
static const unsigned char file8[] = {
#embed "norms/paceVariation.json"
};
static const unsigned char file9[] = {
#embed "norms/pauseMedian.json"
};
static const unsigned char file10[] = {
#embed "norms/phonationTimeRatio.json"
};
static const unsigned char file11[] = {
#embed "norms/phraseFade.json"
};
static const unsigned char file12[] = {
#embed "norms/pitchStandardDeviation.json"
};
static const unsigned char file13[] = {
#embed "norms/speechRate.json"
};
static const unsigned char file14[] = {
#embed "profiles/conversation.json"
};
static const unsigned char file15[] = {
#embed "profiles/interview.json"
};
static const unsigned char file16[] = {
#embed "profiles/talk.json"
};
static const unsigned char file17[] = {
#embed "profiles/technical.json"
};
static const unsigned char file18[] = {
#embed "profiles/toastmasters.json"
};
static const unsigned char file19[] = {
#embed "quality/gates.json"
};
static const unsigned char file20[] = {
#embed "timing/8-10.json"
};
static const unsigned char file21[] = {
#embed "timing/evaluation.json"
};
static const unsigned char file22[] = {
#embed "timing/ice-breaker.json"
};
static const unsigned char file23[] = {
#embed "timing/prepared.json"
};
static const unsigned char file24[] = {
#embed "timing/social.json"
};
static const unsigned char file25[] = {
#embed "timing/table-topics.json"
};
static const unsigned char file26[] = {
#embed "timing/tall-tales.json"
};
static const unsigned char file27[] = {
#embed "weights/fluency.json"
};
static const unsigned char file28[] = {
#embed "weights/pitch.bin"
};
static const unsigned char file29[] = {
#embed "weights/syllables.bin"
};
static const unsigned char file30[] = {
#embed "weights/voice-activity.bin"
};
static const unsigned char file31[] = {
#embed "weights/voices.bin"
};

static const struct ModelFile files[] = {
  {"norms/articulationRate.json", file0, sizeof file0},
  {"norms/estimatedWordsPerMinute.json", file1, sizeof file1},
  {"norms/filledPausesPerMinute.json", file2, sizeof file2},
  {"norms/flatShare.json", file3, sizeof file3},
  {"norms/levelStandardDeviation.json", file4, sizeof file4},
  {"norms/longPausesPerMinute.json", file5, sizeof file5},
  {"norms/longestPause.json", file6, sizeof file6},
  {"norms/meanLengthOfRun.json", file7, sizeof file7},
  {"norms/paceVariation.json", file8, sizeof file8},
  {"norms/pauseMedian.json", file9, sizeof file9},
  {"norms/phonationTimeRatio.json", file10, sizeof file10},
  {"norms/phraseFade.json", file11, sizeof file11},
  {"norms/pitchStandardDeviation.json", file12, sizeof file12},
  {"norms/speechRate.json", file13, sizeof file13},
  {"profiles/conversation.json", file14, sizeof file14},
  {"profiles/interview.json", file15, sizeof file15},
  {"profiles/talk.json", file16, sizeof file16},
  {"profiles/technical.json", file17, sizeof file17},
  {"profiles/toastmasters.json", file18, sizeof file18},
  {"quality/gates.json", file19, sizeof file19},
  {"timing/8-10.json", file20, sizeof file20},
  {"timing/evaluation.json", file21, sizeof file21},
  {"timing/ice-breaker.json", file22, sizeof file22},
  {"timing/prepared.json", file23, sizeof file23},
  {"timing/social.json", file24, sizeof file24},
  {"timing/table-topics.json", file25, sizeof file25},
  {"timing/tall-tales.json", file26, sizeof file26},
  {"weights/fluency.json", file27, sizeof file27},
  {"weights/pitch.bin", file28, sizeof file28},
  {"weights/syllables.bin", file29, sizeof file29},
  {"weights/voice-activity.bin", file30, sizeof file30},
  {"weights/voices.bin", file31, sizeof file31},
};

size_t modelFileCount(void) { return sizeof files / sizeof files[0]; }

const struct ModelFile *modelFile(size_t index) { return &files[index]; }
