"""What makes an event of a deed: who took part, when and where it was, how many it hit, what was told of it before."""
