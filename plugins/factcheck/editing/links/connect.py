"""One HTTP request on one connection, which never reaches into one's own network and always comes to an end."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import BaseHTTPResponse

SECONDS = 20
"""How long connecting may take, and each wait for a byte."""
AT_MOST = 60
"""Seconds for one request as a whole: a server that sends a byte now and then would hold us for ever."""


class PrivateError(Exception):
    """The address leads to this computer or into its network, which a claim has no business with."""


@contextmanager
def answer(method: str, url: str, agent: str, allow_local: bool) -> Iterator[BaseHTTPResponse]:
    """Give what ``url`` answers, its body not read yet; close the connection at the end.

    Raises PrivateError, or what urllib3 and sockets raise. Nothing is sent to a private address without
    ``allow_local``: the name is looked up first, and before the request goes out the other end of the connection is
    looked at, since a name may lead elsewhere the second time.
    """
    parts = urllib3.util.parse_url(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    host = (parts.host or "").strip("[]")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if not allow_local:
        for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            _refuse_private(str(found[4][0]))
    connection = kind(host, port, timeout=SECONDS)
    end = threading.Timer(AT_MOST, _cut, (connection,))
    end.daemon = True
    end.start()
    try:
        connection.connect()
        if not allow_local:
            _refuse_private(str(connection.sock.getpeername()[0]))
        headers = {"User-Agent": agent, "Accept": "*/*", "Connection": "close"}
        connection.request(method, parts.request_uri, headers=headers, preload_content=False, decode_content=False)
        yield connection.getresponse()
    finally:
        end.cancel()
        connection.close()


def _refuse_private(number: str) -> None:
    address = ipaddress.ip_address(number.partition("%")[0])
    inside = getattr(address, "ipv4_mapped", None) or address
    if not inside.is_global or inside.is_multicast:
        raise PrivateError(number)


def _cut(connection: HTTPConnection) -> None:
    """End a connection from another thread: whoever waits for it gets an error."""
    if connection.sock is not None:
        try:
            connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            connection.sock.close()
