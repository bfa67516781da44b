"""What is said in the fixtures, and how."""

from .take import Phrase, Style

_EVEN = Style("even", pitch_range=95)
_HURRIED = Style("hurried", rate=225)
_FLAT = Style("flat", rate=160, pitch_range=4)
_HIGH = Style("lively", rate=165, pitch=75, pitch_range=100)
_LOW = Style("lively", rate=170, pitch=35, pitch_range=100)

TALK = [
    Phrase(_EVEN, 0.8, "Good afternoon"),
    Phrase(_EVEN, 0.7, "Today I want to tell you about the most useful ten minutes of my week"),
    Phrase(_EVEN, 0.9, "It is the time when I talk to an empty room"),
    Phrase(_EVEN, 0.6, "Two years ago I gave a talk that nobody remembers"),
    Phrase(_EVEN, 0.45, "I had forty slides and a very good joke"),
    Phrase(_EVEN, 1.2, "What I did not have was a single rehearsal"),
    Phrase(_HURRIED, 0.3,
           "So I ran through the first part far too quickly because "
           "I was afraid of forgetting it"),
    Phrase(_HURRIED, 0.28, "and then I skipped the example that the whole argument depended on"),
    Phrase(_HURRIED, 1.0,
           "and by the time I reached the conclusion there were "
           "only seconds left to explain it"),
    Phrase(_EVEN, 0.6, "Afterwards a friend asked me one question"),
    Phrase(_EVEN, 2.8, "She asked what I wanted people to do on Monday morning"),
    Phrase(_EVEN, 1.1, "I could not answer her"),
    Phrase(_FLAT, 0.5, "Here is the method that I have used ever since"),
    Phrase(_FLAT, 0.5, "First I say the whole talk aloud from beginning to end"),
    Phrase(_FLAT, 0.45, "Then I listen to the recording and write down three things"),
    Phrase(_FLAT, 0.4, "I note where I hurried and where I lost the thread"),
    Phrase(_FLAT, 0.5, "I note which sentences were longer than a single breath"),
    Phrase(_FLAT, 0.9, "I change one of those things and I begin again"),
    Phrase(_HIGH, 0.6, "And the difference is remarkable"),
    Phrase(_LOW, 0.5, "The second attempt is always shorter and so much clearer"),
    Phrase(_HIGH, 0.7, "By the third attempt I can look up from my notes and enjoy it"),
    Phrase(_LOW, 0.6, "You begin to hear the rhythm of your own voice"),
    Phrase(_HIGH, 1.3, "You discover that silence is not your enemy at all"),
    Phrase(_EVEN, 0.9, "A pause gives people time to think"),
    Phrase(_EVEN, 0.8, "It also gives you time to breathe"),
    Phrase(_EVEN, 0.5, "So here is what I would like you to do"),
    Phrase(_EVEN, 0.4, "Choose the next talk on your calendar"),
    Phrase(_EVEN, 0.5, "Find ten quiet minutes and a room with a door"),
    Phrase(_EVEN, 0.8, "Say it once for yourself before you say it for anyone else"),
    Phrase(_EVEN, 0.5, "Thank you"),
]

_BRISK = Style("brisk", rate=175, pitch_range=90)
_UM = Style("filler", rate=90, pitch=40, pitch_range=5)

INTERVIEW = [
    Phrase(_BRISK, 0.7, "That is a good question"),
    Phrase(_UM, 0.35, "um"),
    Phrase(_BRISK, 0.4, "Last spring I was leading a small team"),
    Phrase(_BRISK, 0.6, "We had promised a new version by the end of June"),
    Phrase(_BRISK, 0.5, "I was certain that we should rebuild everything from the beginning"),
    Phrase(_UM, 0.3, "um"),
    Phrase(_BRISK, 0.45, "One of the younger engineers disagreed with me"),
    Phrase(_BRISK, 0.5, "She had measured where the time was really going"),
    Phrase(_BRISK, 0.9, "and the slow part was a single query"),
    Phrase(_BRISK, 0.4, "I asked her to show me the figures"),
    Phrase(_BRISK, 0.35, "It took her about five minutes"),
    Phrase(_UM, 0.3, "um"),
    Phrase(_BRISK, 0.8, "and I changed my mind in front of the whole room"),
    Phrase(_BRISK, 0.6, "We repaired that query and we delivered a week early"),
    Phrase(_BRISK, 0.7, "What I learned is to ask for the measurement before I defend the plan"),
    Phrase(_BRISK, 0.4, "I still have opinions"),
    Phrase(_BRISK, 0.5, "but I hold them more loosely now"),
]

SHORT = [
    Phrase(_EVEN, 0.4, "This recording is very short"),
    Phrase(_EVEN, 0.5, "Good bye"),
]
