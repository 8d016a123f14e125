"""Conversations, screens and actions of those who take part."""
