"""What people say and tap, and what they are answered."""
