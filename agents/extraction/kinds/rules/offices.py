"""The offices of companies and the full names of people, as parts of patterns (see `rule`)."""

from __future__ import annotations

from typing import Final

_TITLE: Final = (
    r"(?:(?:co-)?(?:chief [\w-]+(?: and [\w-]+)? officer|chief executive|CEO|CFO|COO|CTO|CIO|CMO|chair(?:man"
    r"|woman|person)?|president|managing director|finance (?:chief|director)|general counsel|general"
    r" manager|(?:non-)?executive director|independent director|board member|member of (?:its|the)"
    r" (?:executive |supervisory |management )?board|director))"
)
ROLE: Final = (
    r"(?:(?:an?|the|its|his|her) )?(?:(?:interim|acting|new|next|global|group|executive|non-executive"
    r"|permanent|first|deputy|vice|senior|co-|independent|former|long-?time|current|incoming|outgoing"
    rf"|[\w-]+'s|[a-z-]+ [a-z-]+'s) ){{0,3}}{_TITLE}(?![\w-])"
)
_NO_SURNAME: Final = (
    r"(?:CEO|CFO|COO|CTO|CIO|CMO|Chief|President|Chair\w*|Managing|Director|Executive|Finance|Vice|Head"
    r"|General"
    r"|Independent|Interim|Non-\w+|Group|Global|New)"
)
FULL_NAME: Final = (
    rf"(?-i:(?!{_NO_SURNAME}\b)\p{{Lu}}[\p{{L}}.'-]*+"
    rf"(?: (?!{_NO_SURNAME}\b)(?:(?:de|van|von|der|al|bin|da|del) )?\p{{Lu}}[\p{{L}}.'-]*+){{1,3}}+)"
)
