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
#embed "ladder/situations.json"
};
static const unsigned char file25[] = {
#embed "lexicons/en.json"
};
static const unsigned char file26[] = {
#embed "norms/answerEndFade.json"
};
static const unsigned char file27[] = {
#embed "norms/answerLength.json"
};
static const unsigned char file28[] = {
#embed "norms/articulationRate.json"
};
static const unsigned char file29[] = {
#embed "norms/estimatedWordsPerMinute.json"
};
static const unsigned char file30[] = {
#embed "norms/filledPausesPerMinute.json"
};
static const unsigned char file31[] = {
#embed "norms/flatShare.json"
};
static const unsigned char file32[] = {
#embed "norms/levelStandardDeviation.json"
};
static const unsigned char file33[] = {
#embed "norms/longPausesPerMinute.json"
};
static const unsigned char file34[] = {
#embed "norms/longestPause.json"
};
static const unsigned char file35[] = {
#embed "norms/meanLengthOfRun.json"
};
static const unsigned char file36[] = {
#embed "norms/paceVariation.json"
};
static const unsigned char file37[] = {
#embed "norms/pauseMedian.json"
};
static const unsigned char file38[] = {
#embed "norms/phonationTimeRatio.json"
};
static const unsigned char file39[] = {
#embed "norms/phraseFade.json"
};
static const unsigned char file40[] = {
#embed "norms/pitchStandardDeviation.json"
};
static const unsigned char file41[] = {
#embed "norms/responseLatency.json"
};
static const unsigned char file42[] = {
#embed "norms/speechRate.json"
};
static const unsigned char file43[] = {
#embed "parts/limits.json"
};
static const unsigned char file44[] = {
#embed "personas/distracted.json"
};
static const unsigned char file45[] = {
#embed "personas/gregarious.json"
};
static const unsigned char file46[] = {
#embed "personas/neutral.json"
};
static const unsigned char file47[] = {
#embed "personas/skeptical.json"
};
static const unsigned char file48[] = {
#embed "personas/terse.json"
};
static const unsigned char file49[] = {
#embed "personas/warm.json"
};
static const unsigned char file50[] = {
#embed "profiles/conversation.json"
};
static const unsigned char file51[] = {
#embed "profiles/interview.json"
};
static const unsigned char file52[] = {
#embed "profiles/stutter.json"
};
static const unsigned char file53[] = {
#embed "profiles/talk.json"
};
static const unsigned char file54[] = {
#embed "profiles/technical.json"
};
static const unsigned char file55[] = {
#embed "profiles/toastmasters.json"
};
static const unsigned char file56[] = {
#embed "quality/gates.json"
};
static const unsigned char file57[] = {
#embed "quality/repeatability.json"
};
static const unsigned char file58[] = {
#embed "questions/fields.json"
};
static const unsigned char file59[] = {
#embed "questions/interview-behavioural.json"
};
static const unsigned char file60[] = {
#embed "questions/interview-closing.json"
};
static const unsigned char file61[] = {
#embed "questions/interview-motivation.json"
};
static const unsigned char file62[] = {
#embed "questions/interview-small-talk.json"
};
static const unsigned char file63[] = {
#embed "questions/interview-technical.json"
};
static const unsigned char file64[] = {
#embed "questions/qa-audience.json"
};
static const unsigned char file65[] = {
#embed "scenarios/ask.json"
};
static const unsigned char file66[] = {
#embed "scenarios/difficult-news.json"
};
static const unsigned char file67[] = {
#embed "scenarios/disagree.json"
};
static const unsigned char file68[] = {
#embed "scenarios/first-date.json"
};
static const unsigned char file69[] = {
#embed "scenarios/free-talk.json"
};
static const unsigned char file70[] = {
#embed "scenarios/interruption.json"
};
static const unsigned char file71[] = {
#embed "scenarios/interview.json"
};
static const unsigned char file72[] = {
#embed "scenarios/introduce.json"
};
static const unsigned char file73[] = {
#embed "scenarios/meeting.json"
};
static const unsigned char file74[] = {
#embed "scenarios/negotiate.json"
};
static const unsigned char file75[] = {
#embed "scenarios/networking.json"
};
static const unsigned char file76[] = {
#embed "scenarios/phone-call.json"
};
static const unsigned char file77[] = {
#embed "scenarios/qa.json"
};
static const unsigned char file78[] = {
#embed "scenarios/script.json"
};
static const unsigned char file79[] = {
#embed "scenarios/small-talk.json"
};
static const unsigned char file80[] = {
#embed "scenarios/turn-taking.json"
};
static const unsigned char file81[] = {
#embed "script/limits.json"
};
static const unsigned char file82[] = {
#embed "script/stop-words.json"
};
static const unsigned char file83[] = {
#embed "timing/8-10.json"
};
static const unsigned char file84[] = {
#embed "timing/evaluation.json"
};
static const unsigned char file85[] = {
#embed "timing/ice-breaker.json"
};
static const unsigned char file86[] = {
#embed "timing/prepared.json"
};
static const unsigned char file87[] = {
#embed "timing/social.json"
};
static const unsigned char file88[] = {
#embed "timing/table-topics.json"
};
static const unsigned char file89[] = {
#embed "timing/tall-tales.json"
};
static const unsigned char file90[] = {
#embed "weights/fluency.json"
};
static const unsigned char file91[] = {
#embed "weights/pitch.bin"
};
static const unsigned char file92[] = {
#embed "weights/syllables.bin"
};
static const unsigned char file93[] = {
#embed "weights/voice-activity.bin"
};
static const unsigned char file94[] = {
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
  {"ladder/situations.json", file24, sizeof file24},
  {"lexicons/en.json", file25, sizeof file25},
  {"norms/answerEndFade.json", file26, sizeof file26},
  {"norms/answerLength.json", file27, sizeof file27},
  {"norms/articulationRate.json", file28, sizeof file28},
  {"norms/estimatedWordsPerMinute.json", file29, sizeof file29},
  {"norms/filledPausesPerMinute.json", file30, sizeof file30},
  {"norms/flatShare.json", file31, sizeof file31},
  {"norms/levelStandardDeviation.json", file32, sizeof file32},
  {"norms/longPausesPerMinute.json", file33, sizeof file33},
  {"norms/longestPause.json", file34, sizeof file34},
  {"norms/meanLengthOfRun.json", file35, sizeof file35},
  {"norms/paceVariation.json", file36, sizeof file36},
  {"norms/pauseMedian.json", file37, sizeof file37},
  {"norms/phonationTimeRatio.json", file38, sizeof file38},
  {"norms/phraseFade.json", file39, sizeof file39},
  {"norms/pitchStandardDeviation.json", file40, sizeof file40},
  {"norms/responseLatency.json", file41, sizeof file41},
  {"norms/speechRate.json", file42, sizeof file42},
  {"parts/limits.json", file43, sizeof file43},
  {"personas/distracted.json", file44, sizeof file44},
  {"personas/gregarious.json", file45, sizeof file45},
  {"personas/neutral.json", file46, sizeof file46},
  {"personas/skeptical.json", file47, sizeof file47},
  {"personas/terse.json", file48, sizeof file48},
  {"personas/warm.json", file49, sizeof file49},
  {"profiles/conversation.json", file50, sizeof file50},
  {"profiles/interview.json", file51, sizeof file51},
  {"profiles/stutter.json", file52, sizeof file52},
  {"profiles/talk.json", file53, sizeof file53},
  {"profiles/technical.json", file54, sizeof file54},
  {"profiles/toastmasters.json", file55, sizeof file55},
  {"quality/gates.json", file56, sizeof file56},
  {"quality/repeatability.json", file57, sizeof file57},
  {"questions/fields.json", file58, sizeof file58},
  {"questions/interview-behavioural.json", file59, sizeof file59},
  {"questions/interview-closing.json", file60, sizeof file60},
  {"questions/interview-motivation.json", file61, sizeof file61},
  {"questions/interview-small-talk.json", file62, sizeof file62},
  {"questions/interview-technical.json", file63, sizeof file63},
  {"questions/qa-audience.json", file64, sizeof file64},
  {"scenarios/ask.json", file65, sizeof file65},
  {"scenarios/difficult-news.json", file66, sizeof file66},
  {"scenarios/disagree.json", file67, sizeof file67},
  {"scenarios/first-date.json", file68, sizeof file68},
  {"scenarios/free-talk.json", file69, sizeof file69},
  {"scenarios/interruption.json", file70, sizeof file70},
  {"scenarios/interview.json", file71, sizeof file71},
  {"scenarios/introduce.json", file72, sizeof file72},
  {"scenarios/meeting.json", file73, sizeof file73},
  {"scenarios/negotiate.json", file74, sizeof file74},
  {"scenarios/networking.json", file75, sizeof file75},
  {"scenarios/phone-call.json", file76, sizeof file76},
  {"scenarios/qa.json", file77, sizeof file77},
  {"scenarios/script.json", file78, sizeof file78},
  {"scenarios/small-talk.json", file79, sizeof file79},
  {"scenarios/turn-taking.json", file80, sizeof file80},
  {"script/limits.json", file81, sizeof file81},
  {"script/stop-words.json", file82, sizeof file82},
  {"timing/8-10.json", file83, sizeof file83},
  {"timing/evaluation.json", file84, sizeof file84},
  {"timing/ice-breaker.json", file85, sizeof file85},
  {"timing/prepared.json", file86, sizeof file86},
  {"timing/social.json", file87, sizeof file87},
  {"timing/table-topics.json", file88, sizeof file88},
  {"timing/tall-tales.json", file89, sizeof file89},
  {"weights/fluency.json", file90, sizeof file90},
  {"weights/pitch.bin", file91, sizeof file91},
  {"weights/syllables.bin", file92, sizeof file92},
  {"weights/voice-activity.bin", file93, sizeof file93},
  {"weights/voices.bin", file94, sizeof file94},
};

size_t modelFileCount(void) { return sizeof files / sizeof files[0]; }

const struct ModelFile *modelFile(size_t index) { return &files[index]; }
