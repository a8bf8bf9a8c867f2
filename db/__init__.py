"""What is known, and who says so: the nouns of racing, the claims of sources, and the store."""
