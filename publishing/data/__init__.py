"""What of the data is published for others to use."""
