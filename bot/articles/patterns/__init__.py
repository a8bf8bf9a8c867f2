"""One module for each kind of fact that a race report tells."""
