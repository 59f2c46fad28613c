"""Pure geometry of the drawn figures: pose data to a display list. No Qt."""
