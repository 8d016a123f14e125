"""One file per command; each `main` gives the exit code, 0 when all is well."""
