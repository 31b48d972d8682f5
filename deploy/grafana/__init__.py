"""Grafana's dashboard, as code and as the JSON made from it."""

import warnings

# The SDK warns of the classic dashboard on import; file provisioning takes no other yet.
warnings.filterwarnings("ignore", message="Prefer using dashboardv2", category=DeprecationWarning)
