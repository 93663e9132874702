"""Shapes of marks that Vega has no name for, as paths around their middle."""

# A horseshoe, for what is made into magnets.
MAGNET = "M-1,1V0A1,1,0,0,1,1,0V1H.4V0A.4,.4,0,0,0,-.4,0V1Z"
