"""What was said in a portion of speech, by faster-whisper, hesitations kept."""

import re

# A recogniser that was trained on edited transcripts leaves hesitations out, unless what came before has them.
HESITATIONS = "Um, uh, so, like, er, you know, hmm, I mean, uh, yeah."
# The first that gives likely, unrepeating text holds.
TEMPERATURES = (0.0, 0.2, 0.4)
# As often in a row nobody says the same words; a recogniser that is lost does.
LONGEST_LOOP = 4
BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)|♪+|\*[^*]*\*")


class Recogniser:
    def __init__(self, model, prompt=HESITATIONS):
        from faster_whisper import WhisperModel

        self._prompt = prompt
        self._model = WhisperModel(
            str(model), device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)

    @property
    def is_multilingual(self):
        return self._model.model.is_multilingual

    def words(self, sound, language):
        """{"text", "start", "end", "confidence"}, seconds from the start of `sound` (16 kHz, ±1)."""
        segments, _ = self._model.transcribe(
            sound, language=language if self.is_multilingual else "en", beam_size=1,
            temperature=TEMPERATURES, initial_prompt=self._prompt, condition_on_previous_text=False,
            word_timestamps=True, without_timestamps=False)
        words = [word for segment in segments for word in segment.words or []]
        return without_loops(unbracketed([
            {"text": word.word, "start": float(word.start), "end": float(word.end),
             "confidence": round(float(word.probability), 3)} for word in words]))


def unbracketed(words):
    """Without [noise] and the like, which may reach over several words; the texts trimmed."""
    line = "\0".join(word["text"] for word in words)
    kept = BRACKETED.sub(lambda match: "\0" * match[0].count("\0"), line).split("\0")
    return [word | {"text": text.strip()} for word, text in zip(words, kept)
            if re.search(r"\w", text)]


def without_loops(words):
    """One to four words said more than LONGEST_LOOP times in a row are kept once."""
    texts = [re.sub(r"\W", "", word["text"].lower()) for word in words]
    kept, index = [], 0
    while index < len(words):
        length, count = max(((length, _repetitions(texts, index, length)) for length in (1, 2, 3, 4)),
                            key=lambda loop: loop[1])
        step = length * count if count > LONGEST_LOOP else 1
        kept += words[index:index + (length if count > LONGEST_LOOP else 1)]
        index += step
    return kept


def _repetitions(texts, index, length):
    unit, count = texts[index:index + length], 1
    while texts[index + count * length:index + (count + 1) * length] == unit:
        count += 1
    return count
