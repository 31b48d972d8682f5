"""From a rule's match to a statement: is it asserted, by whom, of which day, in whose money."""
