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
#embed "ladder/situations.json"
};
static const unsigned char file24[] = {
#embed "norms/answerEndFade.json"
};
static const unsigned char file25[] = {
#embed "norms/answerLength.json"
};
static const unsigned char file26[] = {
#embed "norms/articulationRate.json"
};
static const unsigned char file27[] = {
#embed "norms/estimatedWordsPerMinute.json"
};
static const unsigned char file28[] = {
#embed "norms/filledPausesPerMinute.json"
};
static const unsigned char file29[] = {
#embed "norms/flatShare.json"
};
static const unsigned char file30[] = {
#embed "norms/levelStandardDeviation.json"
};
static const unsigned char file31[] = {
#embed "norms/longPausesPerMinute.json"
};
static const unsigned char file32[] = {
#embed "norms/longestPause.json"
};
static const unsigned char file33[] = {
#embed "norms/meanLengthOfRun.json"
};
static const unsigned char file34[] = {
#embed "norms/paceVariation.json"
};
static const unsigned char file35[] = {
#embed "norms/pauseMedian.json"
};
static const unsigned char file36[] = {
#embed "norms/phonationTimeRatio.json"
};
static const unsigned char file37[] = {
#embed "norms/phraseFade.json"
};
static const unsigned char file38[] = {
#embed "norms/pitchStandardDeviation.json"
};
static const unsigned char file39[] = {
#embed "norms/responseLatency.json"
};
static const unsigned char file40[] = {
#embed "norms/speechRate.json"
};
static const unsigned char file41[] = {
#embed "parts/limits.json"
};
static const unsigned char file42[] = {
#embed "personas/distracted.json"
};
static const unsigned char file43[] = {
#embed "personas/gregarious.json"
};
static const unsigned char file44[] = {
#embed "personas/neutral.json"
};
static const unsigned char file45[] = {
#embed "personas/skeptical.json"
};
static const unsigned char file46[] = {
#embed "personas/terse.json"
};
static const unsigned char file47[] = {
#embed "personas/warm.json"
};
static const unsigned char file48[] = {
#embed "profiles/conversation.json"
};
static const unsigned char file49[] = {
#embed "profiles/interview.json"
};
static const unsigned char file50[] = {
#embed "profiles/stutter.json"
};
static const unsigned char file51[] = {
#embed "profiles/talk.json"
};
static const unsigned char file52[] = {
#embed "profiles/technical.json"
};
static const unsigned char file53[] = {
#embed "profiles/toastmasters.json"
};
static const unsigned char file54[] = {
#embed "quality/gates.json"
};
static const unsigned char file55[] = {
#embed "quality/repeatability.json"
};
static const unsigned char file56[] = {
#embed "questions/fields.json"
};
static const unsigned char file57[] = {
#embed "questions/interview-behavioural.json"
};
static const unsigned char file58[] = {
#embed "questions/interview-closing.json"
};
static const unsigned char file59[] = {
#embed "questions/interview-motivation.json"
};
static const unsigned char file60[] = {
#embed "questions/interview-small-talk.json"
};
static const unsigned char file61[] = {
#embed "questions/interview-technical.json"
};
static const unsigned char file62[] = {
#embed "questions/qa-audience.json"
};
static const unsigned char file63[] = {
#embed "scenarios/ask.json"
};
static const unsigned char file64[] = {
#embed "scenarios/difficult-news.json"
};
static const unsigned char file65[] = {
#embed "scenarios/disagree.json"
};
static const unsigned char file66[] = {
#embed "scenarios/first-date.json"
};
static const unsigned char file67[] = {
#embed "scenarios/free-talk.json"
};
static const unsigned char file68[] = {
#embed "scenarios/interruption.json"
};
static const unsigned char file69[] = {
#embed "scenarios/interview.json"
};
static const unsigned char file70[] = {
#embed "scenarios/introduce.json"
};
static const unsigned char file71[] = {
#embed "scenarios/meeting.json"
};
static const unsigned char file72[] = {
#embed "scenarios/negotiate.json"
};
static const unsigned char file73[] = {
#embed "scenarios/networking.json"
};
static const unsigned char file74[] = {
#embed "scenarios/phone-call.json"
};
static const unsigned char file75[] = {
#embed "scenarios/qa.json"
};
static const unsigned char file76[] = {
#embed "scenarios/script.json"
};
static const unsigned char file77[] = {
#embed "scenarios/small-talk.json"
};
static const unsigned char file78[] = {
#embed "scenarios/turn-taking.json"
};
static const unsigned char file79[] = {
#embed "timing/8-10.json"
};
static const unsigned char file80[] = {
#embed "timing/evaluation.json"
};
static const unsigned char file81[] = {
#embed "timing/ice-breaker.json"
};
static const unsigned char file82[] = {
#embed "timing/prepared.json"
};
static const unsigned char file83[] = {
#embed "timing/social.json"
};
static const unsigned char file84[] = {
#embed "timing/table-topics.json"
};
static const unsigned char file85[] = {
#embed "timing/tall-tales.json"
};
static const unsigned char file86[] = {
#embed "weights/fluency.json"
};
static const unsigned char file87[] = {
#embed "weights/pitch.bin"
};
static const unsigned char file88[] = {
#embed "weights/syllables.bin"
};
static const unsigned char file89[] = {
#embed "weights/voice-activity.bin"
};
static const unsigned char file90[] = {
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
  {"ladder/situations.json", file23, sizeof file23},
  {"norms/answerEndFade.json", file24, sizeof file24},
  {"norms/answerLength.json", file25, sizeof file25},
  {"norms/articulationRate.json", file26, sizeof file26},
  {"norms/estimatedWordsPerMinute.json", file27, sizeof file27},
  {"norms/filledPausesPerMinute.json", file28, sizeof file28},
  {"norms/flatShare.json", file29, sizeof file29},
  {"norms/levelStandardDeviation.json", file30, sizeof file30},
  {"norms/longPausesPerMinute.json", file31, sizeof file31},
  {"norms/longestPause.json", file32, sizeof file32},
  {"norms/meanLengthOfRun.json", file33, sizeof file33},
  {"norms/paceVariation.json", file34, sizeof file34},
  {"norms/pauseMedian.json", file35, sizeof file35},
  {"norms/phonationTimeRatio.json", file36, sizeof file36},
  {"norms/phraseFade.json", file37, sizeof file37},
  {"norms/pitchStandardDeviation.json", file38, sizeof file38},
  {"norms/responseLatency.json", file39, sizeof file39},
  {"norms/speechRate.json", file40, sizeof file40},
  {"parts/limits.json", file41, sizeof file41},
  {"personas/distracted.json", file42, sizeof file42},
  {"personas/gregarious.json", file43, sizeof file43},
  {"personas/neutral.json", file44, sizeof file44},
  {"personas/skeptical.json", file45, sizeof file45},
  {"personas/terse.json", file46, sizeof file46},
  {"personas/warm.json", file47, sizeof file47},
  {"profiles/conversation.json", file48, sizeof file48},
  {"profiles/interview.json", file49, sizeof file49},
  {"profiles/stutter.json", file50, sizeof file50},
  {"profiles/talk.json", file51, sizeof file51},
  {"profiles/technical.json", file52, sizeof file52},
  {"profiles/toastmasters.json", file53, sizeof file53},
  {"quality/gates.json", file54, sizeof file54},
  {"quality/repeatability.json", file55, sizeof file55},
  {"questions/fields.json", file56, sizeof file56},
  {"questions/interview-behavioural.json", file57, sizeof file57},
  {"questions/interview-closing.json", file58, sizeof file58},
  {"questions/interview-motivation.json", file59, sizeof file59},
  {"questions/interview-small-talk.json", file60, sizeof file60},
  {"questions/interview-technical.json", file61, sizeof file61},
  {"questions/qa-audience.json", file62, sizeof file62},
  {"scenarios/ask.json", file63, sizeof file63},
  {"scenarios/difficult-news.json", file64, sizeof file64},
  {"scenarios/disagree.json", file65, sizeof file65},
  {"scenarios/first-date.json", file66, sizeof file66},
  {"scenarios/free-talk.json", file67, sizeof file67},
  {"scenarios/interruption.json", file68, sizeof file68},
  {"scenarios/interview.json", file69, sizeof file69},
  {"scenarios/introduce.json", file70, sizeof file70},
  {"scenarios/meeting.json", file71, sizeof file71},
  {"scenarios/negotiate.json", file72, sizeof file72},
  {"scenarios/networking.json", file73, sizeof file73},
  {"scenarios/phone-call.json", file74, sizeof file74},
  {"scenarios/qa.json", file75, sizeof file75},
  {"scenarios/script.json", file76, sizeof file76},
  {"scenarios/small-talk.json", file77, sizeof file77},
  {"scenarios/turn-taking.json", file78, sizeof file78},
  {"timing/8-10.json", file79, sizeof file79},
  {"timing/evaluation.json", file80, sizeof file80},
  {"timing/ice-breaker.json", file81, sizeof file81},
  {"timing/prepared.json", file82, sizeof file82},
  {"timing/social.json", file83, sizeof file83},
  {"timing/table-topics.json", file84, sizeof file84},
  {"timing/tall-tales.json", file85, sizeof file85},
  {"weights/fluency.json", file86, sizeof file86},
  {"weights/pitch.bin", file87, sizeof file87},
  {"weights/syllables.bin", file88, sizeof file88},
  {"weights/voice-activity.bin", file89, sizeof file89},
  {"weights/voices.bin", file90, sizeof file90},
};

size_t modelFileCount(void) { return sizeof files / sizeof files[0]; }

const struct ModelFile *modelFile(size_t index) { return &files[index]; }
