"""The pages in a real browser: they open, play, can be reached, read and printed, and run nothing else.

scripts/check-pages runs them; REHEARSE names the binary.
"""

import base64
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import wave

from pages.chromium import Chromium

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("REHEARSE", ROOT / ".build/debug/rehearse")
ACCESSIBILITY = pathlib.Path(__file__).with_name("accessibility.js").read_text(encoding="utf-8")
HOSTILE = "\"><img src=x onerror=alert(1)><script>alert(2)<:script>&#x3c;b '`{{heading}}.wav"
TITLE = "</script><script>alert(3)</script><svg onload=alert(4)>\u202e\u0600=cmd|' " + "x" * 10_000

folder = browser = None


def rehearse(*arguments, **options):
    subprocess.run([BINARY, *arguments], cwd=folder, check=True, stdout=subprocess.PIPE, **options)


def make_pages():
    shutil.copy(ROOT / "Fixtures/talk/audio.wav", folder / "my talk #1 100%.wav")
    shutil.copy(ROOT / "Fixtures/talk/audio.wav", folder / HOSTILE)
    shutil.copy(ROOT / "Fixtures/short/audio.wav", folder / "gone.wav")
    (folder / "pages").mkdir()
    rehearse("analyze", "my talk #1 100%.wav", "--score", "--html", "pages/talk.html")
    rehearse("analyze", "my talk #1 100%.wav", "--embed-audio", "--html", "embedded.html")
    rehearse("analyze", HOSTILE, "--title", TITLE, "--html", "hostile.html")
    rehearse("analyze", "gone.wav", "--html", "gone.html")
    (folder / "gone.wav").unlink()
    with open(folder / "my talk #1 100%.wav", "rb") as sound:
        rehearse("analyze", "-", "--html", "piped.html", stdin=sound)
    rehearse("analyze", ROOT / "Fixtures/silence/audio.wav", "--html", "silence.html")
    make_long(folder / "four.wav", 240)
    rehearse("analyze", "four.wav", "--only", "0:20-", "--timing", "table-topics", "--html", "four.html")
    (folder / "club").mkdir()
    for name in ("interview", "short", "talk"):
        shutil.copy(ROOT / f"Fixtures/{name}/audio.wav", folder / f"club/{name}.wav")
    rehearse("batch", "club", "--output", "evening", stderr=subprocess.PIPE)


def make_long(path, duration):
    """The talk again and again for so many seconds."""
    with wave.open(str(ROOT / "Fixtures/talk/audio.wav")) as talk:
        parameters, sound = talk.getparams(), talk.readframes(talk.getnframes())
    with wave.open(str(path), "wb") as long:
        long.setparams(parameters)
        for _ in range(duration * parameters.framerate // parameters.nframes):
            long.writeframesraw(sound)


def setUpModule():
    global folder, browser
    folder = pathlib.Path(tempfile.mkdtemp(prefix="rehearse-pages-"))
    make_pages()
    browser = Chromium()


def tearDownModule():
    browser.close()
    shutil.rmtree(folder)


def pages():
    found = sorted(folder.rglob("*.html"))
    assert len(found) == 11, found
    return found


class Pages(unittest.TestCase):
    """What holds for every page."""

    def test_opens_without_complaint_and_asks_the_network_for_nothing(self):
        for page in pages():
            with self.subTest(page.name):
                browser.open(page)
                complaints = browser.complaints()
                if page.name == "gone.html":
                    complaints = [text for text in complaints if "ERR_FILE_NOT_FOUND" not in text]
                self.assertEqual(complaints, [])

    def test_nothing_is_wider_than_a_phone(self):
        for page in pages():
            with self.subTest(page.name):
                browser.open(page, width=360, height=640)
                self.assertEqual(browser.run("document.documentElement.scrollWidth"), 360)

    def test_nothing_is_in_the_way_of_a_reader(self):
        for page in pages():
            for width, dark in ((1280, False), (360, True)):
                with self.subTest(page.name, width=width, dark=dark):
                    browser.open(page, width=width, dark=dark)
                    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
                    self.assertEqual(browser.run(ACCESSIBILITY), [])

    def test_every_control_is_reached_by_tab_and_shows_it(self):
        reach = """(() => { const at = document.activeElement; if (at === document.body) return null;
          window.reached ??= new Set(); window.reached.add(at);
          return getComputedStyle(at).outlineStyle !== 'none' || at.localName; })()"""
        missed = """[...document.querySelectorAll('button, summary, [role=slider], a[href]')]
          .filter(e => e.checkVisibility() && !window.reached?.has(e)).map(e => e.outerHTML)"""
        for page in pages():
            with self.subTest(page.name):
                browser.open(page)
                browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
                for _ in range(200):
                    browser.press("Tab")
                    shown = browser.run(reach)
                    if shown is None:
                        break
                    self.assertIs(shown, True)
                self.assertEqual(browser.run(missed), [])

    def test_a_page_with_faults_is_found_out(self):
        page = folder / "faults.html"
        page.write_text("""<!DOCTYPE html><title></title><h1>A</h1><h3 id=a>B</h3><p id=a>x
          <button></button><img src=data:, ><p style='color: #999; background: #fff'>pale</p>
          <li>lost</li><div role=slider tabindex=1 aria-labelledby=none></div>""")
        browser.open(page)
        faults = " ".join(browser.run(ACCESSIBILITY))
        page.unlink()
        for fault in ("no language", "no title", "is skipped", "one main", "two have the id a", "no name",
                      "says nothing", "contrast of 2.8", "outside its list", "refers to none",
                      "out of turn", "too small", "no value now", "outside the landmarks"):
            self.assertIn(fault, faults)


class Report(unittest.TestCase):
    """A report that plays."""

    def time(self):
        return browser.run("document.querySelector('audio').currentTime")

    def now(self):
        return float(browser.run("document.querySelector('.track').ariaValueNow"))

    def left(self):
        return browser.run("document.querySelector('.cursor').getBoundingClientRect().left")

    def is_playing(self):
        return browser.run("!document.querySelector('audio').paused")

    def told(self):
        return browser.run("document.querySelector('#told').innerText")

    def focus(self):
        browser.run("document.querySelector('.track').focus()")

    def place(self, share):
        """Of the picture, in the window; scrolled to."""
        return browser.run(f"""(() => {{ const track = document.querySelector('.track');
          track.scrollIntoView({{block: 'center'}});
          const box = track.getBoundingClientRect();
          return [box.left + box.width * {share}, box.top + box.height / 2]; }})()""")

    def test_the_sound_is_there_linked_or_embedded(self):
        for page in ("pages/talk.html", "embedded.html", "hostile.html"):
            with self.subTest(page):
                browser.open(folder / page)
                self.assertTrue(browser.until("document.querySelector('audio').readyState > 0"))
                self.assertAlmostEqual(
                    browser.run("document.querySelector('audio').duration"), 99.36, delta=0.05)

    def test_a_moment_plays_from_there_and_the_cursor_moves(self):
        for page in ("pages/talk.html", "embedded.html"):
            with self.subTest(page):
                browser.open(folder / page)
                before = self.left()
                browser.run("document.querySelector('.changes .moment').click()")
                self.assertTrue(browser.until("document.querySelector('audio').currentTime > 40.9"))
                self.assertLess(self.time(), 43)
                self.assertTrue(self.is_playing())
                first = self.left()
                self.assertGreater(first, before + 100)
                self.assertTrue(browser.until("document.querySelector('audio').currentTime > 41.5"))
                self.assertGreater(self.left(), first)
                self.assertIn("To change, 1", self.told())

    def test_a_click_on_the_picture_plays_from_there(self):
        browser.open(folder / "pages/talk.html")
        browser.click(*self.place(0.5))
        self.assertTrue(browser.until("document.querySelector('audio').currentTime > 49.7"))
        self.assertLess(self.time(), 52)
        self.assertTrue(self.is_playing())

    def test_keys_move_play_and_zoom(self):
        browser.open(folder / "pages/talk.html")
        self.focus()
        browser.press("ArrowRight")
        browser.press("ArrowRight")
        self.assertAlmostEqual(self.now(), 2, delta=0.1)
        browser.press("ArrowLeft")
        self.assertAlmostEqual(self.now(), 1, delta=0.1)
        browser.press(" ")
        self.assertTrue(browser.until("document.querySelector('audio').currentTime > 1.2"))
        browser.press(" ")
        self.assertFalse(self.is_playing())
        browser.press("End")
        self.assertAlmostEqual(self.now(), 99.4, delta=0.1)
        browser.press("Home")
        self.assertEqual(self.now(), 0)
        whole = browser.run("document.querySelector('.lane > svg').getAttribute('viewBox')")
        browser.press("+")
        browser.press("+")
        view = browser.run("document.querySelector('.lane > svg').getAttribute('viewBox')")
        self.assertEqual([float(part) for part in view.split()], [0, 0, 250, 100])
        browser.press("End")
        self.assertGreater(
            float(browser.run("document.querySelector('.lane > svg').viewBox.baseVal.x")), 700)
        browser.run("document.querySelector('#zoom-whole').click()")
        self.assertEqual(
            browser.run("document.querySelector('.lane > svg').getAttribute('viewBox')"), whole)

    def test_what_does_not_count_stays_hatched_in_place(self):
        browser.open(folder / "four.html")
        width = "document.querySelector('.gaps span').getBoundingClientRect().width"
        before = browser.run(width)
        self.assertGreater(before, 10)
        self.focus()
        browser.press("+")
        self.assertAlmostEqual(browser.run(width), 2 * before, delta=2)
        self.assertIn("left out", self.told())

    def test_space_stops_what_plays_from_anywhere(self):
        browser.open(folder / "pages/talk.html")
        browser.run("document.querySelector('.changes .moment').click()")
        self.assertTrue(browser.until("!document.querySelector('audio').paused"))
        browser.press(" ")
        self.assertTrue(browser.until("document.querySelector('audio').paused"))

    def test_pointing_tells_what_is_there_and_leaving_what_is_at_the_cursor(self):
        browser.open(folder / "pages/talk.html")
        browser.point(*self.place(0.47))
        self.assertRegex(self.told(), r"^0:46 · speech · .* st · −[0-9.]+ dBFS\s+To change, 1: ")
        browser.point(0, 0)
        self.assertTrue(self.told().startswith("0:00"))

    def test_without_the_recording_it_says_so_and_still_tells(self):
        browser.open(folder / "gone.html")
        self.assertTrue(browser.until("document.querySelector('.player').hidden"))
        self.assertTrue(browser.run("document.querySelector('#no-sound').checkVisibility()"))
        self.focus()
        browser.press("End")
        self.assertGreater(self.now(), 1)

    def test_a_piped_recording_gives_a_page_to_read(self):
        browser.open(folder / "piped.html")
        self.assertFalse(browser.run("document.querySelector('audio') !== null"))
        browser.run("document.querySelector('.changes .moment').click()")
        self.assertAlmostEqual(self.now(), 40.6, delta=0.1)

    def test_whoever_wants_calm_gets_it(self):
        browser.open(folder / "pages/talk.html")
        browser.send("Emulation.setEmulatedMedia",
                     features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
        browser.send("Page.reload")
        self.assertTrue(browser.until("document.querySelector('audio')?.readyState > 0"))
        browser.run("window.frames_ = 0; const old = requestAnimationFrame;"
                    "window.requestAnimationFrame = f => { frames_++; return old(f); }")
        browser.run("document.querySelector('#play').click()")
        self.assertTrue(browser.until("document.querySelector('audio').currentTime > 0.5"))
        self.assertEqual(browser.run("frames_"), 0)
        self.assertTrue(browser.until("document.querySelector('.track').ariaValueNow > 0.2"))

    def test_hostile_names_are_words(self):
        browser.open(folder / "hostile.html")
        self.assertEqual(browser.run("document.querySelectorAll('img').length"), 0)
        self.assertEqual(browser.run("document.scripts.length"), 2)
        self.assertEqual(browser.run("document.querySelectorAll('[onload], [onerror]').length"), 0)
        heading = browser.run("document.querySelector('h1').textContent")
        self.assertTrue(heading.startswith("</script><script>alert(3)"))
        self.assertLessEqual(len(heading), 200)
        self.assertNotIn("\u202e", browser.run("document.body.textContent"))
        self.assertIn("{{heading}}", browser.run("document.querySelector('header').textContent"))

    def test_it_prints_on_two_pages_of_either_paper(self):
        for name, width, height in (("A4", 8.27, 11.69), ("Letter", 8.5, 11)):
            with self.subTest(name):
                browser.open(folder / "pages/talk.html")
                pdf = base64.b64decode(browser.send(
                    "Page.printToPDF", paperWidth=width, paperHeight=height,
                    preferCSSPageSize=True)["data"])
                self.assertEqual(len(re.findall(rb"/Type\s*/Page\b", pdf)), 2)

    def test_an_hour_opens_within_a_second_and_weighs_little(self):
        make_long(folder / "hour.wav", 3600)
        rehearse("analyze", "hour.wav", "--html", "hour.html")
        self.addCleanup((folder / "hour.html").unlink)
        size = (folder / "hour.html").stat().st_size
        self.assertLess(size, 1_500_000)
        seconds = min(browser.open(folder / "hour.html") for _ in range(3))
        print(f"an hour's page of {size / 1e6:.2f} MB opens in {seconds:.2f} s")
        self.assertLess(seconds, 1)
        self.assertEqual(browser.complaints(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
