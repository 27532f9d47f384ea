"""The process from which the workers of one store are forked: the graph is read into memory once for all of them.

Its words are the store's folder, the limits, how many triples there are, and the prefixes; stdin is a Unix socket.
Over the socket a byte comes for each thing to do: FORK with the socket of the new worker, answered with its number; KILL
with such a number, answered when it is gone. A worker starts in milliseconds; of the memory it comes to own what its
queries touch, as the store counts references while it reads. A store of more than `in_memory` triples is opened on disk by
each worker instead.
"""

import array
import ctypes
import gc
import json
import os
import resource
import signal
import socket
import struct
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kg.config import Serve
from kg.serve.worker import answer_all

if TYPE_CHECKING:
    from kg.query.store import Graph

FORK, KILL, DONE = b"f", b"k", b"."
NUMBER = struct.Struct(">I")
_NEW_NET, _NEW_USER = 0x40000000, 0x10000000  # linux/sched.h
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG, linux/prctl.h


def main(arguments: list[str]) -> None:
    """Fork and end workers until the server goes away; then end them all."""
    folder, limits, triples, prefixes = arguments
    control = socket.socket(fileno=os.dup(0))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # stdout is nobody's
    _cut_off()
    settings = msgspec.json.decode(limits, type=Serve)
    held = _held(Path(folder), json.loads(prefixes)) if int(triples) <= settings.in_memory else None
    gc.freeze()  # what is here stays; a worker that collects garbage copies none of it
    control.sendall(DONE)
    workers: set[int] = set()
    while order := _order(control):
        while workers and (gone := os.waitpid(-1, os.WNOHANG)[0]):
            workers.discard(gone)
        what, value = order
        if what == FORK:
            pid = os.fork()
            if not pid:
                control.close()
                _work(socket.socket(fileno=value), held, Path(folder), json.loads(prefixes), settings)
            os.close(value)
            workers.add(pid)
            control.sendall(NUMBER.pack(pid))
        else:
            if value in workers:
                os.kill(value, signal.SIGKILL)
                os.waitpid(value, 0)
                workers.discard(value)
            control.sendall(DONE)
    for pid in workers:
        os.kill(pid, signal.SIGKILL)


def _order(control: socket.socket) -> tuple[bytes, int] | None:
    """What the server wants, with the file or the number it is about; None where the server has gone."""
    size = array.array("i").itemsize
    data, passed, _, _ = control.recvmsg(1, socket.CMSG_SPACE(size))
    if not data:
        return None
    if data == FORK:
        files = array.array("i")
        files.frombytes(passed[0][2][:size])
        return data, files[0]
    return data, NUMBER.unpack(control.recv(NUMBER.size, socket.MSG_WAITALL))[0]


def _held(folder: Path, prefixes: dict[str, str]) -> "Graph | None":
    """The graph in memory; None where the file is no longer the one that the store was made of."""
    from kg.query.counts import kept
    from kg.query.disk import is_of
    from kg.query.store import filled

    with (folder.parent.parent / "graph.ttl").open("rb") as file:
        return filled(file, prefixes, kept(folder)) if is_of(folder, file) else None


def _cut_off() -> None:
    """Cut this process and its children off from the network, where the kernel lets it."""
    unshare = getattr(ctypes.CDLL(None), "unshare", None)
    if unshare is not None and unshare(_NEW_NET) != 0:
        unshare(_NEW_NET | _NEW_USER)  # refused too on some kernels: the guard of the queries stands alone there


def _work(pipe: socket.socket, held: "Graph | None", folder: Path, prefixes: dict[str, str], limits: Serve) -> None:
    """Answer what comes; never returns."""
    from kg.query.counts import kept
    from kg.query.disk import read_store
    from kg.query.store import Graph

    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if limits.memory_mb:
        most = (_size() + limits.memory_mb) << 20  # on top of what is shared
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    well = False
    try:
        graph = held or Graph(store=read_store(folder), prefixes=prefixes, counts=kept(folder))
        answer_all(graph, pipe.makefile("rb"), pipe.makefile("wb"), limits)
        well = True
    finally:
        if not well:
            traceback.print_exc()
        os._exit(not well)  # nothing of the parent's is to be cleared up here


def _size() -> int:
    """The address space of this process in MB."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize() >> 20
