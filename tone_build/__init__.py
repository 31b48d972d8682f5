"""Making the weights of agents/tone: read labelled headlines, fit, measure, write."""
