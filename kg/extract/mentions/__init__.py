"""What noun phrases denote: known names, persons, offices, places and peoples, before it is known whom they mean."""
