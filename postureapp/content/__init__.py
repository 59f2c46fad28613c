"""TOML files become checked tips, routines and advice; own packs come and go."""
