"""What a change moves: the same publication asked twice, as it was at a revision and as it is now."""
