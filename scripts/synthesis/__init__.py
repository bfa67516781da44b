"""Makes the recordings in Fixtures/, whose truth is known because we made them."""
