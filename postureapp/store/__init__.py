"""What stays on this computer: settings, journal, backups, exports, and their folders."""
