"""`factcheck lsp`: the check beside the text that is being written, for every editor that speaks the protocol.

Thin over the core: what is found, and how it is mended, is the check's; here is only how an editor asks and is told.
"""
