"""A headless Chromium, spoken to over two pipes (--remote-debugging-pipe): no driver, no port, no network."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)

PATIENCE = 60
"""Seconds that an answer may take on a busy machine."""


class Browser:
    """One page of a browser. complaints: what the console and the page's errors said so far."""

    def __init__(self, profile: Path, scripts: bool = True) -> None:
        # Chromium reads commands from descriptor 3 and writes answers to 4, each ended by a zero byte.
        commands, self._to = os.pipe()
        self._from, answers = os.pipe()
        keep = f'exec "$0" "$@" 3<&{commands} 4>&{answers}'
        words = ["bash", "-c", keep, str(CHROMIUM), *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        self._process = subprocess.Popen(
            words, pass_fds=(commands, answers), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(commands)
        os.close(answers)
        self._waiting, self._number, self._session = b"", 0, None
        self.complaints: list[str] = []
        targets = self.ask("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        self._session = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")
        self.ask("Emulation.setScriptExecutionDisabled", value=not scripts)

    def __enter__(self) -> Browser:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(30)
        os.close(self._to)
        os.close(self._from)

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The browser's answer to one command."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            self._hear(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return dict(answer["result"])

    def open(self, path: Path, width: int = 1400, height: int = 900, dark: bool = False) -> None:
        """Show a page in a window of this size, once all of it is loaded."""
        self.resize(width, height)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme])
        self.ask("Page.navigate", url=path.as_uri())
        while self._next_event() != "Page.loadEventFired":
            pass

    def resize(self, width: int, height: int = 900) -> None:
        """Give the window another size, in CSS pixels."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.ask("Emulation.setDeviceMetricsOverride", **size)

    def value(self, expression: str) -> Any:
        """What a JavaScript expression is worth in the page."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Press and release the mouse on the first element that the selector names."""
        box = f"document.querySelector({selector!r})"
        self.value(f"{box}.scrollIntoView({{block: 'center'}})")
        x, y = self.value(f"(r => [r.x + r.width / 2, r.y + r.height / 2])({box}.getBoundingClientRect())")
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key: str) -> None:
        """Press and release a key ("Enter", "Escape", "Tab")."""
        code = {"Enter": 13, "Escape": 27, "Tab": 9}[key]
        text = {"text": "\r"} if key == "Enter" else {}
        for kind, more in (("keyDown", text), ("keyUp", {})):
            self.ask(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **more
            )

    def screenshot(self, path: Path) -> bytes:
        """The PNG of what the window shows, also written to `path`."""
        data = base64.b64decode(self.ask("Page.captureScreenshot")["data"])
        path.write_bytes(data)
        return data

    def pdf(self, path: Path) -> None:
        """Print the page to `path`, in the size that its own style asks for."""
        printed = self.ask("Page.printToPDF", preferCSSPageSize=True)["data"]
        path.write_bytes(base64.b64decode(printed))

    def _next(self) -> dict[str, Any]:
        """The next message of the browser."""
        while b"\0" not in self._waiting:
            if not select.select([self._from], [], [], PATIENCE)[0]:
                raise RuntimeError(f"Chromium said nothing for {PATIENCE} seconds.")
            read = os.read(self._from, 1 << 16)
            if not read:
                raise RuntimeError("Chromium ended before it answered.")
            self._waiting += read
        message, _, self._waiting = self._waiting.partition(b"\0")
        return dict(json.loads(message))

    def _next_event(self) -> str:
        """The name of the next event."""
        message = self._next()
        self._hear(message)
        return str(message.get("method"))

    def _hear(self, message: dict[str, Any]) -> None:
        """Keep what the page complains of, and every address that it asks for."""
        method, said = message.get("method"), message.get("params", {})
        if method == "Runtime.exceptionThrown":
            self.complaints.append(str(said["exceptionDetails"]))
        elif method == "Log.entryAdded":
            self.complaints.append(said["entry"]["text"])
        elif method == "Runtime.consoleAPICalled":
            self.complaints.append(str(said["args"]))
        elif method == "Network.requestWillBeSent" and not said["request"]["url"].startswith("file:"):
            self.complaints.append(f"asked for {said['request']['url']}")
