"""Which frames of the lexicon the words of a sentence evoke, what fills their roles, and which words are cues of speech."""
