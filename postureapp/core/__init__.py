"""Pure values and decisions: no clock, file, random, thread or window in here."""
