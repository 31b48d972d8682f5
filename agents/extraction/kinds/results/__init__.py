"""What companies report and expect: results, guidance, operating figures."""
