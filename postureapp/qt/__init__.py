"""Everything that needs Qt: windows, tray, theme, painting, scheduling."""
