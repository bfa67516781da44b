"""What was said in a portion of speech, by faster-whisper, hesitations kept."""

import ctranslate2
from faster_whisper import WhisperModel
from tidying import unbracketed, without_loops

# A recogniser that was trained on edited transcripts leaves hesitations out, unless what came before has them.
HESITATIONS = "Um, uh, so, like, er, you know, hmm, I mean, uh, yeah."
# The first that gives likely, unrepeating text holds.
TEMPERATURES = (0.0, 0.2, 0.4)


class Recogniser:
    def __init__(self, model, prompt=HESITATIONS):
        self._prompt = prompt
        self._model = WhisperModel(
            str(model), device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)

    def knows(self, language):
        return language == "en" or self._model.model.is_multilingual

    def words(self, sound, language):
        """{"text", "start", "end", "confidence"}, seconds from the start of `sound` (16 kHz, ±1)."""
        ctranslate2.set_random_seed(1)  # temperatures above 0 draw: the same sound gives the same words
        segments, _ = self._model.transcribe(
            sound, language=language, beam_size=1, temperature=TEMPERATURES, initial_prompt=self._prompt,
            condition_on_previous_text=False, word_timestamps=True)
        words = [word for segment in segments for word in segment.words or []]
        return without_loops(unbracketed([
            {"text": word.word, "start": float(word.start), "end": float(word.end),
             "confidence": round(float(word.probability), 3)} for word in words]))
