"""The change rules: one module each, found by themselves; a module is named after its rule."""
