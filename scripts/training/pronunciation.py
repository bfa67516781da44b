"""How words sound that are in no dictionary, by eSpeak NG."""

import re
import subprocess

# The phonetic alphabet's signs to ARPAbet; those of two letters first.
ARPABET = {
    "tʃ": "CH", "dʒ": "JH", "aɪ": "AY", "aʊ": "AW", "eɪ": "EY", "oʊ": "OW", "əʊ": "OW", "ɔɪ": "OY", "iː": "IY",
    "uː": "UW", "ɑː": "AA", "ɔː": "AO", "ɜː": "ER", "ɚ": "ER", "i": "IY", "u": "UW", "ɪ": "IH", "ᵻ": "IH", "ɛ": "EH",
    "e": "EH", "æ": "AE", "a": "AA", "ɑ": "AA", "ɒ": "AA", "ɔ": "AO", "ʌ": "AH", "ə": "AH", "ɐ": "AH", "ʊ": "UH",
    "o": "OW", "p": "P", "b": "B", "t": "T", "ɾ": "T", "d": "D", "k": "K", "x": "K", "ɡ": "G", "f": "F", "v": "V",
    "θ": "TH", "ð": "DH", "s": "S", "z": "Z", "ʃ": "SH", "ʒ": "ZH", "h": "HH", "m": "M", "n": "N", "ŋ": "NG",
    "l": "L", "ɫ": "L", "ɹ": "R", "r": "R", "w": "W", "j": "Y",
}
_SIGN = re.compile("|".join(sorted(ARPABET, key=len, reverse=True)))


def pronounced(word):
    """ARPAbet, without stress."""
    said = subprocess.run(["espeak-ng", "-q", "--ipa", "-v", "en-us", word], check=True, text=True,
                          stdin=subprocess.DEVNULL, capture_output=True).stdout
    return [ARPABET[sign] for sign in _SIGN.findall(said)]
