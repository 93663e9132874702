"""What differs between languages: words, formats, addresses, and one language's view of everything."""
