"""Addresses, and the references between claims."""
