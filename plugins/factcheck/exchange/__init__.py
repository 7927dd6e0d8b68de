"""What goes in and out of a desk: other people's records to claim files, and claims to the shapes that others read."""
