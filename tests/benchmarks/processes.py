"""What a running process costs, as the Linux kernel counts it."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Counted since the process started: CPU seconds, and how often its threads woke up."""

    cpu: float
    wakeups: int


def cost(pid: int) -> Cost:
    """Of all threads alive now. A wake-up ends a voluntary wait, so voluntary context switches count them."""
    cpu, wakeups = 0, 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        cpu += int((task / "schedstat").read_text().split()[0])
        lines = (task / "status").read_text().splitlines()
        wakeups += next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
    return Cost(cpu / 1e9, wakeups)


def pss_megabytes(pid: int) -> float:
    """Proportional memory: what it has alone, and its share of what it shares."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def ticks(pid: int) -> int:
    """CPU clock ticks of all threads, those that have ended included."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def cpu_seconds(pid: int) -> float:
    return ticks(pid) / os.sysconf("SC_CLK_TCK")
