"""Reports and corrections as the editors of the home server handle them."""
