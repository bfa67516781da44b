/// Makes the timeline play, tell and zoom. Without it the page shows the same, still.
///
/// Everything that it says comes from `TimelineData` and the template; it knows nothing of speech.
enum TimelineScript {
  /// SHA-256 of `text` in base 64: the page's policy runs nothing else.
  static let digest = "UkrLwJ/yWjMdy3SW+Sr4MetLt+mpDeYzuEJprrQuDBs="

  static let text = #"""

    "use strict";
    const one = selector => document.querySelector(selector);
    const data = JSON.parse(one("#timeline-data").textContent);
    const track = one(".track");
    const audio = one("audio");
    const cursor = one(".cursor"), pointer = one(".pointer");
    const pictures = [...document.querySelectorAll(".lane > svg")];
    const marks = [...document.querySelectorAll(".lane:not(.axis) [data-at]")];
    const gaps = [...document.querySelectorAll(".gaps span")];
    const axis = one(".axis .ticks");
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const shortestView = 5;
    let view = {start: 0, end: data.duration};
    let now = 0;
    let hasSound = audio !== null;

    const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
    const share = time => (time - view.start) / (view.end - view.start);

    // MARK: words

    function clock(seconds) {
      const whole = Math.floor(Math.max(0, seconds) + 1e-6);
      const two = number => String(number).padStart(2, "0");
      const minutes = Math.floor(whole / 60);
      return whole < 3600 ? `${minutes}:${two(whole % 60)}`
        : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
    }

    function number(value, curve) {
      const sign = curve.isSigned && value > 0 ? "+" : "";
      return `${sign}${value.toFixed(1)} ${curve.unit}`.replace("-", "−");
    }

    // Spans wider than a few pixels are met where they are, narrower ones near it too.
    function textsAt(spans, time, pixels) {
      const reach = (view.end - view.start) / track.clientWidth * pixels;
      return spans.filter(([start, end]) =>
        time >= Math.min(start, end - reach) && time < Math.max(end, start + reach))
        .map(span => span[2]);
    }

    function tell(time) {
      const column = Math.floor(time / data.columnDuration);
      const values = data.curves
        .filter(curve => (curve.values[column] ?? null) !== null)
        .map(curve => number(curve.values[column], curve));
      const heard = [...textsAt(data.heard, time, 0), ...textsAt(data.marks, time, 4)];
      one("#told-heard").textContent = [clock(time), ...heard, ...values].join(" · ");
      one("#told-findings").textContent = [...new Set(textsAt(data.findings, time, 4))].join("\n");
    }

    // MARK: picture

    function showTicks() {
      const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
      const length = view.end - view.start;
      const step = steps.find(step => length / step <= 5.5) ?? Math.ceil(length / 5);
      const ticks = [];
      const last = 1 - 48 / track.clientWidth;
      for (let time = Math.ceil(view.start / step) * step; share(time) <= last; time += step) {
        const tick = document.createElement("span");
        tick.textContent = clock(time);
        tick.style.left = `${share(time) * 100}%`;
        ticks.push(tick);
      }
      axis.replaceChildren(...ticks);
    }

    function show(start, length) {
      length = clamp(length, Math.min(shortestView, data.duration), data.duration);
      start = clamp(start, 0, data.duration - length);
      view = {start, end: start + length};
      const scale = 1000 / data.duration;
      for (const picture of pictures) {
        picture.setAttribute("viewBox", `${start * scale} 0 ${length * scale} 100`);
      }
      for (const mark of marks) {
        mark.style.left = `${share(mark.dataset.at) * 100}%`;
        mark.hidden = !(share(mark.dataset.at) >= 0 && share(mark.dataset.at) <= 0.95);
      }
      for (const gap of gaps) {
        const start = share(gap.dataset.from);
        gap.style.left = `${start * 100}%`;
        gap.style.width = `${(share(gap.dataset.to) - start) * 100}%`;
      }
      showTicks();
      showCursor();
    }

    function zoom(factor) {
      const length = (view.end - view.start) / factor;
      show(now - length / 2, length);
    }

    function showCursor() {
      cursor.hidden = !(share(now) >= 0 && share(now) <= 1);
      cursor.style.left = `${share(now) * 100}%`;
      const text = `${clock(now)} of ${clock(data.duration)}`;
      track.setAttribute("aria-valuenow", now.toFixed(1));
      track.setAttribute("aria-valuetext", text);
      if (audio) one("#clock").textContent = `${clock(now)} / ${clock(data.duration)}`;
    }

    function isAway() { return now < view.start || now > view.end; }

    // MARK: playing

    function goTo(time) {
      now = clamp(time, 0, data.duration);
      if (hasSound && !audio.paused) audio.currentTime = now;
      if (isAway()) show(now - (view.end - view.start) / 10, view.end - view.start);
      showCursor();
      tell(now);
    }

    // Where sound stands still it isn't sought: several searches at once can leave a browser searching for good.
    function play() {
      if (!hasSound) return;
      if (audio.paused) audio.currentTime = now < data.duration - 0.1 ? now : 0;
      audio.play().catch(() => {});
    }

    function playOrPause() { if (audio.paused) play(); else audio.pause(); }

    function follow() {
      if (audio.seeking || audio.paused) return;
      now = clamp(audio.currentTime, 0, data.duration);
      if (isAway()) show(now, view.end - view.start);
      showCursor();
      if (pointer.hidden) tell(now);
    }

    function animate() {
      follow();
      if (!audio.paused) requestAnimationFrame(animate);
    }

    function showState() {
      const isPlaying = !audio.paused;
      one("#play").textContent = isPlaying ? "Pause" : "Play";
      one("#play").classList.toggle("playing", isPlaying);
      one("#told").setAttribute("aria-live", isPlaying ? "off" : "polite");
    }

    function loseSound() {
      hasSound = false;
      one(".player").hidden = true;
      one("#no-sound").hidden = false;
    }

    // MARK: wiring

    function timeAt(event) {
      const box = track.getBoundingClientRect();
      return view.start + (event.clientX - box.left) / box.width * (view.end - view.start);
    }

    function press(event) {
      const length = view.end - view.start;
      const acts = {
        ArrowLeft: () => goTo(now - length / 100), ArrowRight: () => goTo(now + length / 100),
        ArrowDown: () => goTo(now - length / 100), ArrowUp: () => goTo(now + length / 100),
        PageDown: () => goTo(now - length / 10), PageUp: () => goTo(now + length / 10),
        Home: () => goTo(0), End: () => goTo(data.duration),
        "+": () => zoom(2), "=": () => zoom(2), "-": () => zoom(0.5),
        " ": () => hasSound && playOrPause(), Enter: () => play(),
      };
      const isOurs = event.key in acts && !(event.ctrlKey || event.metaKey || event.altKey);
      if (!isOurs) return;
      event.preventDefault();
      acts[event.key]();
    }

    function startMoments() {
      for (const moment of document.querySelectorAll(".moment[data-time]")) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "moment";
        button.textContent = moment.textContent;
        button.setAttribute("aria-label", `Go to ${moment.textContent}`);
        button.addEventListener("click", () => { goTo(Number(moment.dataset.time)); play(); });
        moment.replaceWith(button);
      }
    }

    function startSound() {
      audio.addEventListener("play", () => { showState(); if (!isCalm) animate(); });
      audio.addEventListener("pause", showState);
      audio.addEventListener("timeupdate", follow);
      audio.addEventListener("error", loseSound);
      if (audio.error) loseSound();
      one("#play").addEventListener("click", playOrPause);
      one(".player").hidden = !hasSound;
      // While it plays, the space bar stops it from wherever it does nothing else.
      document.addEventListener("keydown", event => {
        if (event.key !== " " || audio.paused || event.target !== document.body) return;
        event.preventDefault();
        audio.pause();
      });
    }

    track.addEventListener("click", event => { goTo(timeAt(event)); play(); });
    track.addEventListener("keydown", press);
    track.addEventListener("focus", () => tell(now));
    track.addEventListener("pointermove", event => {
      pointer.hidden = false;
      pointer.style.left = `${share(timeAt(event)) * 100}%`;
      tell(timeAt(event));
    });
    track.addEventListener("pointerleave", () => { pointer.hidden = true; tell(now); });
    one("#zoom-in").addEventListener("click", () => zoom(2));
    one("#zoom-out").addEventListener("click", () => zoom(0.5));
    one("#zoom-whole").addEventListener("click", () => show(0, data.duration));
    track.setAttribute("aria-valuemax", data.duration.toFixed(1));
    for (const part of document.querySelectorAll(".track, .zoom, .keys, #told")) {
      part.hidden = false;
    }
    if (audio) startSound();
    startMoments();
    show(0, data.duration);
    tell(0);

    """#
}
