"""What happens by time: it asks `programme/` what is due and wakes the process when it is."""
