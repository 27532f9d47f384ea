"""Who says, thinks or writes what: quotes, transcripts, verbs and nouns of saying; and whose word a statement is."""
