"""A cloud of somebody else, written in Python against the public names alone. There is no such Terraform provider."""

from .cloud import Huddle

__all__ = ["Huddle"]
