"""What a change moves."""
