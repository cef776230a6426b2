"""Labelled summary sentences -> the weights of the guard's judgement."""
