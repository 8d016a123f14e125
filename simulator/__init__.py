"""A Telegram Bot API server on loopback with phones in the browser. It knows no bot."""

from simulator.clock import Clock
from simulator.faults import Fault, FaultKind, Faults
from simulator.limits import Limits, Rate
from simulator.messages import Button, Message
from simulator.parameters import Upload
from simulator.people import READY_MADE, Group, Person
from simulator.phones import Poster
from simulator.request_log import LoggedRequest
from simulator.server import Simulator
from simulator.taps import Tap, TapAnswer

__all__ = [
    "READY_MADE",
    "Button",
    "Clock",
    "Fault",
    "FaultKind",
    "Faults",
    "Group",
    "Limits",
    "LoggedRequest",
    "Message",
    "Person",
    "Poster",
    "Rate",
    "Simulator",
    "Tap",
    "TapAnswer",
    "Upload",
]
