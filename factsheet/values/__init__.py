"""What flows through factsheet: frozen values, standard library only."""
