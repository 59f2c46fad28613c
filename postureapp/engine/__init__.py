"""The engine: owns the state, commits what was decided, then has it performed."""
