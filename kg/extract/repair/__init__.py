"""Parses put right where they break English grammar, on the parser's lists, before these are a tree."""
