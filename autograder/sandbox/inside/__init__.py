"""What runs on the untrusted side: a warm process, and the confined child it forks for each submission."""
