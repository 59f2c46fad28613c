"""Everything that reaches out to the operating system without Qt; each says why when it is missing."""
