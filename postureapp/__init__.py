"""PostureApp: kind, well-timed back-comfort reminders for new parents."""
