"""The nouns: frozen records, closed vocabularies, their codec and their ids."""
