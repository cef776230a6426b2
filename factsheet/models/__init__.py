"""Weights behind one call each; torch and transformers stay in this package."""
