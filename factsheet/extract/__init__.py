"""Document and marks -> facts."""
