// Written by scripts/embed-models; do not edit.
#include "CModels.h"

static const unsigned char file0[] = {
#embed "drills/contrast-pace.json"
};
static const unsigned char file1[] = {
#embed "drills/contrast-pitch.json"
};
static const unsigned char file2[] = {
#embed "drills/endings.json"
};
static const unsigned char file3[] = {
#embed "drills/fillers.json"
};
static const unsigned char file4[] = {
#embed "drills/loudness.json"
};
static const unsigned char file5[] = {
#embed "drills/overdo.json"
};
static const unsigned char file6[] = {
#embed "drills/pace.json"
};
static const unsigned char file7[] = {
#embed "drills/pauses.json"
};
static const unsigned char file8[] = {
#embed "drills/pitch.json"
};
static const unsigned char file9[] = {
#embed "drills/projection.json"
};
static const unsigned char file10[] = {
#embed "drills/run-through.json"
};
static const unsigned char file11[] = {
#embed "drills/runs.json"
};
static const unsigned char file12[] = {
#embed "drills/silence.json"
};
static const unsigned char file13[] = {
#embed "drills/steady-start.json"
};
static const unsigned char file14[] = {
#embed "explanations/answers.json"
};
static const unsigned char file15[] = {
#embed "explanations/fillers.json"
};
static const unsigned char file16[] = {
#embed "explanations/flow.json"
};
static const unsigned char file17[] = {
#embed "explanations/level.json"
};
static const unsigned char file18[] = {
#embed "explanations/pace.json"
};
static const unsigned char file19[] = {
#embed "explanations/pauses.json"
};
static const unsigned char file20[] = {
#embed "explanations/pitch.json"
};
static const unsigned char file21[] = {
#embed "explanations/recording.json"
};
static const unsigned char file22[] = {
#embed "explanations/time.json"
};
static const unsigned char file23[] = {
#embed "explanations/words.json"
};
static const unsigned char file24[] = {
#embed "lexicons/en.json"
};
static const unsigned char file25[] = {
#embed "norms/answerEndFade.json"
};
static const unsigned char file26[] = {
#embed "norms/answerLength.json"
};
static const unsigned char file27[] = {
#embed "norms/articulationRate.json"
};
static const unsigned char file28[] = {
#embed "norms/estimatedWordsPerMinute.json"
};
static const unsigned char file29[] = {
#embed "norms/filledPausesPerMinute.json"
};
static const unsigned char file30[] = {
#embed "norms/flatShare.json"
};
static const unsigned char file31[] = {
#embed "norms/levelStandardDeviation.json"
};
static const unsigned char file32[] = {
#embed "norms/longPausesPerMinute.json"
};
static const unsigned char file33[] = {
#embed "norms/longestPause.json"
};
static const unsigned char file34[] = {
#embed "norms/meanLengthOfRun.json"
};
static const unsigned char file35[] = {
#embed "norms/paceVariation.json"
};
static const unsigned char file36[] = {
#embed "norms/pauseMedian.json"
};
static const unsigned char file37[] = {
#embed "norms/phonationTimeRatio.json"
};
static const unsigned char file38[] = {
#embed "norms/phraseFade.json"
};
static const unsigned char file39[] = {
#embed "norms/pitchStandardDeviation.json"
};
static const unsigned char file40[] = {
#embed "norms/responseLatency.json"
};
static const unsigned char file41[] = {
#embed "norms/speechRate.json"
};
static const unsigned char file42[] = {
#embed "parts/limits.json"
};
static const unsigned char file43[] = {
#embed "profiles/conversation.json"
};
static const unsigned char file44[] = {
#embed "profiles/interview.json"
};
static const unsigned char file45[] = {
#embed "profiles/stutter.json"
};
static const unsigned char file46[] = {
#embed "profiles/talk.json"
};
static const unsigned char file47[] = {
#embed "profiles/technical.json"
};
static const unsigned char file48[] = {
#embed "profiles/toastmasters.json"
};
static const unsigned char file49[] = {
#embed "quality/gates.json"
};
static const unsigned char file50[] = {
#embed "quality/repeatability.json"
};
static const unsigned char file51[] = {
#embed "script/limits.json"
};
static const unsigned char file52[] = {
#embed "script/stop-words.json"
};
static const unsigned char file53[] = {
#embed "timing/8-10.json"
};
static const unsigned char file54[] = {
#embed "timing/evaluation.json"
};
static const unsigned char file55[] = {
#embed "timing/ice-breaker.json"
};
static const unsigned char file56[] = {
#embed "timing/prepared.json"
};
static const unsigned char file57[] = {
#embed "timing/social.json"
};
static const unsigned char file58[] = {
#embed "timing/table-topics.json"
};
static const unsigned char file59[] = {
#embed "timing/tall-tales.json"
};
static const unsigned char file60[] = {
#embed "weights/fluency.json"
};
static const unsigned char file61[] = {
#embed "weights/pitch.bin"
};
static const unsigned char file62[] = {
#embed "weights/syllables.bin"
};
static const unsigned char file63[] = {
#embed "weights/voice-activity.bin"
};
static const unsigned char file64[] = {
#embed "weights/voices.bin"
};

static const struct ModelFile files[] = {
  {"drills/contrast-pace.json", file0, sizeof file0},
  {"drills/contrast-pitch.json", file1, sizeof file1},
  {"drills/endings.json", file2, sizeof file2},
  {"drills/fillers.json", file3, sizeof file3},
  {"drills/loudness.json", file4, sizeof file4},
  {"drills/overdo.json", file5, sizeof file5},
  {"drills/pace.json", file6, sizeof file6},
  {"drills/pauses.json", file7, sizeof file7},
  {"drills/pitch.json", file8, sizeof file8},
  {"drills/projection.json", file9, sizeof file9},
  {"drills/run-through.json", file10, sizeof file10},
  {"drills/runs.json", file11, sizeof file11},
  {"drills/silence.json", file12, sizeof file12},
  {"drills/steady-start.json", file13, sizeof file13},
  {"explanations/answers.json", file14, sizeof file14},
  {"explanations/fillers.json", file15, sizeof file15},
  {"explanations/flow.json", file16, sizeof file16},
  {"explanations/level.json", file17, sizeof file17},
  {"explanations/pace.json", file18, sizeof file18},
  {"explanations/pauses.json", file19, sizeof file19},
  {"explanations/pitch.json", file20, sizeof file20},
  {"explanations/recording.json", file21, sizeof file21},
  {"explanations/time.json", file22, sizeof file22},
  {"explanations/words.json", file23, sizeof file23},
  {"lexicons/en.json", file24, sizeof file24},
  {"norms/answerEndFade.json", file25, sizeof file25},
  {"norms/answerLength.json", file26, sizeof file26},
  {"norms/articulationRate.json", file27, sizeof file27},
  {"norms/estimatedWordsPerMinute.json", file28, sizeof file28},
  {"norms/filledPausesPerMinute.json", file29, sizeof file29},
  {"norms/flatShare.json", file30, sizeof file30},
  {"norms/levelStandardDeviation.json", file31, sizeof file31},
  {"norms/longPausesPerMinute.json", file32, sizeof file32},
  {"norms/longestPause.json", file33, sizeof file33},
  {"norms/meanLengthOfRun.json", file34, sizeof file34},
  {"norms/paceVariation.json", file35, sizeof file35},
  {"norms/pauseMedian.json", file36, sizeof file36},
  {"norms/phonationTimeRatio.json", file37, sizeof file37},
  {"norms/phraseFade.json", file38, sizeof file38},
  {"norms/pitchStandardDeviation.json", file39, sizeof file39},
  {"norms/responseLatency.json", file40, sizeof file40},
  {"norms/speechRate.json", file41, sizeof file41},
  {"parts/limits.json", file42, sizeof file42},
  {"profiles/conversation.json", file43, sizeof file43},
  {"profiles/interview.json", file44, sizeof file44},
  {"profiles/stutter.json", file45, sizeof file45},
  {"profiles/talk.json", file46, sizeof file46},
  {"profiles/technical.json", file47, sizeof file47},
  {"profiles/toastmasters.json", file48, sizeof file48},
  {"quality/gates.json", file49, sizeof file49},
  {"quality/repeatability.json", file50, sizeof file50},
  {"script/limits.json", file51, sizeof file51},
  {"script/stop-words.json", file52, sizeof file52},
  {"timing/8-10.json", file53, sizeof file53},
  {"timing/evaluation.json", file54, sizeof file54},
  {"timing/ice-breaker.json", file55, sizeof file55},
  {"timing/prepared.json", file56, sizeof file56},
  {"timing/social.json", file57, sizeof file57},
  {"timing/table-topics.json", file58, sizeof file58},
  {"timing/tall-tales.json", file59, sizeof file59},
  {"weights/fluency.json", file60, sizeof file60},
  {"weights/pitch.bin", file61, sizeof file61},
  {"weights/syllables.bin", file62, sizeof file62},
  {"weights/voice-activity.bin", file63, sizeof file63},
  {"weights/voices.bin", file64, sizeof file64},
};

size_t modelFileCount(void) { return sizeof files / sizeof files[0]; }

const struct ModelFile *modelFile(size_t index) { return &files[index]; }
