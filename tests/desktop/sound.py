"""What would be heard: a sound server with no loudspeaker, recorded, and measured."""

import array
import subprocess
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.desktop.processes import Processes
from tests.desktop.waiting import accepts, until

RATE = 16_000


@dataclass(frozen=True)
class Recording:
    """Samples of one channel from -32768 to 32767, RATE a second."""

    samples: "array.array[int]"

    @property
    def seconds(self) -> float:
        return len(self.samples) / RATE

    def loudness(self, start: float = 0.0, end: float | None = None) -> float:
        """The loudest sample between two moments in seconds, from 0 (silence) to 1."""
        part = self.samples[int(start * RATE) : None if end is None else int(end * RATE)]
        return max((abs(value) for value in part), default=0) / 32768

    def pitch(self, start: float, end: float) -> float:
        """The frequency of a plain tone between two moments, in hertz, by its zero crossings."""
        part = self.samples[int(start * RATE) : int(end * RATE)]
        crossings = sum(1 for before, after in pairwise(part) if before < 0 <= after)
        return crossings / (end - start)

    def sounds(self, threshold: float = 0.02, gap: float = 0.3) -> list[tuple[float, float]]:
        """When something was heard: (start, end) in seconds; silences under `gap` do not part sounds."""
        found: list[tuple[float, float]] = []
        for position, value in enumerate(self.samples):
            if abs(value) > threshold * 32768:
                moment = position / RATE
                if found and moment - found[-1][1] < gap:
                    found[-1] = (found[-1][0], moment)
                else:
                    found.append((moment, moment))
        return found


class Sound:
    """A private PulseAudio with one null sink."""

    def __init__(self, processes: Processes, env: dict[str, str], folder: Path) -> None:
        self._processes, self._env, self._file = processes, env, folder / "heard.raw"
        socket = folder / "runtime" / "pulse" / "native"
        env["PULSE_SERVER"] = f"unix:{socket}"
        sink = ["-L", "module-null-sink sink_name=nowhere", "-L", "module-native-protocol-unix"]
        command = ["pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "-n", *sink]
        processes.start("pulseaudio", command, env)
        until("the sound server", lambda: accepts(socket))
        self._recorder: subprocess.Popen[bytes] | None = None

    def record(self) -> None:
        """Begin to record, forgetting what was recorded before."""
        self._file.unlink(missing_ok=True)
        form = ["--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=20", "--raw"]
        command = ["parec", "-d", "nowhere.monitor", *form, str(self._file)]
        self._recorder = self._processes.start("parec", command, self._env)
        until("the recording runs", lambda: self._file.exists() and self._file.stat().st_size > 0)

    def heard(self) -> Recording:
        """End the recording and return it."""
        if self._recorder is not None:
            self._processes.stop(self._recorder)
            self._recorder = None
        raw = self._file.read_bytes()
        return Recording(array.array("h", raw[: len(raw) // 2 * 2]))
