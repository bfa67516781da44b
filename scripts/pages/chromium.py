"""A headless Chromium, driven over a pipe by its DevTools protocol."""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LONGEST_WAIT = 30  # seconds

KEYS = {  # key: (code, Windows key code, text)
    "Tab": ("Tab", 9, ""),
    "Enter": ("Enter", 13, "\r"),
    " ": ("Space", 32, " "),
    "ArrowLeft": ("ArrowLeft", 37, ""),
    "ArrowRight": ("ArrowRight", 39, ""),
    "Home": ("Home", 36, ""),
    "End": ("End", 35, ""),
    "+": ("Equal", 187, "+"),
    "-": ("Minus", 189, "-"),
}


def find():
    """The path of the browser; None where there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


class Chromium:
    """One browser with one page. Whatever it reports is kept in `events`."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory(prefix="rehearse-pages-")
        from_us, self.commands = os.pipe()
        self.replies, to_us = os.pipe()
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", f'exec "$@" 3<&{from_us} 4>&{to_us}', "sh", find(), "--headless",
             "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--mute-audio",
             "--hide-scrollbars", "--no-first-run", "--autoplay-policy=no-user-gesture-required",
             "--disable-background-networking", f"--user-data-dir={self.profile.name}"],
            pass_fds=(from_us, to_us), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(from_us)
        os.close(to_us)
        self.buffer = b""
        self.count = 0
        self.session = None
        self.events = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")

    def close(self):
        try:
            self.session = None
            self.send("Browser.close")
        finally:
            self.process.wait(LONGEST_WAIT)
            os.close(self.commands)
            os.close(self.replies)
            self.profile.cleanup()

    def send(self, method, **parameters):
        """The result of a command; events that come before it are kept."""
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while (reply := self.receive()).get("id") != self.count:
            pass
        if "error" in reply:
            raise RuntimeError(f"{method}: {reply['error']['message']}")
        return reply["result"]

    def receive(self):
        while b"\0" not in self.buffer:
            if not select.select([self.replies], [], [], LONGEST_WAIT)[0]:
                raise TimeoutError("the browser says nothing")
            part = os.read(self.replies, 1 << 20)
            if not part:
                raise EOFError("the browser has gone")
            self.buffer += part
        text, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(text)
        if "method" in message:
            self.events.append(message)
        if message.get("method") == "Page.javascriptDialogOpening":
            self.count += 1
            dismiss = {"id": self.count, "sessionId": self.session,
                       "method": "Page.handleJavaScriptDialog", "params": {"accept": False}}
            os.write(self.commands, json.dumps(dismiss).encode() + b"\0")
        return message

    def wait_for(self, event):
        while not any(seen["method"] == event for seen in self.events):
            self.receive()

    def open(self, path, width=1280, height=900, dark=False):
        """Shows a file; returns the seconds until it had loaded and was drawn."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 600)
        self.send("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.send("Page.navigate", url="about:blank")
        self.wait_for("Page.loadEventFired")
        self.events.clear()
        start = time.monotonic()
        self.send("Page.navigate", url=path.absolute().as_uri())
        self.wait_for("Page.loadEventFired")
        self.run("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        return time.monotonic() - start

    def run(self, script):
        """The value of a JavaScript expression, awaited."""
        result = self.send("Runtime.evaluate", expression=script, awaitPromise=True,
                           returnByValue=True, userGesture=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"].get("description"))
        return result["result"].get("value")

    def until(self, script):
        """Waits until an expression is true; whether it came to be."""
        end = time.monotonic() + 5
        while time.monotonic() < end:
            if self.run(script):
                return True
            time.sleep(0.05)
        return False

    def press(self, key, modifiers=0):
        code, number, text = KEYS[key]
        common = {"key": key, "code": code, "windowsVirtualKeyCode": number,
                  "modifiers": modifiers}
        self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        self.send("Input.dispatchKeyEvent", type="keyUp", **common)

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def point(self, x, y):
        self.send("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def complaints(self):
        """What went to the console, and what the page asked the network for."""
        found = []
        for event in self.events:
            method, data = event["method"], event["params"]
            if method == "Runtime.exceptionThrown":
                found.append(data["exceptionDetails"]["text"])
            if method == "Runtime.consoleAPICalled" and data["type"] in ("error", "warning"):
                found.append(str(data["args"]))
            if method == "Log.entryAdded" and data["entry"]["level"] in ("error", "warning"):
                found.append(data["entry"]["text"])
            if method == "Network.requestWillBeSent":
                address = data["request"]["url"]
                if not address.startswith(("file:", "data:")):
                    found.append(f"a request for {address}")
            if method == "Page.javascriptDialogOpening":
                found.append(f"a dialogue: {data['message']}")
        return found
