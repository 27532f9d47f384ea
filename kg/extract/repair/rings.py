"""Whether a parse is still a tree after what was put right, or words stand above each other in a ring."""


def is_tree(head: list[int]) -> bool:
    """Whether every word leads up to a root."""
    sound: set[int] = set()
    for token in range(len(head)):
        path: set[int] = set()
        while token not in sound and token not in path:
            path.add(token)
            if head[token] == token:
                sound.add(token)
            token = head[token]
        if token not in sound:
            return False
        sound |= path
    return True
