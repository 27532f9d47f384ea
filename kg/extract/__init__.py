"""Reading: an article becomes records with evidence. spaCy stays inside this package.

From below: `repair` puts parses right before they are a `tree`, `slots` tells who does what in it, `mentions` what phrases denote,
`frames` what words evoke; `status` whether it is so; `compose` makes events of it, `coref`, `time` and `places` tell who, when
and where. A `page` holds all that of a paragraph; on it `speech`, `quantity`, `events`, `relations` and `elsewhere` stand.
`records` writes down what they found, and `reader` goes through it all. What stands lower imports nothing from above.
"""
