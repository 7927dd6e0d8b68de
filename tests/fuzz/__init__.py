"""Any bytes and any text: nothing raises, nothing takes long, nothing acts."""
