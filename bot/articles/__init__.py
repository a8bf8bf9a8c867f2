"""Race reports: from their text to findings, and from findings to a fact sheet."""
