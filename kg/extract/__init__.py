"""Reading: an article becomes records with evidence. spaCy stays inside this package."""
