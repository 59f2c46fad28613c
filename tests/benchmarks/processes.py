"""What a running process costs, as the Linux kernel counts it."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Counted since the process started, for each thread: CPU nanoseconds and how often it woke up."""

    cpu: dict[str, int]
    wakeups: dict[str, int]

    def since(self, earlier: "Cost") -> tuple[float, int]:
        """CPU seconds and wake-ups from `earlier` to now, without threads that have ended since."""
        cpu = sum(count - earlier.cpu.get(thread, 0) for thread, count in self.cpu.items())
        wakeups = sum(count - earlier.wakeups.get(thread, 0) for thread, count in self.wakeups.items())
        return cpu / 1e9, wakeups


def cost(pid: int) -> Cost:
    """Of all threads alive now. A wake-up ends a voluntary wait, so voluntary context switches count them."""
    cpu, wakeups = {}, {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            ran = int((task / "schedstat").read_text().split()[0])
            lines = (task / "status").read_text().splitlines()
        except FileNotFoundError:  # ended between two questions
            continue
        cpu[task.name] = ran
        wakeups[task.name] = next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))
    return Cost(cpu, wakeups)


def memory(pid: int) -> tuple[float, float]:
    """Megabytes: its own and its share of what it shares (PSS), and all that it uses (RSS).

    PSS falls when neighbours use the same libraries; RSS does not.
    """
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    kilobytes = {line.split()[0]: int(line.split()[1]) for line in lines[1:]}
    return kilobytes["Pss:"] / 1024, kilobytes["Rss:"] / 1024


def ticks(pid: int) -> int:
    """CPU clock ticks of all threads, those that have ended included."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def cpu_seconds(pid: int) -> float:
    return ticks(pid) / os.sysconf("SC_CLK_TCK")
