"""Two folders trade places: in one step where the system can, else in two."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux: include/uapi/linux/fs.h
_RENAME_SWAP = 2  # macOS: sys/stdio.h
_CAN_NOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def exchange(new: Path, place: Path, away: Path) -> Path:
    """Put ``new`` in ``place``; return where what stood there is now: at ``new``, or ``away`` where it took two steps.

    Raises ``OSError``, with everything where it was, where that can't be: mount points, no permission.
    """
    if _in_one_step(os.fsencode(new), os.fsencode(place)):
        return new
    place.rename(away)
    try:
        new.rename(place)
    except OSError:
        away.rename(place)
        raise
    return away


def _in_one_step(new: bytes, place: bytes) -> bool:
    """Return False where the C library or the file system knows no such step."""
    libc = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(new, place, ctypes.c_uint(_RENAME_SWAP))
    elif libc is not None and hasattr(libc, "renameat2"):
        failed = libc.renameat2(_AT_FDCWD, new, _AT_FDCWD, place, ctypes.c_uint(_RENAME_EXCHANGE))
    else:
        return False
    code = ctypes.get_errno()
    if failed and code not in _CAN_NOT:
        raise OSError(code, os.strerror(code), os.fsdecode(place))
    return not failed
