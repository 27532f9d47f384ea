"""Who is meant: one referent for all phrases of an article that mean the same thing."""
