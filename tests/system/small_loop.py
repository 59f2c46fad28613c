"""A loop of twenty lines: what the adapters get from Qt, for tests without Qt."""

import selectors
import time


class SmallLoop:
    def __init__(self):
        self.selector = selectors.DefaultSelector()
        self.timers = []

    def watch(self, fd, on_readable):
        self.selector.register(fd, selectors.EVENT_READ, on_readable)
        return lambda: self.selector.unregister(fd)

    def later(self, seconds, callback):
        timer = [time.monotonic() + seconds, callback]
        self.timers.append(timer)
        return lambda: self.timers.remove(timer) if timer in self.timers else None

    def turn(self, most=0.05):
        for key, _ in self.selector.select(most):
            key.data()
        for timer in [timer for timer in self.timers if timer[0] <= time.monotonic()]:
            self.timers.remove(timer)
            timer[1]()

    def until(self, true, most=10.0):
        """Turn until it holds; fails after `most` seconds."""
        end = time.monotonic() + most
        while not true():
            assert time.monotonic() < end, "waited too long"
            self.turn()

    def hurry(self):
        """Every timer goes off now."""
        for _, callback in list(self.timers):
            callback()
        self.timers.clear()
